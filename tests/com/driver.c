/*
 * Does what each row of the behaviour table says, by IDispatch with named arguments, and prints what it saw: see
 * tests/behaviours/driver.c.
 *
 *     driver ROWS CONFIG.json SILENT.json
 *
 * ROWS is what rows.py made of table.json.
 */
#include "com.h"

enum { FIELDS = 8, ARGUMENTS = 40 };
static wchar_t *row[FIELDS], *arguments[ARGUMENTS][4];
static int argument_count, row_number;

/* Splits a line at its tabs, in place. */
static int split(wchar_t *line, wchar_t **fields, int room) {
    int count = 0;
    while (line != NULL && count < room) {
        fields[count++] = line;
        line = wcschr(line, L'\t');
        if (line != NULL) *line++ = 0;
    }
    return count;
}

static VARIANT value_of(wchar_t **argument) {
    if (wcscmp(argument[2], L"flag") == 0) return flag(wcscmp(argument[3], L"true") == 0);
    if (wcscmp(argument[2], L"number") == 0) return number(wcstol(argument[3], NULL, 10));
    return text(argument[3]);
}

/* The operation's method with the row's parameters as named arguments. */
static VARIANT by_names(IDispatch *client) {
    wchar_t *names[ARGUMENTS + 1] = {row_number % 2 ? row[4] : row[5]};
    VARIANT values[ARGUMENTS];
    DISPID ids[ARGUMENTS + 1];
    HRESULT result;
    int i;
    for (i = 0; i < argument_count; i++) {
        names[i + 1] = arguments[i][1];
        values[i] = value_of(arguments[i]);
    }
    result = IDispatch_GetIDsOfNames(client, &IID_NULL, names, (UINT)argument_count + 1, 0x0804, ids);
    if (FAILED(result)) die("GetIDsOfNames does not know a parameter's name");
    return invoke(client, ids[0], METHOD, values, argument_count, ids + 1, argument_count);
}

/* The parameters set one by one, as texts, in an object. */
static IDispatch *by_object(IDispatch *client) {
    IDispatch *params = taken(call(client, L"NewParams", METHOD, NONE));
    int i;
    if (params == NULL) die("no parameter object");
    for (i = 0; i < argument_count; i++) {
        IDispatch *again = taken(call(params, L"Set", METHOD, ARGS(text(arguments[i][1]), text(arguments[i][3]))));
        if (again == NULL) die("a parameter could not be set");
        IDispatch_Release(again);
    }
    return params;
}

/* The result, or where the call raised an error, LastError, which must say the same. */
static IDispatch *answer(IDispatch *client, VARIANT result) {
    HRESULT how = last.result, scode = last.scode;
    IDispatch *found = taken(result);
    wchar_t description[3000];
    if (SUCCEEDED(how)) {
        if (found == NULL) die("a call gave no object");
        return found;
    }
    wcscpy(description, last.description);
    found = taken(call(client, L"LastError", GET, NONE));
    if (found == NULL) die("no LastError");
    if (how != DISP_E_EXCEPTION || scode != FAILED_BASE - get_number(found, L"Code") ||
        !is_text(call(found, L"Msg", GET, NONE), description))
        printf("\t(raised %08lX %s)", (unsigned long)scode, shown(description));
    return found;
}

static IDispatch *job(IDispatch *client, int cancelled) {
    IDispatch *it = taken(call(client, L"Start", METHOD, ARGS(text(row[4]), text(row[6])))), *progress, *found;
    if (it == NULL) die("no job was started");
    if (cancelled) {
        if (get_flag(it, L"Done") != 0) die("the job is done before it is cancelled");
        VARIANT none = call(it, L"Cancel", METHOD, NONE);
        VariantClear(&none);
    }
    for (;;) {
        VARIANT done = call(it, L"Wait", METHOD, ARGS(number(10)));
        if (V_VT(&done) != VT_BOOL) die("Wait gave no flag");
        if (V_BOOL(&done)) break;
        progress = taken(call(it, L"Progress", GET, NONE));
        if (progress == NULL) die("no progress");
        IDispatch_Release(progress);
    }
    found = answer(client, call(it, L"Finish", METHOD, NONE));
    IDispatch_Release(it);
    return found;
}

static void thousand(IDispatch *client) {
    long before = 0;
    int i;
    for (i = 0; i < 1200; i++) {
        if (i == 200) before = memory();
        release(answer(client, by_names(client)));
    }
    printf("\t%s", memory() - before < 1024 ? "flat" : "grown");
}

static void show(IDispatch *result) {
    wchar_t *path = row[7], *next;
    for (; path != NULL; path = next) {
        BSTR found;
        next = wcschr(path, L' ');
        if (next != NULL) *next++ = 0;
        found = as_text(call(result, L"Value", METHOD | GET, ARGS(text(path))));
        printf("\t%s", shown(found));
        SysFreeString(found);
    }
    IDispatch_Release(result);
}

static void run(const wchar_t *config, const wchar_t *silent) {
    const wchar_t *does = row[2];
    int is_silent = wcscmp(row[3], L"silent") == 0;
    IDispatch *client = opened(is_silent ? silent : config), *params;
    printf("%s", shown(row[1]));
    if (wcscmp(does, L"closed") == 0) {
        VARIANT none = call(client, L"Close", METHOD, NONE);
        VariantClear(&none);
    }
    if (wcscmp(does, L"thousand") == 0) {
        thousand(client);
    } else if (wcscmp(does, L"job") == 0 || wcscmp(does, L"cancel") == 0) {
        show(job(client, wcscmp(does, L"cancel") == 0));
    } else if (wcscmp(does, L"document") == 0) {
        params = by_object(client);
        show(answer(client, call(client, row[5], METHOD, ARGS(object(params)))));
        IDispatch_Release(params);
    } else if (wcscmp(row[5], L"-") == 0) {
        show(answer(client, call(client, L"Call", METHOD, ARGS(text(row[4]), text(row[6])))));
    } else {
        show(answer(client, by_names(client)));
    }
    printf("\n");
    fflush(stdout);
    IDispatch_Release(client);
    row_number++;
}

/* The configuration as text that asks for GBK, which says nothing to an object whose texts are BSTR. */
static wchar_t *in_gbk(const char *path) {
    wchar_t *config = read_utf8(path), *changed;
    wchar_t *brace = wcschr(config, L'{');
    if (brace == NULL) die("no configuration");
    changed = malloc((wcslen(config) + 32) * sizeof *changed);
    if (changed == NULL) die("memory");
    wcscpy(changed, L"{\"encoding\":\"gbk\",");
    wcscat(changed, brace + 1);
    free(config);
    return changed;
}

int main(int argc, char **argv) {
    wchar_t *line, *next, *config, *gbk, *silent, *fields[FIELDS];
    if (argc < 4) die("driver ROWS CONFIG.json SILENT.json");
    OleInitialize(NULL);
    line = read_wide(argv[1]);
    config = read_utf8(argv[2]);
    gbk = in_gbk(argv[2]);
    silent = read_utf8(argv[3]);
    for (; line != NULL; line = next) {
        int count;
        next = wcschr(line, L'\r');
        if (next != NULL) *next = 0, next += 2;
        count = split(line, fields, FIELDS);
        if (wcscmp(fields[0], L"arg") == 0 && count == 4) {
            if (argument_count == ARGUMENTS) die("too many parameters");
            memcpy(arguments[argument_count++], fields, 4 * sizeof *fields);
            continue;
        }
        if (row[0] != NULL) run(wcscmp(row[3], L"gbk") == 0 ? gbk : config, silent);
        if (count != FIELDS) break;
        memcpy(row, fields, sizeof row);
        argument_count = 0;
    }
    OleUninitialize();
    return 0;
}
