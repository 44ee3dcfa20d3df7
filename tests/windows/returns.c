/*
 * What a host on Windows gives back wrongly or not at all: results that it frees itself, as C# does with a result declared
 * as `string`; texts released twice by six threads; jobs that nobody collects.  returns freed|twice|left PUBLIC_KEY
 */
#include "load.h"

#include <objbase.h>

enum { THREADS = 6, ROUNDS = 200000, HELD = 32, MOST_JOBS = 8192, LARGE_JOBS = 200, MEGABYTE = 1024 * 1024 };

/* A document whose text at /a has so many characters. */
static int32_t document(int32_t client, int length) {
    static char json[300016];
    int32_t doc;
    memcpy(json, "{\"a\":\"", 6);
    memset(json + 6, 'a', length);
    strcpy(json + 6 + length, "\"}");
    doc = idcas_json_parse(client, json);
    CHECK(doc > 0);
    return doc;
}

/* Private memory that is committed. */
static size_t committed(void) {
    MEMORY_BASIC_INFORMATION part;
    size_t sum = 0;
    char *at = NULL;
    while (VirtualQuery(at, &part, sizeof part) == sizeof part) {
        char *next = (char *)part.BaseAddress + part.RegionSize;
        if (part.State == MEM_COMMIT && part.Type == MEM_PRIVATE) sum += part.RegionSize;
        if (next <= at) break;
        at = next;
    }
    return sum;
}

/* .NET's way: CoTaskMemFree is HeapFree of the process's heap, which the library's memory comes from. */
static void freed(void) {
    static const int LENGTHS[] = {0, 3, 17, 30, 100, 250, 900, 3000, 5000, 20000, 140000};
    static const char *const CONFIGS[] = {"{}", "{\"encoding\":\"gbk\"}", "{\"encoding\":\"gb18030\"}"};
    size_t early = 0;
    int round, i;
    for (round = 0; round < 2000; round++) {
        int32_t client = open_client(CONFIGS[round % 3]);
        for (i = 0; i < (int)(sizeof LENGTHS / sizeof *LENGTHS); i++) {
            int length = LENGTHS[i] > 3000 && round % 16 ? LENGTHS[i] / 64 : LENGTHS[i];
            int32_t doc = document(client, length);
            char *text = idcas_json_get(doc, "/a"), *other = idcas_json_get(doc, "/a");
            if (other == text || (int)strlen(text) != length || (int)strspn(text, "a") != length) failed++;
            if (idcas_free_string(other) != 0) failed++;
            if (round % 2) CoTaskMemFree(text);
            else HeapFree(GetProcessHeap(), 0, text);
            CHECK(idcas_json_close(doc) == 0);
        }
        CoTaskMemFree(idcas_describe(client, "query_exams"));
        CoTaskMemFree(idcas_finish(idcas_start(client, "query_exams", "{}")));
        ANSWER(idcas_close(client), "{\"code\":0");
        if (round == 500) early = committed();
    }
    printf("memory %ld KB after a quarter, %ld KB at the end\n", (long)(early / 1024), (long)(committed() / 1024));
    CHECK(committed() < early + 16 * MEGABYTE);
}

static int32_t docs[THREADS];
static volatile LONG others;

/* A text of this thread that is not one any more was released by another, which meant one of its own before it. */
static DWORD WINAPI release_twice(void *argument) {
    char *held[HELD] = {NULL};
    LONG taken = 0;
    int round;
    for (round = 0; round < ROUNDS; round++) {
        char **slot = &held[round % HELD];
        if (*slot != NULL) {
            taken += idcas_free_string(*slot) != 0;
            idcas_free_string(*slot);
        }
        *slot = idcas_json_get(*(int32_t *)argument, "/a");
    }
    InterlockedExchangeAdd(&others, taken);
    return 0;
}

static void twice(void) {
    HANDLE threads[THREADS];
    int32_t client = open_client("{}");
    int i;
    for (i = 0; i < THREADS; i++) {
        docs[i] = document(client, 20);
        threads[i] = CreateThread(NULL, 0, release_twice, &docs[i], 0, NULL);
    }
    WaitForMultipleObjects(THREADS, threads, TRUE, INFINITE);
    printf("of %d texts released twice each, %ld were another thread's\n", THREADS * ROUNDS, (long)others);
    /* It cannot be ruled out, but is rare. */
    CHECK(others <= 2);
}

static char reply[MEGABYTE + 4096], key_reply[4096];
static volatile LONG requests;

/* Answers each request: a token, the platform's key, or a list beside a megabyte that nobody asked for. */
static DWORD WINAPI serve(void *listener) {
    for (;;) {
        SOCKET connection = accept(*(SOCKET *)listener, NULL, NULL);
        char request[4096], head[256];
        int length = recv(connection, request, sizeof request - 1, 0);
        const char *body = reply;
        if (length <= 0) {
            closesocket(connection);
            continue;
        }
        InterlockedIncrement(&requests);
        if (strncmp(request, "POST", 4) == 0) body = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":43200}";
        request[length] = '\0';
        if (strstr(request, "RSA.PublicKey") != NULL) body = key_reply;
        sprintf(head, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %ld\r\n\r\n", (long)strlen(body));
        send(connection, head, (int)strlen(head), 0);
        send(connection, body, (int)strlen(body), 0);
        shutdown(connection, SD_SEND);
        while (recv(connection, request, sizeof request, 0) > 0) continue;
        closesocket(connection);
    }
    return 0;
}

/* Results that nobody collects go with their client; what there is no room for is not sent. */
static void left(const char *key_file) {
    static const char WRITE[] = "{\"business_id\":\"1\",\"org_code\":\"2470\",\"print_time\":\"2021-05-19 10:00:00\","
                                "\"client_host\":\"10.0.0.1\",\"client_name\":\"C\"}";
    static const char QUERY[] = "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}";
    char config[768], *key = read_text(key_file), *answer;
    SOCKET listener = silent_server(config);
    int32_t client, other = open_client("{}"), jobs[LARGE_JOBS], job = 0;
    size_t before, full, after;
    LONG asked;
    int i, port = atoi(strstr(config, "127.0.0.1:") + 10);
    sprintf(strrchr(config, '}'), ",\"doc_gateway\":\"http://127.0.0.1:%d\"}", port);
    client = open_client(config);
    key[strcspn(key, "\r\n")] = '\0';
    sprintf(key_reply, "{\"code\":0,\"msg\":\"\",\"data\":\"%s\"}", key);
    sprintf(reply, "{\"code\":0,\"msg\":\"\",\"data\":[],\"more\":\"");
    i = (int)strlen(reply);
    memset(reply + i, 'x', MEGABYTE);
    strcpy(reply + i + MEGABYTE, "\"}");
    CreateThread(NULL, 0, serve, &listener, 0, NULL);
    ANSWER(idcas_call(client, "query_exams", QUERY), "{\"code\":0");
    before = committed();
    for (i = 0; i < LARGE_JOBS; i++) {
        jobs[i] = idcas_start(client, "query_exams", QUERY);
        CHECK(idcas_wait(jobs[i], 60000) == 1);
    }
    full = committed();
    CHECK(full > before + (size_t)(LARGE_JOBS - 8) * MEGABYTE);
    ANSWER(idcas_close(client), "{\"code\":0");
    after = committed();
    printf("memory %ld MB, with %d results %ld MB, closed %ld MB\n", (long)(before >> 20), LARGE_JOBS, (long)(full >> 20), (long)(after >> 20));
    CHECK(after < before + 24 * MEGABYTE);

    client = open_client(config);
    /* Those of the client that is closed give way. */
    for (i = 0; i < MOST_JOBS; i++) {
        job = idcas_start(other, "build_clinic_url", "{}");
        if (idcas_wait(job, 60000) != 1) break;
    }
    CHECK(i == MOST_JOBS);
    asked = requests;
    for (i = 0; i < 3; i++) CHECK(idcas_start(client, "set_print_flag", WRITE) == IDCAS_EXHAUSTED);
    Sleep(500);
    CHECK(requests == asked);
    answer = idcas_finish(job);
    CHECK(strstr(answer, "\"code\":-1001") != NULL && idcas_free_string(answer) == 0);
    ANSWER(idcas_finish(idcas_start(client, "set_print_flag", WRITE)), "{\"code\":0");
    CHECK(requests > asked);
    ANSWER(idcas_close(other), "{\"code\":0");
    ANSWER(idcas_close(client), "{\"code\":0");
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    setvbuf(stdout, NULL, _IONBF, 0);
    if (strcmp(argv[1], "freed") == 0) freed();
    else if (strcmp(argv[1], "twice") == 0) twice();
    else if (strcmp(argv[1], "left") == 0 && argc == 3) left(argv[2]);
    else return 2;
    return summary(argv[1]);
}
