/*
 * A small clinic workstation over the COM object Idcas.Client, by IDispatch alone: gets a token, builds the link to the
 * clinic page, lists a patient's exams, saves the report of the first exam and marks it as printed, and runs the
 * diagnosis. For C without idcas.h and import library; examples/c/clinic.c does the same by the library's functions.
 *
 *     clinic CONFIG.json [ID_CARD_NO [FOLDER]]
 *
 * The report is saved only if a FOLDER is given. Build: cl clinic.c ole32.lib oleaut32.lib, or
 * i686-w64-mingw32-gcc -municode clinic.c -lole32 -loleaut32.
 */
#define COBJMACROS
#include <windows.h>
#include <oleauto.h>
#include <stdlib.h>

/* Text goes to a console as it is, and to a file or a pipe in the console's code page. */
static void print(const wchar_t *text) {
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode, written;
    int length = lstrlenW(text);
    if (GetConsoleMode(out, &mode)) {
        WriteConsoleW(out, text, (DWORD)length, &written, NULL);
    } else {
        UINT page = GetConsoleOutputCP();
        int bytes = WideCharToMultiByte(page, 0, text, length, NULL, 0, NULL, NULL);
        char *buffer = (char *)malloc((size_t)bytes + 1);
        if (buffer == NULL) return;
        WideCharToMultiByte(page, 0, text, length, buffer, bytes, NULL, NULL);
        WriteFile(out, buffer, (DWORD)bytes, &written, NULL);
        free(buffer);
    }
}

static VARIANT text_of(const wchar_t *text) {
    VARIANT value;
    VariantInit(&value);
    V_VT(&value) = VT_BSTR;
    V_BSTR(&value) = SysAllocString(text);
    return value;
}

static VARIANT number_of(long number) {
    VARIANT value;
    VariantInit(&value);
    V_VT(&value) = VT_I4;
    V_I4(&value) = number;
    return value;
}

/* Borrowed: the caller does not clear it. */
static VARIANT object_of(IDispatch *object) {
    VARIANT value;
    VariantInit(&value);
    V_VT(&value) = VT_DISPATCH;
    V_DISPATCH(&value) = object;
    return value;
}

/*
 * Calls a method or reads a property, with up to three arguments. `given` is clear afterwards where the call failed, and the
 * failure is printed: its text is what to show to a user, with what to do.
 */
static int call(IDispatch *object, const wchar_t *name, VARIANT *arguments, UINT count, VARIANT *given) {
    VARIANT reversed[3];
    DISPPARAMS params = {NULL, NULL, 0, 0};
    EXCEPINFO failure;
    DISPID id;
    HRESULT status;
    UINT at;
    LPOLESTR names = (LPOLESTR)name;
    ZeroMemory(&failure, sizeof failure);
    VariantInit(given);
    status = IDispatch_GetIDsOfNames(object, &IID_NULL, &names, 1, LOCALE_USER_DEFAULT, &id);
    if (SUCCEEDED(status)) {
        /* IDispatch has the last argument first. */
        for (at = 0; at < count; at++) reversed[at] = arguments[count - 1 - at];
        params.rgvarg = reversed;
        params.cArgs = count;
        status = IDispatch_Invoke(object, id, &IID_NULL, LOCALE_USER_DEFAULT, DISPATCH_METHOD | DISPATCH_PROPERTYGET, &params,
                                  given, &failure, NULL);
    }
    if (SUCCEEDED(status)) return 1;
    print(name);
    print(L": ");
    if (status == DISP_E_EXCEPTION && failure.bstrDescription != NULL) {
        print(failure.bstrDescription);
    } else {
        wchar_t number[24];
        wsprintfW(number, L"0x%08lX", status);
        print(number);
    }
    print(L"\n");
    SysFreeString(failure.bstrDescription);
    SysFreeString(failure.bstrSource);
    SysFreeString(failure.bstrHelpFile);
    return 0;
}

/* A call that gives an object; NULL after a failure, which was printed. */
static IDispatch *object_from(IDispatch *object, const wchar_t *name, VARIANT *arguments, UINT count) {
    VARIANT given;
    if (!call(object, name, arguments, count, &given)) return NULL;
    if (V_VT(&given) == VT_DISPATCH) return V_DISPATCH(&given);
    VariantClear(&given);
    return NULL;
}

/* What stands at a path, as text; the caller frees it. */
static BSTR value_at(IDispatch *object, const wchar_t *path) {
    VARIANT given, argument = text_of(path);
    BSTR text = NULL;
    if (call(object, L"Value", &argument, 1, &given) && SUCCEEDED(VariantChangeType(&given, &given, 0, VT_BSTR))) {
        text = V_BSTR(&given);
        V_VT(&given) = VT_EMPTY;
    }
    VariantClear(&given);
    VariantClear(&argument);
    return text != NULL ? text : SysAllocString(L"");
}

static void print_value(IDispatch *object, const wchar_t *label, const wchar_t *path, const wchar_t *after) {
    BSTR text = value_at(object, path);
    print(label);
    print(text);
    print(after);
    SysFreeString(text);
}

/* Sets one parameter after another; the list of names and values ends with NULL. */
static IDispatch *parameters(IDispatch *client, const wchar_t *const *members) {
    IDispatch *params = object_from(client, L"NewParams", NULL, 0);
    for (; params != NULL && members[0] != NULL; members += 2) {
        VARIANT given, pair[2];
        if (members[1] == NULL) continue;
        pair[0] = text_of(members[0]);
        pair[1] = text_of(members[1]);
        /* Set gives the parameter object again. */
        call(params, L"Set", pair, 2, &given);
        VariantClear(&given);
        VariantClear(&pair[0]);
        VariantClear(&pair[1]);
    }
    return params;
}

/* Runs an operation. */
static IDispatch *run(IDispatch *client, const wchar_t *method, const wchar_t *const *members) {
    IDispatch *params = parameters(client, members), *result = NULL;
    if (params != NULL) {
        VARIANT argument = object_of(params);
        result = object_from(client, method, &argument, 1);
        IDispatch_Release(params);
    }
    return result;
}

static long rows_of(IDispatch *result) {
    VARIANT given;
    long count = 0;
    if (call(result, L"Count", NULL, 0, &given) && V_VT(&given) == VT_I4) count = V_I4(&given);
    VariantClear(&given);
    return count;
}

static int show_token(IDispatch *client) {
    static const wchar_t *const NONE[] = {NULL};
    IDispatch *token = run(client, L"GetToken", NONE);
    BSTR text;
    if (token == NULL) return 0;
    text = value_at(token, L"data/access_token");
    /* A token is a credential: only its beginning is shown. */
    if (SysStringLen(text) > 12) text[12] = L'\0';
    print(L"token: ");
    print(text);
    print(L"...\n");
    SysFreeString(text);
    print_value(token, L"expires in: ", L"data/expires_in", L"\n");
    IDispatch_Release(token);
    return 1;
}

static int show_page(IDispatch *client, const wchar_t *card) {
    const wchar_t *members[] = {L"work_no", L"001", L"org_code", L"2470", L"id_card_no", card, L"accession_number", NULL, NULL};
    IDispatch *page;
    if (card == NULL) members[7] = L"SD-53242";
    page = run(client, L"BuildClinicUrl", members);
    if (page == NULL) return 0;
    print_value(page, L"clinic page:\n", L"data", L"\n");
    IDispatch_Release(page);
    return 1;
}

/* Sets `id` to the first exam's id, which has 19 digits and is always a text; to "" where there is no exam. */
static int show_exams(IDispatch *client, const wchar_t *card, BSTR *id) {
    const wchar_t *members[] = {L"time_type", L"0", L"start_time", L"2021-01-01", L"end_time", L"2021-12-31",
                                L"page_index", L"1", L"page_size", L"10", L"id_card_no", card, NULL};
    static const wchar_t *const SHOWN[] = {L"accession_number", L"patient_name", L"exam_type", L"exam_item", L"perform_time",
                                           L"perform_org_name"};
    IDispatch *exams = run(client, L"QueryExams", members);
    wchar_t number[24];
    long row, rows;
    UINT member;
    if (exams == NULL) return 0;
    rows = rows_of(exams);
    for (row = 0; row < rows; row++) {
        VARIANT at = number_of(row);
        IDispatch *exam = object_from(exams, L"Item", &at, 1);
        if (exam == NULL) break;
        for (member = 0; member < sizeof SHOWN / sizeof *SHOWN; member++) print_value(exam, L"", SHOWN[member], L"\t");
        print(L"\n");
        IDispatch_Release(exam);
    }
    wsprintfW(number, L"%ld rows\n", rows);
    print(number);
    *id = value_at(exams, L"data/0/id");
    IDispatch_Release(exams);
    return 1;
}

static int print_report(IDispatch *client, const wchar_t *id, const wchar_t *folder) {
    wchar_t now[32];
    const wchar_t *save[] = {L"business_id", id, L"directory", folder, NULL};
    const wchar_t *flag[] = {L"business_id", id, L"org_code", L"2470", L"print_time", now,
                             L"client_host", L"10.0.0.15", L"client_name", L"CLINIC-01", NULL};
    IDispatch *files = run(client, L"SavePrintFiles", save), *printed;
    SYSTEMTIME time;
    long file, count;
    if (files == NULL) return 0;
    count = rows_of(files);
    for (file = 0; file < count; file++) {
        wchar_t path[40];
        wsprintfW(path, L"data/%ld/path", file);
        print_value(files, L"saved: ", path, L"\n");
    }
    IDispatch_Release(files);
    if (count == 0) {
        print(L"nothing to print\n");
        return 1;
    }
    GetLocalTime(&time);
    wsprintfW(now, L"%04d-%02d-%02d %02d:%02d:%02d", time.wYear, time.wMonth, time.wDay, time.wHour, time.wMinute, time.wSecond);
    printed = run(client, L"SetPrintFlag", flag);
    if (printed == NULL) return 0;
    IDispatch_Release(printed);
    print(L"marked as printed\n");
    return 1;
}

static int show_diagnosis(IDispatch *client) {
    IDispatch *result = object_from(client, L"Diagnose", NULL, 0);
    if (result == NULL) return 0;
    print_value(result, L"", L"data/report", L"\n");
    IDispatch_Release(result);
    return 1;
}

static int clinic(IDispatch *client, const wchar_t *config, const wchar_t *card, const wchar_t *folder) {
    VARIANT path = text_of(config);
    IDispatch *opened = object_from(client, L"Open", &path, 1);
    BSTR id = NULL;
    int succeeded;
    VariantClear(&path);
    if (opened == NULL) return 0;
    IDispatch_Release(opened);
    succeeded = show_token(client) && show_page(client, card) && show_exams(client, card, &id);
    if (succeeded && folder != NULL && SysStringLen(id) > 0) succeeded = print_report(client, id, folder);
    SysFreeString(id);
    return show_diagnosis(client) && succeeded;
}

int wmain(int argc, wchar_t **argv) {
    IDispatch *client = NULL;
    CLSID class;
    HRESULT status;
    int succeeded;
    if (argc < 2) {
        print(L"usage: clinic CONFIG.json [ID_CARD_NO [FOLDER]]\n");
        return 2;
    }
    CoInitialize(NULL);
    status = CLSIDFromProgID(L"Idcas.Client", &class);
    if (SUCCEEDED(status)) status = CoCreateInstance(&class, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&client);
    if (FAILED(status)) {
        print(L"idcas.dll is not registered, or has other bits than this program: run idcas register\n");
        CoUninitialize();
        return 1;
    }
    succeeded = clinic(client, argv[1], argc > 2 ? argv[2] : NULL, argc > 3 ? argv[3] : NULL);
    IDispatch_Release(client);
    CoUninitialize();
    return succeeded ? 0 : 1;
}
