#!/usr/bin/env bash
# Changes the code that everything else relies on, one expression at a time, and runs the tests: each change should make
# one fail. Fails if fewer than the percentage given (default 80) do.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
. tools/install.sh
least=${1:-80}
if ! cargo_tool mutants; then
    echo "mutants: skipped: cargo-mutants is missing, and cargo could not install it"
    exit 77
fi

# In a copy, so that nobody works on a changed tree; after the first build only the changes are compiled.
out=$PWD/target/mutants
mkdir -p "$out/tree"
find "$out/tree" -mindepth 1 -maxdepth 1 ! -name target -exec rm -rf {} +
rm -rf "$out"/mutants.out* "$out"/*.txt "$out"/*.log
git ls-files -co --exclude-standard -z | tar --null -T - -c | tar -x -m -C "$out/tree" || exit 1
cd "$out/tree" || exit 1
unset CARGO_TARGET_DIR
export CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_TEST_DEBUG=0 CARGO_INCREMENTAL=1
if command -v mold >/dev/null; then export RUSTFLAGS="-C link-arg=-fuse-ld=mold"; fi
# The integration tests load target/debug/deps/libidcas.so, which each of these builds again.
every=(--lib --test=inspect --test=operations --test=rules --test=sandbox --test=tokens --test=accounts)
# Every character in every encoding, and tokens renewed a thousand times: each takes seconds and tries nothing that the
# others do not.
skip=(--skip every_character_comes_back --skip a_thousand_times)
cargo test --quiet "${every[@]}" -- "${skip[@]}" >"$out/tests.log" 2>&1 || { tail -n 40 "$out/tests.log"; exit 1; }

all=(-f 'src/crypto/*.rs' -f src/check.rs -f src/page.rs -f src/token.rs -f src/account.rs -f src/lockout.rs
    -f src/renewal.rs)
# What an earlier round found is not tried again.
round() { # FILES... -- TESTS...
    local files=() tests=() test kind
    while [ "$1" != -- ]; do files+=(-f "$1") && shift; done
    shift
    # For the builds, too: with its own arguments for tests cargo-mutants would build them all.
    for test in "$@"; do tests+=(--cargo-arg="$test"); done
    cargo mutants --in-place --baseline=skip --timeout 60 --build-timeout 600 --colors=never --no-times --iterate \
        -o "$out" "${files[@]}" "${tests[@]}" -- -- "${skip[@]}" >>"$out/rounds.log" 2>&1
    # 2: some were missed; 3: some never ended.
    case $? in 0 | 2 | 3) ;; *) tail -n 20 "$out/rounds.log" && exit 1 ;; esac
    for kind in caught timeout unviable; do cat "$out/mutants.out/$kind.txt" >>"$out/$kind.txt"; done
}
# First the tests nearest to a file, then all tests for what those missed.
round 'src/crypto/*.rs' src/page.rs -- --lib
round src/check.rs -- --test=rules
round src/token.rs src/account.rs -- --test=tokens
round src/lockout.rs src/renewal.rs -- --lib --test=accounts
round 'src/crypto/*.rs' src/check.rs src/page.rs src/token.rs src/account.rs \
    src/lockout.rs src/renewal.rs -- "${every[@]}"

number() { sort -u "$@" | wc -l; }
unviable=$(number "$out/unviable.txt")
caught=$(number "$out/caught.txt" "$out/timeout.txt")
total=$(cargo mutants --list "${all[@]}" | wc -l)
missed=$((total - unviable - caught))
sed 's/^/missed: /' "$out/mutants.out/missed.txt"
percent=$((100 * caught / (caught + missed)))
echo "mutants: $total in all: $caught caught, $missed missed, $unviable that do not compile"
echo "mutants: $percent% of those that compile are caught, at least $least% is required"
[ "$percent" -ge "$least" ]
