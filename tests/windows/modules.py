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

from source import BYTES, declared, exported, texts

PROGRAM = r"""/* Written by tests/windows/modules.py. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <windows.h>

static char text[] = "", buffer[64];
static int32_t place;

/* Calls with these words; `left` becomes the bytes by which the stack differs afterwards. */
static uintptr_t call_words(FARPROC function, const uintptr_t *words, int count, int *left) {
    uintptr_t result, difference;
#ifdef _WIN64
    uintptr_t given[4] = {0, 0, 0, 0};
    register uintptr_t third __asm__("r8"), fourth __asm__("r9");
    memcpy(given, words, sizeof *words * count);
    third = given[2];
    fourth = given[3];
    __asm__ volatile(
        "movq %%rsp, %%rbx\n\t"
        "andq $-16, %%rsp\n\t"
        "subq $32, %%rsp\n\t"
        "movq %%rsp, %%rsi\n\t"
        "call *%%rax\n\t"
        "subq %%rsp, %%rsi\n\t"
        "movq %%rbx, %%rsp\n\t"
        : "=a"(result), "=&S"(difference), "+c"(given[0]), "+d"(given[1]), "+r"(third), "+r"(fourth)
        : "0"(function)
        : "rbx", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "memory", "cc");
#else
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
#endif
    *left = (int)difference;
    return result;
}

static HMODULE dll;
static int passed, failed;

static void outcome(const char *name, const char *what) {
    if (*what) failed++;
    else passed++;
    printf("%s %s%s%s\n", *what ? "FAILED  " : "ok      ", name, *what ? ": " : "", what);
}

/* `returns` is o for a text that is to be released, s for one that stays, n for a number. */
static void call(const char *name, const char *release_name, char returns, int count, const uintptr_t *words) {
    FARPROC function = GetProcAddress(dll, name), release = GetProcAddress(dll, release_name);
    char what[80] = "";
    uintptr_t result;
    int left, left_too = 0;
    if (function == NULL || release == NULL) {
        outcome(name, "not exported");
        return;
    }
    result = call_words(function, words, count, &left);
    if (returns == 'o') {
        /* A pointer is passed back whole, as the module holds it. */
        if (result == 0 || (int32_t)call_words(release, &result, 1, &left_too) != 0) strcpy(what, "answered no text");
    } else if (returns == 's') {
        if (result == 0 || strchr((char *)result, '.') == NULL) strcpy(what, "answered no version");
    }
    if (left != 0 || left_too != 0) sprintf(what, "left %d bytes on the stack", left != 0 ? left : left_too);
    outcome(name, what);
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "idcas.dll";
    dll = LoadLibraryA(path);
    if (dll == NULL) {
        printf("%s cannot be loaded: error %lu\nmodule tests: 0 passed, 1 failed, 0 skipped\n", path, GetLastError());
        return 1;
    }
    if (sizeof(void *) != @BYTES@) {
        printf("this program has %d bytes in a pointer\n", (int)sizeof(void *));
        return 1;
    }
@CALLS@
    printf("module tests: %d passed, %d failed, 0 skipped\n", passed, failed);
    return failed != 0;
}
"""
PASSED = {"number": "0", "text": "(uintptr_t)text", "given": "(uintptr_t)text", "buffer": "(uintptr_t)buffer", "place": "(uintptr_t)&place"}


def passed(wide, kind, meaning):
    """An argument as the compiler passes it: above the bytes of its type a register has anything."""
    value = PASSED[meaning]
    if wide and BYTES[kind] == 4:
        return f"(uint32_t){value} | (uintptr_t)0xA5A5A5A5 << 32"
    return value


def call(function, header, wide):
    answer, meanings = header[function.name]
    # Missing arguments are missing, and what is too much is pushed: then the stack differs.
    meanings = (meanings + ["number"] * 9)[:len(function.arguments)]
    words = ", ".join(passed(wide, kind, meaning) for kind, meaning in zip(function.arguments, meanings))
    words = f"(const uintptr_t[]){{{words}}}" if words else "NULL"
    release = "idcas_free_string" if wide else "idcas_free_string_std"
    return f'    call("{function.entry}", "{release}", \'{answer[0]}\', {len(function.arguments)}, {words});'


def main(header, variant):
    wide = variant.endswith("-64")
    functions = declared(variant, texts())
    assert len(functions) > 40
    calls = "\n".join(call(function, exported(header), wide) for function in functions)
    print(PROGRAM.replace("@CALLS@", calls).replace("@BYTES@", "8" if wide else "4"), end="")


main(*sys.argv[1:])
