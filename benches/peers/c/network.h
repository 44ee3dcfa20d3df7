/* Both sides of the comparisons over the network: a client of the library's, and libcurl fetching the same bytes. */
#ifndef NETWORK_H
#define NETWORK_H

#include <curl/curl.h>
#include <string.h>

#include "bench.h"
#include "idcas.h"

#define QUERY "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\",\"page_size\":1000}"
#define QUERY_PATH \
    "/api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&page_size=1000"

/* `more` is further members of the configuration, each with a comma behind it. */
static int32_t open_client(const char *port, const char *more) {
    char config[2048], *envelope;
    int32_t client;
    snprintf(config, sizeof config,
             "{%s\"auth_center\":\"http://127.0.0.1:%s\",\"gateway\":\"http://127.0.0.1:%s/api\",\"proxy\":\"none\","
             "\"client_id\":\"x\",\"client_secret\":\"x\",\"username\":\"x\",\"password\":\"x\"}",
             more, port, port);
    envelope = idcas_init(config, &client);
    if (client == 0) {
        fprintf(stderr, "%s\n", envelope);
        exit(2);
    }
    idcas_free_string(envelope);
    return client;
}

/* The envelope, which is a success. */
static char *succeeded(char *envelope) {
    if (strncmp(envelope, "{\"code\":0", 9) != 0) {
        fprintf(stderr, "%.300s\n", envelope);
        exit(2);
    }
    return envelope;
}

struct buffer {
    char *data;
    size_t length, capacity;
};

static size_t append(char *data, size_t size, size_t count, void *state) {
    struct buffer *buffer = state;
    size_t more = size * count;
    if (buffer->length + more + 1 > buffer->capacity) {
        buffer->capacity = (buffer->length + more) * 2;
        buffer->data = realloc(buffer->data, buffer->capacity);
    }
    memcpy(buffer->data + buffer->length, data, more);
    buffer->length += more;
    return more;
}

/* A handle with a kept connection; `bearer` may be NULL. */
static CURL *open_curl(const char *port, const char *path, const char *bearer) {
    char text[1024];
    struct curl_slist *headers = NULL;
    CURL *curl = curl_easy_init();
    snprintf(text, sizeof text, "http://127.0.0.1:%s%s", port, path);
    curl_easy_setopt(curl, CURLOPT_URL, text);
    if (bearer != NULL) {
        snprintf(text, sizeof text, "Authorization: bearer %s", bearer);
        headers = curl_slist_append(headers, text);
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    }
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    return curl;
}

/* A reply with a NUL behind it, to be freed. */
static struct buffer fetch(CURL *curl) {
    struct buffer buffer = {NULL, 0, 0};
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &buffer);
    if (curl_easy_perform(curl) != CURLE_OK || buffer.length == 0) exit(2);
    buffer.data[buffer.length] = 0;
    return buffer;
}

#endif
