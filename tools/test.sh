#!/usr/bin/env bash
# Everything that checks the project. The last lines say what ran and what was skipped.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
. tools/install.sh

ran=() skipped=() failed=()

# Status 77 says that a tool is missing and could not be installed; NEEDS names it.
step() { # NAME [needing NEEDS] COMMAND...
    local name=$1 needs="a tool"
    shift
    if [ "$1" = needing ]; then
        needs=$2
        shift 2
    fi
    echo "== $name"
    local began=$SECONDS
    "$@"
    case $? in
    0) ran+=("$name, $((SECONDS - began)) s") ;;
    77) skipped+=("$name: $needs is missing and could not be installed") ;;
    *) failed+=("$name") ;;
    esac
}

want g++ g++ || skipped+=("the header as C++: g++ is missing and could not be installed")
want valgrind valgrind libc6-dbg || skipped+=("C tests under valgrind: valgrind is missing and could not be installed")
want nginx nginx || skipped+=("the relay and old TLS servers (tests/nginx): nginx is missing and could not be installed")
want faketime faketime || skipped+=("a relay whose clock is off: faketime is missing and could not be installed")
want pkg-config pkg-config || skipped+=("make install through pkg-config: pkg-config is missing and could not be installed")

shell_scripts() {
    want shellcheck shellcheck || return 77
    # Sourced files are found from the project's folder.
    find .ci benches tests tools \( -name '*.sh' -o -path .ci/run \) -print0 |
        xargs -0 shellcheck --severity=warning --external-sources
}

step "format" cargo fmt --all --check
step "lints" cargo clippy --quiet --workspace --all-targets -- -D warnings
step "shell scripts" needing shellcheck shell_scripts
step "line endings of a checkout" needing "Git or a Git checkout" tests/checkout.sh
# The tests load the library as hosts do, so it is built first.
step "library and sandbox" cargo build --quiet --workspace
step "unit and integration tests" cargo test --quiet --workspace
step "C tests" tests/c/run.sh
step "Delphi unit" needing "Free Pascal or Python" tests/pascal/run.sh
step "C# classes" needing "Mono or Python" tests/csharp/run.sh
step "Python package" needing "Python or its venv" tests/python/run.sh
step "Node.js module" needing "Node.js, koffi or Python" tests/node/run.sh
if command -v go >/dev/null || [ -n "${LONG:-}" ]; then
    step "Go package" needing "Go or Python" tests/go/run.sh
else
    skipped+=("Go package: Go is not installed; .ci/run long installs it")
fi
if command -v javac >/dev/null || [ -n "${LONG:-}" ]; then
    step "Java package" needing "Java, JNA or Python" tests/java/run.sh
else
    skipped+=("Java package: Java is not installed; .ci/run long installs it")
fi
step "PowerScript tool" needing Python tools/powerscript/test.sh
step "PowerBuilder objects" needing Python tests/powerbuilder/run.sh
step "modules for VB6, VBA, FoxPro and 易语言" needing Python tests/modules/run.sh
[ -n "${LONG:-}" ] || skipped+=("the VB module by a public grammar of VBA: .ci/run long has it")
languages=(c powerbuilder)
command -v fpc >/dev/null && languages+=(pascal pascal-unicode)
command -v mcs >/dev/null && languages+=(csharp)
# The C# tests have fetched it where they could.
compgen -G 'target/tools/dotnetcore2-*/dotnetcore2/bin/dotnet' >/dev/null && languages+=(csharp-core)
command -v python3 >/dev/null && languages+=(python)
[ -f target/node-koffi/installed ] && languages+=(node)
command -v go >/dev/null && languages+=(go)
command -v javac >/dev/null && [ -f /usr/share/java/jna.jar ] && languages+=(java)
step "the same behaviours in ${languages[*]}" needing Python tests/behaviours/run.sh "${languages[@]}"
step "commands of the documents" needing Python tests/commands/run.sh
step "browser tests" needing "Chromium or Python" tests/browser/run.sh
step "demo" tools/demo.sh

echo
for name in "${ran[@]}"; do echo "ran: $name"; done
for name in ${skipped[@]+"${skipped[@]}"}; do echo "skipped: $name"; done
for name in ${failed[@]+"${failed[@]}"}; do echo "FAILED: $name"; done
echo "${#ran[@]} passed, ${#failed[@]} failed, ${#skipped[@]} skipped"
[ ${#failed[@]} = 0 ]
