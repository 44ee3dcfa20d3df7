/*
 * A host that changes its environment while calls run: environment CONFIG.json WORDS. Each call answers the words. No C
 * library allows one thread to call getenv() while another calls setenv(), so this one reads what it wants of the
 * environment in idcas_init.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>

#include "check.h"

enum { THREADS = 4, CLIENTS = 400, VARIABLES = 300 };

static int32_t clients[CLIENTS];
static atomic_int next, stop;
static const char *words;
static const char *const MONTH = "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}";

/* Each variable moves the list, and what was the list's becomes something else at once: who still reads it there reads
   addresses that are none. */
static void *change(void *argument) {
    static void *elsewhere[VARIABLES];
    int i;
    (void)argument;
    while (!atomic_load(&stop)) {
        for (i = 0; i < VARIABLES; i++) {
            size_t bytes = (size_t)(i + 1) * sizeof(char *);
            char name[32];
            snprintf(name, sizeof name, "HOST_VARIABLE_%d", i);
            setenv(name, "changed by the host", 1);
            elsewhere[i] = malloc(bytes);
            memset(elsewhere[i], 'x', bytes);
        }
        clearenv();
        for (i = 0; i < VARIABLES; i++) free(elsewhere[i]);
    }
    return NULL;
}

/* The first call of a client makes its connection; all that a client begins with its first call is begun here. */
static void *call(void *argument) {
    int at;
    (void)argument;
    while ((at = atomic_fetch_add(&next, 1)) < CLIENTS) {
        ANSWER(idcas_finish(idcas_start(clients[at], "query_exams", MONTH)), words);
        if (at % 16 == 0) idcas_free_string(idcas_diagnose(clients[at]));
    }
    return NULL;
}

int main(int argc, char **argv) {
    pthread_t changing, calling[THREADS];
    char *config;
    int i;
    if (argc != 3) return 2;
    words = argv[2];
    config = read_text(argv[1]);
    for (i = 0; i < CLIENTS; i++) clients[i] = open_client(config);
    pthread_create(&changing, NULL, change, NULL);
    for (i = 0; i < THREADS; i++) pthread_create(&calling[i], NULL, call, NULL);
    for (i = 0; i < THREADS; i++) pthread_join(calling[i], NULL);
    atomic_store(&stop, 1);
    pthread_join(changing, NULL);
    for (i = 0; i < CLIENTS; i++) idcas_free_string(idcas_close(clients[i]));
    return summary("environment");
}
