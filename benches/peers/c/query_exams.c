/* query_exams against libcurl fetching the same bytes over a kept connection, and then in GBK against iconv besides:
 * query_exams PORT ROWS */
#include <iconv.h>

#include "network.h"

static int32_t utf8, gbk;
static CURL *curl;
static iconv_t to_gbk;

static void ours(void *state) {
    idcas_free_string(succeeded(idcas_query_exams(*(int32_t *)state, QUERY)));
}

static void by_curl(void *state) {
    (void)state;
    free(fetch(curl).data);
}

static void by_curl_and_iconv(void *state) {
    struct buffer reply = fetch(curl);
    char *converted = malloc(reply.length + 1), *in = reply.data, *out = converted;
    size_t left = reply.length, room = reply.length + 1;
    (void)state;
    if (iconv(to_gbk, &in, &left, &out, &room) == (size_t)-1) exit(2);
    free(converted);
    free(reply.data);
}

int main(int argc, char **argv) {
    char name[60];
    int each;
    if (argc != 3) return 2;
    each = atoi(argv[2]) < 100 ? 200 : 40;
    curl = open_curl(argv[1], QUERY_PATH, "benchmark");
    utf8 = open_client(argv[1], "");
    gbk = open_client(argv[1], "\"encoding\":\"gbk\",");
    to_gbk = iconv_open("GBK", "UTF-8");
    snprintf(name, sizeof name, "query_exams, %s rows", argv[2]);
    compare(name, ours, by_curl, &utf8, 31, each);
    snprintf(name, sizeof name, "query_exams, %s rows, GBK", argv[2]);
    compare(name, ours, by_curl_and_iconv, &gbk, 31, each);
    return 0;
}
