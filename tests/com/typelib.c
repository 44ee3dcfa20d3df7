/*
 * The type library in the DLL against the objects: every member's number and every argument's number is what GetIDsOfNames
 * says. Prints each member, for typelib.py.
 *
 *     typelib CONFIG.json LIBRARY.dll
 */
#include "com.h"

static IDispatch *objects[5];
static const char *const KINDS[5] = {"client", "params", "result", "node", "job"};
static const IID *const INTERFACES[5] = {&DIID_CLIENT, &DIID_PARAMS, &DIID_RESULT, &DIID_NODE, &DIID_JOB};

static void member(ITypeInfo *info, int kind, FUNCDESC *function) {
    BSTR names[64];
    UINT count = 0, all, i;
    DISPID ids[64];
    HRESULT result;
    if (FAILED(ITypeInfo_GetNames(info, function->memid, names, 64, &count)) || count == 0) {
        CHECK(0, "%s: a member without a name: %ld", KINDS[kind], (long)function->memid);
        return;
    }
    all = count;
    printf("member\t%s\t%ld\t%d\t%s\t", KINDS[kind], (long)function->memid, (int)function->invkind, shown(names[0]));
    for (i = 1; i < count; i++) printf("%s%s", i > 1 ? "," : "", shown(names[i]));
    printf("\n");
    /* A property's setter has its new value as one more, whose number is DISPID_PROPERTYPUT. */
    if (function->invkind == INVOKE_PROPERTYPUT && count - 1 == (UINT)function->cParams) count--;
    result = IDispatch_GetIDsOfNames(objects[kind], &IID_NULL, names, count, 0x0409, ids);
    CHECK(result == S_OK, "%s.%s: %08lX", KINDS[kind], shown(names[0]), (unsigned long)result);
    CHECK(ids[0] == function->memid, "%s.%s: %ld, in the library %ld", KINDS[kind], shown(names[0]), (long)ids[0], (long)function->memid);
    for (i = 1; i < count; i++)
        CHECK(ids[i] == (DISPID)i - 1, "%s.%s: argument %s is %ld", KINDS[kind], shown(names[0]), shown(names[i]), (long)ids[i]);
    for (i = 0; i < all; i++) SysFreeString(names[i]);
}

static void interface_of(ITypeInfo *info, TYPEATTR *attributes) {
    BSTR help = NULL, name = NULL;
    int kind, i;
    for (kind = 0; kind < 5; kind++)
        if (IsEqualGUID(INTERFACES[kind], &attributes->guid)) break;
    CHECK(kind < 5, "an interface that nobody knows");
    if (kind == 5) return;
    ITypeInfo_GetDocumentation(info, MEMBERID_NIL, &name, &help, NULL, NULL);
    printf("interface\t%s\t%s\n", KINDS[kind], shown(name));
    CHECK(help != NULL && help[0] != 0, "%s says nothing", KINDS[kind]);
    CHECK(attributes->cVars == 0, "members that are neither methods nor properties");
    for (i = 0; i < attributes->cFuncs; i++) {
        FUNCDESC *function;
        if (FAILED(ITypeInfo_GetFuncDesc(info, (UINT)i, &function))) die("a member");
        /* IDispatch's own are in front of them where it is dual. */
        if (function->memid < 0x60000000) member(info, kind, function);
        ITypeInfo_ReleaseFuncDesc(info, function);
    }
    SysFreeString(name);
    SysFreeString(help);
}

int main(int argc, char **argv) {
    ITypeLib *library = NULL;
    TLIBATTR *about;
    wchar_t path[MAX_PATH];
    UINT i, interfaces = 0, classes = 0;
    if (argc < 3) die("typelib CONFIG.json LIBRARY.dll");
    OleInitialize(NULL);
    MultiByteToWideChar(CP_ACP, 0, argv[2], -1, path, MAX_PATH);
    if (FAILED(LoadTypeLibEx(path, REGKIND_NONE, &library))) die("no type library in the DLL");
    objects[0] = opened(read_utf8(argv[1]));
    objects[1] = taken(call(objects[0], L"NewParams", METHOD, NONE));
    objects[2] = taken(call(objects[0], L"Describe", METHOD, NONE));
    objects[3] = taken(call(objects[2], L"Data", GET, NONE));
    objects[4] = taken(call(objects[0], L"Start", METHOD, ARGS(text(L"get_token"))));
    for (i = 0; i < 5; i++)
        if (objects[i] == NULL) die(KINDS[i]);
    if (FAILED(ITypeLib_GetLibAttr(library, &about))) die("its attributes");
    printf("library\t%d.%d\n", about->wMajorVerNum, about->wMinorVerNum);
    ITypeLib_ReleaseTLibAttr(library, about);
    for (i = 0; i < ITypeLib_GetTypeInfoCount(library); i++) {
        ITypeInfo *info;
        TYPEATTR *attributes;
        if (FAILED(ITypeLib_GetTypeInfo(library, i, &info)) || FAILED(ITypeInfo_GetTypeAttr(info, &attributes))) die("a type");
        if (attributes->typekind == TKIND_DISPATCH) interface_of(info, attributes), interfaces++;
        if (attributes->typekind == TKIND_COCLASS) {
            CHECK(IsEqualGUID(&attributes->guid, &CLSID_IDCAS), "a class that is not ours");
            classes++;
        }
        ITypeInfo_ReleaseTypeAttr(info, attributes);
        ITypeInfo_Release(info);
    }
    CHECK(interfaces == 5 && classes == 1, "%u interfaces, %u classes", interfaces, classes);
    for (i = 0; i < 5; i++) IDispatch_Release(objects[i]);
    ITypeLib_Release(library);
    OleUninitialize();
    return verdict("typelib");
}
