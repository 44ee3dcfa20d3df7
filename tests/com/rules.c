/*
 * What COM asks of every object, and what a host may get wrong: interfaces, class factory, Invoke's pointers, numbers and
 * flags, enumerators, and what lives how long.
 *
 *     rules CONFIG.json SILENT.json LIBRARY.dll
 */
#include "com.h"

static wchar_t *config, *silent;
static CanUnload can_unload;
static GetClass get_class;

static const wchar_t *const EXAMS =
    L"{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"page_index\":1,\"page_size\":3}";

static IDispatch *exams(IDispatch *client) {
    IDispatch *result = taken(call(client, L"QueryExams", METHOD, ARGS(text(EXAMS))));
    if (result == NULL) {
        printf("    %08lX %s\n", (unsigned long)last.scode, shown(last.description));
        die("no exams");
    }
    return result;
}

/* One object: who it is is the same by every interface, and a refused interface is no pointer. */
static void one_identity(IDispatch *it, REFIID own, const char *what) {
    const IID *asked[] = {&IID_IUnknown, &IID_IDispatch, own, &IID_ISupportErrorInfo};
    IUnknown *unknown, *found, *again;
    ULONG before;
    size_t i;
    CHECK(IDispatch_QueryInterface(it, &IID_IUnknown, (void **)&unknown) == S_OK, "%s", what);
    for (i = 0; i < sizeof asked / sizeof *asked; i++) {
        CHECK(IDispatch_QueryInterface(it, asked[i], (void **)&found) == S_OK, "%s, %d", what, (int)i);
        CHECK(IUnknown_QueryInterface(found, &IID_IUnknown, (void **)&again) == S_OK && again == unknown, "%s, %d", what, (int)i);
        IUnknown_Release(again);
        /* Back to where it came from. */
        CHECK(IUnknown_QueryInterface(found, &IID_IDispatch, (void **)&again) == S_OK && (IDispatch *)again == it, "%s", what);
        IUnknown_Release(again);
        IUnknown_Release(found);
    }
    found = unknown;
    CHECK(IDispatch_QueryInterface(it, &IID_IStream, (void **)&found) == E_NOINTERFACE && found == NULL, "%s", what);
    /* Not safe for scripting, and not a control. */
    found = unknown;
    CHECK(IDispatch_QueryInterface(it, &IID_IOleObject, (void **)&found) == E_NOINTERFACE && found == NULL, "%s", what);
    CHECK(IDispatch_QueryInterface(it, &IID_IUnknown, NULL) == E_POINTER, "%s", what);
    before = IDispatch_AddRef(it);
    CHECK(IDispatch_Release(it) == before - 1, "%s", what);
    CHECK(IUnknown_Release(unknown) == before - 2, "%s: references are lost: %lu", what, (unsigned long)before);
}

static void supports_errors(IDispatch *it, REFIID own, REFIID other) {
    ISupportErrorInfo *support;
    if (FAILED(IDispatch_QueryInterface(it, &IID_ISupportErrorInfo, (void **)&support))) return;
    CHECK(ISupportErrorInfo_InterfaceSupportsErrorInfo(support, &IID_IDispatch) == S_OK, "IDispatch");
    CHECK(ISupportErrorInfo_InterfaceSupportsErrorInfo(support, own) == S_OK, "own");
    CHECK(ISupportErrorInfo_InterfaceSupportsErrorInfo(support, &IID_IStream) == S_FALSE, "IStream");
    CHECK(ISupportErrorInfo_InterfaceSupportsErrorInfo(support, other) == S_FALSE, "another object's");
    ISupportErrorInfo_Release(support);
}

static void identities(void) {
    IDispatch *client = opened(config), *params = taken(call(client, L"NewParams", METHOD, NONE));
    IDispatch *result = exams(client), *row = taken(call(result, L"Item", GET, ARGS(number(0))));
    IDispatch *job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS)))), *other;
    CHECK(params != NULL && row != NULL && job != NULL, "objects");
    one_identity(client, &DIID_CLIENT, "client");
    one_identity(params, &DIID_PARAMS, "params");
    one_identity(result, &DIID_RESULT, "result");
    one_identity(row, &DIID_NODE, "row");
    one_identity(job, &DIID_JOB, "job");
    CHECK(IDispatch_QueryInterface(client, &DIID_JOB, (void **)&other) == E_NOINTERFACE, "a client is no job");
    CHECK(IDispatch_QueryInterface(row, &DIID_RESULT, (void **)&other) == E_NOINTERFACE, "a row is no result");
    supports_errors(client, &DIID_CLIENT, &DIID_JOB);
    supports_errors(job, &DIID_JOB, &DIID_CLIENT);
    IDispatch_Release(job);
    IDispatch_Release(row);
    IDispatch_Release(result);
    IDispatch_Release(params);
    IDispatch_Release(client);
}

static void factory(void) {
    IClassFactory *maker;
    IUnknown *found = NULL, *outer;
    CHECK(get_class(&CLSID_IDCAS, &IID_IClassFactory, (void **)&maker) == S_OK, "class object");
    found = (IUnknown *)maker;
    CHECK(get_class(&IID_IStream, &IID_IClassFactory, (void **)&found) == CLASS_E_CLASSNOTAVAILABLE && found == NULL, "another class");
    found = (IUnknown *)maker;
    CHECK(get_class(&CLSID_IDCAS, &IID_IStream, (void **)&found) == E_NOINTERFACE && found == NULL, "another interface");
    CHECK(FAILED(get_class(&CLSID_IDCAS, &IID_IClassFactory, NULL)), "nowhere to put it");
    CHECK(IClassFactory_CreateInstance(maker, NULL, &IID_IUnknown, (void **)&outer) == S_OK, "an object");
    found = outer;
    CHECK(IClassFactory_CreateInstance(maker, outer, &IID_IUnknown, (void **)&found) == CLASS_E_NOAGGREGATION && found == NULL, "aggregated");
    found = outer;
    CHECK(IClassFactory_CreateInstance(maker, NULL, &IID_IStream, (void **)&found) == E_NOINTERFACE && found == NULL, "another interface");
    CHECK(FAILED(IClassFactory_CreateInstance(maker, NULL, &IID_IUnknown, NULL)), "nowhere to put it");
    CHECK(can_unload() == S_FALSE, "an object is there");
    IUnknown_Release(outer);
    IClassFactory_Release(maker);
    CHECK(can_unload() == S_OK, "nothing is left");
    CHECK(get_class(&CLSID_IDCAS, &IID_IClassFactory, (void **)&maker) == S_OK, "class object");
    CHECK(IClassFactory_LockServer(maker, TRUE) == S_OK, "lock");
    IClassFactory_Release(maker);
    CHECK(can_unload() == S_FALSE, "locked");
    CHECK(get_class(&CLSID_IDCAS, &IID_IClassFactory, (void **)&maker) == S_OK, "class object");
    CHECK(IClassFactory_LockServer(maker, FALSE) == S_OK, "unlock");
    IClassFactory_Release(maker);
    CHECK(can_unload() == S_OK, "unlocked");
}

static void names(void) {
    IDispatch *client = opened(config);
    static wchar_t enormous[1 << 20];
    wchar_t *asked[40] = {L"QueryExams", L"params", L"patient_name", L"PATIENT_NAME"}, *one[1];
    DISPID id = 77, other, ids[40];
    int i;
    CHECK(id_of(client, L"QueryExams", &id) == S_OK && id == 0x0166D76C, "%ld", (long)id);
    CHECK(id_of(client, L"query_exams", &other) == S_OK && other == id, "%ld", (long)other);
    CHECK(id_of(client, L"QUERYEXAMS", &other) == S_OK && other == id, "%ld", (long)other);
    CHECK(id_of(client, L"oPeN", &id) == S_OK && id == 1, "%ld", (long)id);
    CHECK(id_of(client, L"Qu\x00e9ryExams", &id) == DISP_E_UNKNOWNNAME && id == DISPID_UNKNOWN, "%ld", (long)id);
    CHECK(id_of(client, L"", &id) == DISP_E_UNKNOWNNAME, "%ld", (long)id);
    CHECK(id_of(client, L"\xD800", &id) == DISP_E_UNKNOWNNAME, "%ld", (long)id);
    wmemset(enormous, L'x', sizeof enormous / sizeof *enormous - 1);
    CHECK(id_of(client, enormous, &id) == DISP_E_UNKNOWNNAME, "%ld", (long)id);
    CHECK(SUCCEEDED(IDispatch_GetIDsOfNames(client, &IID_NULL, asked, 4, 0x0804, ids)), "names of arguments");
    CHECK(ids[1] == 0 && ids[2] > 0 && ids[3] == ids[2], "%ld %ld %ld", (long)ids[1], (long)ids[2], (long)ids[3]);
    /* More arguments than any operation has, most of them unknown. */
    for (i = 1; i < 40; i++) asked[i] = i % 2 ? L"unknown_argument" : L"start_time";
    IDispatch_GetIDsOfNames(client, &IID_NULL, asked, 40, 0x0804, ids);
    asked[1] = enormous;
    IDispatch_GetIDsOfNames(client, &IID_NULL, asked, 2, 0x0804, ids);
    one[0] = NULL;
    CHECK(FAILED(IDispatch_GetIDsOfNames(client, &IID_NULL, one, 1, 0x0804, &id)), "a NULL name");
    asked[0] = L"QueryExams", asked[1] = NULL;
    CHECK(FAILED(IDispatch_GetIDsOfNames(client, &IID_NULL, asked, 2, 0x0804, ids)), "a NULL name");
    CHECK(FAILED(IDispatch_GetIDsOfNames(client, &IID_NULL, NULL, 1, 0x0804, &id)), "no names");
    one[0] = L"Open";
    CHECK(FAILED(IDispatch_GetIDsOfNames(client, &IID_NULL, one, 1, 0x0804, NULL)), "nowhere to put it");
    IDispatch_GetIDsOfNames(client, &IID_NULL, one, 0, 0x0804, &id);
    /* What is reserved: refused, or left alone. */
    id = 1;
    IDispatch_GetIDsOfNames(client, &IID_IDispatch, one, 1, 0x0804, &id);
    CHECK(id == 1 || id == DISPID_UNKNOWN, "%ld", (long)id);
    CHECK(IDispatch_GetIDsOfNames(client, &IID_NULL, one, 1, 0xFFFFFFFF, &id) == S_OK, "any language");
    IDispatch_Release(client);
}

/* The platform's own codes may have more than 32 bits. run.sh has the platform answer these, each once. */
static void platforms_codes(void) {
    static const struct {
        const wchar_t *code;
        VARTYPE type;
    } CODES[] = {{L"5000000000", VT_R8}, {L"-5000000000", VT_R8}, {L"9223372036854775807", VT_BSTR}};
    IDispatch *client = opened(config), *failure;
    VARIANT value;
    size_t i;
    for (i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        value = call(client, L"QueryExams", METHOD, ARGS(text(EXAMS)));
        CHECK(last.result == DISP_E_EXCEPTION && last.scode == FAILED_BASE && wcscmp(last.description, L"refused") == 0,
              "%08lX %08lX %s", (unsigned long)last.result, (unsigned long)last.scode, shown(last.description));
        VariantClear(&value);
        failure = taken(call(client, L"LastError", GET, NONE));
        value = call(failure, L"Code", GET, NONE);
        CHECK(V_VT(&value) == CODES[i].type, "type %d", V_VT(&value));
        CHECK(is_text(value, CODES[i].code), "its code");
        IDispatch_Release(failure);
    }
    value = call(client, L"CodeText", METHOD, ARGS(number(500)));
    CHECK(V_VT(&value) == VT_BSTR && wcsstr(V_BSTR(&value), L"500") && wcsstr(V_BSTR(&value), L"Msg"), "no handle, and no success");
    VariantClear(&value);
    IDispatch_Release(client);
}

/* What was passed cannot be read: where errors are not raised it is a result, and the last error, like any other failure. */
static void unreadable_arguments(void) {
    IDispatch *client = opened(config), *result, *failure;
    DISPID same[2] = {1, 1}, later = 99;
    VARIANT values[2] = {number(0), number(1)}, value;
    invoke(client, 0x0166D76C, METHOD, values, 2, same, 2);
    CHECK(refused(-1001), "one argument twice");
    call(client, L"RaiseErrors", PUT, ARGS(flag(0)));
    values[0] = number(0), values[1] = number(1);
    result = taken(invoke(client, 0x0166D76C, METHOD, values, 2, same, 2));
    CHECK(last.result == S_OK && result != NULL && get_number(result, L"Code") == -1001, "%s", shown(last.description));
    if (result != NULL) IDispatch_Release(result);
    failure = taken(call(client, L"LastError", GET, NONE));
    CHECK(get_number(failure, L"Code") == -1001, "the last error");
    IDispatch_Release(failure);
    /* An argument that only a later version has: nothing is done without it. */
    value = number(1);
    invoke(client, 2, METHOD, &value, 1, &later, 1);
    CHECK(last.result == DISP_E_PARAMNOTFOUND && get_flag(client, L"IsOpen") == 1, "%08lX", (unsigned long)last.result);
    IDispatch_Release(client);
}

/* A property is set to something. */
static void set_to_nothing(void) {
    IDispatch *client = create(), *params = taken(call(client, L"NewParams", METHOD, NONE));
    DISPID put[2] = {DISPID_PROPERTYPUT, DISPID_PROPERTYPUT}, id;
    VARIANT values[2] = {number(6), number(7)}, name = text(L"page_size");
    DISPPARAMS given = {NULL, NULL, 0, 0};
    call(params, L"page_size", PUT, ARGS(number(5)));
    id_of(params, L"page_size", &id);
    CHECK(FAILED(IDispatch_Invoke(params, id, &IID_NULL, 0, PUT, &given, NULL, NULL, NULL)), "a member");
    given.rgvarg = &name, given.cArgs = 1;
    CHECK(FAILED(IDispatch_Invoke(params, 0, &IID_NULL, 0, PUT, &given, NULL, NULL, NULL)), "the default property");
    given.rgvarg = values, given.cArgs = 2, given.rgdispidNamedArgs = put, given.cNamedArgs = 2;
    CHECK(FAILED(IDispatch_Invoke(params, id, &IID_NULL, 0, PUT, &given, NULL, NULL, NULL)), "two values");
    CHECK(is_text(call(params, L"Json", GET, NONE), L"{\"page_size\":5}"), "it stays");
    VariantClear(&name);
    IDispatch_Release(params);
    IDispatch_Release(client);
}

/* A message names what is wrong, and what the object has; the JSON is what every host gets. */
static void words(void) {
    IDispatch *client = opened(config), *failure;
    wchar_t said[3000];
    VARIANT value;
    call(client, L"Call", METHOD, NONE);
    CHECK(wcsstr(last.description, L"operation\xFF1A") && wcsstr(last.description, L"Describe") && !wcsstr(last.description, L"idcas_"),
          "%s", shown(last.description));
    call(client, L"Describe", METHOD, ARGS(text(L"no_such_operation")));
    CHECK(wcsstr(last.description, L"Describe()") && !wcsstr(last.description, L"idcas_"), "%s", shown(last.description));
    wcscpy(said, last.description);
    failure = taken(call(client, L"LastError", GET, NONE));
    CHECK(is_text(call(failure, L"Msg", GET, NONE), said), "the same");
    value = call(failure, L"Hint", GET, NONE);
    CHECK(V_VT(&value) == VT_BSTR && wcsstr(V_BSTR(&value), L"Describe()") == V_BSTR(&value), "its hint");
    VariantClear(&value);
    value = call(failure, L"Json", GET, NONE);
    CHECK(V_VT(&value) == VT_BSTR && wcsstr(V_BSTR(&value), L"idcas_describe") != NULL, "its JSON");
    VariantClear(&value);
    IDispatch_Release(failure);
    value = call(client, L"CodeText", METHOD, ARGS(number(-1001)));
    CHECK(V_VT(&value) == VT_BSTR && !wcsstr(V_BSTR(&value), L"idcas_"), "of a code");
    VariantClear(&value);
    value = call(client, L"CodeText", METHOD, ARGS(number(-1003)));
    CHECK(V_VT(&value) == VT_BSTR && wcsstr(V_BSTR(&value), L"Open") && !wcsstr(V_BSTR(&value), L"idcas_"), "of a code about handles");
    VariantClear(&value);
    call(client, L"Open", METHOD, ARGS(text(L" ")));
    CHECK(refused(-1001) && wcsstr(last.description, L"config\xFF1A"), "%s", shown(last.description));
    IDispatch_Release(client);
}

/* Invoke with what a host forgets, or means wrong. */
static void pointers(void) {
    IDispatch *client = opened(config);
    static const DISPID WRONG[] = {-1, -2, -3, -5, -6, -7, -8, -500, 14, 99, 1000, 0x00FFFFFF, 0x01000000, 0x01FFFFFF, 0x7FFFFFFF, (DISPID)0x80000000};
    DISPPARAMS none = {NULL, NULL, 0, 0}, bad = none;
    VARIANT result, one = number(-1001);
    DISPID zero = 0, many[3] = {0, 0, 0};
    VARIANT three[3];
    size_t i;
    VariantInit(&result);
    CHECK(IDispatch_Invoke(client, 4, &IID_NULL, 0, GET, &none, NULL, NULL, NULL) == S_OK, "no pointers at all");
    CHECK(IDispatch_Invoke(client, 4, &IID_NULL, 0, GET, NULL, &result, NULL, NULL) == S_OK || V_VT(&result) == VT_EMPTY, "no DISPPARAMS");
    VariantClear(&result);
    CHECK(FAILED(IDispatch_Invoke(client, 1, &IID_NULL, 0, METHOD, NULL, NULL, NULL, NULL)), "Open without DISPPARAMS");
    CHECK(FAILED(IDispatch_Invoke(client, 1, &IID_NULL, 0, METHOD, &none, NULL, NULL, NULL)), "Open without EXCEPINFO");
    /* What is reserved: refused, or left alone. */
    CHECK(FAILED(IDispatch_Invoke(client, 4, &IID_IDispatch, 0, GET, &none, &result, NULL, NULL)) == (V_VT(&result) == VT_EMPTY), "riid");
    VariantClear(&result);
    bad.cArgs = 1;
    CHECK(FAILED(IDispatch_Invoke(client, 11, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL)), "arguments that are not there");
    bad.cArgs = 0x7FFFFFFF;
    CHECK(FAILED(IDispatch_Invoke(client, 11, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL)), "arguments that are not there");
    bad.rgvarg = &one, bad.cArgs = 1, bad.cNamedArgs = 1;
    CHECK(FAILED(IDispatch_Invoke(client, 11, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL)), "names that are not there");
    bad.rgdispidNamedArgs = &zero, bad.cNamedArgs = 2;
    CHECK(FAILED(IDispatch_Invoke(client, 11, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL)), "more names than arguments");
    bad.cNamedArgs = 1;
    CHECK(IDispatch_Invoke(client, 11, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL) == S_OK && V_VT(&result) == VT_BSTR, "by number");
    VariantClear(&result);
    for (i = 0; i < 3; i++) three[i] = text(EXAMS);
    bad.rgvarg = three, bad.cArgs = 3, bad.rgdispidNamedArgs = many, bad.cNamedArgs = 3;
    CHECK(FAILED(IDispatch_Invoke(client, 0x0166D76C, &IID_NULL, 0, METHOD, &bad, &result, NULL, NULL)), "one argument three times");
    VariantClear(&result);
    for (i = 0; i < 3; i++) {
        CHECK(V_VT(&three[i]) == VT_BSTR && wcscmp(V_BSTR(&three[i]), EXAMS) == 0, "the caller's arguments are the caller's");
        VariantClear(&three[i]);
    }
    for (i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        result = invoke(client, WRONG[i], METHOD | GET, NONE, NULL, 0);
        CHECK(FAILED(last.result), "number %ld", (long)WRONG[i]);
        CHECK(last.result == DISP_E_MEMBERNOTFOUND || refused(0), "number %ld", (long)WRONG[i]);
        VariantClear(&result);
        result = invoke(client, WRONG[i], PUT, ARGS(number(1)), NULL, 0);
        CHECK(FAILED(last.result), "number %ld", (long)WRONG[i]);
    }
    /* No flag, every flag. */
    invoke(client, 4, 0, NONE, NULL, 0);
    result = invoke(client, 4, 0xFFFF, NONE, NULL, 0);
    VariantClear(&result);
    IDispatch_Release(client);
}

static void type_information(void) {
    IDispatch *client = create();
    ITypeInfo *info = NULL;
    UINT count = 77;
    CHECK(FAILED(IDispatch_GetTypeInfoCount(client, NULL)), "nowhere to put it");
    CHECK(IDispatch_GetTypeInfoCount(client, &count) == S_OK && count <= 1, "%u", count);
    CHECK(FAILED(IDispatch_GetTypeInfo(client, 1, 0, &info)) && info == NULL, "only 0");
    CHECK(FAILED(IDispatch_GetTypeInfo(client, 0, 0, NULL)), "nowhere to put it");
    if (count == 1) {
        TYPEATTR *attributes;
        CHECK(IDispatch_GetTypeInfo(client, 0, 0, &info) == S_OK && info != NULL, "as counted");
        if (info != NULL && SUCCEEDED(ITypeInfo_GetTypeAttr(info, &attributes))) {
            CHECK(IsEqualGUID(&attributes->guid, &DIID_CLIENT), "its own");
            ITypeInfo_ReleaseTypeAttr(info, attributes);
            ITypeInfo_Release(info);
        }
    } else {
        CHECK(FAILED(IDispatch_GetTypeInfo(client, 0, 0, &info)) && info == NULL, "none, as counted");
    }
    IDispatch_Release(client);
}

static IEnumVARIANT *enumerator(IDispatch *it) {
    VARIANT value = invoke(it, DISPID_NEWENUM, METHOD | GET, NONE, NULL, 0);
    IEnumVARIANT *each = NULL;
    if (V_VT(&value) == VT_UNKNOWN || V_VT(&value) == VT_DISPATCH)
        IUnknown_QueryInterface(V_UNKNOWN(&value), &IID_IEnumVARIANT, (void **)&each);
    VariantClear(&value);
    if (each == NULL) die("no enumerator");
    return each;
}

static void enumerators(void) {
    IDispatch *client = opened(config), *result = exams(client), *row;
    IEnumVARIANT *each = enumerator(result), *copy = NULL;
    VARIANT values[9];
    ULONG fetched = 77, i;
    IDispatch_Release(result);
    IDispatch_Release(client);
    CHECK(IEnumVARIANT_Next(each, 0, values, &fetched) == S_OK && fetched == 0, "none asked");
    CHECK(IEnumVARIANT_Next(each, 1, values, NULL) == S_OK && V_VT(values) == VT_DISPATCH, "one, without a count");
    row = V_DISPATCH(values);
    CHECK(get_flag(row, L"patient_name") == -1 && last.result == S_OK, "a row");
    IDispatch_Release(row);
    CHECK(IEnumVARIANT_Clone(each, &copy) == S_OK && copy != NULL, "copy");
    CHECK(IEnumVARIANT_Next(each, 9, values, &fetched) == S_FALSE && fetched == 2, "%lu left", (unsigned long)fetched);
    for (i = 0; i < fetched; i++) VariantClear(&values[i]);
    fetched = 77;
    CHECK(IEnumVARIANT_Next(each, 1, values, &fetched) == S_FALSE && fetched == 0, "the end");
    CHECK(FAILED(IEnumVARIANT_Next(each, 1, NULL, &fetched)), "nowhere to put it");
    CHECK(IEnumVARIANT_Skip(copy, 1) == S_OK && IEnumVARIANT_Skip(copy, 0xFFFFFFFF) == S_FALSE, "skip");
    CHECK(IEnumVARIANT_Reset(copy) == S_OK && IEnumVARIANT_Skip(copy, 3) == S_OK && IEnumVARIANT_Skip(copy, 1) == S_FALSE, "again");
    CHECK(FAILED(IEnumVARIANT_Clone(each, NULL)), "nowhere to put it");
    IEnumVARIANT_Release(copy);
    IEnumVARIANT_Release(each);
    CHECK(can_unload() == S_OK, "the enumerators were the last");
}

/* A member asked for by the wrong way. */
static void wrong_ways(void) {
    IDispatch *client = opened(config), *result = exams(client), *row = taken(call(result, L"Item", GET, ARGS(number(0))));
    VARIANT value;
    CHECK(get_number(result, L"Count") == 3, "a property");
    value = call(result, L"Count", METHOD, NONE);
    CHECK(as_number(value) == 3, "a property called as a method, as JScript's r.Count()");
    /* An editor that shows an object's properties must not close it. */
    value = call(client, L"Close", GET, NONE);
    CHECK(last.result == DISP_E_MEMBERNOTFOUND && get_flag(client, L"IsOpen") == 1, "a method read as a property");
    call(result, L"Count", PUT, ARGS(number(1)));
    CHECK(refused(-1001), "a property that cannot be set");
    call(result, L"Count", PUT_REF, ARGS(number(1)));
    CHECK(refused(-1001), "a property that cannot be set");
    call(row, L"patient_name", PUT, ARGS(text(L"x")));
    CHECK(refused(-1001), "a member that cannot be set");
    call(client, L"Open", PUT, ARGS(text(L"x")));
    CHECK(last.result == DISP_E_MEMBERNOTFOUND || refused(-1001), "a method that is set");
    call(client, L"QueryExams", PUT, ARGS(text(L"x")));
    CHECK(last.result == DISP_E_MEMBERNOTFOUND || refused(-1001), "an operation that is set");
    call(client, L"RaiseErrors", PUT, NONE);
    CHECK(FAILED(last.result), "set to nothing");
    call(client, L"RaiseErrors", PUT, ARGS(flag(0), flag(1)));
    CHECK(FAILED(last.result), "set to two values");
    value = call(client, L"Version", GET, ARGS(number(1)));
    CHECK(refused(-1001), "a property without arguments");
    value = call(client, L"Call", METHOD, NONE);
    CHECK(refused(-1001), "too few");
    value = call(client, L"Call", METHOD, ARGS(text(L"query_exams"), text(EXAMS), text(L"x")));
    CHECK(refused(-1001), "too many");
    value = call(client, L"Close", METHOD, ARGS(number(1)));
    CHECK(refused(-1001), "too many");
    CHECK(get_flag(client, L"IsOpen") == 1, "a refused Close does not close");
    IDispatch_Release(row);
    IDispatch_Release(result);
    IDispatch_Release(client);
}

/* What COM's own errors hold is what EXCEPINFO held. */
static void error_object(void) {
    IDispatch *client = opened(config);
    IErrorInfo *info = NULL;
    BSTR said = NULL;
    GUID whose;
    SetErrorInfo(0, NULL);
    call(client, L"QueryExams", METHOD, ARGS(text(L"{\"time_typ\":1}")));
    CHECK(refused(-1001), "a wrong parameter");
    CHECK(wcsstr(last.description, L"time_type") != NULL, "the right name: %s", shown(last.description));
    CHECK(GetErrorInfo(0, &info) == S_OK && info != NULL, "an error object");
    if (info != NULL) {
        CHECK(IErrorInfo_GetDescription(info, &said) == S_OK && wcscmp(said, last.description) == 0, "%s", shown(said));
        SysFreeString(said);
        CHECK(IErrorInfo_GetSource(info, &said) == S_OK && wcscmp(said, L"Idcas.Client") == 0, "%s", shown(said));
        SysFreeString(said);
        CHECK(IErrorInfo_GetGUID(info, &whose) == S_OK, "whose");
        IErrorInfo_Release(info);
    }
    /* Of a later failure that has no words it is not told. */
    call(client, L"QueryExams", METHOD, ARGS(text(L"{\"time_typ\":1}")));
    invoke(client, 99, METHOD, NONE, NULL, 0);
    info = NULL;
    CHECK(last.result == DISP_E_MEMBERNOTFOUND && GetErrorInfo(0, &info) == S_FALSE && info == NULL, "another failure's words");
    IDispatch_Release(client);
}

/* Rows, results and jobs outlive what they came from. */
static void lifetimes(void) {
    IDispatch *client = opened(config), *result = exams(client), *rows, *row, *job, *again;
    VARIANT value;
    rows = taken(call(result, L"Data", GET, NONE));
    row = taken(call(rows, L"Item", GET, ARGS(number(1))));
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    value = call(client, L"Close", METHOD, NONE);
    CHECK(last.result == S_OK && get_flag(client, L"IsOpen") == 0, "closed");
    value = call(client, L"Close", METHOD, NONE);
    CHECK(last.result == S_OK || refused(-1003), "closed twice");
    value = call(client, L"QueryExams", METHOD, ARGS(text(EXAMS)));
    CHECK(refused(-1003), "closed");
    value = call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS)));
    CHECK(refused(-1003), "closed");
    value = call(client, L"Diagnose", METHOD, NONE);
    CHECK(refused(-1003), "closed");
    IDispatch_Release(client);
    again = taken(call(job, L"Finish", METHOD, NONE));
    CHECK(again != NULL || refused(-1105) || refused(-1003), "the job of a client that is gone ends");
    if (again != NULL) IDispatch_Release(again);
    CHECK(get_flag(job, L"Done") == 1, "ended");
    IDispatch_Release(job);
    IDispatch_Release(result);
    IDispatch_Release(rows);
    value = call(row, L"exam_type", GET, NONE);
    CHECK(V_VT(&value) == VT_BSTR && SysStringLen(V_BSTR(&value)) > 0, "a row without the rest");
    VariantClear(&value);
    CHECK(can_unload() == S_FALSE, "a row is left");
    IDispatch_Release(row);
    CHECK(can_unload() == S_OK, "the row was the last");
}

static void opened_twice(void) {
    IDispatch *client = opened(config), *result;
    VARIANT value = call(client, L"Open", METHOD, ARGS(text(config)));
    CHECK(last.result == S_OK || refused(0), "opened again");
    VariantClear(&value);
    CHECK(get_flag(client, L"IsOpen") == 1, "still open");
    result = exams(client);
    IDispatch_Release(result);
    value = call(client, L"Open", METHOD, ARGS(text(L"{\"base_url\":7}")));
    CHECK(FAILED(last.result) && has_chinese(last.description), "a wrong configuration");
    IDispatch_Release(client);
    client = create();
    value = call(client, L"Open", METHOD, ARGS(text(L"C:\\no such folder\\\x914D\x7F6E.json")));
    CHECK(refused(0) && wcsstr(last.description, L"\x914D\x7F6E.json") != NULL, "names the file: %s", shown(last.description));
    value = call(client, L"Open", METHOD, ARGS(text(L"")));
    CHECK(refused(0), "no text");
    CHECK(get_flag(client, L"IsOpen") == 0, "not open");
    value = call(client, L"QueryExams", METHOD, NONE);
    CHECK(refused(-1003), "never opened");
    value = call(client, L"GetToken", METHOD, NONE);
    CHECK(refused(-1003), "never opened");
    IDispatch_Release(client);
}

/* A configuration that is not quite right is one all the same, and no path: what is in it is not repeated. */
static void not_quite_a_configuration(void) {
    static const wchar_t *const TEXTS[] = {
        L"\"client_id\":\"x\",\"client_secret\":\"S3CRET\"", L"'{\"gateway\":\"http://127.0.0.1:1/api\",\"client_secret\":\"S3CRET\"}'",
        L"config = {\"client_secret\": \"S3CRET\"}", L"\"{\\\"client_secret\\\":\\\"S3CRET\\\"}\"", L"client_secret=S3CRET", L"client_secret: S3CRET\r\n"};
    IDispatch *client = create();
    size_t i;
    for (i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        call(client, L"Open", METHOD, ARGS(text(TEXTS[i])));
        CHECK(refused(0) && !wcsstr(last.description, L"S3CRET"), "%s", shown(last.description));
    }
    call(client, L"Open", METHOD, ARGS(text(L"\"C:\\no such folder\\idcas.json\"")));
    CHECK(refused(-1301) && wcsstr(last.description, L" idcas.json\x3002"), "a path as it is copied: %s", shown(last.description));
    IDispatch_Release(client);
}

/* English where the configuration asks for it. */
static void english(void) {
    IDispatch *client = create();
    wchar_t *changed = malloc((wcslen(config) + 40) * sizeof *changed);
    VARIANT value;
    wcscpy(changed, L" {\"language\":\"en\",");
    wcscat(changed, wcschr(config, L'{') + 1);
    value = call(client, L"Open", METHOD, ARGS(text(changed)));
    CHECK(last.result == S_OK, "%s", shown(last.description));
    VariantClear(&value);
    call(client, L"QueryExams", METHOD, ARGS(text(L"{}")));
    CHECK(FAILED(last.result) && last.description[0] != 0 && !has_chinese(last.description), "%s", shown(last.description));
    call(client, L"Call", METHOD, NONE);
    CHECK(FAILED(last.result) && last.description[0] != 0 && !has_chinese(last.description), "%s", shown(last.description));
    IDispatch_Release(client);
    free(changed);
}

static void jobs(void) {
    IDispatch *client = opened(silent), *job, *first, *second;
    VARIANT value;
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    if (job == NULL) die("no job");
    value = call(job, L"Wait", METHOD, ARGS(number(0)));
    CHECK(V_VT(&value) == VT_BOOL && !V_BOOL(&value), "runs");
    value = call(job, L"Wait", METHOD, ARGS(text(L"soon")));
    CHECK(refused(-1001), "not a number");
    value = call(job, L"Cancel", METHOD, NONE);
    first = taken(call(job, L"Finish", METHOD, NONE));
    CHECK(first == NULL && refused(-1105), "cancelled");
    second = taken(call(job, L"Finish", METHOD, NONE));
    CHECK(second == NULL && refused(-1105), "the same again");
    value = call(job, L"Cancel", METHOD, NONE);
    CHECK(last.result == S_OK || refused(0), "cancelled after its end");
    IDispatch_Release(job);
    /* Released while it runs: the job, then the client. */
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    IDispatch_Release(job);
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    IDispatch_Release(client);
    value = call(job, L"Cancel", METHOD, NONE);
    IDispatch_Release(job);
    CHECK(can_unload() == S_OK, "all is released");
    client = opened(config);
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_exams"), text(EXAMS))));
    value = call(job, L"Wait", METHOD, NONE);
    CHECK(V_VT(&value) == VT_BOOL && V_BOOL(&value), "waits without a limit");
    first = taken(call(job, L"Finish", METHOD, NONE));
    second = taken(call(job, L"Finish", METHOD, NONE));
    CHECK(first != NULL && second != NULL, "finished twice");
    if (first != NULL && second != NULL) {
        BSTR one = as_text(object(first)), two = as_text(object(second));
        CHECK(wcscmp(one, two) == 0, "the same result");
        SysFreeString(one);
        SysFreeString(two);
        IDispatch_Release(first);
        IDispatch_Release(second);
    }
    IDispatch_Release(job);
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"query_nothing"), text(L"{}"))));
    if (job != NULL) first = taken(call(job, L"Finish", METHOD, NONE));
    CHECK(refused(-1001), "no such operation");
    if (job != NULL) IDispatch_Release(job);
    IDispatch_Release(client);
}

/* A script may make up any number of names; those of the specification have room all the same. Last, since it stays so. */
static void names_without_end(void) {
    IDispatch *client = opened(config), *params = taken(call(client, L"NewParams", METHOD, NONE)), *result, *row;
    wchar_t name[40];
    DISPID id;
    int i;
    for (i = 0; i < 9000; i++) {
        swprintf(name, 40, L"made_up_%d", i);
        id_of(params, name, &id);
    }
    CHECK(id_of(params, L"one_more", &id) == DISP_E_UNKNOWNNAME, "there is an end");
    call(params, L"org_code", PUT, ARGS(text(L"2470")));
    call(params, L"PatientName", PUT, ARGS(text(L"x")));
    CHECK(is_text(call(params, L"Json", GET, NONE), L"{\"org_code\":\"2470\",\"patient_name\":\"x\"}"), "parameters");
    result = exams(client);
    row = taken(call(result, L"Item", GET, ARGS(number(0))));
    CHECK(get_flag(row, L"PatientName") == -1 && last.result == S_OK && get_flag(row, L"exam_type") == -1 && last.result == S_OK, "members of a row");
    IDispatch_Release(row);
    IDispatch_Release(result);
    IDispatch_Release(params);
    IDispatch_Release(client);
}

int main(int argc, char **argv) {
    HMODULE library;
    if (argc < 4) die("rules CONFIG.json SILENT.json LIBRARY.dll");
    OleInitialize(NULL);
    config = read_utf8(argv[1]);
    silent = read_utf8(argv[2]);
    library = LoadLibraryA(argv[3]);
    if (library == NULL) die("the library does not load");
    can_unload = (CanUnload)(void (*)(void))GetProcAddress(library, "DllCanUnloadNow");
    get_class = (GetClass)(void (*)(void))GetProcAddress(library, "DllGetClassObject");
    if (can_unload == NULL || get_class == NULL) die("its exports");
    CHECK(can_unload() == S_OK, "nothing is there yet");
    platforms_codes();
    factory();
    identities();
    names();
    pointers();
    unreadable_arguments();
    set_to_nothing();
    words();
    type_information();
    enumerators();
    wrong_ways();
    error_object();
    lifetimes();
    opened_twice();
    not_quite_a_configuration();
    english();
    jobs();
    names_without_end();
    CHECK(can_unload() == S_OK, "nothing is left");
    OleUninitialize();
    return verdict("rules");
}
