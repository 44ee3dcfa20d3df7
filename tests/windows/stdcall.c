/*
 * Every function under both of its names. In a 32-bit program PowerBuilder, VB6 and Delphi call NAME_std: it takes exactly
 * its arguments off the stack, and answers what NAME answers, which takes none. In a 64-bit program there is one convention,
 * and both answer the same.  stdcall DLL
 */
#include "load.h"

#ifdef _WIN64
/* Four words are in registers. */
static uintptr_t call_words(FARPROC function, const uintptr_t *words, int count, int32_t *popped) {
    typedef uintptr_t (*Function)(uintptr_t, uintptr_t, uintptr_t, uintptr_t);
    uintptr_t given[4] = {0, 0, 0, 0};
    CHECK(count <= 4);
    memcpy(given, words, sizeof *words * (count < 4 ? count : 4));
    *popped = 0;
    return ((Function)(uintptr_t)function)(given[0], given[1], given[2], given[3]);
}
#else
/* Calls with `count` words on the stack; `popped` becomes the bytes that the function took off. */
uintptr_t call_words(FARPROC function, const uintptr_t *words, int count, int32_t *popped);
__asm__(
    ".globl _call_words\n"
    "_call_words:\n"
    "    pushl %ebp\n"
    "    movl %esp, %ebp\n"
    "    pushl %ebx\n"
    "    pushl %esi\n"
    "    pushl %edi\n"
    "    movl 12(%ebp), %esi\n"
    "    movl 16(%ebp), %ecx\n"
    "1:  testl %ecx, %ecx\n"
    "    jz 2f\n"
    "    decl %ecx\n"
    "    pushl (%esi,%ecx,4)\n"
    "    jmp 1b\n"
    "2:  movl %esp, %ebx\n"
    "    call *8(%ebp)\n"
    "    movl %esp, %edx\n"
    "    subl %ebx, %edx\n"
    "    movl 20(%ebp), %ecx\n"
    "    movl %edx, (%ecx)\n"
    "    leal -12(%ebp), %esp\n"
    "    popl %edi\n"
    "    popl %esi\n"
    "    popl %ebx\n"
    "    popl %ebp\n"
    "    ret\n");
#endif

/* What a function of this convention takes off the stack for each of its arguments. */
#ifdef _WIN64
#define OF_TWIN 0
#else
#define OF_TWIN 4
#endif

static const struct {
    const char *name;
    char result;
    const char *arguments;
} FUNCTIONS[] = {
#define FUNCTION(name, result, arguments) {#name, result, arguments},
#include "functions.inc"
#undef FUNCTION
};

static HMODULE dll;
static int32_t client;

/* Fresh for each call, since some functions end what they are given. */
static int32_t open_one(void) {
    int32_t opened;
    AS(idcas_free_string, dll)(AS(idcas_init, dll)("{}", &opened));
    return opened;
}

static int32_t finished_job(void) {
    int32_t job = AS(idcas_start, dll)(client, "query_exams", "{\"time_type\":99}");
    CHECK(AS(idcas_wait, dll)(job, 30000) == 1);
    return job;
}

static void answer(size_t i, const char *suffix, int is_twin, char *said) {
    static int32_t place;
    static char buffer[64];
    const char *letter;
    char name[64];
    uintptr_t words[8];
    int count = 0;
    int32_t popped, wanted = 0;
    uintptr_t result;
    FARPROC function;
    sprintf(name, "%s%s", FUNCTIONS[i].name, suffix);
    function = GetProcAddress(dll, name);
    strcpy(said, "nothing");
    CHECK(function != NULL);
    if (function == NULL) {
        printf("%s is not exported\n", name);
        return;
    }
    for (letter = FUNCTIONS[i].arguments; *letter; letter++) {
        words[count++] = *letter == 'c'   ? (uintptr_t)open_one()
                         : *letter == 'j' ? (uintptr_t)finished_job()
                         : *letter == 'd' ? (uintptr_t)AS(idcas_json_parse, dll)(client, "{\"a\":1}")
                         : *letter == 'n' ? 20
                         : *letter == 'i' ? (uintptr_t)&place
                         : *letter == 'l' ? (uintptr_t)AS(idcas_describe, dll)(client, NULL)
                         : *letter == 'b' ? (uintptr_t)buffer
                                          : (uintptr_t) "{}";
    }
    result = call_words(function, words, count, &popped);
    if (is_twin) wanted = count * OF_TWIN;
    CHECK(popped == wanted);
    if (popped != wanted) printf("%s took %d bytes off the stack\n", name, (int)popped);
    if (FUNCTIONS[i].result == 'i') {
        /* Handles differ from call to call. */
        sprintf(said, "%d", (int32_t)result > 1000 ? 1000 : (int)(int32_t)result);
        return;
    }
    sprintf(said, "%.*s", (int)strcspn((char *)result, ","), (char *)result);
    if (FUNCTIONS[i].result == 't') CHECK(AS(idcas_free_string, dll)((char *)result) == 0);
}

int main(int argc, char **argv) {
    size_t i;
    if (argc != 2 || (dll = LoadLibraryA(argv[1])) == NULL) return 2;
    client = open_one();
    for (i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++) {
        char of_cdecl[512], of_stdcall[512];
        answer(i, "", 0, of_cdecl);
        answer(i, "_std", 1, of_stdcall);
        CHECK(strcmp(of_cdecl, of_stdcall) == 0);
        if (strcmp(of_cdecl, of_stdcall) != 0) printf("%s: %s, but %s\n", FUNCTIONS[i].name, of_cdecl, of_stdcall);
    }
    CHECK(sizeof FUNCTIONS / sizeof *FUNCTIONS >= 50);
    return summary("stdcall");
}
