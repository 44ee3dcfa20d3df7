/* save_print_files of a report of 64 MB against `base64 -d` and `sync`, beyond what fetching the reply takes by libcurl:
 * save_files PORT DIRECTORY */
#include "network.h"

#define LIST "/api/api-document/print/file-list?business_id=7"

static int save_by_shell(const char *directory, const char *base64, double *us) {
    char command[600];
    double begun;
    int status;
    snprintf(command, sizeof command, "base64 -d '%s' > '%s/by-hand.pdf' && sync '%s/by-hand.pdf'", base64, directory, directory);
    begun = now_us();
    status = system(command);
    *us = now_us() - begun;
    return status;
}

int main(int argc, char **argv) {
    enum { ROUNDS = 7 };
    double ratio[ROUNDS];
    char base64[300], params[400], more[200];
    struct buffer reply;
    CURL *curl;
    FILE *file;
    char *text;
    int32_t client;
    int round;
    if (argc != 3) return 2;
    curl = open_curl(argv[1], LIST, "benchmark");
    snprintf(more, sizeof more, "\"doc_gateway\":\"http://127.0.0.1:%s/api\",\"max_response_bytes\":268435456,\"timeout_ms\":60000,", argv[1]);
    client = open_client(argv[1], more);
    reply = fetch(curl);
    text = strstr(reply.data, "file_bytes\":\"") + 13;
    snprintf(base64, sizeof base64, "%s/report.base64", argv[2]);
    file = fopen(base64, "w");
    fwrite(text, 1, strcspn(text, "\""), file);
    fclose(file);
    free(reply.data);
    snprintf(params, sizeof params, "{\"business_id\":\"7\",\"directory\":\"%s\"}", argv[2]);
    for (round = -1; round < ROUNDS; round++) {
        double begun = now_us(), fetched, saved, by_shell;
        free(fetch(curl).data);
        fetched = now_us() - begun;
        begun = now_us();
        idcas_free_string(succeeded(idcas_save_print_files(client, params)));
        saved = now_us() - begun;
        if (save_by_shell(argv[2], base64, &by_shell) != 0) return 2;
        if (round >= 0) ratio[round] = (saved - fetched) / by_shell;
    }
    printf("save_print_files, 64 MB: ratio %.2f\n", median(ratio, ROUNDS));
    return 0;
}
