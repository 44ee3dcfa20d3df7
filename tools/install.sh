# shellcheck shell=bash
# Sourced: installs what a script needs and the machine lacks, where that is possible: Debian's packages as root, cargo's
# programs from crates.io. A script that goes without says so in a line "...: skipped: ..." or ends with status 77.

# Nothing is asked, neither of a terminal nor of a standard input that is not there. Downloads are repeated where a mirror
# fails, and another apt-get that is at work is waited for.
apt_get() { # ARGUMENTS...
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" </dev/null 2>&1
}

# First with the package lists that are there. If that fails they are updated, once for this script and everything that it
# starts (APT_UPDATED), and the installation is tried a second time.
install_packages() { # PACKAGE...
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    local said
    apt_get install -y --no-install-recommends "$@" >/dev/null && return
    if [ -z "${APT_UPDATED:-}" ]; then
        export APT_UPDATED=1
        # Where one list of several cannot be read, the others may be enough.
        apt_get update >/dev/null || true
    fi
    said=$(apt_get install -y --no-install-recommends "$@") && return
    echo "apt-get could not install $*: $(tail -n 1 <<<"$said")" >&2
    return 1
}

want() { # COMMAND PACKAGE...: whether the command is there now
    command -v "$1" >/dev/null && return
    install_packages "${@:2}" || true
    command -v "$1" >/dev/null
}

cargo_tool() { # NAME OPTIONS...: whether `cargo NAME` is there now; the options are for its installation
    cargo "$1" --version >/dev/null 2>&1 && return
    echo "installing cargo-$1, which takes some minutes"
    cargo install --quiet --locked "${@:2}" "cargo-$1"
}
