#!/usr/bin/env bash
# Builds FOLDER/driver-go, in a module of its own beside the package.
set -euo pipefail
mkdir -p "$1/go"
cp tests/behaviours/driver.go "$1/go/"
printf 'module driver\n\ngo 1.18\n\nrequire idcas v0.0.0\n\nreplace idcas => %s\n' "$PWD/bindings/go" >"$1/go/go.mod"
cd "$1/go"
GOFLAGS=-mod=mod GOPROXY=off CGO_LDFLAGS="-L$1" go build -o "$1/driver-go" .
