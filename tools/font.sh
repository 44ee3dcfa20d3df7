#!/usr/bin/env bash
# Makes sandbox/fonts/: Noto Sans CJK SC from Debian's package fonts-noto-cjk, reduced to the characters that the sandbox's
# data and its report contain, and the font's licence. Run it when a test says that the font lacks a character.
set -euo pipefail
cd "$(dirname "$0")/.." || exit
. tools/install.sh

font=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
[ -e "$font" ] || install_packages fonts-noto-cjk
want python3 python3
want pyftsubset fonttools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat sandbox/src/data/*.rs sandbox/src/document/*.rs >"$work/text"
# The third font of the collection is the one for simplified Chinese. Its names and its copyright stay.
pyftsubset "$font" --font-number=2 --unicodes=U+20-7E --text-file="$work/text" --layout-features= --no-hinting \
    --desubroutinize --name-IDs='*' --drop-tables+=vhea,vmtx,VORG,BASE,GSUB,GPOS --no-recalc-timestamp \
    --output-file=sandbox/fonts/NotoSansCJKsc-Regular.otf
# Debian's copyright file writes the licence indented, with a full stop for an empty line.
{
    echo "NotoSansCJKsc-Regular.otf is a part of Noto Sans CJK SC. $(
        python3 - "$font" <<'PYTHON'
import sys

from fontTools.ttLib import TTCollection

names = TTCollection(sys.argv[1]).fonts[2]["name"]
print("Copyright", names.getDebugName(0), names.getDebugName(7))
PYTHON
    )"
    echo
    awk '/^License: SIL-1.1/ && seen++ == 1 { on = 1; next } on && /^[^ ]/ { exit } on' /usr/share/doc/fonts-noto-cjk/copyright |
        sed -e 's/^ //' -e 's/^\.$//'
} >sandbox/fonts/OFL.txt
