/*
 * What a host on Windows gives back wrongly or not at all: results that it frees itself, as C# does with a result declared
 * as `string`; texts released twice by six threads; jobs that nobody collects.  returns freed|twice|left PUBLIC_KEY
 */
#include "load.h"

#include <objbase.h>

#include "given_back.h"

enum { MOST_JOBS = 8192, LARGE_JOBS = 200, MEGABYTE = 1024 * 1024 };

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

static long committed_kb(void) { return (long)(committed() / 1024); }

/* .NET's way: CoTaskMemFree is HeapFree of the process's heap, which the library's memory comes from. */
static void release(char *text, int round) {
    if (round % 2) CoTaskMemFree(text);
    else HeapFree(GetProcessHeap(), 0, text);
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
    if (strcmp(argv[1], "freed") == 0) freed_by_host(2000, release, committed_kb, 1);
    else if (strcmp(argv[1], "twice") == 0) released_twice(200000, 5);
    else if (strcmp(argv[1], "left") == 0 && argc == 3) left(argv[2]);
    else return 2;
    return summary(argv[1]);
}
