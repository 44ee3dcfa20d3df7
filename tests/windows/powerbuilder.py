#!/usr/bin/env python3
"""Writes a C program that calls each function which a PowerBuilder object declares, as PowerBuilder does.

    PYTHONPATH=tools python3 tests/windows/powerbuilder.py bindings/powerbuilder/ansi/n_idcas.sru >twins.c
    i686-w64-mingw32-gcc twins.c -o twins.exe
    twins.exe [idcas.dll]

32-bit PowerBuilder finds a function by its alias, pushes each argument from right to left in its type's size, and
leaves it to the function to take them off the stack (stdcall). The program measures that for each declaration.
"""

import sys

from caller import call, program
from powerscript.source import read

# Type, by reference -> words on the stack. A 32-bit program has no longptr.
WORDS = {("long", False): 1, ("ulong", False): 1, ("string", False): 1, ("long", True): 1, ("string", True): 1}
HARMLESS = {("long", False): "0", ("ulong", False): "0", ("string", False): "(uintptr_t)text", ("long", True): "(uintptr_t)&place",
            ("string", True): "(uintptr_t)buffer"}


def called(returned, taken, alias):
    name = alias.removesuffix(";ansi")
    kinds = [(kind, reference) for reference, kind, _ in taken]
    assert all(WORDS[kind] == 1 for kind in kinds)
    letter = {"ulong": "o", "string": "s", "long": "n"}[returned]
    return call(name, letter, [HARMLESS[kind] for kind in kinds])


def main(path):
    calls = [called(returned, taken, alias) for _, returned, taken, library, alias in read(path).externals.values()
             if library == "idcas.dll"]
    print(program("powerbuilder.py", "stdcall", calls), end="")


main(sys.argv[1])
