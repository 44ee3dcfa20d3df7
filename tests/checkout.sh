#!/usr/bin/env bash
# A checkout has the bytes that Git stores, whatever the line endings of the machine: some sources end their lines in CR LF,
# and generated files are compared byte for byte. Reads .gitattributes as it is in this folder.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
. tests/check.sh
. tools/install.sh

if ! want git git; then
    echo "checkout tests: 0 passed, 0 failed, 1 skipped: Git is missing and could not be installed"
    exit 77
fi
if ! git ls-files --error-unmatch Cargo.toml >/dev/null 2>&1; then
    echo "checkout tests: 0 passed, 0 failed, 1 skipped: this folder is not a Git checkout"
    exit 77
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
git -c core.quotePath=false ls-files >"$out/paths"
git ls-files --stage | cut -d ' ' -f 2 >"$out/stored"

same_bytes() { # SETTING VALUE
    rm -rf "$out/tree"
    git -c "$1=$2" checkout-index --all --prefix="$out/tree/" &&
        (cd "$out/tree" && GIT_DIR=$out/none git hash-object --no-filters --stdin-paths) <"$out/paths" >"$out/written" &&
        ! paste "$out/stored" "$out/written" "$out/paths" | awk '$1 != $2 { print "other bytes: " $3 }' | grep .
}
check "as Git for Windows checks out" same_bytes core.autocrlf true
check "as a machine whose own lines end in CR LF checks out" same_bytes core.eol crlf

# Otherwise Git would store them with LF, by `git add --renormalize` or at the next change.
stays_stored() { ! git ls-files --eol | grep -E '^i/(crlf|mixed)' | grep -vE 'attr/-text\s'; }
check "what is stored with CR LF stays so" stays_stored
summary "checkout tests"
