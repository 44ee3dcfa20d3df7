/*
 * The clinic example in C, by the class's own number, without the registry where a manifest beside this program says where the
 * class is: a link, the exams as a table, the report, the diagnosis.
 *
 *     clinic CONFIG.json ID_CARD_NO FOLDER
 */
#include "com.h"

static void say(const char *what, VARIANT value) {
    BSTR found = as_text(value);
    printf("%s%s\n", what, shown(found));
    SysFreeString(found);
}

static IDispatch *must(VARIANT value) {
    IDispatch *it = taken(value);
    if (it == NULL) {
        printf("%08lX %s\n", (unsigned long)last.scode, shown(last.description));
        exit(1);
    }
    return it;
}

int main(int argc, char **argv) {
    IDispatch *client = NULL, *params, *result, *row, *job;
    wchar_t path[MAX_PATH], card[64], folder[MAX_PATH];
    HRESULT created;
    LONG i, count;
    if (argc < 4) die("clinic CONFIG.json ID_CARD_NO FOLDER");
    MultiByteToWideChar(CP_ACP, 0, argv[1], -1, path, MAX_PATH);
    MultiByteToWideChar(CP_ACP, 0, argv[2], -1, card, 64);
    MultiByteToWideChar(CP_ACP, 0, argv[3], -1, folder, MAX_PATH);
    OleInitialize(NULL);
    created = CoCreateInstance(&CLSID_IDCAS, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&client);
    if (FAILED(created)) {
        printf("CoCreateInstance: %08lX\n", (unsigned long)created);
        return 1;
    }
    release(must(call(client, L"Open", METHOD, ARGS(text(path)))));
    say("idcas ", call(client, L"Version", GET, NONE));
    params = must(call(client, L"NewParams", METHOD, NONE));
    call(params, L"id_card_no", PUT, ARGS(text(card)));
    /* The search runs in the background; a program with windows asks from a timer whether it is done. */
    job = must(call(client, L"Start", METHOD, ARGS(text(L"query_merged_exams"), object(params))));
    while (get_flag(job, L"Done") == 0) Sleep(10);
    result = must(call(job, L"Finish", METHOD, NONE));
    count = get_number(result, L"Count");
    printf("exams: %ld\n", (long)count);
    for (i = 0; i < count; i++) {
        row = must(call(result, L"Item", GET, ARGS(number(i))));
        say("  ", call(row, L"patient_name", GET, NONE));
        say("    ", call(row, L"exam_item", GET, NONE));
        if (i == 0) {
            IDispatch *files, *saved;
            VARIANT id = call(row, L"id", GET, NONE);
            call(params, L"Clear", METHOD, NONE);
            call(params, L"business_id", PUT, ARGS(id));
            call(params, L"directory", PUT, ARGS(text(folder)));
            files = must(call(client, L"SavePrintFiles", METHOD, ARGS(object(params))));
            saved = must(call(files, L"Item", GET, ARGS(number(0))));
            say("saved: ", call(saved, L"path", GET, NONE));
            IDispatch_Release(saved);
            IDispatch_Release(files);
        }
        IDispatch_Release(row);
    }
    IDispatch_Release(result);
    call(params, L"Clear", METHOD, NONE);
    release(must(call(params, L"Set", METHOD, ARGS(text(L"work_no"), text(L"001")))));
    call(params, L"org_code", PUT, ARGS(text(L"2470")));
    call(params, L"id_card_no", PUT, ARGS(text(card)));
    result = must(call(client, L"BuildClinicUrl", METHOD, ARGS(object(params))));
    say("page: ", call(result, L"Data", GET, NONE));
    IDispatch_Release(result);
    result = must(call(client, L"Diagnose", METHOD, NONE));
    say("", call(result, L"Report", GET, NONE));
    IDispatch_Release(result);
    IDispatch_Release(job);
    IDispatch_Release(params);
    IDispatch_Release(client);
    OleUninitialize();
    return 0;
}
