#!/usr/bin/env bash
# Compiles a Pascal program for 64-bit Windows: tools/windows/pascal64.sh PROGRAM.pas FOLDER [OPTIONS]. Debian's Free Pascal makes
# such programs; its Windows run-time is built from source once.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/install.sh
rtl=$PWD/target/windows/rtl64

make_run_time() {
    want ppcx64 fpc || return 1
    [ -e /usr/share/fpcsrc/3.2.2/rtl ] || install_packages fpc-source-3.2.2 || return 1
    rm -rf "$rtl"
    mkdir -p "$rtl/out"
    cp -r /usr/share/fpcsrc/3.2.2/rtl/. "$rtl"
    (
        cd "$rtl"
        compile() {
            ppcx64 -Twin64 -n -O2 -Ur -v0e -Fiinc -Fix86_64 -Fiwin -Fiwin64 -Fiwin/wininc -Fiobjpas -Fiobjpas/sysutils \
                -Fiobjpas/classes -Ficharmaps -Fuout -Fuwin -Fuwin64 -Fuinc -Fux86_64 -Fuobjpas -Fuobjpas/classes \
                -Fuobjpas/sysutils -FUout -FEout "$@"
        }
        compile win64/system.pp -Us -Sg
        for unit in win64/sysinit objpas/objpas inc/fpintres inc/strings win/windows objpas/sysconst objpas/types \
            objpas/typinfo objpas/rtlconsts win/sysutils objpas/math win64/classes inc/ctypes inc/heaptrc inc/uuchar \
            win/messages; do
            for ending in pp pas; do [ ! -e $unit.$ending ] || compile $unit.$ending; done
        done
        [ -e out/messages.ppu ] && touch out/made
    ) >"$rtl.log" 2>&1 || { tail -n 20 "$rtl.log" >&2; return 1; }
}

[ -e "$rtl/out/made" ] || make_run_time || exit 77
ppcx64 -Twin64 -n -Mdelphi -O2 -v0e -Fu"$rtl/out" -Fubindings/delphi "-FU$2" "-FE$2" "${@:3}" "$1"
