/*
 * Values of every kind where a text, a number or an object is expected: what arrives is right, or is refused in words; and
 * objects of others that lie.
 *
 *     values CONFIG.json
 */
#include "com.h"
#include "liar.h"
#include <math.h>

static wchar_t *config;
static IDispatch *client, *result, *row, *params, *job, *strange;

/* Memory that BYREF values point to. */
static BSTR by_text;
static VARIANT by_variant, by_itself;
static LONG by_number;
static SAFEARRAY *by_array;
static IDispatch *by_nothing;

static VARIANT by(VARTYPE type, void *where) {
    VARIANT value = of_type(VT_BYREF | type);
    V_BYREF(&value) = where;
    return value;
}

static VARIANT array(VARTYPE type, UINT dimensions, ULONG elements) {
    SAFEARRAYBOUND bounds[3] = {{elements, 0}, {2, -5}, {2, 1}};
    VARIANT value = of_type(VT_ARRAY | type);
    V_ARRAY(&value) = SafeArrayCreate(type, dimensions, bounds);
    if (V_ARRAY(&value) == NULL) die("no array");
    return value;
}

static VARIANT decimal(ULONG high, ULONGLONG low, BYTE scale, BYTE sign) {
    VARIANT value = empty();
    V_DECIMAL(&value).Hi32 = high;
    V_DECIMAL(&value).Lo64 = low;
    V_DECIMAL(&value).scale = scale;
    V_DECIMAL(&value).sign = sign;
    V_VT(&value) = VT_DECIMAL;
    return value;
}

static VARIANT objects(void) {
    VARIANT value = array(VT_DISPATCH, 1, 3), of = object(strange);
    LONG at = 1;
    SafeArrayPutElement(V_ARRAY(&value), &at, V_DISPATCH(&of));
    VariantClear(&of);
    return value;
}

static VARIANT variants(VARIANT first) {
    VARIANT value = array(VT_VARIANT, 1, 2);
    LONG at = 0;
    SafeArrayPutElement(V_ARRAY(&value), &at, &first);
    VariantClear(&first);
    return value;
}

/* An array in an array, and so on: deeper than any parser goes. */
static VARIANT nested(int depth) {
    VARIANT value = text(L"x");
    while (depth-- > 0) {
        SAFEARRAY *outer = SafeArrayCreateVector(VT_VARIANT, 0, 1);
        VARIANT *element;
        SafeArrayAccessData(outer, (void **)&element);
        /* Moved, since a copy of each level would take the square of the depth. */
        *element = value;
        SafeArrayUnaccessData(outer);
        value = of_type(VT_ARRAY | VT_VARIANT);
        V_ARRAY(&value) = outer;
    }
    return value;
}

static VARIANT long_text(size_t length, wchar_t of) {
    VARIANT value = of_type(VT_BSTR);
    V_BSTR(&value) = SysAllocStringLen(NULL, (UINT)length);
    if (V_BSTR(&value) == NULL) die("memory");
    wmemset(V_BSTR(&value), of, length);
    return value;
}

/* A value by its number; 0 after the last. Those of 20 MB are 10 and 44. */
static int strange_value(int which, VARIANT *value) {
    union { ULONGLONG bits; double number; } nan = {0x7FF8000000000001ULL}, infinite = {0x7FF0000000000000ULL};
    *value = empty();
    switch (which) {
    case 0: return 1;
    case 1: *value = of_type(VT_NULL); return 1;
    case 2: *value = object(NULL); return 1;
    case 3: *value = of_type(VT_UNKNOWN); return 1;
    case 4: *value = missing(); return 1;
    case 5: *value = of_type(VT_ERROR); V_ERROR(value) = E_FAIL; return 1;
    case 6: *value = array(VT_VARIANT, 1, 3); return 1;
    case 7: *value = array(VT_VARIANT, 2, 3); return 1;
    case 8: *value = array(VT_I4, 3, 2); return 1;
    case 9: *value = objects(); return 1;
    case 10: *value = array(VT_UI1, 1, 20000000); return 1;
    case 11: *value = array(VT_VARIANT, 1, 0); return 1;
    case 12: *value = array(VT_VARIANT, 1, 200000); return 1;
    case 13: *value = of_type(VT_ARRAY | VT_BSTR); return 1; /* no array at all */
    case 14: *value = nested(300); return 1;
    case 15: *value = variants(of_type(VT_NULL)); return 1;
    case 16: *value = decimal(0, 1394827364510000001ULL, 0, 0); return 1;
    case 17: *value = decimal(0xFFFFFFFF, 0xFFFFFFFFFFFFFFFFULL, 0, 0x80); return 1;
    case 18: *value = decimal(0, 15, 1, 0); return 1;
    case 19: *value = decimal(0, 15, 200, 7); return 1; /* no such scale, no such sign */
    case 20: *value = of_type(VT_CY); V_CY(value).int64 = 0x7FFFFFFFFFFFFFFFLL; return 1;
    case 21: *value = real(nan.number); return 1;
    case 22: *value = real(infinite.number); return 1;
    case 23: *value = real(1e300); return 1;
    case 24: *value = real(1394827364510000001.0); return 1;
    case 25: *value = of_type(VT_UI8); V_UI8(value) = ~0ULL; return 1;
    case 26: *value = of_type(VT_I8); V_I8(value) = (LONGLONG)(1ULL << 63); return 1;
    case 27: *value = date(-657434.0); return 1; /* the year 100 */
    case 28: *value = date(2958465.999988426); return 1; /* 9999 */
    case 29: *value = date(1e9); return 1;
    case 30: *value = date(nan.number); return 1;
    case 31: *value = date(-1.25); return 1;
    case 32: *value = by(VT_BSTR, &by_text); return 1;
    case 33: *value = by(VT_VARIANT, &by_variant); return 1;
    case 34: *value = by(VT_VARIANT, &by_itself); return 1; /* to itself, without an end */
    case 35: *value = by(VT_BSTR, NULL); return 1;
    case 36: *value = by(VT_VARIANT, NULL); return 1;
    case 37: *value = by(VT_DISPATCH, &by_nothing); return 1;
    case 38: *value = by(VT_I4, &by_number); return 1;
    case 39: *value = by(VT_ARRAY | VT_VARIANT, &by_array); return 1;
    case 40: *value = text_of(L"a\0b", 3); return 1;
    case 41: *value = text_of(L"\xD842", 1); return 1;
    case 42: *value = text_of(L"\xDFB7\xD842", 2); return 1;
    case 43: *value = of_type(VT_BSTR); return 1; /* no BSTR is an empty text */
    case 44: *value = long_text(10000000, L'x'); return 1;
    case 45: *value = long_text(1000000, 0x9EC4); return 1;
    case 46: *value = of_type(77); return 1; /* no such type */
    case 47: *value = of_type(VT_RECORD); return 1;
    case 48: *value = of_type(VT_PTR); return 1;
    case 49: *value = of_type(0x0FFF); return 1;
    case 50: *value = object(client); return 1;
    case 51: *value = object(result); return 1;
    case 52: *value = object(row); return 1;
    case 53: *value = object(params); return 1;
    case 54: *value = object(job); return 1;
    case 55: *value = object(strange); return 1;
    case 56: *value = long_text(300000, L'['); return 1;
    case 57: *value = text(L"{\"a\":"); return 1;
    case 58: *value = of_type(VT_I1); V_I1(value) = -1; return 1;
    case 59: *value = of_type(VT_UI4); V_UI4(value) = 0xFFFFFFFF; return 1;
    case 60: *value = of_type(VT_R4); V_R4(value) = 1.5f; return 1;
    case 61: *value = flag(1); return 1;
    case 62: *value = long_text(2, 0xFFFF); return 1;
    default: return 0;
    }
}

/* The ways a value can go in. A result is released; it may be right. */
static const char *way(int which, VARIANT value) {
    VARIANT given = empty();
    const char *what = NULL;
    DISPID patient[2];
    wchar_t *names[] = {L"BuildClinicUrl", L"patient_name"};
    static VARIANT keep;
    switch (which) {
    case 0: what = "NewParams", given = call(client, L"NewParams", METHOD, ARGS(value)); break;
    case 1: what = "Call's operation", given = call(client, L"Call", METHOD, ARGS(value)); break;
    case 2: what = "Call's parameters", given = call(client, L"Call", METHOD, ARGS(text(L"build_clinic_url"), value)); break;
    case 3: what = "Start's operation", given = call(client, L"Start", METHOD, ARGS(value)); break;
    case 4: what = "Inspect", given = call(client, L"Inspect", METHOD, ARGS(value)); break;
    case 5: what = "Describe", given = call(client, L"Describe", METHOD, ARGS(value)); break;
    case 6: what = "CodeText", given = call(client, L"CodeText", METHOD, ARGS(value)); break;
    case 7: what = "an operation's parameters", given = call(client, L"BuildClinicUrl", METHOD, ARGS(value)); break;
    case 8:
        what = "a named argument";
        if (FAILED(IDispatch_GetIDsOfNames(client, &IID_NULL, names, 2, 0x0804, patient))) die("patient_name");
        given = invoke(client, patient[0], METHOD, &value, 1, patient + 1, 1);
        break;
    case 9: what = "Set's name", given = call(params, L"Set", METHOD, ARGS(value, number(1))); break;
    case 10: what = "Set's value", given = call(params, L"Set", METHOD, ARGS(text(L"patient_name"), value)); break;
    case 11: what = "Remove", given = call(params, L"Remove", METHOD, ARGS(value)); break;
    case 12: what = "Exists", given = call(params, L"Exists", METHOD, ARGS(value)); break;
    case 13: what = "a parameter", given = call(params, L"patient_name", PUT, ARGS(value)); break;
    case 14: what = "Item", given = call(result, L"Item", GET, ARGS(value)); break;
    case 15: what = "Value", given = call(result, L"Value", METHOD, ARGS(value)); break;
    case 16: what = "Exists", given = call(row, L"Exists", METHOD, ARGS(value)); break;
    case 17: what = "a row's Item", given = call(row, L"Item", GET | METHOD, ARGS(value)); break;
    case 18: what = "RaiseErrors", given = call(client, L"RaiseErrors", PUT, ARGS(value)); break;
    case 19: what = "a parameter by reference", given = call(params, L"patient_name", PUT_REF, ARGS(value)); break;
    case 20: what = "Open", given = call(strange, L"Open", METHOD, ARGS(value)); break;
    case 21: what = "a parameter's name", given = call(params, L"Item", GET, ARGS(value)); break;
    case 22: what = "Wait", given = call(job, L"Wait", METHOD, ARGS(value)); break;
    default: return NULL;
    }
    VariantClear(&keep);
    keep = given;
    return what;
}

static void everything_everywhere(void) {
    VARIANT value;
    int which, how;
    for (how = 0;; how++) {
        const char *what = "";
        for (which = 0;; which++) {
            HRESULT ended;
            /* 20 MB, by some of the ways. */
            if ((which == 10 || which == 44) && how % 4 != 2) continue;
            if (!strange_value(which, &value)) break;
            what = way(how, value);
            ended = last.result;
            if (what == NULL) {
                VariantClear(&value);
                break;
            }
            CHECK(ended == S_OK || refused(0), "%s, value %d: %08lX", what, which, (unsigned long)ended);
            /* What some of the ways change. */
            call(client, L"RaiseErrors", PUT, ARGS(flag(1)));
            if (how == 20) call(strange, L"Close", METHOD, NONE);
            if (how >= 9) call(params, L"Clear", METHOD, NONE);
        }
        if (what == NULL) break;
    }
    CHECK(by_number == 7 && wcscmp(by_text, L"2470") == 0 && V_VT(&by_variant) == VT_BSTR, "what was given by reference is as it was");
}

static int set_gives(VARIANT value, const wchar_t *json) {
    call(params, L"Clear", METHOD, NONE);
    call(params, L"x", PUT, ARGS(value));
    if (FAILED(last.result)) return refused(0) && 0;
    return is_text(call(params, L"Json", GET, NONE), json);
}

/* A BSTR may have any number of bytes. */
static VARIANT bytes(const char *of, UINT count) {
    VARIANT value = of_type(VT_BSTR);
    V_BSTR(&value) = SysAllocStringByteLen(of, count);
    if (V_BSTR(&value) == NULL) die("memory");
    return value;
}

/* An array that was made by hand: it says VT_I4, and has larger elements. */
static VARIANT array_of_large(ULONG size) {
    static char room[4 * 64];
    static SAFEARRAY *made;
    if (made == NULL && FAILED(SafeArrayAllocDescriptor(1, &made))) die("no array");
    memset(room, 0x41, sizeof room);
    made->fFeatures = FADF_STATIC | FADF_FIXEDSIZE;
    made->cbElements = size;
    made->pvData = room;
    made->rgsabound[0].cElements = 4;
    return by(VT_ARRAY | VT_I4, &made);
}

static int set_refused(VARIANT value) {
    call(params, L"Clear", METHOD, NONE);
    call(params, L"x", PUT, ARGS(value));
    return refused(-1001);
}

static void right_values(void) {
    CHECK(set_gives(text(L"2470"), L"{\"x\":\"2470\"}"), "text");
    CHECK(set_gives(text(L"\x738B\xD842\xDFB7\"\\"), L"{\"x\":\"\x738B\xD842\xDFB7\\\"\\\\\"}"), "a rare character");
    CHECK(set_gives(number(-7), L"{\"x\":-7}"), "number");
    CHECK(set_gives(real(3), L"{\"x\":3}"), "a whole number: JScript and VBScript make them of real ones");
    CHECK(set_gives(real(1.5), L"{\"x\":1.5}"), "1.5");
    CHECK(set_gives(real(9007199254740992.0), L"{\"x\":9007199254740992}"), "2^53");
    CHECK(set_refused(real(1394827364510000001.0)), "an id that a Double does not hold");
    CHECK(set_gives(flag(1), L"{\"x\":true}"), "True");
    CHECK(set_gives(flag(0), L"{\"x\":false}"), "False");
    CHECK(set_gives(date(44335.0), L"{\"x\":\"2021-05-19\"}"), "a day");
    CHECK(set_gives(date(44335.5), L"{\"x\":\"2021-05-19 12:00:00\"}"), "a day with its time");
    CHECK(set_gives(date(0.5), L"{\"x\":\"1899-12-30 12:00:00\"}"), "the first day");
    CHECK(set_gives(date(-1.25), L"{\"x\":\"1899-12-29 06:00:00\"}"), "a day before it: the fraction counts from midnight");
    CHECK(set_gives(date(-657434.0), L"{\"x\":\"0100-01-01\"}"), "the first of all");
    CHECK(set_gives(date(2958465.0), L"{\"x\":\"9999-12-31\"}"), "the last of all");
    CHECK(set_refused(date(1e9)), "no day");
    CHECK(set_refused(date(nan(""))), "no number");
    CHECK(set_gives(real(-0.0), L"{\"x\":0}"), "a zero is one, whatever its sign");
    CHECK(set_gives(decimal(0, 1394827364510000001ULL, 0, 0), L"{\"x\":\"1394827364510000001\"}"), "a DECIMAL of 19 digits");
    CHECK(set_gives(empty(), L"{}"), "Empty is left out");
    CHECK(set_gives(of_type(VT_NULL), L"{}"), "Null is left out");
    CHECK(set_gives(missing(), L"{}"), "a missing argument is left out");
    CHECK(set_gives(by(VT_BSTR, &by_text), L"{\"x\":\"2470\"}"), "by reference");
    CHECK(set_gives(by(VT_VARIANT, &by_variant), L"{\"x\":\"by\"}"), "by reference");
    CHECK(set_gives(by(VT_I4, &by_number), L"{\"x\":7}"), "by reference");
    CHECK(set_gives(of_type(VT_BSTR), L"{\"x\":\"\"}"), "no BSTR is an empty text");
    CHECK(set_refused(object(NULL)), "Nothing");
    call(params, L"x", PUT, ARGS(text_of(L"\xD842", 1)));
    CHECK(refused(0), "half a character");
    call(params, L"x", PUT, ARGS(bytes("2470x", 5)));
    CHECK(refused(-1004) && get_number(params, L"Count") == 0, "a text of bytes, of which one would be lost");
    CHECK(set_refused(array_of_large(64)), "elements that are larger than their type");
    CHECK(set_refused(array_of_large(sizeof(VARIANT))), "elements that are larger than their type");
}

/* Of what is read, each digit. */
static void digits(void) {
    static const struct {
        const wchar_t *json;
        VARTYPE type;
        const wchar_t *text;
    } NUMBERS[] = {{L"2147483647", VT_I4, L"2147483647"}, {L"2147483648", VT_R8, L"2147483648"}, {L"999999999999999", VT_R8, L"999999999999999"},
                   {L"-1234567890123456", VT_BSTR, L"-1234567890123456"}, {L"9007199254740993", VT_BSTR, L"9007199254740993"},
                   {L"1.5", VT_R8, L"1.5"}, {L"0.1234567890123456789", VT_BSTR, L"0.1234567890123456789"}, {L"\"007\"", VT_BSTR, L"007"}};
    wchar_t json[100];
    size_t i;
    for (i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
        IDispatch *given;
        VARIANT value;
        swprintf(json, 100, L"{\"x\":%ls}", NUMBERS[i].json);
        given = taken(call(client, L"NewParams", METHOD, ARGS(text(json))));
        value = call(given, L"x", GET, NONE);
        CHECK(V_VT(&value) == NUMBERS[i].type, "%s: type %d", shown(NUMBERS[i].json), V_VT(&value));
        CHECK(is_text(value, NUMBERS[i].text), "its digits");
        IDispatch_Release(given);
    }
}

/* What an object does not tell is not left out: a call goes out with all that was meant, or not at all. */
static void broken_off(void) {
    int lie;
    for (lie = NAMES_BREAK_OFF; lie <= EACH_BREAKS_OFF; lie++) {
        IDispatch *it = liar(lie);
        CHECK(set_refused(object(it)), "lie %d", lie);
        call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
        CHECK(refused(-1001), "lie %d as parameters", lie);
        CHECK(IDispatch_Release(it) == 0, "lie %d is held", lie);
    }
}

/* What is set, taken out and listed. */
static void parameter_object(void) {
    IEnumVARIANT *each = NULL;
    VARIANT value;
    call(params, L"Clear", METHOD, NONE);
    value = call(params, L"Set", METHOD, ARGS(text(L"org_code"), text(L"2470")));
    CHECK(V_VT(&value) == VT_DISPATCH && V_DISPATCH(&value) == params, "Set gives the object itself");
    VariantClear(&value);
    call(params, L"Item", PUT, ARGS(text(L"page_size"), number(3)));
    CHECK(last.result == S_OK, "%s", shown(last.description));
    call(params, L"page_index", PUT, ARGS(number(1)));
    CHECK(get_number(params, L"Count") == 3, "three");
    CHECK(is_text(call(params, L"org_code", GET, NONE), L"2470"), "by name");
    CHECK(is_text(call(params, L"Item", GET, ARGS(text(L"page_size"))), L"3"), "by the default property");
    CHECK(is_text(call(params, L"Json", GET, NONE), L"{\"org_code\":\"2470\",\"page_size\":3,\"page_index\":1}"), "in their order");
    value = invoke(params, DISPID_NEWENUM, METHOD | GET, NONE, NULL, 0);
    if (V_VT(&value) == VT_UNKNOWN || V_VT(&value) == VT_DISPATCH) IUnknown_QueryInterface(V_UNKNOWN(&value), &IID_IEnumVARIANT, (void **)&each);
    VariantClear(&value);
    CHECK(each != NULL && IEnumVARIANT_Next(each, 1, &value, NULL) == S_OK && is_text(value, L"org_code"), "For Each");
    call(params, L"Remove", METHOD, ARGS(text(L"org_code")));
    /* What a For Each goes over is as it was when it began. */
    CHECK(each != NULL && IEnumVARIANT_Next(each, 1, &value, NULL) == S_OK && is_text(value, L"page_size"), "For Each");
    if (each != NULL) IEnumVARIANT_Release(each);
    value = call(params, L"Exists", METHOD, ARGS(text(L"org_code")));
    CHECK(V_VT(&value) == VT_BOOL && !V_BOOL(&value), "taken out");
    value = call(params, L"org_code", GET, NONE);
    CHECK(V_VT(&value) == VT_EMPTY, "nothing there: type %d", V_VT(&value));
    /* In itself: a copy, or refused; without an end never. */
    call(params, L"self", PUT, ARGS(object(params)));
    CHECK(last.result == S_OK || refused(-1001), "in itself");
    BSTR json = as_text(object(params));
    CHECK(SysStringLen(json) < 1000, "%s", shown(json));
    SysFreeString(json);
    call(params, L"Clear", METHOD, NONE);
}

static void results(void) {
    VARIANT value;
    value = call(result, L"Item", GET, ARGS(number(3)));
    CHECK(V_VT(&value) == VT_EMPTY || refused(-1001), "behind the last row");
    VariantClear(&value);
    value = call(result, L"Item", GET, ARGS(number(-1)));
    CHECK(V_VT(&value) == VT_EMPTY || refused(-1001), "before the first row");
    VariantClear(&value);
    value = call(result, L"Value", METHOD, ARGS(text(L"/data/0/id")));
    CHECK(V_VT(&value) == VT_BSTR && SysStringLen(V_BSTR(&value)) == 19, "an id is text of 19 digits");
    CHECK(is_text(call(result, L"Value", METHOD, ARGS(text(L"data/0/id"))), V_BSTR(&value)), "without its slash");
    CHECK(is_text(call(result, L"Item", GET, ARGS(text(L"data/0/id"))), V_BSTR(&value)), "by the default property");
    CHECK(is_text(call(row, L"id", GET, NONE), V_BSTR(&value)), "of a row");
    VariantClear(&value);
    value = call(row, L"no_such_member", GET, NONE);
    CHECK(V_VT(&value) == VT_EMPTY, "a missing member is Empty");
    CHECK(get_number(row, L"Count") > 5, "members");
    value = call(row, L"patient_name", GET, NONE);
    CHECK(V_VT(&value) == VT_BSTR && is_text(call(row, L"PatientName", GET, NONE), V_BSTR(&value)), "by another spelling");
    VariantClear(&value);
    IDispatch *page = taken(call(result, L"page", GET, NONE));
    CHECK(page != NULL && get_number(page, L"page_size") == 3, "an object in it");
    if (page != NULL) IDispatch_Release(page);
}

/* Objects that lie, loop, or end nowhere. */
static void liars(void) {
    int lie;
    for (lie = 0; lie < LIES; lie++) {
        IDispatch *it = liar(lie);
        VARIANT given = call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
        CHECK(last.result == S_OK || refused(0), "lie %d as parameters", lie);
        VariantClear(&given);
        call(params, L"Clear", METHOD, NONE);
        call(params, L"x", PUT, ARGS(object(it)));
        CHECK(last.result == S_OK || refused(0), "lie %d as a value", lie);
        given = call(params, L"Item", GET, ARGS(object(it)));
        CHECK(last.result == S_OK || refused(0), "lie %d as a name", lie);
        VariantClear(&given);
        call(params, L"Clear", METHOD, NONE);
        CHECK(IDispatch_Release(it) == 0, "lie %d is held", lie);
    }
}

static IDispatch *dictionary(void) {
    IDispatch *it = NULL;
    CLSID class;
    if (FAILED(CLSIDFromProgID(L"Scripting.Dictionary", &class)) ||
        FAILED(CoCreateInstance(&class, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&it)))
        die("no Scripting.Dictionary");
    return it;
}

static void dictionaries(void) {
    IDispatch *it = dictionary(), *outer;
    VARIANT given;
    int depth;
    call(it, L"Add", METHOD, ARGS(text(L"work_no"), text(L"001")));
    call(it, L"Add", METHOD, ARGS(text(L"org_code"), text(L"2470")));
    call(it, L"Add", METHOD, ARGS(text(L"patient_name"), text(L"\x9EC4\x5A1F")));
    given = call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
    CHECK(V_VT(&given) == VT_DISPATCH, "a dictionary: %s", shown(last.description));
    VariantClear(&given);
    call(it, L"Add", METHOD, ARGS(text(L"self"), object(it)));
    given = call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
    CHECK(refused(-1001), "in itself");
    call(params, L"x", PUT, ARGS(object(it)));
    CHECK(refused(-1001), "in itself");
    call(it, L"RemoveAll", METHOD, NONE);
    call(it, L"Add", METHOD, ARGS(number(7), text(L"x")));
    call(it, L"Add", METHOD, ARGS(object(it), text(L"x")));
    given = call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
    CHECK(refused(-1001), "keys that are no texts");
    call(it, L"RemoveAll", METHOD, NONE);
    /* Deep, though it ends. */
    for (depth = 0; depth < 3000; depth++) {
        outer = dictionary();
        call(outer, L"Add", METHOD, ARGS(text(L"x"), object(it)));
        IDispatch_Release(it);
        it = outer;
    }
    given = call(client, L"BuildClinicUrl", METHOD, ARGS(object(it)));
    CHECK(refused(-1001), "too deep");
    /* Taken apart from outside, since a Dictionary's own release goes as deep as it is. */
    while (it != NULL) {
        IDispatch *inner = taken(call(it, L"Item", GET, ARGS(text(L"x"))));
        call(it, L"RemoveAll", METHOD, NONE);
        IDispatch_Release(it);
        it = inner;
    }
}

int main(int argc, char **argv) {
    if (argc < 2) die("values CONFIG.json");
    OleInitialize(NULL);
    config = read_utf8(argv[1]);
    client = opened(config);
    result = taken(call(client, L"QueryExams", METHOD, ARGS(text(L"{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"page_index\":1,\"page_size\":3}"))));
    row = taken(call(result, L"Item", GET, ARGS(number(0))));
    params = taken(call(client, L"NewParams", METHOD, NONE));
    job = taken(call(client, L"Start", METHOD, ARGS(text(L"get_token"), text(L"{}"))));
    if (row == NULL || params == NULL || job == NULL) die("objects");
    strange = create();
    by_text = SysAllocString(L"2470");
    by_variant = text(L"by");
    by_itself = by(VT_VARIANT, &by_itself);
    by_number = 7;
    by_array = SafeArrayCreateVector(VT_VARIANT, 0, 2);
    right_values();
    parameter_object();
    results();
    dictionaries();
    digits();
    broken_off();
    liars();
    everything_everywhere();
    SysFreeString(by_text);
    SafeArrayDestroy(by_array);
    CHECK(IDispatch_Release(strange) == 0, "references are lost");
    CHECK(IDispatch_Release(job) == 0, "references are lost");
    CHECK(IDispatch_Release(params) == 0, "references are lost");
    CHECK(IDispatch_Release(row) == 0, "references are lost");
    CHECK(IDispatch_Release(result) == 0, "references are lost");
    CHECK(IDispatch_Release(client) == 0, "references are lost");
    OleUninitialize();
    return verdict("values");
}
