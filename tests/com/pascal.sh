# shellcheck shell=bash
# Sourced by run.sh: Free Pascal, bound late as Delphi's CreateOleObject does it, and early by what its own importer makes of
# the type library in the DLL.
# shellcheck disable=SC2154 # the variables are those of run.sh

pascal_program() { # NAME OPTIONS...: tests/com/NAME.pas, or that of another folder (SOURCE)
    local packages=/usr/share/fpcsrc/3.2.2/packages compiler=tools/windows/pascal.sh
    [ "$bits" = 32 ] || compiler=tools/windows/pascal64.sh
    "$compiler" "${SOURCE:-tests/com}/$1.pas" "$out/pascal" "-Fi$out/pascal" "-Fu$out/pascal" -Futests/com "-Fi$packages/rtl-objpas/src/inc" \
        "-Fu$packages/rtl-objpas/src/win" "-Fu$packages/rtl-objpas/src/inc" "-Fu$packages/rtl-objpas/src/common" \
        "-Fu$packages/winunits-base/src" "-Fu$packages/fcl-base/src" "-Fu$packages/fcl-registry/src" "${@:2}" || return
    # So that the other bitness's or binding's is not taken for it.
    mv "$out/pascal/$1.exe" "$out/$1-${2-late}.exe"
}

pascal_example() { SOURCE=examples/com pascal_program clinic -dEXAMPLE; }

imported() {
    wine "$out/import-late.exe" "$(windows "$dll")" >"$out/pascal/Idcas_1_0_TLB.pas" &&
        grep -q 'IIdcasClient = dispinterface' "$out/pascal/Idcas_1_0_TLB.pas" &&
        python3 tests/com/rows.py early abi/1.json tests/behaviours/table.json "$out/pascal/Idcas_1_0_TLB.pas" >"$out/pascal/early.inc"
}

pascal() {
    local binding
    mkdir -p "$out/pascal"
    python3 tests/com/rows.py late abi/1.json tests/behaviours/table.json >"$out/pascal/late.inc"
    pascal_program import >"$out/pascal.log" 2>&1
    if [ $? = 77 ]; then
        skip "$bits bits: Free Pascal" "it or its source could not be installed"
        return
    fi
    check "$bits bits: compile the importer" cat "$out/pascal.log"
    check "$bits bits: Free Pascal imports the type library" imported
    check "$bits bits: compile the table's driver, bound late" pascal_program late
    check "$bits bits: the behaviour table by Free Pascal, bound late" pascal_table late
    check "$bits bits: compile the table's driver, bound early" pascal_program early
    check "$bits bits: the behaviour table by Free Pascal, bound early" pascal_table early
    check "$bits bits: compile the clinic example, bound late" pascal_program clinic
    check "$bits bits: compile the clinic example, bound early" pascal_program clinic -dEARLY
    for binding in late -dEARLY; do
        check "$bits bits: clinic example in Free Pascal, ${binding#-d}" clinic wine "$out/clinic-$binding.exe"
    done
    check "$bits bits: compile examples/com/clinic.pas" pascal_example
    check "$bits bits: examples/com/clinic.pas" example wine "$out/clinic--dEXAMPLE.exe"
    check "$bits bits: compile what a program gets wrong" pascal_program hostile
    check "$bits bits: what a program gets wrong, Free Pascal" counts "$out/hostile-late.exe" "$SANDBOX_CONFIG"
}

pascal_table() { # BINDING
    # The messages' Chinese reaches an AnsiString only in a Chinese Windows.
    WINE_LOCALE=zh_CN.UTF-8 table "pascal-$1" wine "$out/$1-late.exe" "$out/rows" "$SANDBOX_CONFIG" "$out/silent.json"
}
