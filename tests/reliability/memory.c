/*
 * Replies and texts that memory cannot hold: memory MEGABYTES KEY FOLDER [refused]. Each kind of reply goes to each kind of
 * operation in each encoding, and into a document: the answer is a code, and the process goes on. KEY is a file with an RSA
 * public key; into FOLDER files are saved. By itself the program takes address space away, down to a few megabytes, as a
 * 32-bit program has none left. With `refused`, under allocator.c, each allocation of a megabyte or more is refused in its
 * turn, alone and with all that follow it: that finds what grows without asking wherever it stands.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>
#ifndef _WIN32
#include <signal.h>
#include <sys/resource.h>
#endif

#include "check.h"

/* As in allocator.c; nothing where that is not loaded. */
#ifdef _WIN32
static void (*refuse)(long nth, int and_later);
static long (*asked)(void);
#else
__attribute__((weak)) void refuse(long nth, int and_later);
__attribute__((weak)) long asked(void);
#endif

enum { PIECE = 65536 };

/* The beginning of a reply with a key, and a long one beside it. */
static char with_key[4200];

/* What a server answers: `unit` again and again between head and tail. `%d` in it is a number of its own. */
static const struct reply {
    const char *name, *status, *head, *unit, *tail;
    int is_token;
} REPLIES[] = {
    {"members", "200 OK", "{\"code\":0,", "\"\":0,", "\"a\":0}", 0},
    {"members code", "200 OK", "{", "\"Code\":0.0,", "\"code\":0,\"data\":[]}", 0},
    {"escaped members", "200 OK", "{\"code\":0,", "\"\\u0061%d\":0,", "\"a\":0}", 0},
    {"a long escaped name", "200 OK", "{\"code\":0,\"data\":[{\"", "\\u4e57", "\":0}]}", 0},
    {"zeros", "200 OK", "{\"code\":0,\"data\":[", "0,", "0]}", 0},
    {"brackets", "200 OK", "{\"code\":0,\"data\":[", "[[],[]],", "0]}", 0},
    {"rows", "200 OK", "{\"code\":0,\"msg\":\"\",\"page\":{\"eof\":1},\"data\":[", "{\"id\":%d,\"patient_name\":\"\xe5\xbc\xa0\\n\"},", "{}]}", 0},
    {"row of many members", "200 OK", "{\"code\":0,\"data\":[{", "\"a%d\":1,", "\"id\":1}]}", 0},
    {"page of many members", "200 OK", "{\"code\":0,\"data\":[],\"page\":{", "\"eof\":1,", "\"eof\":1}}", 0},
    {"ids of their own", "200 OK", "{\"code\":0,\"data\":[", "{\"id\":\" \\u0061%d\"},", "{}]}", 0},
    {"text", "200 OK", "{\"code\":0,\"data\":\"", "https://p.example/", "\"}", 0},
    {"escaped text", "200 OK", "{\"code\":0,\"data\":\"", "\\u4e57\\ud842\\udfb7", "\"}", 0},
    {"halves of characters", "200 OK", "{\"code\":0,\"data\":\"", "\\ud842", "\"}", 0},
    {"backslash bytes of GBK", "200 OK", "{\"code\":0,\"data\":[\"", "\xe4\xb9\x97", "\"]}", 0},
    {"no characters of GBK", "200 OK", "{\"code\":0,\"data\":[\"", "\xf0\xa0\xae\xb7\xe4\xb6\xae", "\"]}", 0},
    {"digits", "200 OK", "{\"code\":0,\"data\":1", "0", "}", 0},
    {"digits of the code", "200 OK", "{\"code\":1", "0", "}", 0},
    {"JSON in a text", "200 OK", "\"{\\\"code\\\":0,\\\"data\\\":[", "\\\"\\\\u4e57\\\",", "0]}\"", 0},
    {"GB18030", "200 OK", "{\"code\":0,\"data\":[\"", "\xd5\xc5\xc8\xfd\xcb\xc4", "\"]}", 0},
    {"files", "200 OK", "{\"code\":0,\"data\":[", "{\"file_type\":\"Result\",\"file_format\":\"Pdf\",\"file_path\":\"http://p.example/%d\"},", "{}]}", 0},
    {"a long path", "200 OK", "{\"code\":0,\"data\":[{\"file_path\":\"", "\\\\", "\"}]}", 0},
    {"content", "200 OK", "{\"code\":0,\"data\":[{\"file_format\":\"\",\"file_bytes\":\"JVBERi0x", "\\u0041AAA", "\"}]}", 0},
    {"a refusal", "200 OK", "{\"code\":-1,\"msg\":\"", "\xe4\xb9\x97\\n", "\"}", 0},
    {"a key and more", "200 OK", with_key, "x", "\"}", 0},
    {"refused", "500 Broken", "{\"msg\":\"", "\\u4e57 ", "\"}", 0},
    {"refused with members", "400 Bad", "{", "\"msg\":\"x\",", "\"a\":[]}", 0},
    {"a page", "200 OK", "<html>", "<p>", "</html>", 0},
    {"cut", "200 OK", "{\"code\":0,\"data\":[", "{\"a\":\"", "", 0},
    {"token", "200 OK", "{\"expires_in\":43200,\"access_token\":\"", "x", "\"}", 1},
    {"token of many members", "200 OK", "{", "\"access_token\":\"x\",\"\\u0061\":[],", "\"expires_in\":43200}", 1},
    {"token in a long name", "200 OK", "{\"access_token\":\"x\",\"", "\\u0061", "\":1}", 1},
    {"scopes", "200 OK", "{\"access_token\":\"x\",\"scope\":[", "\"a\",", "\"b\"]}", 1},
    {"refused token", "400 Bad", "{\"error\":\"invalid_scope\",\"error_description\":\"", "\\n", "\"}", 1},
};
enum { REPLY_COUNT = sizeof REPLIES / sizeof *REPLIES };

static const struct reply *reply;
static size_t size;
static char base[64], key[4096];

/* The next piece of a body: other units in `buffer`, or, where all are alike, those that stand there. `at` tells how far it is. */
static size_t piece(char *buffer, long *at) {
    int numbered = strstr(reply->unit, "%d") != NULL;
    size_t length = 0, unit = strlen(reply->unit);
    if (!numbered && *at > 0) return (size_t)*at;
    while (length < PIECE - 512) {
        if (numbered) {
            length += (size_t)sprintf(buffer + length, reply->unit, (int)*at);
            ++*at;
        } else {
            memcpy(buffer + length, reply->unit, unit);
            length += unit;
            *at = (long)length;
        }
    }
    return length;
}

static void send_all(int stream, const char *bytes, size_t length) {
    int sent = 1;
    for (; length > 0 && sent > 0; bytes += sent, length -= (size_t)sent) sent = (int)send(stream, bytes, (int)length, 0);
}

static void answer_one(int stream) {
    static char buffer[PIECE], request[8192];
    size_t total = 0;
    long at = 0;
    int received = (int)recv(stream, request, sizeof request - 1, 0);
    request[received > 0 ? received : 0] = '\0';
    if ((strstr(request, "/connect/token ") != NULL) != reply->is_token) {
        const char *small = reply->is_token ? "{\"code\":0,\"msg\":\"\",\"data\":[]}" : "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":43200}";
        sprintf(buffer, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s", (int)strlen(small), small);
        send_all(stream, buffer, strlen(buffer));
        return;
    }
    sprintf(buffer, "HTTP/1.1 %s\r\nConnection: close\r\n\r\n%s", reply->status, reply->head);
    send_all(stream, buffer, strlen(buffer));
    while (total < size) {
        size_t length = piece(buffer, &at);
        send_all(stream, buffer, length);
        total += length;
    }
    send_all(stream, reply->tail, strlen(reply->tail));
}

static void *serve(void *listener) {
    for (;;) {
        int stream = (int)accept((int)(intptr_t)listener, NULL, NULL);
        if (stream < 0) continue;
        answer_one(stream);
        shutdown(stream, 1);
        close(stream);
    }
    return NULL;
}

static void start_server(void) {
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    pthread_t thread;
    int listener = (int)socket(AF_INET, SOCK_STREAM, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 64) != 0) exit(3);
    getsockname(listener, (struct sockaddr *)&address, &length);
    sprintf(base, "http://127.0.0.1:%d", ntohs(address.sin_port));
    pthread_create(&thread, NULL, serve, (void *)(intptr_t)listener);
}

/* From now on there is this much address space more; -1 for as much as there is. */
#ifdef _WIN32
static void room(long megabytes) {
    static void *taken[4096];
    static int count;
    size_t chunk;
    void *kept, *block;
    while (count > 0) VirtualFree(taken[--count], 0, MEM_RELEASE);
    if (megabytes < 0) return;
    kept = VirtualAlloc(NULL, (size_t)megabytes << 20, MEM_RESERVE, PAGE_NOACCESS);
    /* Windows itself, and Wine below it, go on with what is left between these. */
    for (chunk = 256 << 20; chunk >= 4 << 20; chunk /= 4) {
        while (count < 4096 && (block = VirtualAlloc(NULL, chunk, MEM_RESERVE, PAGE_NOACCESS)) != NULL) taken[count++] = block;
    }
    if (kept != NULL) VirtualFree(kept, 0, MEM_RELEASE);
}
#else
static void room(long megabytes) {
    struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld", &pages) != 1) exit(3);
    fclose(file);
    if (megabytes >= 0) limit.rlim_cur = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + ((rlim_t)megabytes << 20);
    setrlimit(RLIMIT_AS, &limit);
}
#endif

static const char *const ENCODINGS[] = {"utf-8", "gbk", "gb18030", "utf-16"};
enum { ENCODING_COUNT = 4, WIDE = 3 };

/* A text of ASCII as the encoding has it, released by free(). */
static char *in(int encoding, const char *text) {
    size_t length = strlen(text), i;
    char *wide = calloc(length + 1, 2);
    for (i = 0; i < length; i++) wide[encoding == WIDE ? 2 * i : i] = text[i];
    return wide;
}

/* The code of an answer, which is released. */
static long code_of(char *answer, int encoding) {
    char start[40];
    int i;
    for (i = 0; i < 39; i++) {
        start[i] = answer[encoding == WIDE ? 2 * i : i];
        if (start[i] == '\0') break;
    }
    start[i] = '\0';
    if (idcas_free_string(answer) != 0 || strncmp(start, "{\"code\":", 8) != 0) {
        printf("no answer: %s\n", start);
        return 1;
    }
    return strtol(start + 8, NULL, 10);
}

/* `rsa` is the platform's key, or "" for a client that asks for it. */
static int32_t open_in(int encoding, const char *rsa) {
    char config[8192];
    int32_t client = 0;
    char *text, *answer;
    snprintf(config, sizeof config,
             "{\"auth_center\":\"%s\",\"gateway\":\"%s\",\"doc_gateway\":\"%s\",\"domain\":\"%s\",\"client_id\":\"a\",\"client_secret\":\"b\","
             "\"username\":\"c\",\"password\":\"d\",\"retries\":0,\"proxy\":\"none\",\"timeout_ms\":60000,\"encoding\":\"%s\","
             "\"max_response_bytes\":268435456,\"address_map\":{\"http://p.example\":\"http://127.0.0.1:1\"},\"rsa_public_key\":\"%s\"}",
             base, base, base, base, ENCODINGS[encoding], rsa);
    text = in(encoding, config);
    answer = idcas_init(text, &client);
    if (client <= 0) printf("idcas_init: %s\n", answer);
    idcas_free_string(answer);
    free(text);
    return client;
}

static char files[512];
static const struct {
    const char *name, *params;
} OPERATIONS[] = {
    {"query_exams", "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}"},
    {"query_exams_all", "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\",\"max_pages\":2}"},
    {"get_report_qrcode", NULL},
    {"get_rsa_public_key", "{}"},
    {"save_print_files", files},
    {"get_print_files", "{\"business_id\":\"1\"}"},
    {"get_token", "{\"force\":true}"},
};
enum { OPERATION_COUNT = sizeof OPERATIONS / sizeof *OPERATIONS };

static char *params_of(int32_t client, int encoding, int operation) {
    char *name = in(encoding, OPERATIONS[operation].name), *answer, *pointer = in(encoding, "/data/example"), *params;
    int32_t doc;
    answer = idcas_describe(client, name);
    free(name);
    if (OPERATIONS[operation].params != NULL) {
        free(pointer);
        idcas_free_string(answer);
        return in(encoding, OPERATIONS[operation].params);
    }
    doc = idcas_json_parse(client, answer);
    idcas_free_string(answer);
    answer = idcas_json_get(doc, pointer);
    params = malloc(65536);
    idcas_copy_text(answer, params, encoding == WIDE ? 32767 : 65535);
    idcas_free_string(answer);
    idcas_json_close(doc);
    free(pointer);
    return params;
}

static long answered, refused_calls;

/* The answer is one, and not that of a fault in the library. */
static void judge(long code, const char *what, int encoding, long megabytes) {
    int fine = code <= 0 && code != IDCAS_INTERNAL;
    if (!fine) printf("%s, %s, %s, %ld: %ld\n", reply->name, what, ENCODINGS[encoding], megabytes, code);
    CHECK(fine);
    if (code == IDCAS_TOO_LARGE) refused_calls++;
    answered++;
}

/* The body of the reply as a host's text, in UTF-8 or UTF-16. */
static char *body_of(int wide) {
    char *body = malloc((size + 2 * PIECE + 64) * (wide ? 2 : 1)), *narrow = malloc(PIECE);
    size_t length = 0, total = 0, i, got;
    long at = 0;
    int part;
    for (part = 0; part < 3;) {
        if (part == 1) {
            got = piece(narrow, &at);
            total += got;
            if (total >= size) part++;
        } else {
            got = strlen(strcpy(narrow, part == 0 ? reply->head : reply->tail));
            part++;
        }
        for (i = 0; i < got; i++) {
            body[wide ? 2 * length : length] = narrow[i];
            if (wide) body[2 * length + 1] = '\0';
            length++;
        }
    }
    memset(body + (wide ? 2 * length : length), 0, wide ? 2 : 1);
    free(narrow);
    return body;
}

/* What stands at a pointer of a document is a text in any case; of an array that cannot be looked at nobody says that it is empty. */
static void look_at(int32_t client, int encoding, const char *body, long rows) {
    static const char *const POINTERS[] = {"", "/code", "/data", "/data/0", "/data/7/id", "/~0/a"};
    int32_t doc = idcas_json_parse(client, body);
    size_t i;
    CHECK(doc > 0 || doc == IDCAS_TOO_LARGE || doc == IDCAS_INVALID_ARGUMENT || doc == IDCAS_ENCODING);
    answered++;
    refused_calls += doc == IDCAS_TOO_LARGE;
    if (doc <= 0) return;
    for (i = 0; i < sizeof POINTERS / sizeof *POINTERS; i++) {
        char *pointer = in(encoding, POINTERS[i]), *value = in(encoding, "x");
        int32_t count = idcas_json_count(doc, pointer);
        CHECK(strcmp(POINTERS[i], "/data") != 0 || rows < 0 || count == rows || count == -1);
        idcas_free_string(idcas_json_get(doc, pointer));
        idcas_free_string(idcas_json_text(doc));
        count = idcas_json_set(doc, pointer, value);
        CHECK(count == 0 || count == IDCAS_TOO_LARGE || count == IDCAS_INVALID_ARGUMENT);
        idcas_free_string(idcas_json_text(doc));
        free(pointer);
        free(value);
    }
    CHECK(idcas_json_close(doc) == 0);
}

/* How many rows a document says that there are where memory is plenty. */
static long rows_of(int32_t client, int encoding, const char *body) {
    char *pointer = in(encoding, "/data");
    int32_t doc = idcas_json_parse(client, body);
    long rows = doc > 0 ? idcas_json_count(doc, pointer) : -1;
    if (doc > 0) idcas_json_close(doc);
    free(pointer);
    return rows;
}

/* Not every operation in every encoding: over all replies each pair has its turn. Lists are read in two. */
static int is_turn(int encoding, int operation) {
    int turn = (int)(reply - REPLIES) + operation;
    return encoding == turn % ENCODING_COUNT || (operation == 0 && encoding == (turn + 2) % ENCODING_COUNT);
}

/* The clients of an encoding: one that has the platform's key, and one that asks for it. */
static int32_t clients[ENCODING_COUNT][2];

/* Whether an answer says that nobody knows what came of a request. */
static int is_unknown(const char *answer, int encoding) {
    static char start[4096];
    int length = idcas_text_length(answer), i;
    for (i = 0; i < length && i < (int)sizeof start - 1; i++) start[i] = answer[encoding == WIDE ? 2 * i : i];
    start[i] = '\0';
    return strstr(start, "\"outcome\":\"unknown\"") != NULL;
}

static void operate(int encoding, int operation, char *name, char *params, long label) {
    int asks = strcmp(OPERATIONS[operation].name, "get_rsa_public_key") == 0, writes = strcmp(OPERATIONS[operation].name, "get_report_qrcode") == 0;
    char *answer = idcas_call(clients[encoding][asks], name, params);
    int unknown = is_unknown(answer, encoding);
    long code = code_of(answer, encoding);
    judge(code, OPERATIONS[operation].name, encoding, label);
    /* Whoever is told that memory is short may send it again: the platform has answered. Small texts are not refused before. */
    if (writes && label < 0 && !reply->is_token && code == IDCAS_TOO_LARGE) CHECK(unknown);
}

static void with_little_room(int32_t client, int encoding) {
    static const long MEGABYTES[] = {120, 60, 24};
    char *body = body_of(encoding == WIDE);
    long rows = rows_of(client, encoding, body);
    size_t i;
    int operation;
    for (operation = 0; operation < OPERATION_COUNT; operation++) {
        char *name, *params;
        if (!is_turn(encoding, operation)) continue;
        name = in(encoding, OPERATIONS[operation].name);
        params = params_of(client, encoding, operation);
        for (i = 0; i < sizeof MEGABYTES / sizeof *MEGABYTES; i++) {
            room(MEGABYTES[i]);
            operate(encoding, operation, name, params, MEGABYTES[i]);
            room(-1);
        }
        free(name);
        free(params);
    }
    for (i = 0; i < sizeof MEGABYTES / sizeof *MEGABYTES; i++) {
        room(MEGABYTES[i]);
        look_at(client, encoding, body, rows);
        room(-1);
    }
    free(body);
}

/* Both ways to be refused for each allocation, or one after the other. */
static int thorough;

/* Each allocation in its turn, alone or with all that follow: `work` is done again until it asks for no more. */
static void refuse_each(void (*work)(void *), void *data) {
    static long turn;
    long nth, count;
    int and_later;
    refuse(-1, 0);
    work(data);
    count = asked();
    for (nth = 0; nth < count && nth < 60; nth++) {
        for (and_later = 0; and_later < 2; and_later++) {
            if (!thorough && and_later != (nth + turn) % 2) continue;
            refuse(nth, and_later);
            work(data);
            refuse(-1, 0);
        }
    }
    turn++;
}

struct call {
    int32_t client;
    int encoding, operation;
    char *name, *params, *body;
    long rows;
};

static void operate_once(void *data) {
    struct call *call = data;
    operate(call->encoding, call->operation, call->name, call->params, -1);
}

static void look_once(void *data) {
    struct call *call = data;
    look_at(call->client, call->encoding, call->body, call->rows);
}

static void with_refusals(int32_t client, int encoding) {
    struct call call = {client, encoding, 0, NULL, NULL, body_of(encoding == WIDE), 0};
    call.rows = rows_of(client, encoding, call.body);
    for (call.operation = 0; call.operation < OPERATION_COUNT; call.operation++) {
        if (!is_turn(encoding, call.operation)) continue;
        call.name = in(encoding, OPERATIONS[call.operation].name);
        call.params = params_of(client, encoding, call.operation);
        refuse_each(operate_once, &call);
        free(call.name);
        free(call.params);
    }
    refuse_each(look_once, &call);
    free(call.body);
}

int main(int argc, char **argv) {
    int i, encoding, refusing = argc > 4 && strcmp(argv[4], "refused") == 0;
    char *text;
    if (argc < 4) return 2;
    thorough = argc > 5;
#ifndef _WIN32
    signal(SIGPIPE, SIG_IGN);
#endif
    size = (size_t)atoi(argv[1]) << 20;
    text = read_text(argv[2]);
    snprintf(key, sizeof key, "%.*s", (int)strcspn(text, "\r\n"), text);
    free(text);
    snprintf(files, sizeof files, "{\"business_id\":\"1\",\"directory\":\"%s\"}", argv[3]);
    snprintf(with_key, sizeof with_key, "{\"code\":0,\"data\":\"%s\",\"x\":\"", key);
    reply = &REPLIES[0];
    start_server();
    /* allocator.c is not loaded. */
    if (refusing && (refuse == NULL || asked == NULL)) return 2;
    for (encoding = 0; encoding < ENCODING_COUNT; encoding++) {
        clients[encoding][0] = open_in(encoding, key);
        clients[encoding][1] = open_in(encoding, "");
    }
    for (i = 0; i < REPLY_COUNT; i++) {
        reply = &REPLIES[i];
        printf("%s\n", reply->name);
        fflush(stdout);
        for (encoding = 0; encoding < ENCODING_COUNT; encoding++) {
            (refusing ? with_refusals : with_little_room)(clients[encoding][0], encoding);
        }
    }
    printf("%ld calls, %ld of them told that memory is short\n", answered, refused_calls);
    CHECK(refused_calls > 100);
    return summary("memory");
}
