/*
 * What hosts on Windows do: threads with small stacks, windows that must not freeze, copies of the library, paths in
 * Chinese, another current directory.  host CONFIG.json LIBRARY FOLDER: FOLDER is empty and its own.
 */
#include <malloc.h>

#include "load.h"
#include "everything.h"

static char *config;

static void nothing(const char *name) { (void)name; }

enum { STACK = 256 * 1024 };

/* What is left below the caller's frame, down to where the stack's reservation ends. */
static size_t stack_left(void) {
    MEMORY_BASIC_INFORMATION stack = {0};
    VirtualQuery(&stack, &stack, sizeof stack);
    return (size_t)((char *)&stack - (char *)stack.AllocationBase);
}

static DWORD WINAPI small_stack(void *argument) {
    int32_t client;
    size_t left = stack_left();
    /* Some systems give more than was asked for; that is used up first. */
    if (left > STACK) memset(alloca(left - STACK), 0, left - STACK);
    left = stack_left();
    CHECK(left <= STACK && left > STACK / 2);
    client = open_client(config);
    call_operations(client, nothing);
    call_others(config, client, nothing);
    ANSWER(idcas_close(client), "{\"code\":0");
    return argument == config ? 0 : 1;
}

static void small_stacks(void) {
    DWORD status = 99;
    HANDLE thread = CreateThread(NULL, STACK, small_stack, config, STACK_SIZE_PARAM_IS_A_RESERVATION, NULL);
    WaitForSingleObject(thread, INFINITE);
    CHECK(GetExitCodeThread(thread, &status) && status == 0);
    CloseHandle(thread);
}

static int ticks;

static LRESULT CALLBACK on_message(HWND window, UINT message, WPARAM w, LPARAM l) {
    if (message == WM_TIMER) ticks++;
    return DefWindowProcA(window, message, w, l);
}

/* The window's timer goes on while a job waits for a server that says nothing. */
static DWORD WINAPI window_thread(void *argument) {
    WNDCLASSA class = {0};
    HWND window;
    MSG message;
    char silent[512];
    SOCKET listener = silent_server(silent), connection;
    int32_t client = open_client(silent), job;
    class.lpfnWndProc = on_message;
    class.hInstance = GetModuleHandleA(NULL);
    class.lpszClassName = "idcas host";
    RegisterClassA(&class);
    window = CreateWindowA("idcas host", "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, class.hInstance, NULL);
    CHECK(window != NULL && SetTimer(window, 1, 10, NULL) != 0);
    job = idcas_start(client, "get_client_token", "{}");
    connection = accept(listener, NULL, NULL);
    while (window != NULL && idcas_wait(job, 0) == 0 && ticks < 20 && GetMessageA(&message, NULL, 0, 0) > 0) {
        DispatchMessageA(&message);
    }
    CHECK(ticks == 20);
    CHECK(idcas_wait(job, 0) == 0);
    CHECK(idcas_cancel(job) == 0);
    ANSWER(idcas_finish(job), "\"code\":-1105");
    ANSWER(idcas_close(client), "{\"code\":0");
    DestroyWindow(window);
    closesocket(connection);
    closesocket(listener);
    return argument == NULL ? 0 : 1;
}

static void window_alive(void) {
    HANDLE thread = CreateThread(NULL, 0, window_thread, NULL, 0, NULL);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}

/* A second copy, in a folder named in Chinese, beside the one this program is linked with. */
static void copies(const char *library, const wchar_t *folder) {
    wchar_t from[MAX_PATH], chinese[MAX_PATH], to[MAX_PATH];
    HMODULE other, first = GetModuleHandleA("idcas.dll");
    int32_t theirs = 0, ours = open_client(config);
    char *text;
    MultiByteToWideChar(CP_UTF8, 0, library, -1, from, MAX_PATH);
    wcscat(wcscpy(chinese, folder), L"\\影像云存储\xd842\xdfb7");
    wcscat(wcscpy(to, chinese), L"\\idcas.dll");
    CHECK(CreateDirectoryW(chinese, NULL));
    CHECK(CopyFileW(from, to, TRUE));
    other = LoadLibraryW(to);
    CHECK(other != NULL && other != first);
    if (other == NULL) return;
    text = AS(idcas_init, other)(config, &theirs);
    CHECK(theirs > 0);
    /* What belongs to one is unknown to the other. */
    CHECK(idcas_free_string(text) == IDCAS_INVALID_ARGUMENT);
    CHECK(AS(idcas_free_string, other)(text) == 0);
    ANSWER(idcas_call(ours, "get_token", "{}"), "{\"code\":0");
    text = AS(idcas_call, other)(theirs, "get_token", "{}");
    CHECK(strstr(text, "{\"code\":0") == text);
    CHECK(AS(idcas_free_string, other)(text) == 0);
    CHECK(AS(idcas_free_string, other)(AS(idcas_close, other)(theirs)) == 0);
    ANSWER(idcas_get_token(ours, "{}"), "{\"code\":0");
    ANSWER(idcas_close(ours), "{\"code\":0");
}

/* A host's file dialog changes the current directory: the library goes on, and leaves it so. */
static void current_directory(const wchar_t *folder) {
    wchar_t now[MAX_PATH];
    int32_t client = open_client(config);
    ANSWER(idcas_get_token(client, "{}"), "{\"code\":0");
    CHECK(SetCurrentDirectoryW(folder));
    ANSWER(idcas_get_token(client, "{\"force\":true}"), "{\"code\":0");
    ANSWER(idcas_diagnose(client), "\"failed\":0");
    ANSWER(idcas_close(client), "{\"code\":0");
    client = open_client(config);
    ANSWER(idcas_get_token(client, "{}"), "{\"code\":0");
    ANSWER(idcas_close(client), "{\"code\":0");
    CHECK(GetCurrentDirectoryW(MAX_PATH, now) && _wcsicmp(now, folder) == 0);
}

int main(int argc, char **argv) {
    wchar_t given[MAX_PATH], folder[MAX_PATH];
    if (argc != 4) return 2;
    config = read_text(argv[1]);
    MultiByteToWideChar(CP_UTF8, 0, argv[3], -1, given, MAX_PATH);
    GetFullPathNameW(given, MAX_PATH, folder, NULL);
    small_stacks();
    window_alive();
    copies(argv[2], folder);
    current_directory(folder);
    return summary("host");
}
