/* query_exams as a user feels it, against a server that takes its time, and the processor's time of calls on 8 threads, both
 * beside libcurl: as_felt SLOW FAST ROWS, where SLOW and FAST are ports. */
#define _GNU_SOURCE
#include <pthread.h>
#include <sys/resource.h>

#include "network.h"

enum { THREADS = 8, ROUNDS = 15 };

static int32_t client;
static CURL *curl, *handles[THREADS];
static int calls;

static void ours(void *unused) {
    (void)unused;
    idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
}

static void by_curl(void *unused) {
    (void)unused;
    free(fetch(curl).data);
}

static void *many(void *unused) {
    int call;
    for (call = 0; call < calls; call++) ours(unused);
    return unused;
}

static void *many_by_curl(void *handle) {
    int call;
    for (call = 0; call < calls; call++) free(fetch(handle).data);
    return handle;
}

/* Microseconds of processor time. */
static double spent(void *(*work)(void *)) {
    pthread_t thread[THREADS];
    struct rusage before, after;
    int i;
    getrusage(RUSAGE_SELF, &before);
    for (i = 0; i < THREADS; i++) pthread_create(&thread[i], NULL, work, handles[i]);
    for (i = 0; i < THREADS; i++) pthread_join(thread[i], NULL);
    getrusage(RUSAGE_SELF, &after);
    return (after.ru_utime.tv_sec - before.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_stime.tv_sec) * 1e6 +
           after.ru_utime.tv_usec - before.ru_utime.tv_usec + after.ru_stime.tv_usec - before.ru_stime.tv_usec;
}

int main(int argc, char **argv) {
    double ratio[ROUNDS];
    char name[60];
    int i;
    if (argc != 4) return 2;
    calls = atoi(argv[3]) < 100 ? 200 : 30;
    curl = open_curl(argv[1], QUERY_PATH, "benchmark");
    client = open_client(argv[1], "");
    snprintf(name, sizeof name, "query_exams after 2 ms, %s rows", argv[3]);
    compare(name, ours, by_curl, NULL, 31, 20);
    idcas_free_string(idcas_close(client));
    client = open_client(argv[2], "");
    for (i = 0; i < THREADS; i++) handles[i] = open_curl(argv[2], QUERY_PATH, "benchmark");
    spent(many), spent(many_by_curl);
    for (i = 0; i < ROUNDS; i++) ratio[i] = spent(many) / spent(many_by_curl);
    printf("processor time on 8 threads, %s rows: ratio %.2f\n", argv[3], median(ratio, ROUNDS));
    return 0;
}
