#!/usr/bin/env bash
# Everything that checks the project. The last lines say what ran and what was skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

ran=() skipped=() failed=()

# Tools that are not there are installed where that is possible, and their absence is said where it is not.
want() { # COMMAND PACKAGE...
    local command=$1
    shift
    command -v "$command" >/dev/null && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        [ -n "${UPDATED:-}" ] || { apt-get update -qq && UPDATED=1; }
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1
    fi
    command -v "$command" >/dev/null
}

step() { # NAME COMMAND...
    local name=$1
    shift
    echo "== $name"
    if "$@"; then ran+=("$name"); else failed+=("$name"); fi
}

want g++ g++ || skipped+=("the header as C++: no g++, and none could be installed")
want valgrind valgrind libc6-dbg || skipped+=("C tests under valgrind: no valgrind, and none could be installed")
want pkg-config pkg-config || skipped+=("make install through pkg-config: no pkg-config, and none could be installed")

step "format" cargo fmt --all --check
step "lints" cargo clippy --quiet --workspace --all-targets -- -D warnings
# The tests load the library as hosts do, so it is built first.
step "library and sandbox" cargo build --quiet --workspace
step "unit and integration tests" cargo test --quiet --workspace
step "C tests" tests/c/run.sh
# A status of 77 says that a tool is missing and could not be installed.
needing() { # TOOLS COMMAND...
    "${@:2}"
    local status=$?
    [ $status = 77 ] && skipped+=("$2: no $1, and none could be installed") && return 0
    return $status
}
step "Delphi unit" needing "Free Pascal" tests/pascal/run.sh
step "C# classes" needing "Mono" tests/csharp/run.sh
step "PowerBuilder objects" tests/powerbuilder/run.sh
languages=(c)
command -v fpc >/dev/null && languages+=(pascal pascal-unicode)
command -v mcs >/dev/null && languages+=(csharp)
step "the same behaviours in ${languages[*]}" tests/behaviours/run.sh "${languages[@]}"
step "browser tests" needing "chromium or python3" tests/browser/run.sh
step "demo" tools/demo.sh

echo
for name in "${ran[@]}"; do echo "ran: $name"; done
for name in ${skipped[@]+"${skipped[@]}"}; do echo "skipped: $name"; done
for name in ${failed[@]+"${failed[@]}"}; do echo "FAILED: $name"; done
echo "${#ran[@]} passed, ${#failed[@]} failed, ${#skipped[@]} skipped"
[ ${#failed[@]} = 0 ]
