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

# The parsers, in the versions of the lock file. Prints their folder, or nothing where they cannot be had.
parsers() {
    local folder=target/browser-parsers lock=tests/browser/package-lock.json
    if ! { want node nodejs && want npm npm; } >&2; then return; fi
    # The copy of the lock file comes last, so that it tells of a whole installation.
    if ! cmp -s "$lock" "$folder/installed"; then
        rm -rf "$folder"
        mkdir -p "$folder"
        cp tests/browser/package.json "$lock" "$folder/"
        npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent >&2 || return
        cp "$lock" "$folder/installed"
    fi
    echo "$PWD/$folder"
}

# Only the screenshots need Chinese characters.
chinese_font() { fc-list :lang=zh 2>/dev/null | grep . >/dev/null; }
chinese_font || install_packages fonts-noto-cjk
tools/release.sh || exit 1
# The program, as the other tests have it: small and fast it need not be here.
cargo build --quiet --workspace || exit 1
out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT
PARSERS=$(parsers)
export PARSERS
start_sandbox target/release/idcas-sandbox "$out" || exit 1
python3 tests/browser/main.py target/release/libidcas.so "$SANDBOX_CONFIG" "$(command -v chromium)" \
    target/debug/idcas target/release/idcas-sandbox "$@"
