#!/usr/bin/env bash
# Runs a Windows program: tools/windows/wine.sh 32|64 PROGRAM [ARGUMENTS]. Output, input and exit status are the program's.
# WINE_LOCALE=zh_CN.UTF-8 makes 32-bit Windows a Chinese one, with code page 936.
# 32-bit programs need a 32-bit Debian, which gets a folder of its own (WINE32), since its packages clash with the
# machine's. The project's folder has the same path inside.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
wine32=${WINE32:-$root/target/windows/wine32}
# Without its debugger: where that is there, a program with several threads that crashes ends with status 0.
export WINEDEBUG=${WINEDEBUG--all} WINEDLLOVERRIDES=${WINEDLLOVERRIDES-mscoree,mshtml,winedbg.exe=} LC_ALL=C.UTF-8 TZ=Asia/Shanghai

make_wine32() {
    [ -e "$wine32/usr/lib/wine/wine" ] && return
    [ "$(id -u)" = 0 ] || { echo "needs root to make $wine32" >&2; exit 1; }
    # Under another name until it is complete.
    local whole=$wine32 mirror
    local wine32=$whole.part
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Label: Debian' | head -n 1)
    rm -rf "$wine32"
    mkdir -p "$wine32"
    {
        debootstrap --arch=i386 --variant=minbase bookworm "$wine32" "${mirror:-http://deb.debian.org/debian}" &&
            # A proxy, or whatever else this machine needs to reach its mirror.
            (cd /etc/apt && shopt -s nullglob && tar -cf - apt.conf* auth.conf*) | tar -C "$wine32/etc/apt" -xf - &&
            # It has package lists of its own.
            (inside 'unset APT_UPDATED; . "$1/tools/install.sh"
                install_packages wine wine32 locales && localedef -i zh_CN -f UTF-8 zh_CN.UTF-8' "$root")
    } >"$wine32.log" 2>&1 || { tail -n 20 "$wine32.log" >&2; exit 1; }
    mv "$wine32" "$whole"
}

# In a mount namespace of its own, so that nothing stays mounted, however this ends; and in place of this process, so that
# stopping this stops the program.
inside() { # COMMAND ARGUMENTS...
    exec unshare --mount bash -c '
        set -e
        wine32=$1 root=$2 here=$PWD
        shift 2
        mkdir -p "$wine32$root"
        mount --rbind /proc "$wine32/proc"
        mount --rbind /dev "$wine32/dev"
        mount --bind "$root" "$wine32$root"
        cp -L /etc/resolv.conf /etc/hosts "$wine32/etc/"
        exec chroot "$wine32" bash -c "cd \"\$1\" 2>/dev/null || cd /; shift; $1" bash "$here" "${@:2}"
    ' bash "$wine32" "$root" "$@"
}

case ${1:-} in
32)
    make_wine32
    export WINEPREFIX=/var/lib/wine-prefix WINEARCH=win32
    inside '[ -e "$WINEPREFIX/system.reg" ] || wineboot --init >/dev/null 2>&1
        export LC_ALL=${WINE_LOCALE:-C.UTF-8}
        exec wine "$@"' "${@:2}"
    ;;
64)
    export WINEPREFIX=${WINE64_PREFIX:-$root/target/windows/wine64} WINEARCH=win64
    mkdir -p "$WINEPREFIX"
    # Debian's wine64 has no command of its own in the path.
    wine=/usr/lib/wine/wine64
    export WINESERVER=/usr/lib/wine/wineserver64
    [ -e "$WINEPREFIX/system.reg" ] || "$wine" wineboot --init >/dev/null 2>&1
    exec "$wine" "${@:2}"
    ;;
*)
    echo "usage: $0 32|64 PROGRAM [ARGUMENTS]" >&2
    exit 2
    ;;
esac
