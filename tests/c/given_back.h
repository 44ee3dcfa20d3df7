/* Texts that a host gives back wrongly: released by its own means instead of idcas_free_string(), or twice. */
#ifndef GIVEN_BACK_H
#define GIVEN_BACK_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "check.h"

enum { THREADS = 6, HELD = 32, LONGEST = 300000 };

static const char *const CONFIGS[] = {"{}", "{\"encoding\":\"gbk\"}", "{\"encoding\":\"gb18030\"}"};

/* A document whose text at /a has so many characters. */
static int32_t document(int32_t client, size_t length) {
    static char json[LONGEST + 16];
    int32_t doc;
    memcpy(json, "{\"a\":\"", 6);
    memset(json + 6, 'a', length);
    strcpy(json + 6 + length, "\"}");
    doc = idcas_json_parse(client, json);
    CHECK(doc > 0);
    return doc;
}

/* The text is right, and so is what a host does that knows how. */
static char *text_of(int32_t doc, size_t length) {
    char *text = idcas_json_get(doc, "/a"), *other = idcas_json_get(doc, "/a");
    if (strlen(text) != length || strspn(text, "a") != length || other == text) {
        failed++;
        printf("a text of %ld is wrong\n", (long)length);
    }
    if (idcas_free_string(other) != 0) {
        failed++;
        printf("a text of %ld could not be released\n", (long)length);
    }
    return text;
}

/* What the program holds does not grow, in KB as `held` counts it, where texts are released by the host's own means. */
static void freed_by_host(int rounds, void (*release)(char *text, int round), long (*held)(void), int counts) {
    static const size_t LENGTHS[] = {0, 3, 17, 30, 100, 250, 900, 3000, 5000, 20000, 140000, LONGEST};
    long early = 0;
    int round;
    for (round = 0; round < rounds; round++) {
        int32_t client = open_client(CONFIGS[round % 3]);
        size_t i;
        for (i = 0; i < sizeof LENGTHS / sizeof *LENGTHS; i++) {
            size_t length = LENGTHS[i] > 3000 && round % 16 ? LENGTHS[i] / 64 : LENGTHS[i];
            int32_t doc = document(client, length);
            release(text_of(doc, length), round);
            CHECK(idcas_json_close(doc) == 0);
        }
        release(idcas_describe(client, "query_exams"), round);
        release(idcas_build_clinic_url(client, "{}"), round);
        release(idcas_finish(idcas_start(client, "query_exams", "{}")), round);
        ANSWER(idcas_close(client), "{\"code\":0");
        if (round == rounds / 4) early = held();
    }
    printf("memory %ld KB after a quarter, %ld KB at the end\n", early, held());
    CHECK(held() - early < 16 * 1024 || !counts);
}

struct releasing {
    int32_t doc;
    int rounds;
};
static atomic_long others;

/* A text of this thread that is not one any more was released by another, which meant one of its own before it. */
static void *release_twice(void *argument) {
    const struct releasing *releasing = argument;
    char *held[HELD] = {NULL};
    long taken = 0;
    int round;
    for (round = 0; round < releasing->rounds; round++) {
        char **slot = &held[round % HELD];
        if (*slot != NULL) {
            taken += idcas_free_string(*slot) != 0;
            idcas_free_string(*slot);
        }
        *slot = idcas_json_get(releasing->doc, "/a");
    }
    atomic_fetch_add(&others, taken);
    return NULL;
}

static void released_twice(int rounds, int most) {
    struct releasing releasing[THREADS];
    pthread_t threads[THREADS];
    int32_t client = open_client(CONFIGS[0]);
    int i;
    for (i = 0; i < THREADS; i++) {
        releasing[i].doc = document(client, 20);
        releasing[i].rounds = rounds;
        CHECK(pthread_create(&threads[i], NULL, release_twice, &releasing[i]) == 0);
    }
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    printf("of %d texts released twice each, %ld were another thread's\n", THREADS * rounds, atomic_load(&others));
    /* It cannot be ruled out, but is rare. */
    CHECK(atomic_load(&others) <= most);
}

#endif
