#!/usr/bin/env python3
"""Writes a C program that calls each function which a PowerBuilder object declares, as PowerBuilder does.

    PYTHONPATH=tools python3 tests/windows/powerbuilder.py bindings/powerbuilder/ansi/n_idcas.sru >twins.c
    i686-w64-mingw32-gcc twins.c -o twins.exe
    twins.exe [idcas.dll]

32-bit PowerBuilder finds a function by its alias, pushes each argument from right to left in its type's size, and
leaves it to the function to take them off the stack (stdcall). The program measures that for each declaration. In a 64-bit one
they are in registers, where a long has four bytes and the rest of its register is whatever was there.
"""

import sys

from caller import call, program
from powerscript.source import read

# Type, by reference -> what is passed, a word in either width. Which of these types there are, the width says.
HARMLESS = {("long", False): "0", ("ulong", False): "0", ("longptr", False): "0", ("string", False): "(uintptr_t)text",
            ("long", True): "(uintptr_t)&place", ("string", True): "(uintptr_t)buffer"}


def passed(kind, wide):
    """An argument as PowerBuilder passes it: above the bytes of its type a register has anything."""
    assert kind[0] != ("ulong" if wide else "longptr"), kind
    return HARMLESS[kind] + (" | (uintptr_t)0xA5A5A5A5 << 32" if wide and kind == ("long", False) else "")


def called(returned, taken, alias, wide):
    name = alias.removesuffix(";ansi")
    letter = {"longptr" if wide else "ulong": "o", "string": "s", "long": "n"}[returned]
    return call(name, letter, [passed((kind, reference), wide) for reference, kind, _ in taken])


def main(path):
    wide = "/unicode64/" in path
    calls = [called(returned, taken, alias, wide) for _, returned, taken, library, alias in read(path).externals.values()
             if library == "idcas.dll"]
    print(program("powerbuilder.py", "powerbuilder", calls, wide), end="")


main(sys.argv[1])
