#!/usr/bin/env bash
# The library and programs with many threads under ThreadSanitizer. The standard library is built with it, too, which takes
# a compiler with its source: Debian's, as for the DLLs (tools/windows). The first build takes several minutes.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

target=x86_64-unknown-linux-gnu
source=/usr/lib/rustlib/src/rust/library
if ! [ -x /usr/bin/cargo ] || ! [ -e "$source" ] || [ "$(uname -m)" != x86_64 ]; then
    echo "races: 0 passed, 0 failed, 1 skipped: Debian's rustc-web, cargo-web and rust-web-src are missing, or this is not x86_64"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT

tools/release.sh || exit 1
RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc CARGO_TARGET_DIR=target/races RUSTFLAGS=-Zsanitizer=thread \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_STRIP=none CARGO_PROFILE_RELEASE_DEBUG=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    /usr/bin/cargo rustc --quiet --release --locked -p idcas --lib --crate-type cdylib \
    -Z build-std=std,panic_unwind --target $target || exit 1
library=target/races/$target/release/libidcas.so
nm -D "$library" | grep __tsan_write >/dev/null || { echo "$library is not instrumented"; exit 1; }
place_library "$library" "$out"
# Three names LLVM's sanitizer has and gcc's has not. And neither sees that a file descriptor which fcntl() makes is another
# one's copy, as it does with dup(): tokio tells epoll of a connection by such a copy, and is told of it by the original.
cat >"$out/names.c" <<'C'
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
int fcntl(int file, int command, ...) {
    va_list rest;
    void *argument;
    int copy;
    va_start(rest, command);
    argument = va_arg(rest, void *);
    va_end(rest);
    if (command != F_DUPFD_CLOEXEC) return (int)syscall(SYS_fcntl, file, command, argument);
    copy = dup(file);
    if (copy >= 0) syscall(SYS_fcntl, copy, F_SETFD, FD_CLOEXEC);
    return copy;
}
void *__tsan_memset(void *to, int value, size_t bytes) { return memset(to, value, bytes); }
void *__tsan_memcpy(void *to, const void *from, size_t bytes) { return memcpy(to, from, bytes); }
void *__tsan_memmove(void *to, const void *from, size_t bytes) { return memmove(to, from, bytes); }
C
compile() {
    cc -std=gnu99 -fsanitize=thread -fno-builtin -g -O1 -rdynamic -Iinclude -Itests/c \
        "tests/reliability/$1.c" "$out/names.c" -o "$out/$1" "$library" -lpthread
}
for program in jobs returns soak; do
    check "compile $program" compile $program
done
start_sandbox target/release/idcas-sandbox "$out" || exit 1
export UNDER_SANITIZER=1
check "clients, jobs and documents across threads" timeout 600 "$out/jobs"
check "threads that release each text twice" timeout 600 "$out/returns" twice
sed "s|^{|{\"log_file\": \"$out/idcas.log\", \"log_level\": \"debug\",|" "$SANDBOX_CONFIG" >"$out/logged.json"
check "64 threads, closes and jobs, one log" timeout 600 "$out/soak" "${SOAK:-20}" "$out/logged.json"
check "the log has their lines" grep -q ' ok at ' "$out/idcas.log"
summary "races"
