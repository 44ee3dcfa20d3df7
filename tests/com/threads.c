/*
 * Threads and apartments: clients of their own in eight threads, one client used by all, one marshalled between apartments
 * whose owner pumps messages, a message loop that goes on while a job runs, release from another thread, a host that never
 * initialised COM, what memory a thousand objects leave, and the library freed after them.
 *
 *     threads CONFIG.json SILENT.json LIBRARY.dll
 */
#include "com.h"

enum { THREADS = 8, ROUNDS = 6 };
static wchar_t *config, *silent;
static HMODULE library;
static IDispatch *shared;

static const wchar_t *const LINK = L"{\"work_no\":\"001\",\"org_code\":\"2470\",\"patient_name\":\"\x9EC4\x5A1F\"}";
static const wchar_t *const EXAMS =
    L"{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"page_index\":1,\"page_size\":3}";

/* One link, one list, one failure: each thread's own error stays its own. */
static void work(IDispatch *client) {
    wchar_t wrong[64];
    VARIANT value = call(client, L"BuildClinicUrl", METHOD, ARGS(text(LINK)));
    IDispatch *result = taken(value);
    CHECK(result != NULL && get_number(result, L"Code") == 0, "%s", shown(last.description));
    if (result != NULL) IDispatch_Release(result);
    result = taken(call(client, L"QueryExams", METHOD, ARGS(text(EXAMS))));
    CHECK(result != NULL && get_number(result, L"Count") == 3, "%s", shown(last.description));
    if (result != NULL) IDispatch_Release(result);
    swprintf(wrong, 64, L"{\"thread%lu\":1}", (unsigned long)GetCurrentThreadId());
    call(client, L"QueryExams", METHOD, ARGS(text(wrong)));
    wrong[wcslen(wrong) - 4] = 0;
    CHECK(refused(-1001) && wcsstr(last.description, wrong + 2) != NULL, "another thread's error: %s", shown(last.description));
}

static DWORD WINAPI own_client(void *unused) {
    IDispatch *client;
    int i;
    (void)unused;
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    client = opened(config);
    for (i = 0; i < ROUNDS; i++) work(client);
    IDispatch_Release(client);
    CoUninitialize();
    return 0;
}

static DWORD WINAPI one_client(void *unused) {
    int i;
    (void)unused;
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    for (i = 0; i < ROUNDS; i++) work(shared);
    CoUninitialize();
    return 0;
}

/* Opens and closes what others use. */
static DWORD WINAPI closer(void *unused) {
    int i;
    (void)unused;
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    for (i = 0; i < 12; i++) {
        VARIANT value = call(shared, i % 2 ? L"Close" : L"Version", METHOD | GET, NONE);
        VariantClear(&value);
        value = call(shared, L"Open", METHOD, ARGS(text(config)));
        VariantClear(&value);
        value = call(shared, L"BuildClinicUrl", METHOD, ARGS(text(LINK)));
        CHECK(last.result == S_OK || refused(-1003), "while others close it");
        VariantClear(&value);
    }
    CoUninitialize();
    return 0;
}

static void at_once(LPTHREAD_START_ROUTINE what, const char *name) {
    HANDLE threads[THREADS];
    int i;
    for (i = 0; i < THREADS; i++) threads[i] = CreateThread(NULL, 0, what, NULL, 0, NULL);
    CHECK(WaitForMultipleObjects(THREADS, threads, TRUE, 120000) == WAIT_OBJECT_0, "%s: the threads do not end", name);
    for (i = 0; i < THREADS; i++) CloseHandle(threads[i]);
}

static DWORD WINAPI releases(void *it) {
    IDispatch_Release((IDispatch *)it);
    return 0;
}

/* Dispatches messages until the thread ends; whether it did. */
static int pump_until(HANDLE ended, int *ticks) {
    ULONGLONG until = GetTickCount64() + 60000;
    MSG message;
    for (;;) {
        if (MsgWaitForMultipleObjects(1, &ended, FALSE, 1000, QS_ALLINPUT) == WAIT_OBJECT_0) return 1;
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) {
            if (message.message == WM_TIMER && ticks != NULL) ++*ticks;
            DispatchMessageW(&message);
        }
        if (GetTickCount64() > until) return 0;
    }
}

static IStream *handed_over;
static DWORD owner;

static DWORD WINAPI in_another_apartment(void *unused) {
    IDispatch *client = NULL, *result, *row, *typed = NULL, *own, *params;
    (void)unused;
    CoInitializeEx(NULL, COINIT_APARTMENTTHREADED);
    CHECK(CoGetInterfaceAndReleaseStream(handed_over, &IID_IDispatch, (void **)&client) == S_OK && client != NULL, "unmarshalled");
    if (client != NULL) {
        CHECK(client != shared, "a proxy");
        CHECK(IDispatch_QueryInterface(client, &DIID_CLIENT, (void **)&typed) == S_OK, "as an early bound host has it");
        if (typed != NULL) IDispatch_Release(typed);
        /* What a call gives comes through the proxy too. */
        result = taken(call(client, L"QueryExams", METHOD, ARGS(text(EXAMS))));
        CHECK(result != NULL && get_number(result, L"Count") == 3, "%08lX %s", (unsigned long)last.result, shown(last.description));
        row = result == NULL ? NULL : taken(call(result, L"Item", GET, ARGS(number(0))));
        CHECK(row != NULL && is_text(call(row, L"no_such", GET, NONE), L""), "a row");
        if (row != NULL) IDispatch_Release(row);
        if (result != NULL) IDispatch_Release(result);
        call(client, L"QueryExams", METHOD, ARGS(text(L"{\"time_typ\":1}")));
        CHECK(refused(-1001), "an error comes through as well");
        /* Parameters that belong to this apartment are a proxy in the client's. */
        own = create();
        params = taken(call(own, L"NewParams", METHOD, NONE));
        call(params, L"work_no", PUT, ARGS(text(L"001")));
        call(params, L"org_code", PUT, ARGS(text(L"2470")));
        call(params, L"accession_number", PUT, ARGS(text(L"SD-53242")));
        result = taken(call(client, L"BuildClinicUrl", METHOD, ARGS(object(params))));
        CHECK(result != NULL && get_number(result, L"Code") == 0, "%08lX %s", (unsigned long)last.result, shown(last.description));
        if (result != NULL) IDispatch_Release(result);
        IDispatch_Release(params);
        IDispatch_Release(own);
        IDispatch_Release(client);
    }
    CoUninitialize();
    return 0;
}

static void marshalled(void) {
    HANDLE thread;
    owner = GetCurrentThreadId();
    shared = opened(config);
    CHECK(CoMarshalInterThreadInterfaceInStream(&IID_IDispatch, (IUnknown *)shared, &handed_over) == S_OK, "marshalled");
    thread = CreateThread(NULL, 0, in_another_apartment, NULL, 0, NULL);
    CHECK(pump_until(thread, NULL), "the other apartment does not end");
    CloseHandle(thread);
    CHECK(IDispatch_Release(shared) == 0, "the proxy holds on");
}

/* A platform that never answers: windows go on, and Cancel ends it. */
static void pumping(void) {
    IDispatch *client = opened(silent), *job, *progress;
    HANDLE never = CreateEventW(NULL, TRUE, FALSE, NULL);
    UINT_PTR timer = SetTimer(NULL, 0, 10, NULL);
    int ticks = 0;
    ULONGLONG began;
    MSG message;
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    if (job == NULL) die("no job");
    while (ticks < 20 && GetMessageW(&message, NULL, 0, 0) > 0) {
        if (message.message == WM_TIMER) ticks++;
        DispatchMessageW(&message);
        began = GetTickCount64();
        CHECK(get_flag(job, L"Done") == 0, "it runs");
        progress = taken(call(job, L"Progress", GET, NONE));
        CHECK(progress != NULL && is_text(call(progress, L"done", GET, NONE), L"0"), "progress");
        if (progress != NULL) IDispatch_Release(progress);
        CHECK(GetTickCount64() - began < 2000, "asking does not wait");
    }
    call(job, L"Cancel", METHOD, NONE);
    began = GetTickCount64();
    while (get_flag(job, L"Done") == 0 && GetTickCount64() - began < 60000 && GetMessageW(&message, NULL, 0, 0) > 0)
        DispatchMessageW(&message);
    CHECK(get_flag(job, L"Done") == 1, "cancelled");
    KillTimer(NULL, timer);
    CloseHandle(never);
    IDispatch_Release(job);
    IDispatch_Release(client);
}

static DWORD handles(void) {
    DWORD count = 0;
    GetProcessHandleCount(GetCurrentProcess(), &count);
    return count;
}

/* Everything that there is, made and released. */
static void one_of_each(int deep) {
    IDispatch *client = create(), *params = taken(call(client, L"NewParams", METHOD, NONE)), *result, *row, *job;
    VARIANT value;
    call(params, L"patient_name", PUT, ARGS(text(L"\x9EC4\x5A1F")));
    call(client, L"BuildClinicUrl", METHOD, ARGS(object(params)));
    CHECK(refused(-1003), "not open");
    if (deep) {
        value = call(client, L"Open", METHOD, ARGS(text(config)));
        VariantClear(&value);
        job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
        result = taken(call(job, L"Finish", METHOD, NONE));
        row = taken(call(result, L"Item", GET, ARGS(number(0))));
        value = call(row, L"patient_name", GET, NONE);
        VariantClear(&value);
        value = invoke(result, DISPID_NEWENUM, METHOD | GET, NONE, NULL, 0);
        VariantClear(&value);
        IDispatch_Release(row);
        IDispatch_Release(result);
        IDispatch_Release(job);
    }
    IDispatch_Release(params);
    IDispatch_Release(client);
}

static void thousand(void) {
    long before = 0;
    DWORD handles_before = 0;
    int i;
    for (i = 0; i < 1200; i++) {
        if (i == 200) before = memory(), handles_before = handles();
        one_of_each(i % 20 == 0);
    }
    CHECK(memory() - before < 2048, "%ld KB more", memory() - before);
    CHECK(handles() <= handles_before + 20, "%lu handles more", (unsigned long)(handles() - handles_before));
}

/* Results, rows, texts and refusals of one client. */
static void calls_leave_nothing(void) {
    IDispatch *client = opened(config), *result = taken(call(client, L"QueryExams", METHOD, ARGS(text(EXAMS))));
    long before = 0;
    int i;
    for (i = 0; i < 4000; i++) {
        IDispatch *row;
        VARIANT value;
        if (i == 1000) before = memory();
        row = taken(call(result, L"Item", GET, ARGS(number(i % 3))));
        value = call(row, L"patient_name", GET, NONE);
        VariantClear(&value);
        value = call(row, L"Names", GET, NONE);
        VariantClear(&value);
        value = call(result, L"Json", GET, NONE);
        VariantClear(&value);
        value = invoke(result, DISPID_NEWENUM, GET, NONE, NULL, 0);
        VariantClear(&value);
        call(result, L"Value", METHOD, ARGS(object(row)));
        call(client, L"Call", METHOD, ARGS(text(L"build_clinic_url"), object(result), number(1)));
        IDispatch_Release(row);
    }
    CHECK(memory() - before < 1024, "%ld KB more", memory() - before);
    IDispatch_Release(result);
    IDispatch_Release(client);
}

/* A host that never initialised COM, as a service's plain thread: class object, object, call. */
static DWORD WINAPI uninitialised(void *unused) {
    GetClass get_class = (GetClass)(void (*)(void))GetProcAddress(library, "DllGetClassObject");
    IClassFactory *maker = NULL;
    IDispatch *client = NULL;
    VARIANT value;
    (void)unused;
    CHECK(get_class(&CLSID_IDCAS, &IID_IClassFactory, (void **)&maker) == S_OK, "class object");
    CHECK(IClassFactory_CreateInstance(maker, NULL, &IID_IDispatch, (void **)&client) == S_OK, "object");
    value = call(client, L"Open", METHOD, ARGS(text(config)));
    CHECK(last.result == S_OK, "%s", shown(last.description));
    VariantClear(&value);
    work(client);
    IDispatch_Release(client);
    IClassFactory_Release(maker);
    return 0;
}

static void alone(LPTHREAD_START_ROUTINE what, void *with) {
    HANDLE thread = CreateThread(NULL, 0, what, with, 0, NULL);
    CHECK(WaitForSingleObject(thread, 60000) == WAIT_OBJECT_0, "the thread does not end");
    CloseHandle(thread);
}

/* An object that is left when COM is shut down is released afterwards. */
static DWORD WINAPI after_the_end(void *unused) {
    IDispatch *client;
    (void)unused;
    CoInitializeEx(NULL, COINIT_APARTMENTTHREADED);
    client = opened(config);
    IDispatch_AddRef(client);
    CHECK(IDispatch_Release(client) == 1, "references");
    CoUninitialize();
    CHECK(IDispatch_Release(client) == 0, "the last");
    return 0;
}

static DWORD WINAPI shared_by_all(void *unused) {
    (void)unused;
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    shared = opened(config);
    at_once(one_client, "one client");
    at_once(closer, "one client closed and opened");
    IDispatch_AddRef(shared);
    alone(releases, shared);
    CHECK(IDispatch_Release(shared) == 0, "the last");
    CoUninitialize();
    return 0;
}

int main(int argc, char **argv) {
    CanUnload can_unload;
    if (argc < 4) die("threads CONFIG.json SILENT.json LIBRARY.dll");
    config = read_utf8(argv[1]);
    silent = read_utf8(argv[2]);
    library = LoadLibraryA(argv[3]);
    if (library == NULL) die("the library does not load");
    can_unload = (CanUnload)(void (*)(void))GetProcAddress(library, "DllCanUnloadNow");
    alone(uninitialised, NULL);
    at_once(own_client, "clients of their own");
    alone(shared_by_all, NULL);
    alone(after_the_end, NULL);
    CoInitializeEx(NULL, COINIT_APARTMENTTHREADED);
    marshalled();
    pumping();
    thousand();
    calls_leave_nothing();
    CHECK(can_unload() == S_OK, "nothing is left");
    CoFreeUnusedLibrariesEx(0, 0);
    CoUninitialize();
    CHECK(FreeLibrary(library), "freed");
    return verdict("threads");
}
