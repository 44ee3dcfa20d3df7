#!/usr/bin/env bash
# The C side: the header under old and new compilers, the exported symbols, hostile callers, the main job against the
# sandbox; plain, then under valgrind; and an installed copy through pkg-config.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/sandbox.sh

out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT

tools/release.sh || exit 1
lib=target/release/libidcas.so
ln -s "$PWD/$lib" "$out/libidcas.so.0"
export LD_LIBRARY_PATH=$out

cat >"$out/twice.c" <<'C'
#include "idcas.h"
#include "idcas.h"
int main(void) { return idcas_abi_version() == 1 ? 0 : 1; }
C
check "header as C89" cc -std=c89 -pedantic -Wall -Werror -Iinclude -c "$out/twice.c" -o "$out/twice.o"
if command -v g++ >/dev/null; then
    check "header as C++98" g++ -x c++ -std=c++98 -pedantic -Wall -Werror -Iinclude -c "$out/twice.c" -o "$out/twice.o"
    check "header as C++17" g++ -x c++ -std=c++17 -pedantic -Wall -Werror -Iinclude -c "$out/twice.c" -o "$out/twice.o"
else
    skip "header as C++" "g++ is missing"
fi

symbols() {
    nm -D --defined-only "$lib" | awk '$2 == "T" { print $3 }' | sort >"$out/exported"
    grep -oE '\bidcas_[a-z0-9_]+\(' include/idcas.h | grep -v '^idcas_x' | tr -d '(' | sort -u >"$out/mentioned"
    # Comments name functions too; each of those must exist, and nothing else may be exported.
    diff "$out/mentioned" "$out/exported" && [ "$(wc -l <"$out/exported")" -ge 50 ] &&
        readelf -d "$lib" | grep 'SONAME.*libidcas.so.0'
}
check "exported symbols are the header's" symbols

compile() { cc -std=gnu99 -Wall -Wextra -Werror -g -Iinclude -Itests/c "$1" -o "$2" "$lib" -lm -lpthread; }
for program in hostile platform encodings; do
    check "compile $program" compile "tests/c/$program.c" "$out/$program"
done
check "compile clinic" cc -std=c99 -pedantic -Wall -Wextra -Werror -Iinclude examples/c/clinic.c -o "$out/clinic" "$lib"

start_sandbox target/release/idcas-sandbox "$out" || exit 1
sed 's/"password": ".*"/"password": "wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"
echo '{"gateway":' >"$out/broken.json"
refused() { ! "$out/clinic" "$1"; }
check "hostile" "$out/hostile"
check "platform" "$out/platform" "$SANDBOX_CONFIG"
for encoding in utf-8 utf-16 gb18030 gbk; do
    check "every character in $encoding" "$out/encodings" $encoding
done
check "clinic example" "$out/clinic" "$SANDBOX_CONFIG"
card=$(patients_card "$out")
check "clinic example, a patient's report" "$out/clinic" "$SANDBOX_CONFIG" "$card" "$out"
report() { compgen -G "$out/*-1.pdf" >/dev/null; }
check "the report was saved" report
# A patient without exams is no error.
stranger() {
    "$out/clinic" "$SANDBOX_CONFIG" 990101190001010019 "$out" >"$out/stranger" &&
        grep '没有检查' "$out/stranger" && ! grep 'rows$' "$out/stranger"
}
check "clinic example, a patient without exams" stranger
check "clinic example, wrong password" refused "$out/wrong.json"
check "clinic example, broken configuration" refused "$out/broken.json"
check "clinic example, no configuration" refused "$out/nowhere.json"

if command -v valgrind >/dev/null; then
    grind() {
        UNDER_VALGRIND=1 valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect \
            --show-leak-kinds=definite,indirect \
            --error-exitcode=9 --child-silent-after-fork=yes "$@"
    }
    check "hostile under valgrind" grind "$out/hostile"
    check "platform under valgrind" grind "$out/platform" "$SANDBOX_CONFIG"
    check "clinic example under valgrind" grind "$out/clinic" "$SANDBOX_CONFIG"
else
    skip "programs under valgrind" "valgrind is missing"
fi

installed() {
    local flags
    make --silent install PREFIX="$out/usr" &&
        flags=$(PKG_CONFIG_PATH="$out/usr/lib/pkgconfig" pkg-config --cflags --libs idcas) &&
        read -ra flags <<<"$flags" &&
        cc "$out/twice.c" -o "$out/twice" "${flags[@]}" &&
        LD_LIBRARY_PATH="$out/usr/lib" "$out/twice" &&
        "$out/usr/bin/idcas" check "$SANDBOX_CONFIG"
}
if command -v pkg-config >/dev/null; then
    check "make install and pkg-config" installed
else
    skip "make install and pkg-config" "pkg-config is missing"
fi

summary "c tests"
