#!/usr/bin/env bash
# The pages in a real browser. With a folder as argument, also takes the screenshots of the documentation.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh
. tools/sandbox.sh

if ! { want chromium chromium && want python3 python3; }; then
    echo "browser tests: 0 passed, 0 failed, 1 skipped: Chromium or Python is missing and could not be installed"
    exit 77
fi
# Only the screenshots need Chinese characters.
chinese_font() { fc-list :lang=zh 2>/dev/null | grep . >/dev/null; }
chinese_font || install_packages fonts-noto-cjk
tools/release.sh || exit 1
out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT
start_sandbox target/release/idcas-sandbox "$out" || exit 1
python3 tests/browser/main.py target/release/libidcas.so "$SANDBOX_CONFIG" "$(command -v chromium)" "$@"
