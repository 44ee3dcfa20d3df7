/* Calls every function of the library against the sandbox, each operation with its own example. */
#ifndef EVERYTHING_H
#define EVERYTHING_H

#include "check.h"

typedef char *(*operation)(int32_t, const char *);

static const struct {
    const char *name;
    const char *arguments;
    void (*function)(void);
} FUNCTIONS[] = {
#define FUNCTION(name, result, arguments) {#name, arguments, (void (*)(void))name},
#include "functions.inc"
#undef FUNCTION
};

static char *example(int32_t client, const char *name) {
    char *description = idcas_describe(client, name), *text;
    int32_t doc = idcas_json_parse(client, description);
    idcas_free_string(description);
    text = idcas_json_get(doc, "/data/example");
    idcas_json_close(doc);
    return text;
}

static void call_operations(int32_t client, void (*after)(const char *)) {
    size_t i;
    int operations = 0;
    for (i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++) {
        const char *name = FUNCTIONS[i].name;
        char *params, *answer;
        if (strcmp(FUNCTIONS[i].arguments, "cx") != 0 || strcmp(name, "idcas_describe") == 0 ||
            strncmp(name, "idcas_json", 10) == 0)
            continue;
        params = example(client, name + strlen("idcas_"));
        answer = ((operation)FUNCTIONS[i].function)(client, params);
        /* Worked; or the platform has no such exam; or the example's directory is not here. */
        CHECK(strstr(answer, "{\"code\":0") == answer || strstr(answer, "{\"code\":-1,") == answer ||
              (strcmp(name, "idcas_save_print_files") == 0 && strstr(answer, "\"code\":-1301") != NULL));
        idcas_free_string(answer);
        idcas_free_string(params);
        after(name);
        operations++;
    }
    CHECK(operations >= 29);
}

static void call_others(const char *config, int32_t client, void (*after)(const char *)) {
    char *text;
    char buffer[16];
    int32_t other, doc, job;
    CHECK(strchr(idcas_version(), '.') != NULL && idcas_abi_version() == 1);
    after("idcas_version");
    ANSWER(idcas_code_text(IDCAS_TIMEOUT, "en"), "IDCAS_TIMEOUT (-1102): ");
    after("idcas_code_text");
    text = idcas_init(config, &other);
    after("idcas_init");
    CHECK(idcas_text_length(text) > 10);
    CHECK(idcas_copy_text(text, buffer, sizeof buffer) == idcas_text_length(text) + 1);
    after("idcas_copy_text");
    CHECK(idcas_free_string(text) == 0);
    after("idcas_free_string");
    ANSWER(idcas_diagnose(other), "\"failed\":0");
    after("idcas_diagnose");
    ANSWER(idcas_close(other), "{\"code\":0");
    after("idcas_close");
    ANSWER(idcas_describe(client, NULL), "query_exams");
    ANSWER(idcas_call(client, "get_token", "{\"force\":true}"), "{\"code\":0");
    after("idcas_call");
    job = idcas_start(client, "get_token", "{}");
    CHECK(job > 0);
    CHECK(idcas_wait(job, 30000) == 1);
    after("idcas_wait");
    ANSWER(idcas_progress(job), "{\"code\":0");
    CHECK(idcas_cancel(job) == 0);
    ANSWER(idcas_finish(job), "{\"code\":0");
    after("idcas_finish");
    doc = idcas_json_parse(client, "{\"a\":[1e+400,0.1,-0.0,123456789012345678901234567890]}");
    CHECK(doc > 0);
    after("idcas_json_parse");
    CHECK(idcas_json_count(doc, "/a") == 4);
    CHECK(idcas_json_set(doc, "/a/-", "x") == 0);
    ANSWER(idcas_json_get(doc, "/a/0"), "1e+400");
    ANSWER(idcas_json_text(doc), "0.1,-0.0,123456789012345678901234567890,\"x\"");
    CHECK(idcas_json_close(doc) == 0);
    doc = idcas_json_new(client);
    CHECK(idcas_json_close(doc) == 0);
    after("idcas_json_close");
}

#endif
