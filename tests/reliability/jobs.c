/* Six threads that open, close and collect clients, jobs, documents and texts across each other, without a network. */
#include <pthread.h>
#include <stdint.h>

#include "check.h"

enum { THREADS = 6, ROUNDS = 1500 };

static int32_t shared;

static void *work(void *argument) {
    int i;
    for (i = 0; i < ROUNDS; i++) {
        int32_t own = open_client("{}"), doc = idcas_json_parse(own, "{\"a\":1}");
        int32_t job = idcas_start(i % 2 ? own : shared, "build_clinic_url", "{}");
        idcas_free_string(idcas_json_get(doc, "/a"));
        if (i % 3 == 0) {
            idcas_free_string(idcas_close(own));
            idcas_free_string(idcas_finish(job));
        } else if (i % 3 == 1) {
            idcas_cancel(job);
            idcas_free_string(idcas_finish(job));
            idcas_free_string(idcas_close(own));
        } else {
            /* Left behind. */
            idcas_free_string(idcas_close(own));
        }
        idcas_json_close(doc);
    }
    return argument;
}

int main(void) {
    pthread_t threads[THREADS];
    int i;
    shared = open_client("{}");
    for (i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, NULL);
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    /* Nothing that was left behind keeps a new job from starting. */
    for (i = 0; i < 100; i++) ANSWER(idcas_finish(idcas_start(shared, "build_clinic_url", "{}")), "\"code\":-1001");
    ANSWER(idcas_close(shared), "{\"code\":0");
    return summary("jobs");
}
