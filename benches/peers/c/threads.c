/* 32 threads that share one client against 32 threads with a libcurl handle each; and links built by one thread and by as
 * many as there are processors: threads PORT */
#define _GNU_SOURCE
#include <pthread.h>
#include <unistd.h>

#include "network.h"

enum { THREADS = 32, CALLS = 40, LINKS = 4000, ROUNDS = 9 };

static const char LINK[] =
    "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\",\"timestamp\":\"2021-05-19 00:00:00\"}";
static int32_t client;
static CURL *handles[THREADS];

static void *ours(void *unused) {
    int call;
    for (call = 0; call < CALLS; call++) idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
    return unused;
}

static void *by_curl(void *handle) {
    int call;
    for (call = 0; call < CALLS; call++) free(fetch(handle).data);
    return handle;
}

static void *links(void *unused) {
    int call;
    for (call = 0; call < LINKS; call++) idcas_free_string(succeeded(idcas_build_clinic_url(client, LINK)));
    return unused;
}

/* Microseconds until all of them have ended. */
static double all(void *(*work)(void *), int threads) {
    pthread_t thread[THREADS];
    double begun = now_us();
    int i;
    for (i = 0; i < threads; i++) pthread_create(&thread[i], NULL, work, handles[i]);
    for (i = 0; i < threads; i++) pthread_join(thread[i], NULL);
    return now_us() - begun;
}

int main(int argc, char **argv) {
    double ratio[ROUNDS], slower[ROUNDS];
    int processors = (int)sysconf(_SC_NPROCESSORS_ONLN), i;
    if (argc != 2) return 2;
    if (processors > THREADS) processors = THREADS;
    client = open_client(argv[1], "\"domain\":\"https://portal.example.com\",\"des_key\":\"eWorldTomTaw#7=*\","
                                  "\"md5_key\":\"TomtawMD5Key\",\"sev\":\"QUFBQQ==\",");
    for (i = 0; i < THREADS; i++) handles[i] = open_curl(argv[1], QUERY_PATH, "benchmark");
    all(ours, THREADS), all(by_curl, THREADS);
    for (i = 0; i < ROUNDS; i++) ratio[i] = all(ours, THREADS) / all(by_curl, THREADS);
    printf("32 threads sharing a client: ratio %.2f\n", median(ratio, ROUNDS));
    all(links, 1);
    for (i = 0; i < ROUNDS; i++) slower[i] = all(links, processors) / all(links, 1);
    printf("links on %d threads: ratio %.2f\n", processors, median(slower, ROUNDS));
    return 0;
}
