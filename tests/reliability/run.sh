#!/usr/bin/env bash
# What a host, its machine and bad luck may do to the library: run.sh [ordinary|long|asan|races]. `ordinary` takes about three
# minutes; `long` about fifty, with more load and every 32-bit number as a handle; `asan` is `ordinary` with the library
# and the programs under AddressSanitizer, `races` what has threads under ThreadSanitizer (races.sh). SOAK=600 lets the threads run for 600 seconds.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

mode=${1:-ordinary}
case $mode in
ordinary) calls=1000000 seconds=20 rounds=50 stride=101 ;;
long) calls=4000000 seconds=600 rounds=500 stride=1 thorough=yes ;;
races) exec tests/reliability/races.sh ;;
asan) calls=1000000 seconds=30 rounds=20 stride=1009 ;;
*) echo "usage: $0 [ordinary|long|asan|races]" >&2; exit 2 ;;
esac
seconds=${SOAK:-$seconds}

if ! want python3 python3; then
    echo "reliability tests: 0 passed, 0 failed, 1 skipped: Python is missing and could not be installed"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT

tools/release.sh || exit 1
library=target/release/libidcas.so
sanitize=()
if [ "$mode" = asan ]; then
    # Sanitizers are unstable options; RUSTC_BOOTSTRAP makes the stable compiler accept them.
    target=$(rustc -vV | sed -n 's/^host: //p')
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address CARGO_TARGET_DIR=target/asan \
        cargo build --quiet --release --target "$target" -p idcas || exit 1
    library=target/asan/$target/release/libidcas.so
    sanitize=(-fsanitize=address)
    # What the library keeps until the process ends is not a leak.
    export UNDER_SANITIZER=1 ASAN_OPTIONS=detect_leaks=0
    nm -D "$library" | grep __asan_report >/dev/null || { echo "$library is not instrumented"; exit 1; }
fi
place_library "$library" "$out"
python3 tests/c/functions.py include/idcas.h >"$out/functions.inc" || exit 1
start_sandbox target/release/idcas-sandbox "$out" || exit 1
start_silent "$out"

compile() {
    cc -std=gnu99 -Wall -Wextra -Werror -Wno-cast-function-type -Wno-format-nonliteral -Wno-address -g -O1 ${sanitize[@]+"${sanitize[@]}"} -Iinclude -Itests/c "-I$out" \
        "tests/reliability/$1.c" -o "$out/$1" "$library" -lpthread -ldl
}
programs=(sweep handles soak ends returns jobs)
[ "$mode" = asan ] || programs+=(conditions environment memory)
for program in "${programs[@]}"; do
    check "compile $program" compile "$program"
done

measured() { grep -aE '^[0-9]+ (calls|MB)' "$out/log" | sed 's/^/         /'; }
check "every export, every kind of argument" timeout 3600 "$out/sweep" $calls
measured
if [ "$mode" != asan ]; then
    if command -v valgrind >/dev/null; then
        check "the same under valgrind" env UNDER_SANITIZER=1 timeout 3600 \
            valgrind --quiet --error-exitcode=9 "$out/sweep" $((calls / 200))
        measured
    else
        skip "the same under valgrind" "valgrind is missing"
    fi
fi
check "every number as a handle (stride $stride)" timeout 3600 "$out/handles" $stride
check "64 threads, closes and jobs" timeout $((seconds + 120)) "$out/soak" $seconds "$SANDBOX_CONFIG"
measured
check "processes that end or fork in the middle of calls" timeout 600 "$out/ends" $rounds "$SANDBOX_CONFIG" "$out/silent.json"

check "clients, jobs and documents across threads" timeout 300 "$out/jobs"
check "texts that the host frees itself" timeout 300 "$out/returns" freed

if [ "$mode" != asan ]; then
    # The sanitizer would call these by their name.
    check "texts that the host releases, then frees" timeout 300 "$out/returns" both
    check "threads that release each text twice" timeout 300 "$out/returns" twice
    grep -a '^of ' "$out/log" | sed 's/^/         /'
    if command -v mono >/dev/null && command -v mcs >/dev/null; then
        check "results that C# takes for strings of its own" timeout 300 bash -c 'mcs "-out:$1/strings.exe" "$2" && mono "$1/strings.exe" 20000' \
            bash "$out" tests/reliability/Strings.cs
    else
        skip "results that C# takes for strings of its own" "Mono is missing"
    fi
    check "a host that changes its environment" timeout 120 "$out/environment" "$SANDBOX_CONFIG" '{"code":0'
    # A server whose certificate nobody knows: the system's own are read at the first handshake.
    unknown_server() {
        openssl req -x509 -newkey rsa:2048 -nodes -keyout "$out/key.pem" -out "$out/certificate.pem" -days 2 -subj /CN=127.0.0.1 \
            -addext subjectAltName=IP:127.0.0.1 2>/dev/null || return
        openssl s_server -accept 127.0.0.1:0 -key "$out/key.pem" -cert "$out/certificate.pem" -www >"$out/server" 2>&1 </dev/null &
        local server=$! status
        until grep -q '^ACCEPT' "$out/server"; do sleep 0.1; done
        sed "s|http://127.0.0.1:[0-9]*|https://$(sed -n 's/^ACCEPT //p' "$out/server" | head -n 1)|; s/^{/{\"retries\": 0,/" "$SANDBOX_CONFIG" >"$out/unknown.json"
        timeout 120 "$out/environment" "$out/unknown.json" '"code":-1103'
        status=$?
        kill "$server"
        return $status
    }
    if command -v openssl >/dev/null; then
        check "the same, with TLS" unknown_server
    else
        skip "the same, with TLS" "openssl is missing"
    fi
    check "no thread for a job" timeout 120 "$out/conditions" threads "$SANDBOX_CONFIG"
    check "a thread with 64 KB of stack" timeout 120 "$out/conditions" stack "$SANDBOX_CONFIG"
    check "out of file descriptors" timeout 120 "$out/conditions" files "$SANDBOX_CONFIG"
    check "out of file descriptors at the first call" timeout 120 "$out/conditions" files-first "$SANDBOX_CONFIG"
    check "out of memory" timeout 300 "$out/conditions" memory "$SANDBOX_CONFIG"
    measured
    mkdir -p "$out/saved"
    check "replies and texts that memory cannot hold" timeout 1200 "$out/memory" 8 tests/data/rsa_public_spki.txt "$out/saved"
    measured
    refusing() {
        cc -std=gnu99 -Wall -Wextra -Werror -shared -fPIC -O1 tests/reliability/allocator.c -o "$out/allocator.so" &&
            LD_PRELOAD=$out/allocator.so timeout 1200 "$out/memory" 2 tests/data/rsa_public_spki.txt "$out/saved" refused ${thorough:+thorough}
    }
    check "each large allocation refused in its turn" refusing
    measured
    jumping() {
        cc -std=gnu99 -Wall -Wextra -Werror -shared -fPIC -O1 tests/reliability/clock.c -o "$out/clock.so" &&
            CLOCK_FILE=$out/clock LD_PRELOAD=$out/clock.so timeout 120 "$out/conditions" clock "$SANDBOX_CONFIG"
    }
    check "a clock that jumps by a day and by ten years" jumping
    dead_share() {
        mkdir -p "$out/share" && sed 's/^{/{"timeout_ms": 1500,/' "$SANDBOX_CONFIG" >"$out/brief.json" &&
            cc -std=gnu99 -Wall -Wextra -Werror -shared -fPIC -O1 tests/reliability/share.c -o "$out/share.so" -ldl &&
            SHARE=$out/share LD_PRELOAD=$out/share.so timeout 30 "$out/conditions" share "$out/brief.json"
    }
    check "files on a share whose server is gone" dead_share
    # In a network and a mount namespace of its own.
    silent_names() {
        echo 'nameserver 127.0.0.53' >"$out/resolv.conf"
        unshare -mn bash -c 'ip link set lo up && mount --bind "$1/resolv.conf" /etc/resolv.conf &&
            exec timeout 60 python3 tests/reliability/names.py 127.0.0.53 "$1/conditions" names' bash "$out"
    }
    if unshare -mn true 2>/dev/null && command -v ip >/dev/null; then
        check "a name server that never answers" silent_names
    else
        skip "a name server that never answers" "needs root, unshare and ip"
    fi
fi
summary "reliability tests"
