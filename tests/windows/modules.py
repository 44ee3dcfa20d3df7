#!/usr/bin/env python3
"""Writes a C program that calls each function which a module declares, as its compiler does.

    PYTHONPATH=tests/modules python3 tests/windows/modules.py include/idcas.h vb6|vba7-32|vba7-64|foxpro|epl >declared.c
    i686-w64-mingw32-gcc declared.c -o declared.exe
    declared.exe [idcas.dll]

A 32-bit program pushes each argument from right to left and leaves it to the function to take them off the stack (stdcall); in a
64-bit one they are in registers, where a number has four bytes and the rest of its register is whatever was there. The name that is
looked for, and how many arguments there are and of which size, are those of the module; what is passed is made of the header.
"""

import sys

from caller import call, program
from source import BYTES, declared, exported, texts
PASSED = {"number": "0", "text": "(uintptr_t)text", "given": "(uintptr_t)text", "buffer": "(uintptr_t)buffer", "place": "(uintptr_t)&place"}


def passed(wide, kind, meaning):
    """An argument as the compiler passes it: above the bytes of its type a register has anything."""
    value = PASSED[meaning]
    if wide and BYTES[kind] == 4:
        return f"(uint32_t){value} | (uintptr_t)0xA5A5A5A5 << 32"
    return value


def called(function, header, wide):
    answer, meanings = header[function.name]
    # Missing arguments are missing, and what is too much is pushed: then the stack differs.
    meanings = (meanings + ["number"] * 9)[:len(function.arguments)]
    words = [passed(wide, kind, meaning) for kind, meaning in zip(function.arguments, meanings)]
    return call(function.entry, answer[0], words)


def main(header, variant):
    wide = variant.endswith("-64")
    functions = declared(variant, texts())
    assert len(functions) > 40
    known = exported(header)
    print(program("modules.py", "module", [called(function, known, wide) for function in functions], wide), end="")


main(*sys.argv[1:])
