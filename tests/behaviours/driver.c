/*
 * Does what each row of table.json says and prints what it saw, a line a row:
 * the row's name and the values shown, separated by tabs, in UTF-8.
 *
 *     driver TABLE.json CONFIG.json SILENT.json
 *
 * SILENT.json configures a client of a platform that never answers.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
#include <psapi.h>
#else
#include <iconv.h>
#include <unistd.h>
#endif

#include "idcas.h"

/* In UTF-8; it reads everything that is not a row's own answer. */
static int32_t reader;

static void die(const char *what) {
    fprintf(stderr, "driver: %s\n", what);
    exit(1);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text;
    long size;
    if (file == NULL) die(path);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    text = malloc((size_t)size + 1);
    if (text == NULL) die("memory");
    text[fread(text, 1, (size_t)size, file)] = '\0';
    fclose(file);
    return text;
}

/* A copy of the host's own; the library's text is released. */
static char *own(char *text) {
    char *copy = malloc(strlen(text) + 1);
    if (copy == NULL) die("memory");
    strcpy(copy, text);
    if (idcas_free_string(text) != 0) die("a text could not be released");
    return copy;
}

static char *get(int32_t doc, const char *pointer) {
    return own(idcas_json_get(doc, pointer));
}

/* Whether the client's texts are GBK. */
static int is_gbk(const char *client) { return strcmp(client, "gbk") == 0; }

/* Between UTF-8 and GBK; frees what it is given. */
static char *convert(char *text, int to_gbk) {
    size_t room = strlen(text) * 3 + 1;
    char *out = malloc(room);
    if (out == NULL) die("memory");
#ifdef _WIN32
    {
        wchar_t *wide = malloc(room * sizeof *wide);
        if (wide == NULL) die("memory");
        MultiByteToWideChar(to_gbk ? CP_UTF8 : 936, 0, text, -1, wide, (int)room);
        WideCharToMultiByte(to_gbk ? 936 : CP_UTF8, 0, wide, -1, out, (int)room, NULL, NULL);
        free(wide);
    }
#else
    {
        iconv_t way = iconv_open(to_gbk ? "GBK" : "UTF-8", to_gbk ? "UTF-8" : "GBK");
        char *from = text, *to = out;
        size_t left = strlen(text) + 1;
        if (iconv(way, &from, &left, &to, &room) == (size_t)-1) die("a text is not in the client's encoding");
        iconv_close(way);
    }
#endif
    free(text);
    return out;
}

static int32_t open_client(const char *config, const char *client) {
    int32_t handle = 0;
    int32_t doc = idcas_json_parse(reader, config);
    char *text;
    if (is_gbk(client)) idcas_json_set(doc, "/encoding", "gbk");
    text = own(idcas_json_text(doc));
    idcas_json_close(doc);
    own(idcas_init(text, &handle));
    if (handle <= 0) die("a client could not be opened");
    return handle;
}

/* Resident memory in KB. */
static long memory(void) {
#ifdef _WIN32
    PROCESS_MEMORY_COUNTERS counters;
    GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return (long)(counters.WorkingSetSize / 1024);
#else
    long pages = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld %ld", &pages, &resident) != 2) die("/proc/self/statm");
    fclose(file);
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
#endif
}

static void thousand(int32_t client, const char *operation, const char *params) {
    long before = 0;
    int i;
    for (i = 0; i < 1200; i++) {
        if (i == 200) before = memory();
        free(own(idcas_call(client, operation, params)));
    }
    printf("\t%s", memory() - before < 1024 ? "flat" : "grown");
}

/* The row's parameters, set one by one in a document of the client's. */
static char *document(int32_t client, int32_t row) {
    static const char *const MEMBERS[] = {"time_type",  "start_time", "end_time",
                                          "page_index", "page_size",  "exam_type"};
    int32_t doc = idcas_json_new(client);
    char pointer[64], from[64];
    char *text;
    size_t i;
    for (i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++) {
        sprintf(from, "/params/%s", MEMBERS[i]);
        sprintf(pointer, "/%s", MEMBERS[i]);
        text = get(row, from);
        if (idcas_json_set(doc, pointer, text) != 0) die("a member could not be set");
        free(text);
    }
    text = own(idcas_json_text(doc));
    idcas_json_close(doc);
    return text;
}

static char *job(int32_t client, const char *operation, const char *params, int cancelled) {
    int32_t handle = idcas_start(client, operation, params);
    if (handle <= 0) die("no job was started");
    if (cancelled) {
        if (idcas_wait(handle, 0) != 0) die("the job is done before it is cancelled");
        if (idcas_cancel(handle) != 0) die("the job could not be cancelled");
    }
    while (idcas_wait(handle, 10) == 0) free(own(idcas_progress(handle)));
    return own(idcas_finish(handle));
}

static void show(int32_t client, const char *name, char *answer, int32_t row) {
    int32_t doc = idcas_json_parse(client, answer);
    int32_t count = idcas_json_count(row, "/shows"), i;
    char pointer[32];
    if (doc <= 0) die("an answer is no JSON");
    for (i = 0; i < count; i++) {
        char *shown, *value;
        sprintf(pointer, "/shows/%d", (int)i);
        shown = get(row, pointer);
        value = get(doc, shown);
        if (is_gbk(name)) value = convert(value, 0);
        printf("\t%s", value);
        free(value);
        free(shown);
    }
    idcas_json_close(doc);
    free(answer);
}

static void run(int32_t row, const char *config, const char *silent) {
    char *name = get(row, "/name"), *does = get(row, "/does"), *operation = get(row, "/operation");
    char *params = get(row, "/params"), *whose = get(row, "/client");
    int32_t client = open_client(strcmp(whose, "silent") == 0 ? silent : config, whose);
    printf("%s", name);
    if (is_gbk(whose)) params = convert(params, 1);
    if (strcmp(does, "call") == 0) {
        show(client, whose, own(idcas_call(client, operation, params)), row);
    } else if (strcmp(does, "job") == 0 || strcmp(does, "cancel") == 0) {
        show(client, whose, job(client, operation, params, strcmp(does, "cancel") == 0), row);
    } else if (strcmp(does, "closed") == 0) {
        free(own(idcas_close(client)));
        show(reader, whose, own(idcas_call(client, operation, params)), row);
    } else if (strcmp(does, "document") == 0) {
        free(params);
        params = document(client, row);
        show(client, whose, own(idcas_call(client, operation, params)), row);
    } else if (strcmp(does, "thousand") == 0) {
        thousand(client, operation, params);
    } else {
        die(does);
    }
    printf("\n");
    if (strcmp(does, "closed") != 0) free(own(idcas_close(client)));
    free(name), free(does), free(operation), free(params), free(whose);
}

int main(int argc, char **argv) {
    char *table, *config, *silent;
    int32_t doc, count, i;
    if (argc != 4) die("usage: driver TABLE.json CONFIG.json SILENT.json");
    table = read_file(argv[1]);
    config = read_file(argv[2]);
    silent = read_file(argv[3]);
    free(own(idcas_init("{}", &reader)));
    doc = idcas_json_parse(reader, table);
    if (doc <= 0) die("the table is no JSON");
    count = idcas_json_count(doc, "");
    for (i = 0; i < count; i++) {
        char pointer[32];
        char *text;
        int32_t row;
        sprintf(pointer, "/%d", (int)i);
        text = get(doc, pointer);
        row = idcas_json_parse(reader, text);
        run(row, config, silent);
        idcas_json_close(row);
        free(text);
    }
    idcas_json_close(doc);
    free(own(idcas_close(reader)));
    free(table), free(config), free(silent);
    return 0;
}
