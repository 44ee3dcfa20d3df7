#!/usr/bin/env bash
# The Go package: its own tests, and the program of its documents against the sandbox. Go is used where it is installed; LONG=1 installs
# it, which takes long.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

has_go() { command -v go >/dev/null || { [ -n "${LONG:-}" ] && want go golang-go; }; }
if ! { has_go && want cc gcc libc6-dev && want python3 python3; }; then
    echo "go tests: 0 passed, 0 failed, 1 skipped: Go is not installed; LONG=1 installs it"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
place_library "${LIBRARY:-target/debug/libidcas.so}" "$out"
export CONFIG=$SANDBOX_CONFIG SILENT=$out/silent.json CGO_LDFLAGS="-L$out" GOPROXY=off GOFLAGS=-mod=mod

root=$PWD
formatted() { test -z "$(gofmt -l bindings/go tests/behaviours/driver.go)"; }
check "formatted as gofmt does" formatted
check "the tests" bash -c 'cd bindings/go && go vet . && go test -count=1 .'
# The program of a document, built as it says and run.
program() { # DOCUMENT
    local folder
    folder=$(mktemp -d "$out/program.XXXX")
    cp -r bindings/go "$folder/idcas"
    sed -n '/^```go$/,/^```$/{/^```/!p}' "$1" >"$folder/main.go"
    printf 'module program\n\ngo 1.18\n\nrequire idcas v0.0.0\n\nreplace idcas => ./idcas\n' >"$folder/go.mod"
    (cd "$folder" && CGO_CFLAGS="-I$root/include" go build -o program . && ./program "$SANDBOX_CONFIG") | grep '/clinicview/index.html' >/dev/null
}
for document in README.md README.zh-CN.md; do
    check "the program of $document" program "bindings/go/$document"
done
summary "go tests"
