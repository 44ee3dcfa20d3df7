/*
 * A host that changes its environment while calls run: environment CONFIG.json. No C library allows one thread to
 * call getenv() while another calls setenv(), so the library reads what it wants of it in idcas_init.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "check.h"

enum { THREADS = 4, CLIENTS = 400, VARIABLES = 3000 };

static int32_t clients[CLIENTS];
static atomic_int next, stop;
static const char *const MONTH = "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}";

/* Grows, so that the C library moves the list; each variable's text is overwritten once it was replaced. */
static void *change(void *argument) {
    int i;
    (void)argument;
    while (!atomic_load(&stop)) {
        for (i = 0; i < VARIABLES; i++) {
            char name[32], value[64];
            snprintf(name, sizeof name, "HOST_VARIABLE_%d", i);
            snprintf(value, sizeof value, "%d and %ld", i, (long)time(NULL));
            setenv(name, value, 1);
        }
        for (i = 0; i < VARIABLES; i++) {
            char name[32];
            snprintf(name, sizeof name, "HOST_VARIABLE_%d", i);
            unsetenv(name);
        }
        clearenv();
    }
    return NULL;
}

/* The first call of a client makes its connection; all that a client begins with its first call is begun here. */
static void *call(void *argument) {
    int at;
    (void)argument;
    while ((at = atomic_fetch_add(&next, 1)) < CLIENTS) {
        ANSWER(idcas_finish(idcas_start(clients[at], "query_exams", MONTH)), "{\"code\":0");
        if (at % 16 == 0) idcas_free_string(idcas_diagnose(clients[at]));
    }
    return NULL;
}

int main(int argc, char **argv) {
    pthread_t changing, calling[THREADS];
    char *config;
    int i;
    if (argc != 2) return 2;
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
