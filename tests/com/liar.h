/*
 * An object of another server, as a dictionary or JScript's object seems to be one, which lies in the way that its number
 * says. It counts its references.
 */
#ifndef LIAR_H
#define LIAR_H

#include <dispex.h>

enum {
    REFUSES_ALL, SAYS_NOTHING, COUNTS_WRONG, KEYS_ARE_TEXT, KEYS_WITHOUT_END, FEWER_ITEMS, ITS_OWN_VALUE, EACH_IS_ITSELF,
    OTHER_FAILURE, WORDS_OF_ITS_OWN, NAMES_WITHOUT_END, NO_NAMES, NAMES_BREAK_OFF, HALF_A_NAME, EACH_BREAKS_OFF, LIES
};

typedef struct {
    IDispatchEx dispatch;
    LONG references;
    int lie;
    DISPID next;
} Liar;

static HRESULT STDMETHODCALLTYPE liar_query(IDispatchEx *it, REFIID asked, void **out) {
    Liar *liar = (Liar *)it;
    *out = NULL;
    int is_extended = IsEqualGUID(asked, &IID_IDispatchEx);
    int tells_names = liar->lie == NAMES_WITHOUT_END || liar->lie == NO_NAMES || liar->lie == NAMES_BREAK_OFF || liar->lie == HALF_A_NAME;
    if (is_extended && !tells_names) return E_NOINTERFACE;
    if (!is_extended && !IsEqualGUID(asked, &IID_IUnknown) && !IsEqualGUID(asked, &IID_IDispatch)) return E_NOINTERFACE;
    *out = it;
    InterlockedIncrement(&liar->references);
    return S_OK;
}
static ULONG STDMETHODCALLTYPE liar_add(IDispatchEx *it) { return (ULONG)InterlockedIncrement(&((Liar *)it)->references); }
static ULONG STDMETHODCALLTYPE liar_release(IDispatchEx *it) {
    ULONG left = (ULONG)InterlockedDecrement(&((Liar *)it)->references);
    if (left == 0) free(it);
    return left;
}
static HRESULT STDMETHODCALLTYPE liar_count(IDispatchEx *it, UINT *count) {
    (void)it;
    *count = 0;
    return S_OK;
}
static HRESULT STDMETHODCALLTYPE liar_type(IDispatchEx *it, UINT which, LCID language, ITypeInfo **info) {
    (void)it, (void)which, (void)language;
    *info = NULL;
    return E_NOTIMPL;
}
static HRESULT STDMETHODCALLTYPE liar_names(IDispatchEx *it, REFIID riid, LPOLESTR *names, UINT count, LCID language, DISPID *ids) {
    UINT i;
    (void)riid, (void)language;
    for (i = 0; i < count; i++) ids[i] = wcscmp(names[i], L"Keys") == 0 ? 1 : wcscmp(names[i], L"Items") == 0 ? 2 : wcscmp(names[i], L"Count") == 0 ? 3 : 4;
    int lie = ((Liar *)it)->lie;
    return lie == REFUSES_ALL || lie >= NAMES_BREAK_OFF ? DISP_E_UNKNOWNNAME : S_OK;
}

/* Of a collection: two elements, then a failure. */
static int liar_given;
static HRESULT STDMETHODCALLTYPE each_query(IEnumVARIANT *it, REFIID asked, void **out) { (void)asked; *out = it; return S_OK; }
static ULONG STDMETHODCALLTYPE each_add(IEnumVARIANT *it) { (void)it; return 2; }
static ULONG STDMETHODCALLTYPE each_release(IEnumVARIANT *it) { (void)it; return 1; }
static HRESULT STDMETHODCALLTYPE each_next(IEnumVARIANT *it, ULONG wanted, VARIANT *elements, ULONG *taken) {
    (void)it, (void)wanted;
    if (liar_given == 2) return E_FAIL;
    *elements = number(++liar_given);
    *taken = 1;
    return S_OK;
}
static HRESULT STDMETHODCALLTYPE each_skip(IEnumVARIANT *it, ULONG count) { (void)it, (void)count; return E_NOTIMPL; }
static HRESULT STDMETHODCALLTYPE each_reset(IEnumVARIANT *it) { (void)it; return E_NOTIMPL; }
static HRESULT STDMETHODCALLTYPE each_clone(IEnumVARIANT *it, IEnumVARIANT **out) { (void)it; *out = NULL; return E_NOTIMPL; }
static VARIANT liar_each(void) {
    static IEnumVARIANTVtbl table = {each_query, each_add, each_release, each_next, each_skip, each_reset, each_clone};
    static IEnumVARIANT each = {&table};
    VARIANT value = of_type(VT_UNKNOWN);
    V_UNKNOWN(&value) = (IUnknown *)&each;
    liar_given = 0;
    return value;
}

static VARIANT liar_array(ULONG elements, IDispatchEx *of) {
    VARIANT value = of_type(VT_ARRAY | VT_VARIANT), *data;
    ULONG i;
    V_ARRAY(&value) = SafeArrayCreateVector(VT_VARIANT, 0, elements);
    if (V_ARRAY(&value) == NULL) die("no array");
    SafeArrayAccessData(V_ARRAY(&value), (void **)&data);
    for (i = 0; i < elements; i++) data[i] = of != NULL ? object((IDispatch *)of) : text(L"name");
    SafeArrayUnaccessData(V_ARRAY(&value));
    return value;
}

static HRESULT STDMETHODCALLTYPE liar_invoke(IDispatchEx *it, DISPID id, REFIID riid, LCID language, WORD flags, DISPPARAMS *given,
                                             VARIANT *result, EXCEPINFO *info, UINT *argument) {
    Liar *liar = (Liar *)it;
    (void)riid, (void)language, (void)flags, (void)given, (void)argument;
    if (result == NULL) return S_OK;
    VariantInit(result);
    switch (liar->lie) {
    case SAYS_NOTHING: return S_OK;
    case COUNTS_WRONG: *result = id == 3 ? number(0x7FFFFFFF) : liar_array(2, NULL); return S_OK;
    case KEYS_ARE_TEXT: *result = text(L"keys"); return S_OK;
    case KEYS_WITHOUT_END: *result = liar_array(300000, NULL); return S_OK;
    case FEWER_ITEMS: *result = liar_array(id == 1 ? 5 : 1, NULL); return S_OK;
    case ITS_OWN_VALUE: *result = object((IDispatch *)it); return S_OK;
    case EACH_IS_ITSELF: *result = liar_array(2, id == 2 ? it : NULL); return S_OK;
    case OTHER_FAILURE: return (HRESULT)0x8000FFFF;
    case WORDS_OF_ITS_OWN:
        if (info != NULL) {
            memset(info, 0, sizeof *info);
            info->scode = E_ACCESSDENIED;
            info->bstrDescription = SysAllocString(L"words of another server");
        }
        return DISP_E_EXCEPTION;
    case NAMES_WITHOUT_END:
    case NAMES_BREAK_OFF:
    case HALF_A_NAME: *result = number(1); return S_OK;
    case EACH_BREAKS_OFF:
        if (id != DISPID_NEWENUM) return DISP_E_MEMBERNOTFOUND;
        *result = liar_each();
        return S_OK;
    default: return DISP_E_MEMBERNOTFOUND;
    }
}
static HRESULT STDMETHODCALLTYPE liar_id(IDispatchEx *it, BSTR name, DWORD flags, DISPID *id) {
    (void)it, (void)name, (void)flags;
    *id = 1;
    return S_OK;
}
static HRESULT STDMETHODCALLTYPE liar_invoke_ex(IDispatchEx *it, DISPID id, LCID language, WORD flags, DISPPARAMS *given, VARIANT *result,
                                                EXCEPINFO *info, IServiceProvider *caller) {
    (void)caller;
    return liar_invoke(it, id, &IID_NULL, language, flags, given, result, info, NULL);
}
static HRESULT STDMETHODCALLTYPE liar_delete(IDispatchEx *it, BSTR name, DWORD flags) { (void)it, (void)name, (void)flags; return S_FALSE; }
static HRESULT STDMETHODCALLTYPE liar_delete_id(IDispatchEx *it, DISPID id) { (void)it, (void)id; return S_FALSE; }
static HRESULT STDMETHODCALLTYPE liar_properties(IDispatchEx *it, DISPID id, DWORD flags, DWORD *out) { (void)it, (void)id, (void)flags; *out = 0; return S_OK; }
static HRESULT STDMETHODCALLTYPE liar_name(IDispatchEx *it, DISPID id, BSTR *name) {
    wchar_t made[32];
    (void)id;
    *name = NULL;
    if (((Liar *)it)->lie == NO_NAMES) return S_OK;
    swprintf(made, 32, ((Liar *)it)->lie == HALF_A_NAME && id == 2 ? L"half\xD842%d" : L"name%d", (int)id);
    *name = SysAllocString(made);
    return S_OK;
}
/* Another name each time. */
static HRESULT STDMETHODCALLTYPE liar_next(IDispatchEx *it, DWORD flags, DISPID id, DISPID *next) {
    Liar *liar = (Liar *)it;
    (void)flags;
    if (id == DISPID_STARTENUM) liar->next = 0;
    *next = ++liar->next;
    if (liar->lie == NAMES_BREAK_OFF && *next == 3) return E_FAIL;
    return liar->lie == HALF_A_NAME && *next == 4 ? S_FALSE : S_OK;
}
static HRESULT STDMETHODCALLTYPE liar_parent(IDispatchEx *it, IUnknown **parent) { (void)it; *parent = NULL; return S_OK; }

static IDispatch *liar(int lie) {
    static IDispatchExVtbl table = {liar_query, liar_add, liar_release, liar_count, liar_type, liar_names, liar_invoke, liar_id,
                                    liar_invoke_ex, liar_delete, liar_delete_id, liar_properties, liar_name, liar_next, liar_parent};
    Liar *made = calloc(1, sizeof *made);
    if (made == NULL) die("memory");
    made->dispatch.lpVtbl = &table;
    made->references = 1;
    made->lie = lie;
    return (IDispatch *)made;
}

#endif
