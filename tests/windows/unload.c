/*
 * A host that frees the library, or ends, while a job runs. Each in a process of its own, COUNT times:
 *     unload DLL COUNT
 */
#include "load.h"

/* A job waits for a server that has accepted its connection and says nothing. */
static int32_t run_job(HMODULE dll, SOCKET *connection) {
    char config[512];
    SOCKET listener = silent_server(config);
    int32_t client, job;
    AS(idcas_free_string, dll)(AS(idcas_init, dll)(config, &client));
    job = AS(idcas_start, dll)(client, "get_client_token", "{}");
    *connection = accept(listener, NULL, NULL);
    return job;
}

/* The code of the running job has to stay: the server hangs up after FreeLibrary, and the job still ends by itself. */
static int free_library(const char *path) {
    HMODULE dll = LoadLibraryA(path);
    SOCKET connection;
    int32_t job = run_job(dll, &connection);
    char *result;
    int worked;
    if (AS(idcas_wait, dll)(job, 0) != 0) return 71;
    if (!FreeLibrary(dll)) return 72;
    if (GetModuleHandleA(path) != dll) return 73;
    closesocket(connection);
    dll = LoadLibraryA(path);
    if (dll == NULL) return 74;
    result = AS(idcas_finish, dll)(job);
    worked = strstr(result, "\"code\":-1101") != NULL;
    if (!worked) printf("%s\n", result);
    return AS(idcas_free_string, dll)(result) == 0 && worked ? 0 : 75;
}

static int end_process(const char *path) {
    HMODULE dll = LoadLibraryA(path);
    SOCKET connection;
    int32_t job = run_job(dll, &connection);
    return AS(idcas_wait, dll)(job, 0) == 0 ? 0 : 71;
}

/* A host that never called anything leaves nothing behind. */
static int free_unused(const char *path) {
    HMODULE dll = LoadLibraryA(path);
    if (dll == NULL || !FreeLibrary(dll)) return 72;
    return GetModuleHandleA(path) == NULL ? 0 : 76;
}

static LONG WINAPI crashed(EXCEPTION_POINTERS *exception) {
    printf("exception %08lx at %p\n", exception->ExceptionRecord->ExceptionCode,
           exception->ExceptionRecord->ExceptionAddress);
    fflush(stdout);
    TerminateProcess(GetCurrentProcess(), 99);
    return EXCEPTION_EXECUTE_HANDLER;
}

/* This program again; its exit status, or -1 where it hangs. */
static int again(const char *path, const char *way) {
    char program[MAX_PATH], line[3 * MAX_PATH];
    STARTUPINFOA startup = {sizeof startup};
    PROCESS_INFORMATION process;
    DWORD status;
    GetModuleFileNameA(NULL, program, sizeof program);
    sprintf(line, "\"%s\" \"%s\" %s", program, path, way);
    if (!CreateProcessA(program, line, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &process)) return 77;
    if (WaitForSingleObject(process.hProcess, 60000) != WAIT_OBJECT_0) TerminateProcess(process.hProcess, (UINT)-1);
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &status);
    CloseHandle(process.hProcess);
    CloseHandle(process.hThread);
    return (int)status;
}

static const struct {
    const char *name;
    int (*run)(const char *path);
} WAYS[] = {{"free", free_library}, {"exit", end_process}, {"unused", free_unused}};

int main(int argc, char **argv) {
    size_t i;
    if (argc != 3) return 2;
    SetUnhandledExceptionFilter(crashed);
    for (i = 0; i < sizeof WAYS / sizeof *WAYS; i++) {
        int round, first = 0, bad = 0;
        if (strcmp(argv[2], WAYS[i].name) == 0) return WAYS[i].run(argv[1]);
        if (atoi(argv[2]) == 0) continue;
        for (round = 0; round < atoi(argv[2]); round++) {
            int status = again(argv[1], WAYS[i].name);
            CHECK(status == 0);
            if (status != 0 && bad++ == 0) first = status;
            /* One that fails every time need not be seen a hundred times. */
            if (bad == 3) break;
        }
        if (bad) printf("%s: %d failed, first with status %d\n", WAYS[i].name, bad, first);
    }
    return summary("unload");
}
