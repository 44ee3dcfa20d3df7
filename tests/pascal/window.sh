#!/usr/bin/env bash
# The example's window with the LCL under Xvfb: window.sh FOLDER CONFIG.json ID_CARD_NO [PICTURE.png]. FOLDER has silent.json and
# wrong.json; the library is found by LD_LIBRARY_PATH.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh

lazarus=/usr/lib/lazarus/default
cpu=$(fpc -iTP)-linux
if ! { want Xvfb xvfb && { [ -e $lazarus/lcl/units/"$cpu"/gtk2 ] || install_packages lcl-gtk2-2.2 lcl-2.2; } &&
    [ -e $lazarus/lcl/units/"$cpu"/gtk2 ]; }; then
    echo "the LCL or Xvfb is missing and could not be installed"
    exit 77
fi
mkdir -p "$1/window"
for program in examples/delphi/window/ClinicDesk.lpr tests/pascal/window_tests.pas; do
    # The LCL's own declarations cause conversions of strings, and notes about them.
    fpc -Mdelphi -O1 -vw -Sew -vm4104,4105,4106 -dLCL -dLCLgtk2 -Fu$lazarus/lcl/units/"$cpu" -Fu$lazarus/lcl/units/"$cpu"/gtk2 \
        -Fu$lazarus/components/lazutils/lib/"$cpu" -Fu$lazarus/packager/units/"$cpu" -Fubindings/delphi \
        -Fuexamples/delphi/window "-FU$1/window" "-FE$1/window" $program || exit 1
done
# Lazarus' own program builds the package.
if [ -x $lazarus/lazbuild ]; then
    mkdir "$1/package"
    cp bindings/delphi/*.pas bindings/delphi/IdcasRun.lpk "$1/package/"
    $lazarus/lazbuild --pcp="$1/package/settings" --lazarusdir=$lazarus "$1/package/IdcasRun.lpk" >"$1/package/log" 2>&1 ||
        { cat "$1/package/log"; exit 1; }
fi
# The display tells its number once it takes connections.
mkfifo "$1/window/display"
Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>"$1/window/display" 2>"$1/window/xvfb.log" &
server=$!
trap 'kill $server' EXIT
read -r display <"$1/window/display" || { cat "$1/window/xvfb.log"; exit 1; }
DISPLAY=:$display timeout 600 "$1/window/window_tests" "$2" "$1/silent.json" "$1/wrong.json" "${@:3}"
