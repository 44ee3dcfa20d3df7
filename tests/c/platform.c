/* The main job against a running sandbox: tokens, a page, lists, jobs, 64 threads. argv[1]: its configuration. */
#include <arpa/inet.h>
#include <pthread.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "check.h"

static const char YEAR[] = "{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"page_size\":\"50\"}";

/* The sandbox's configuration with members of a test's own. */
static char *with(const char *config, const char *members) {
    size_t size = strlen(config) + strlen(members) + 4;
    char *text = (char *)malloc(size);
    const char *end = strrchr(config, '}');
    snprintf(text, size, "%.*s,%s}", (int)(end - config), config, members);
    return text;
}

/* The configuration with one member's value replaced. */
static char *replaced(const char *config, const char *member, const char *value) {
    char *text = (char *)malloc(strlen(config) + strlen(value) + 4);
    char key[64];
    const char *at, *end;
    sprintf(key, "\"%s\": \"", member);
    at = strstr(config, key);
    if (at == NULL) {
        printf("no member %s\n", member);
        exit(2);
    }
    at += strlen(key);
    end = strchr(at, '"');
    sprintf(text, "%.*s%s%s", (int)(at - config), config, value, end);
    return text;
}

static void tokens(int32_t client) {
    char *first, *second;
    ANSWER(idcas_get_client_token(client, NULL), "\"token_type\":\"Bearer\"");
    ANSWER(idcas_get_rsa_public_key(client, ""), "\"code\":0");
    first = idcas_get_token(client, NULL);
    second = idcas_get_token(client, "{}");
    CHECK(strncmp(first, second, 120) == 0);
    idcas_free_string(second);
    second = idcas_get_token(client, "{\"force\":true}");
    CHECK(strncmp(first, second, 250) != 0);
    idcas_free_string(first);
    idcas_free_string(second);
    ANSWER(idcas_get_token(client, "{\"username\":\"nobody\",\"password\":\"x\"}"), "\"auth_error\":\"invalid_grant\"");
}

static void lists(int32_t client) {
    char *envelope = idcas_query_exams(client, YEAR);
    int32_t doc = idcas_json_parse(client, envelope), row;
    CHECK(idcas_json_count(doc, "/data") == 50);
    for (row = 0; row < 50; row++) {
        char pointer[32], quoted[40];
        char *id;
        sprintf(pointer, "/data/%d/id", (int)row);
        id = idcas_json_get(doc, pointer);
        sprintf(quoted, "\"id\":%.24s,", id);
        /* Beyond what a double holds, and as the platform wrote it. */
        CHECK(strlen(id) == 19 && strstr(envelope, quoted) != NULL);
        idcas_free_string(id);
    }
    idcas_free_string(envelope);
    idcas_json_close(doc);
    ANSWER(idcas_query_exams_all(client, YEAR), "\"total_count\":400,\"changed\":false");
    ANSWER(idcas_query_exams_all(client, "{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"max_pages\":1}"),
           "\"code\":-1108");
    ANSWER(idcas_query_exams(client, "{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"page_size\":-1}"),
           "\"code\":-1,");
}

static void pages(int32_t client) {
    char *envelope = idcas_build_clinic_url(
        client, "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\",\"explain\":true}");
    CHECK(strstr(envelope, "/clinicview/index.html?source=his&token=R8DHV1doOCP2q3ymxuQZ") != NULL);
    CHECK(strstr(envelope, "\"explain\":{\"plaintext\":\"{\\\"work_no\\\":\\\"001\\\"") != NULL);
    CHECK(strstr(envelope, "TomtawMD5Key") == NULL);
    idcas_free_string(envelope);
}

/* 张 as each encoding writes it, sent as a name to search for. */
static void encodings(const char *config) {
    char *gbk = with(config, "\"encoding\":\"gbk\""), *gb18030 = with(config, "\"encoding\":\"gb18030\"");
    const char *search = "{\"time_type\":0,\"start_time\":\"2021-01-01\",\"end_time\":\"2021-12-31\",\"patient_name\":\"\xd5\xc5\"}";
    int32_t client = open_client(gbk);
    ANSWER(idcas_query_exams(client, search), "\"patient_name\":\"\xd5\xc5");
    ANSWER(idcas_query_exams(client, "{\"patient_name\":\"\xd5\xc5\xff\"}"), "\"code\":-1004");
    idcas_free_string(idcas_close(client));
    client = open_client(gb18030);
    ANSWER(idcas_query_exams(client, search), "\"patient_name\":\"\xd5\xc5");
    idcas_free_string(idcas_close(client));
    free(gbk);
    free(gb18030);
}

static void refusals(const char *config) {
    char *wrong = replaced(config, "client_secret", "wrong");
    int32_t client = open_client(wrong);
    ANSWER(idcas_query_exams(client, YEAR), "\"auth_error\":\"invalid_client\"");
    idcas_free_string(idcas_close(client));
    free(wrong);
    wrong = replaced(config, "password", "wrong");
    client = open_client(wrong);
    ANSWER(idcas_query_exams(client, YEAR), "\"code\":-1201");
    idcas_free_string(idcas_close(client));
    free(wrong);
    wrong = replaced(config, "auth_center", "http://127.0.0.1:1");
    client = open_client(wrong);
    ANSWER(idcas_query_exams(client, YEAR), "\"code\":-1101");
    idcas_free_string(idcas_close(client));
    free(wrong);
}

static void *one_query(void *argument) {
    int32_t client = *(int32_t *)argument;
    char *envelope = idcas_query_exams(client, YEAR);
    void *worked = strstr(envelope, "{\"code\":0") == envelope ? argument : NULL;
    idcas_free_string(envelope);
    return worked;
}

static void threads(const char *config) {
    pthread_t all[64];
    int32_t client = open_client(config);
    int i, worked = 0;
    for (i = 0; i < 64; i++) pthread_create(&all[i], NULL, one_query, &client);
    for (i = 0; i < 64; i++) {
        void *result;
        pthread_join(all[i], &result);
        worked += result != NULL;
    }
    CHECK(worked == 64);
    idcas_free_string(idcas_close(client));
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void jobs(int32_t client) {
    int32_t job = idcas_start(client, "query_exams_all", YEAR);
    CHECK(job > 0);
    CHECK(idcas_wait(job, 30000) == 1);
    ANSWER(idcas_progress(job), "\"unit\":\"page\"");
    ANSWER(idcas_finish(job), "\"total_count\":400");
    ANSWER(idcas_finish(job), "-1003");
    job = idcas_start(client, "query_exams", "{\"time_type\":99}");
    ANSWER(idcas_finish(job), "-1001");
    job = idcas_start(client, NULL, NULL);
    ANSWER(idcas_finish(job), "-1001");
}

/* A server that accepts and never answers: the cancelled job ends within 200 ms. */
static void cancelled_job(const char *config) {
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0), connection;
    char place[64], *silent;
    int32_t client, job;
    double begun;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(bind(listener, (struct sockaddr *)&address, size) == 0 && listen(listener, 8) == 0);
    getsockname(listener, (struct sockaddr *)&address, &size);
    sprintf(place, "http://127.0.0.1:%d", ntohs(address.sin_port));
    silent = replaced(config, "auth_center", place);
    client = open_client(silent);
    job = idcas_start(client, "query_exams", YEAR);
    connection = accept(listener, NULL, NULL);
    CHECK(idcas_wait(job, 0) == 0);
    begun = seconds();
    CHECK(idcas_cancel(job) == 0);
    ANSWER(idcas_finish(job), "\"code\":-1105");
    CHECK(seconds() - begun < (getenv("UNDER_VALGRIND") ? 5.0 : 0.2));
    idcas_free_string(idcas_close(client));
    close(connection);
    close(listener);
    free(silent);
}

int main(int argc, char **argv) {
    char *config = argc > 1 ? read_text(argv[1]) : NULL;
    int32_t client;
    if (config == NULL || *config == '\0') {
        printf("usage: platform CONFIG.json\n");
        return 2;
    }
    client = open_client(config);
    tokens(client);
    lists(client);
    pages(client);
    encodings(config);
    refusals(config);
    threads(config);
    jobs(client);
    cancelled_job(config);
    ANSWER(idcas_diagnose(client), "\"failed\":0");
    ANSWER(idcas_close(client), "\"code\":0");
    free(config);
    return summary("platform");
}
