/* A query_exams of 1,000 rows through the C ABI against libcurl fetching the
 * same bytes over a kept connection. The server is a child process. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench.h"
#include "idcas.h"

static char *rows;
static size_t rows_length;

static void make_rows(int count) {
    int i;
    rows = malloc((size_t)count * 1200 + 200);
    rows_length = sprintf(rows, "{\"code\":0,\"msg\":\"\xe6\x88\x90\xe5\x8a\x9f\",\"data\":[");
    for (i = 0; i < count; i++) {
        rows_length += sprintf(
            rows + rows_length,
            "%s{\"id\":%lld,\"patient_id\":\"P%06d\",\"patient_name\":\"\xe5\xbc\xa0\xe7\xa4\xba\xe4\xbe\x8b\","
            "\"patient_age\":%d,\"age_unit\":\"\xe5\xb2\x81\",\"patient_sex\":1,\"accession_number\":\"SD-%06d\","
            "\"exam_type\":\"CT\",\"exam_item\":\"\xe8\x83\xb8\xe9\x83\xa8 CT\",\"exam_body_part\":\"\xe8\x83\xb8\xe9\x83\xa8\","
            "\"placer_order_no\":\"O%06d\",\"perform_time\":\"2021-05-06 09:12:00\","
            "\"report_time\":\"2021-05-06 11:00:00\",\"audit_time\":\"2021-05-06 12:00:00\","
            "\"archive_time\":\"2021-05-06 12:30:00\",\"req_doctor_name\":\"\xe6\x9d\x8e\xe7\xa4\xba\xe4\xbe\x8b\","
            "\"req_depart_name\":\"\xe5\x86\x85\xe7\xa7\x91\",\"perform_org_name\":\"\xe7\xa4\xba\xe4\xbe\x8b\xe5\x8c\xbb\xe9\x99\xa2\","
            "\"med_rec_no\":\"M%06d\",\"clinic_no\":\"C%06d\",\"patient_class\":0,"
            "\"result_state\":\"\xe5\xb7\xb2\xe5\xae\xa1\xe6\xa0\xb8\",\"abnormal_flags\":0,\"critical_value\":null}",
            i ? "," : "", 1394827364510000001LL + i, i, 20 + i % 60, i, i, i, i);
    }
    rows_length += sprintf(rows + rows_length, "]}");
}

static void reply(int fd, const char *body, size_t length) {
    char head[160];
    int n = sprintf(head,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    "Content-Length: %zu\r\n\r\n", length);
    if (write(fd, head, n) != n) return;
    while (length > 0) {
        ssize_t sent = write(fd, body, length);
        if (sent <= 0) return;
        body += sent;
        length -= sent;
    }
}

static void *serve(void *argument) {
    static const char TOKEN[] =
        "{\"access_token\":\"benchmark\",\"token_type\":\"Bearer\",\"expires_in\":43200}";
    int fd = (int)(intptr_t)argument, one = 1;
    char request[8192];
    size_t have = 0;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    for (;;) {
        ssize_t got = read(fd, request + have, sizeof request - 1 - have);
        char *end, *length;
        size_t whole;
        if (got <= 0) break;
        have += got;
        request[have] = 0;
        if (!(end = strstr(request, "\r\n\r\n"))) continue;
        whole = end + 4 - request;
        if ((length = strcasestr(request, "content-length:"))) whole += atoi(length + 15);
        if (have < whole) continue;
        have = 0;
        if (strncmp(request, "POST", 4) == 0) {
            reply(fd, TOKEN, strlen(TOKEN));
        } else {
            reply(fd, rows, rows_length);
        }
    }
    close(fd);
    return NULL;
}

static int start_server(pid_t *child) {
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 64)) exit(2);
    getsockname(listener, (struct sockaddr *)&address, &size);
    *child = fork();
    if (*child == 0) {
        for (;;) {
            pthread_t thread;
            int fd = accept(listener, NULL, NULL);
            if (fd < 0) exit(0);
            pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd);
            pthread_detach(thread);
        }
    }
    close(listener);
    return ntohs(address.sin_port);
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

static int32_t client;
static CURL *curl;
static const char *params =
    "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\",\"page_size\":1000}";

static void ours(void *state) {
    char *envelope = idcas_query_exams(client, params);
    (void)state;
    if (strncmp(envelope, "{\"code\":0", 9) != 0) {
        fprintf(stderr, "%.300s\n", envelope);
        exit(2);
    }
    idcas_free_string(envelope);
}

static void by_curl(void *state) {
    struct buffer buffer = {NULL, 0, 0};
    (void)state;
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &buffer);
    if (curl_easy_perform(curl) != CURLE_OK || buffer.length != rows_length) exit(2);
    free(buffer.data);
}

int main(int argc, char **argv) {
    pid_t child;
    int port, missed = 0, i;
    char config[1024], url[300];
    char *envelope;
    struct curl_slist *headers = NULL;
    const int sizes[2] = {20, 1000};
    (void)argc;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < 2; i++) {
        char name[40];
        make_rows(sizes[i]);
        port = start_server(&child);
        snprintf(config, sizeof config,
                 "{\"auth_center\":\"http://127.0.0.1:%d\",\"gateway\":\"http://127.0.0.1:%d/api\","
                 "\"client_id\":\"x\",\"client_secret\":\"x\",\"username\":\"x\",\"password\":\"x\","
                 "\"proxy\":\"none\",\"rsa_public_key\":\"%s\"}", port, port, argv[1]);
        envelope = idcas_init(config, &client);
        if (client == 0) {
            fprintf(stderr, "%s\n", envelope);
            return 2;
        }
        idcas_free_string(envelope);
        curl = curl_easy_init();
        snprintf(url, sizeof url,
                 "http://127.0.0.1:%d/api/api-idcas/observations/exams?time_type=0"
                 "&start_time=2021-05-01&end_time=2021-05-31&page_size=1000", port);
        headers = curl_slist_append(NULL, "Authorization: bearer benchmark");
        curl_easy_setopt(curl, CURLOPT_URL, url);
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
        snprintf(name, sizeof name, "query_exams, %d rows", sizes[i]);
        missed |= compare(name, ours, by_curl, NULL, 31, sizes[i] == 20 ? 200 : 40, 1.20, 2.50);
        curl_easy_cleanup(curl);
        curl_slist_free_all(headers);
        idcas_free_string(idcas_close(client));
        kill(child, SIGKILL);
        free(rows);
    }
    return missed;
}
