/* The platform as far as the comparisons need it: platform ROWS|files|token KEY [MILLISECONDS]. Prints its port, and serves
 * until its standard input ends: tokens, a list of ROWS exams after so many milliseconds, or one report of 64 MB; with
 * `token` a token's reply has 200 MB. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define TOKEN "{\"access_token\":\"benchmark\",\"token_type\":\"Bearer\",\"expires_in\":43200}"
static char *body, *rsa_key, *token = TOKEN;
static size_t body_length, token_length = sizeof TOKEN - 1;
static int milliseconds;

static void make_rows(int count) {
    int i;
    body = malloc((size_t)count * 1200 + 200);
    body_length = sprintf(body, "{\"code\":0,\"msg\":\"\xe6\x88\x90\xe5\x8a\x9f\",\"data\":[");
    for (i = 0; i < count; i++) {
        body_length += sprintf(
            body + body_length,
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
    body_length += sprintf(body + body_length, "]}");
}

static void make_report(void) {
    static const char HEAD[] = "{\"code\":0,\"msg\":\"\",\"data\":[{\"file_type\":\"Result\",\"file_format\":\"Pdf\",\"file_bytes\":\"";
    static const char PDF[] = "JVBERi0xLjcK";
    static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /* 64 MB and two bytes make whole groups of four digits. */
    const size_t digits = (64u * 1024 * 1024 + 2) / 3 * 4;
    uint32_t random = 1;
    size_t i;
    body = malloc(digits + 200);
    /* What is saved as a PDF has to begin like one. */
    body_length = sprintf(body, "%s%s", HEAD, PDF);
    for (i = sizeof PDF - 1; i < digits; i++) {
        random = random * 1664525 + 1013904223;
        body[body_length++] = DIGITS[random >> 26];
    }
    body_length += sprintf(body + body_length, "\"}]}");
}

static void make_long_token(void) {
    static const char SCOPES[] = "\"read\",";
    const size_t most = 200u * 1024 * 1024;
    token = malloc(most + 200);
    token_length = sprintf(token, "{\"access_token\":\"benchmark\",\"expires_in\":43200,\"scopes\":[");
    while (token_length < most) token_length += sprintf(token + token_length, "%s", SCOPES);
    token_length += sprintf(token + token_length, "\"read\"]}");
}

static int reply(int fd, const char *text, size_t length) {
    char head[160];
    int n = sprintf(head, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n", length);
    if (write(fd, head, n) != n) return -1;
    while (length > 0) {
        ssize_t sent = write(fd, text, length);
        if (sent <= 0) return -1;
        text += sent;
        length -= sent;
    }
    return 0;
}

static void *serve(void *argument) {
    int fd = (int)(intptr_t)argument, one = 1, sent = 0;
    char request[8192];
    size_t have = 0;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    while (sent == 0) {
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
        end[0] = 0;
        if (strncmp(request, "POST", 4) == 0)
            sent = reply(fd, token, token_length);
        else if (strstr(request, "RSA.PublicKey"))
            sent = reply(fd, rsa_key, strlen(rsa_key));
        else {
            if (milliseconds > 0) usleep(milliseconds * 1000);
            sent = reply(fd, body, body_length);
        }
    }
    close(fd);
    return NULL;
}

static void *listening(void *argument) {
    for (;;) {
        pthread_t thread;
        int fd = accept((int)(intptr_t)argument, NULL, NULL);
        if (fd < 0) return NULL;
        pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd);
        pthread_detach(thread);
    }
}

int main(int argc, char **argv) {
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    pthread_t thread;
    if (argc < 3) return 2;
    if (argc > 3) milliseconds = atoi(argv[3]);
    signal(SIGPIPE, SIG_IGN);
    if (strcmp(argv[1], "files") == 0)
        make_report();
    else if (strcmp(argv[1], "token") == 0)
        make_long_token();
    else
        make_rows(atoi(argv[1]));
    rsa_key = malloc(strlen(argv[2]) + 100);
    sprintf(rsa_key, "{\"code\":0,\"msg\":\"\",\"data\":\"%s\"}", argv[2]);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 128)) return 2;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    pthread_create(&thread, NULL, listening, (void *)(intptr_t)listener);
    while (getchar() != EOF) continue;
    return 0;
}
