"""The C program that calls functions as a host declares them, and measures the stack."""

PROGRAM = r"""/* Written by tests/windows/@WRITER@. */
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
        printf("%s cannot be loaded: error %lu\n@TESTS@ tests: 0 passed, 1 failed, 0 skipped\n", path, GetLastError());
        return 1;
    }
    if (sizeof(void *) != @BYTES@) {
        printf("this program has %d bytes in a pointer\n", (int)sizeof(void *));
        return 1;
    }
@CALLS@
    printf("@TESTS@ tests: %d passed, %d failed, 0 skipped\n", passed, failed);
    return failed != 0;
}
"""


def program(writer, tests, calls, wide=False):
    """The program that makes these calls, in 64 bits where it is wide; `tests` is what its last line counts."""
    values = {"WRITER": writer, "TESTS": tests, "CALLS": "\n".join(calls), "BYTES": "8" if wide else "4"}
    text = PROGRAM
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def call(entry, returns, words):
    """A call; `returns` is o for a text that is to be released, s for one that stays, n for a number."""
    passed = f"(const uintptr_t[]){{{', '.join(words)}}}" if words else "NULL"
    return f'    call("{entry}", "idcas_free_string_std", \'{returns}\', {len(words)}, {passed});'
