#!/usr/bin/env bash
# Licences, duplicates, sources and known vulnerabilities of everything that is linked in. Where the advisory database cannot
# be reached, the snapshot beside this script is used; the output says which of the two it was.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh

if ! cargo_tool deny --no-default-features; then
    echo "deny: skipped: cargo-deny is missing, and cargo could not install it"
    exit 77
fi
deny() { cargo deny --log-level error --exclude idcas-cli --exclude idcas-sandbox --exclude idcas-bindgen "$@"; }

deny check licenses bans sources || exit 1
# The program has more in it, and may have a crate in two versions.
cargo deny --log-level error --exclude idcas-bindgen check licenses sources || exit 1
if timeout 120 cargo deny --log-level error fetch db >/dev/null 2>&1; then
    echo "deny: advisories as of today"
    deny check --disable-fetch advisories
    exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/db"
tar -xJf tools/deny/rustsec-advisories.tar.xz -C "$work/db"
git -C "$work/db" init --quiet --initial-branch main
git -C "$work/db" add --all
git -C "$work/db" -c user.name=snapshot -c user.email=snapshot@localhost commit --quiet --message snapshot
# cargo-deny only reads a database that is a Git repository.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="url.file://$work/db.insteadOf"
export GIT_CONFIG_VALUE_0=https://github.com/RustSec/advisory-db
sed "s|^\[advisories\]|&\ndb-path = \"$work/fetched\"|" deny.toml >"$work/deny.toml"
echo "deny: the advisory database cannot be reached; advisories of the snapshot"
deny --config "$work/deny.toml" check advisories
