#!/usr/bin/env bash
# The example's window with the LCL under Xvfb: window.sh FOLDER CONFIG.json ID_CARD_NO [PICTURE.png]. FOLDER has silent.json and
# wrong.json; the library is found by LD_LIBRARY_PATH.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh

lazarus=/usr/lib/lazarus/default
cpu=$(fpc -iTP)-linux
# The compiler puts the form into the program with fpcres.
if ! { want Xvfb xvfb && want fpcres fp-utils-3.2.2 &&
    { [ -e $lazarus/lcl/units/"$cpu"/gtk2 ] || install_packages lcl-gtk2-2.2 lcl-2.2 lcl-utils-2.2; } &&
    [ -e $lazarus/lcl/units/"$cpu"/gtk2 ]; }; then
    echo "the LCL or Xvfb is missing and could not be installed"
    exit 77
fi
mkdir -p "$1/window"
# The LCL's own declarations cause conversions of strings, and notes about them.
fpc -Mdelphi -O1 -vw -Sew -vm4104,4105,4106 -dLCL -dLCLgtk2 -Fu$lazarus/lcl/units/"$cpu" -Fu$lazarus/lcl/units/"$cpu"/gtk2 \
    -Fu$lazarus/components/lazutils/lib/"$cpu" -Fu$lazarus/packager/units/"$cpu" -Fubindings/delphi \
    -Fuexamples/delphi/window "-FU$1/window" "-FE$1/window" tests/pascal/window_tests.pas || exit 1
# Lazarus' own program builds the package and the project, in a copy: it writes beside them.
if [ -x $lazarus/lazbuild ]; then
    mkdir -p "$1/lazarus/bindings" "$1/lazarus/examples/delphi"
    cp -r bindings/delphi "$1/lazarus/bindings/"
    cp -r examples/delphi/window "$1/lazarus/examples/delphi/"
    for project in bindings/delphi/IdcasRun.lpk examples/delphi/window/ClinicDesk.lpi; do
        $lazarus/lazbuild --pcp="$1/lazarus/settings" --lazarusdir=$lazarus "$1/lazarus/$project" >"$1/lazarus/log" 2>&1 ||
            { tail -n 30 "$1/lazarus/log"; exit 1; }
    done
    [ -x "$1/lazarus/examples/delphi/window/ClinicDesk" ] || { echo "ClinicDesk was not built"; exit 1; }
fi
# The display tells its number once it takes connections.
mkfifo "$1/window/display"
Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>"$1/window/display" 2>"$1/window/xvfb.log" &
server=$!
trap 'kill $server' EXIT
read -r display <"$1/window/display" || { cat "$1/window/xvfb.log"; exit 1; }
DISPLAY=:$display timeout 600 "$1/window/window_tests" "$2" "$1/silent.json" "$1/wrong.json" "${@:3}"
