#!/usr/bin/env bash
# Compiles a Pascal program for 32-bit Windows: tools/windows/pascal.sh PROGRAM.pas FOLDER [OPTIONS]. Free Pascal lives in
# the 32-bit Debian that Wine lives in (tools/windows/wine.sh makes it); its Windows run-time is built there once.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
wine32=${WINE32:-$root/target/windows/wine32}
[ -e "$wine32/usr/lib/wine/wine" ] || { echo "run tools/windows/wine.sh 32 first" >&2; exit 1; }

inside() { # SCRIPT ARGUMENTS...
    unshare --mount bash -c '
        set -e
        wine32=$1 root=$2
        shift 2
        mount -t proc proc "$wine32/proc"
        mkdir -p "$wine32$root"
        mount --rbind /dev "$wine32/dev"
        mount --bind "$root" "$wine32$root"
        cp -L /etc/resolv.conf /etc/hosts "$wine32/etc/"
        exec chroot "$wine32" bash -c "cd \"$root\"; $1" bash "${@:2}"
    ' bash "$wine32" "$root" "$@"
}

make_run_time() {
    inside '
        set -e
        # This Debian has package lists of its own.
        unset APT_UPDATED
        . tools/install.sh
        [ -x /usr/bin/ppc386 ] || install_packages fp-compiler-3.2.2 fp-units-rtl-3.2.2 fpc-source-3.2.2
        rm -rf /var/lib/rtl
        cp -r /usr/share/fpcsrc/3.2.2/rtl /var/lib/rtl
        cd /var/lib/rtl
        mkdir out
        compile() {
            ppc386 -Twin32 -n -O2 -Ur -v0e -Fiinc -Fii386 -Fiwin -Fiwin32 -Fiwin/wininc -Fiobjpas -Fiobjpas/sysutils \
                -Fiobjpas/classes -Ficharmaps -Fuout -Fuwin -Fuwin32 -Fuinc -Fui386 -Fuobjpas -Fuobjpas/classes \
                -Fuobjpas/sysutils -FUout -FEout "$@"
        }
        compile win32/system.pp -Us -Sg
        for unit in sysinitpas sysinitcyg sysinitgprof; do compile win32/$unit.pp; done
        compile objpas/objpas.pp
        for unit in inc/fpintres inc/strings win/windows objpas/sysconst objpas/types objpas/typinfo objpas/rtlconsts \
            win/sysutils objpas/math win32/classes inc/ctypes inc/heaptrc inc/uuchar win/messages; do
            for ending in pp pas; do [ ! -e $unit.$ending ] || compile $unit.$ending; done
        done
        [ -e out/messages.ppu ] && touch out/made-2
    ' >"$wine32.pascal.log" 2>&1 || { tail -n 20 "$wine32.pascal.log" >&2; exit 1; }
}

[ -e "$wine32/var/lib/rtl/out/made-2" ] || make_run_time
inside 'ppc386 -Twin32 -n -Mdelphi -O2 -v0e -Fu/var/lib/rtl/out -Fubindings/delphi "-FU$2" "-FE$2" "${@:3}" "$1"' "$@"
