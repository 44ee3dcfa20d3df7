#!/usr/bin/env python3
"""Writes a C program that calls each function which a PowerBuilder object declares, as PowerBuilder does.

    PYTHONPATH=tools python3 tests/windows/powerbuilder.py bindings/powerbuilder/ansi/n_idcas.sru >twins.c
    i686-w64-mingw32-gcc twins.c -o twins.exe
    twins.exe [idcas.dll]

32-bit PowerBuilder finds a function by its alias, pushes each argument from right to left in its type's size, and
leaves it to the function to take them off the stack (stdcall). The program measures that for each declaration.
"""

import sys

from powerscript.source import read

# Type, by reference -> words on the stack. A 32-bit program has no longptr.
WORDS = {("long", False): 1, ("ulong", False): 1, ("string", False): 1, ("long", True): 1, ("string", True): 1}
HARMLESS = {("long", False): "0", ("ulong", False): "0", ("string", False): "(unsigned)text", ("long", True): "(unsigned)&place",
            ("string", True): "(unsigned)buffer"}

PROGRAM = r"""/* Written by tests/windows/powerbuilder.py. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

static char text[] = "", buffer[64];
static int place;

/* Pushes the words, the last one first; `left` becomes the bytes that the function left on the stack. */
static unsigned call_words(FARPROC function, const unsigned *words, int count, int *left) {
    unsigned result;
    int difference;
    __asm__ volatile(
        "movl %%esp, %%esi\n\t"
        "jecxz 2f\n"
        "1:  pushl -4(%%ebx,%%ecx,4)\n\t"
        "decl %%ecx\n\t"
        "jnz 1b\n"
        "2:  call *%%edi\n\t"
        "movl %%esi, %%edx\n\t"
        "subl %%esp, %%edx\n\t"
        "movl %%esi, %%esp\n\t"
        : "=a"(result), "=d"(difference), "+c"(count)
        : "b"(words), "D"(function)
        : "esi", "memory", "cc");
    *left = difference;
    return result;
}

static HMODULE dll;
static int passed, failed;

static void outcome(const char *name, const char *what) {
    if (*what) failed++;
    else passed++;
    printf("%s %s%s%s\n", *what ? "FAILED  " : "ok      ", name, *what ? ": " : "", what);
}

/* `returns` is t for a text that is to be released, s for one that stays, i for a number. */
static void call(const char *name, char returns, int count, const unsigned *words) {
    FARPROC function = GetProcAddress(dll, name), release = GetProcAddress(dll, "idcas_free_string_std");
    char what[80] = "";
    unsigned result;
    int left;
    if (function == NULL || release == NULL) {
        outcome(name, "not exported");
        return;
    }
    result = call_words(function, words, count, &left);
    if (left != 0) {
        sprintf(what, "left %d of %d bytes on the stack", left, count * 4);
    } else if (returns == 's') {
        if (result == 0 || strchr((char *)result, '.') == NULL) strcpy(what, "answered no version");
    } else if (returns == 't') {
        if (result == 0 || call_words(release, &result, 1, &left) != 0 || left != 0) strcpy(what, "answered no text");
    }
    outcome(name, what);
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "idcas.dll";
    dll = LoadLibraryA(path);
    if (dll == NULL) {
        printf("%s cannot be loaded: error %lu\nstdcall tests: 0 passed, 1 failed, 0 skipped\n", path, GetLastError());
        return 1;
    }
@CALLS@
    printf("stdcall tests: %d passed, %d failed, 0 skipped\n", passed, failed);
    return failed != 0;
}
"""


def call(returned, taken, alias):
    name = alias.removesuffix(";ansi")
    kinds = [(kind, reference) for reference, kind, _ in taken]
    assert all(WORDS[kind] == 1 for kind in kinds)
    letter = {"ulong": "t", "string": "s", "long": "i"}[returned]
    words = f"(const unsigned[]){{{', '.join(HARMLESS[kind] for kind in kinds)}}}" if kinds else "NULL"
    return f'    call("{name}", \'{letter}\', {len(kinds)}, {words});'


def main(path):
    calls = [call(returned, taken, alias) for _, returned, taken, library, alias in read(path).externals.values()
             if library == "idcas.dll"]
    print(PROGRAM.replace("@CALLS@", "\n".join(calls)), end="")


main(sys.argv[1])
