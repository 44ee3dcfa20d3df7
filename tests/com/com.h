/*
 * What the C programs share: calls by IDispatch as compiled hosts make them, and checks that count.
 * The object is known by its names and numbers alone; nothing of the library's own headers is used.
 */
#ifndef COM_TESTS_H
#define COM_TESTS_H

#define COBJMACROS
#define _WIN32_WINNT 0x0601
#include <windows.h>
#include <ole2.h>
#include <oleauto.h>
#include <cguid.h>
#include <initguid.h>
#include <psapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

DEFINE_GUID(CLSID_IDCAS, 0xCC8DA402, 0x8263, 0x43C8, 0xAC, 0x70, 0x17, 0x1F, 0x88, 0x81, 0xE4, 0x4A);
DEFINE_GUID(DIID_CLIENT, 0x9E9817E5, 0x01A3, 0x4EC3, 0xAB, 0x36, 0x85, 0x2C, 0x69, 0x37, 0x9F, 0xEB);
DEFINE_GUID(DIID_PARAMS, 0xA5213011, 0x99A3, 0x4370, 0xBA, 0x6F, 0xBF, 0xDF, 0xCA, 0xBC, 0x19, 0x89);
DEFINE_GUID(DIID_RESULT, 0xB2F1591B, 0x283A, 0x46DF, 0xA2, 0xB3, 0x21, 0x90, 0xC2, 0xA4, 0x39, 0x80);
DEFINE_GUID(DIID_NODE, 0x5AC0BAB6, 0xCBC6, 0x4E35, 0xB0, 0xB6, 0x9C, 0xEB, 0xD0, 0xEF, 0x41, 0x0F);
DEFINE_GUID(DIID_JOB, 0x374E759D, 0xD31B, 0x4128, 0x94, 0x00, 0xF9, 0x43, 0x3D, 0xE2, 0xE1, 0x3D);

#define FAILED_BASE ((HRESULT)0x80040200)
enum { METHOD = DISPATCH_METHOD, GET = DISPATCH_PROPERTYGET, PUT = DISPATCH_PROPERTYPUT, PUT_REF = DISPATCH_PROPERTYPUTREF };

static LONG passed, failed;

#define CHECK(condition, ...) \
    do { \
        if (condition) InterlockedIncrement(&passed); \
        else { \
            InterlockedIncrement(&failed); \
            printf("%s:%d: %s: ", __FILE__, __LINE__, #condition); \
            printf(__VA_ARGS__); \
            printf("\n"); \
            fflush(stdout); \
        } \
    } while (0)

static void die(const char *what) {
    printf("cannot go on: %s\n", what);
    fflush(stdout);
    exit(1);
}

/* The last line of a program. */
static int verdict(const char *what) {
    printf("%s: %ld passed, %ld failed\n", what, (long)passed, (long)failed);
    fflush(stdout);
    return failed != 0;
}

/* As UTF-8, in one of a few buffers that are used in turn. */
static const char *shown(const wchar_t *text) {
    static __thread char buffers[4][8192];
    static __thread int next;
    char *buffer = buffers[next = (next + 1) % 4];
    int length = text == NULL ? 0 : (int)wcsnlen(text, 2000);
    length = WideCharToMultiByte(CP_UTF8, 0, text, length, buffer, sizeof buffers[0] - 1, NULL, NULL);
    buffer[length] = '\0';
    return buffer;
}

/* A file of UTF-16LE, without its mark. */
static wchar_t *read_wide(const char *path) {
    FILE *file = fopen(path, "rb");
    wchar_t *text;
    long size;
    size_t got;
    if (file == NULL) die(path);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    text = malloc((size_t)size + 2);
    if (text == NULL) die("memory");
    got = fread(text, 1, (size_t)size, file);
    text[got / 2] = 0;
    fclose(file);
    return text[0] == 0xFEFF ? text + 1 : text;
}

/* A file of UTF-8 as wide text. */
static wchar_t *read_utf8(const char *path) {
    FILE *file = fopen(path, "rb");
    char *bytes;
    wchar_t *text;
    long size;
    int length;
    if (file == NULL) die(path);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = malloc((size_t)size + 1);
    text = malloc(((size_t)size + 1) * sizeof *text);
    if (bytes == NULL || text == NULL) die("memory");
    size = (long)fread(bytes, 1, (size_t)size, file);
    fclose(file);
    length = MultiByteToWideChar(CP_UTF8, 0, bytes, (int)size, text, (int)size + 1);
    text[length] = 0;
    free(bytes);
    return text;
}

/* Resident memory in KB. */
static long memory(void) {
    PROCESS_MEMORY_COUNTERS counters;
    GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return (long)(counters.WorkingSetSize / 1024);
}

/* Values. A call releases those that it is given. */
static VARIANT empty(void) {
    VARIANT value;
    VariantInit(&value);
    return value;
}
static VARIANT of_type(VARTYPE type) {
    VARIANT value;
    memset(&value, 0, sizeof value);
    V_VT(&value) = type;
    return value;
}
static VARIANT text_of(const wchar_t *text, size_t length) {
    VARIANT value = of_type(VT_BSTR);
    V_BSTR(&value) = SysAllocStringLen(text, (UINT)length);
    if (V_BSTR(&value) == NULL) die("memory");
    return value;
}
static VARIANT text(const wchar_t *characters) { return text_of(characters, wcslen(characters)); }
static VARIANT number(LONG n) {
    VARIANT value = of_type(VT_I4);
    V_I4(&value) = n;
    return value;
}
static VARIANT real(double n) {
    VARIANT value = of_type(VT_R8);
    V_R8(&value) = n;
    return value;
}
static VARIANT date(double n) {
    VARIANT value = of_type(VT_DATE);
    V_DATE(&value) = n;
    return value;
}
static VARIANT flag(int is) {
    VARIANT value = of_type(VT_BOOL);
    V_BOOL(&value) = is ? VARIANT_TRUE : VARIANT_FALSE;
    return value;
}
static VARIANT missing(void) {
    VARIANT value = of_type(VT_ERROR);
    V_ERROR(&value) = DISP_E_PARAMNOTFOUND;
    return value;
}
/* The object is borrowed: it stays the caller's. */
static VARIANT object(IDispatch *it) {
    VARIANT value = of_type(VT_DISPATCH);
    V_DISPATCH(&value) = it;
    if (it != NULL) IDispatch_AddRef(it);
    return value;
}

#define ARGS(...) (VARIANT[]){__VA_ARGS__}, (int)(sizeof((VARIANT[]){__VA_ARGS__}) / sizeof(VARIANT))
#define NONE NULL, 0

/* How the thread's last call ended. */
static __thread struct {
    HRESULT result, scode;
    UINT argument;
    wchar_t source[64], description[3000];
} last;

static void note(HRESULT result, EXCEPINFO *info) {
    last.result = result;
    last.scode = info->scode;
    last.source[0] = last.description[0] = 0;
    if (info->pfnDeferredFillIn != NULL) info->pfnDeferredFillIn(info);
    if (info->bstrSource != NULL) swprintf(last.source, 64, L"%.60ls", info->bstrSource);
    if (info->bstrDescription != NULL) swprintf(last.description, 3000, L"%.2900ls", info->bstrDescription);
    SysFreeString(info->bstrSource);
    SysFreeString(info->bstrDescription);
    SysFreeString(info->bstrHelpFile);
}

/* One call by number. The first `named` of `arguments` have the numbers `names`; the rest follow by position, in order. */
static VARIANT invoke(IDispatch *it, DISPID id, WORD flags, VARIANT *arguments, int count, DISPID *names, int named) {
    VARIANT result = empty(), *reversed = NULL;
    DISPID put = DISPID_PROPERTYPUT;
    DISPPARAMS given = {NULL, names, (UINT)count, (UINT)named};
    EXCEPINFO info;
    int i;
    memset(&info, 0, sizeof info);
    if (count > 0) reversed = malloc((size_t)count * sizeof *reversed);
    for (i = 0; i < named; i++) reversed[i] = arguments[i];
    for (i = named; i < count; i++) reversed[i] = arguments[count - 1 - (i - named)];
    given.rgvarg = reversed;
    if ((flags & (PUT | PUT_REF)) != 0 && named == 0) {
        given.rgdispidNamedArgs = &put;
        given.cNamedArgs = 1;
    }
    last.argument = 0xFFFF;
    last.result = IDispatch_Invoke(it, id, &IID_NULL, 0x0804, flags, &given, &result, &info, &last.argument);
    note(last.result, &info);
    for (i = 0; i < count; i++) VariantClear(&reversed[i]);
    free(reversed);
    return result;
}

static HRESULT id_of(IDispatch *it, const wchar_t *name, DISPID *id) {
    wchar_t *names[] = {(wchar_t *)name};
    return IDispatch_GetIDsOfNames(it, &IID_NULL, names, 1, 0x0804, id);
}

static VARIANT call(IDispatch *it, const wchar_t *name, WORD flags, VARIANT *arguments, int count) {
    DISPID id;
    HRESULT result = id_of(it, name, &id);
    if (FAILED(result)) {
        EXCEPINFO info;
        int i;
        memset(&info, 0, sizeof info);
        note(result, &info);
        for (i = 0; i < count; i++) VariantClear(&arguments[i]);
        return empty();
    }
    return invoke(it, id, flags, arguments, count, NULL, 0);
}

/* The object that a call gave, which is then the caller's to release; NULL where it gave none. */
static IDispatch *taken(VARIANT value) {
    if (V_VT(&value) == VT_DISPATCH) return V_DISPATCH(&value);
    VariantClear(&value);
    return NULL;
}

/* The macro evaluates its argument twice. */
static void release(IDispatch *it) { IDispatch_Release(it); }

/* A value as text: "" for Empty and Null, true and false, the JSON of an object. The caller frees it by SysFreeString. */
static BSTR as_text(VARIANT value) {
    VARIANT result = empty();
    if (V_VT(&value) == VT_DISPATCH && V_DISPATCH(&value) != NULL) {
        IDispatch *it = V_DISPATCH(&value);
        result = call(it, L"Json", GET, NONE);
        IDispatch_Release(it);
        if (V_VT(&result) == VT_BSTR) return V_BSTR(&result);
        VariantClear(&result);
        return SysAllocString(L"(no JSON)");
    }
    if (V_VT(&value) == VT_BSTR) return V_BSTR(&value) != NULL ? V_BSTR(&value) : SysAllocString(L"");
    if (V_VT(&value) == VT_BOOL) return SysAllocString(V_BOOL(&value) ? L"true" : L"false");
    if (V_VT(&value) == VT_EMPTY || V_VT(&value) == VT_NULL) return SysAllocString(L"");
    if (FAILED(VariantChangeTypeEx(&result, &value, 0x0409, 0, VT_BSTR))) result = text(L"(no text)");
    VariantClear(&value);
    return V_BSTR(&result);
}

/* Whether a value is this text; the value is released. */
static int is_text(VARIANT value, const wchar_t *expected) {
    BSTR found = as_text(value);
    int same = wcscmp(found, expected) == 0;
    if (!same) printf("    \"%s\" where \"%s\" is expected\n", shown(found), shown(expected));
    SysFreeString(found);
    return same;
}

static LONG as_number(VARIANT value) {
    LONG n = V_VT(&value) == VT_I4 ? V_I4(&value) : -999999;
    VariantClear(&value);
    return n;
}
static LONG get_number(IDispatch *it, const wchar_t *name) { return as_number(call(it, name, GET, NONE)); }
static int get_flag(IDispatch *it, const wchar_t *name) {
    VARIANT value = call(it, name, GET | METHOD, NONE);
    int is = V_VT(&value) == VT_BOOL ? V_BOOL(&value) != 0 : -1;
    VariantClear(&value);
    return is;
}

/* A class object of the library, without the registry. */
typedef HRESULT(STDAPICALLTYPE *GetClass)(REFCLSID, REFIID, void **);
typedef HRESULT(STDAPICALLTYPE *CanUnload)(void);

static IDispatch *create(void) {
    IDispatch *it = NULL;
    CLSID class;
    HRESULT result = CLSIDFromProgID(L"Idcas.Client", &class);
    if (SUCCEEDED(result)) result = CoCreateInstance(&class, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&it);
    if (FAILED(result)) {
        printf("Idcas.Client: %08lX\n", (unsigned long)result);
        die("the object cannot be created");
    }
    return it;
}

/* A client that is open with the configuration in a file. */
static IDispatch *opened(const wchar_t *config) {
    IDispatch *it = create();
    VARIANT result = call(it, L"Open", METHOD, ARGS(text(config)));
    if (FAILED(last.result)) {
        printf("Open: %08lX %s\n", (unsigned long)last.scode, shown(last.description));
        die("the client does not open");
    }
    VariantClear(&result);
    return it;
}

static int has_chinese(const wchar_t *text) {
    for (; *text != 0; text++)
        if (*text >= 0x4E00 && *text < 0xA000) return 1;
    return 0;
}

/* Whether the last call was refused with this code (0: any of the library's), in words. */
static int refused(LONG code) {
    int is = last.result == DISP_E_EXCEPTION && (code == 0 ? last.scode < 0 : last.scode == FAILED_BASE - code) &&
             has_chinese(last.description) && wcscmp(last.source, L"Idcas.Client") == 0;
    if (!is)
        printf("    result %08lX scode %08lX argument %d source \"%s\" description \"%s\"\n", (unsigned long)last.result,
               (unsigned long)last.scode, (int)last.argument, shown(last.source), shown(last.description));
    return is;
}

#endif
