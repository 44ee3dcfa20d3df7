#!/usr/bin/env bash
# The pages in a real browser. With a folder as argument, also takes the pictures of the documents.
set -uo pipefail
cd "$(dirname "$0")/../.."
. tools/sandbox.sh

missing() { ! command -v chromium >/dev/null || ! command -v python3 >/dev/null; }
# Only the pictures need it.
glyphs() { fc-list :lang=zh 2>/dev/null | grep . >/dev/null; }
if { missing || ! glyphs; } && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk python3 >/dev/null 2>&1
fi
if missing; then
    echo "browser tests: 0 passed, 0 failed, 1 skipped: no chromium or python3, and none could be installed"
    exit 77
fi
tools/release.sh || exit 1
out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT
start_sandbox target/release/idcas-sandbox "$out" || exit 1
python3 tests/browser/main.py target/release/libidcas.so "$SANDBOX_CONFIG" "$(command -v chromium)" "$@"
