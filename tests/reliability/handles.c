/*
 * Every 32-bit number as a handle of each kind: handles STRIDE. Those that are taken are those that were given out. With
 * a stride of 1 it is all of them; an odd one meets each kind and generation all the same.
 */
#include <pthread.h>
#include <stdint.h>

#include "check.h"

enum { LIVE = 100, THREADS = 2 };

static int32_t clients[LIVE], jobs[LIVE], docs[LIVE];
static uint64_t stride;

/* Each answers a negative code where the handle is none. */
static int is_client(int32_t handle) {
    int32_t doc = idcas_json_new(handle);
    return doc >= 0 && idcas_json_close(doc) == 0;
}
static int is_job(int32_t handle) { return idcas_wait(handle, 0) >= 0; }
static int is_doc(int32_t handle) { return idcas_json_count(handle, "") >= 0; }

static int (*const KINDS[])(int32_t) = {is_client, is_job, is_doc};

struct part {
    int kind;
    uint64_t first;
    long taken;
};

static void *sweep(void *argument) {
    struct part *part = argument;
    uint64_t number;
    for (number = part->first * stride; number <= UINT32_MAX; number += THREADS * stride)
        part->taken += KINDS[part->kind]((int32_t)(uint32_t)number);
    return NULL;
}

static long expected(const int32_t *live) {
    long count = 0;
    int i;
    for (i = 0; i < LIVE; i++) count += (uint32_t)live[i] % stride == 0;
    return count;
}

int main(int argc, char **argv) {
    const int32_t *live[] = {clients, jobs, docs};
    int i, kind;
    if (argc != 2 || (stride = strtoull(argv[1], NULL, 10)) == 0) return 2;
    for (i = 0; i < LIVE; i++) {
        /* Some generations have gone by. */
        int round;
        for (round = 0; round < 3; round++) {
            if (round > 0) {
                CHECK(idcas_json_close(docs[i]) == 0);
                idcas_free_string(idcas_finish(jobs[i]));
                idcas_free_string(idcas_close(clients[i]));
            }
            clients[i] = open_client("{}");
            jobs[i] = idcas_start(clients[i], "query_exams", "{}");
            docs[i] = idcas_json_new(clients[i]);
        }
    }
    for (kind = 0; kind < 3; kind++) {
        pthread_t threads[THREADS];
        struct part parts[THREADS];
        long taken = 0;
        for (i = 0; i < THREADS; i++) {
            parts[i] = (struct part){kind, (uint64_t)i, 0};
            pthread_create(&threads[i], NULL, sweep, &parts[i]);
        }
        for (i = 0; i < THREADS; i++) {
            pthread_join(threads[i], NULL);
            taken += parts[i].taken;
        }
        printf("kind %d: %ld taken, %ld given out\n", kind, taken, expected(live[kind]));
        CHECK(taken == expected(live[kind]));
        for (i = 0; i < LIVE; i++) CHECK(KINDS[kind](live[kind][i]) == 1);
    }
    return summary("handles");
}
