/*
 * Delphi's floating-point state, in which invalid operations, divisions by zero and overflows raise exceptions: no call
 * raises one, and each leaves the state as it was.  fpu CONFIG.json
 */
#include <windows.h>

#include "everything.h"

/* As Delphi sets them, on 32 and 64 bits. */
static const unsigned short X87 = 0x1332;
static const unsigned int MXCSR = 0x1900;

static void unmask(void) {
    __asm__ volatile("fnclex; fldcw %0" : : "m"(X87));
    __asm__ volatile("ldmxcsr %0" : : "m"(MXCSR));
}

static void same_state(const char *name) {
    unsigned short x87, status;
    unsigned int mxcsr;
    __asm__ volatile("fnstcw %0" : "=m"(x87));
    __asm__ volatile("fnstsw %0" : "=m"(status));
    __asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
    /* A processor reads the control word's unused bits as it likes. Of the status word: pending exceptions, and the
       depth of the register stack. */
    if (((x87 ^ X87) & 0x1f3f) != 0 || (status & 0x38ff) != 0 || mxcsr != MXCSR) {
        failed++;
        printf("after %s: x87 %04x %04x, mxcsr %04x\n", name, x87, status, mxcsr);
        unmask();
    } else {
        passed++;
    }
}

enum { TRAPPED = 55 };

static LONG WINAPI trapped(EXCEPTION_POINTERS *exception) {
    DWORD code = exception->ExceptionRecord->ExceptionCode;
    /* x87's, or SSE's, which Windows names by two codes of its own. */
    int floating = (code >= EXCEPTION_FLT_DENORMAL_OPERAND && code <= EXCEPTION_FLT_UNDERFLOW) ||
                   code == 0xC00002B4 || code == 0xC00002B5;
    printf("exception %08lx\n", code);
    fflush(stdout);
    TerminateProcess(GetCurrentProcess(), floating ? TRAPPED : 99);
    return EXCEPTION_EXECUTE_HANDLER;
}

#ifdef __SSE2__
#define SSE "xmm0"
#else
/* The compiler does not use these registers and knows no name for them. */
#define SSE "memory"
#endif

static int divide(int sse) {
    volatile double zero = 0.0, result = 1.0;
    unmask();
    if (sse) {
        __asm__ volatile("movsd %0, %%xmm0; divsd %1, %%xmm0; movsd %%xmm0, %0" : "+m"(result) : "m"(zero) : SSE);
    } else {
        __asm__ volatile("fldl %1; fdivl %2; fstpl %0; fwait" : "=m"(result) : "m"(result), "m"(zero));
    }
    return 0;
}

/* A division by zero ends this program: the state that the rest is tested in does trap. */
static void state_traps(const char *way) {
    char program[MAX_PATH], line[2 * MAX_PATH];
    STARTUPINFOA startup = {sizeof startup};
    PROCESS_INFORMATION process;
    DWORD status = 0;
    GetModuleFileNameA(NULL, program, sizeof program);
    sprintf(line, "\"%s\" %s", program, way);
    CHECK(CreateProcessA(program, line, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &process));
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &status);
    CHECK(status == TRAPPED);
}

int main(int argc, char **argv) {
    char *config;
    int32_t client;
    if (argc != 2) return 2;
    SetUnhandledExceptionFilter(trapped);
    if (strcmp(argv[1], "sse") == 0) return divide(1);
    if (strcmp(argv[1], "x87") == 0) return divide(0);
    state_traps("sse");
    state_traps("x87");
    config = read_text(argv[1]);
    client = open_client(config);
    unmask();
    call_operations(client, same_state);
    call_others(config, client, same_state);
    ANSWER(idcas_close(client), "{\"code\":0");
    same_state("idcas_close");
    return summary("fpu");
}
