/*
 * Texts that a host gives back wrongly: returns freed|both|twice. `freed`: with the C library's free() instead of
 * idcas_free_string(), as languages do that take a result for a string of their own. `both`: with both, one after the
 * other. `twice`: six threads that release each text twice.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "check.h"
#include "resident.h"

enum { THREADS = 6, ROUNDS = 400000, HELD = 32, LONGEST = 300000 };

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

static void freed(void) {
    static const size_t LENGTHS[] = {0, 3, 17, 30, 100, 250, 900, 3000, 5000, 20000, 140000, LONGEST};
    long early = 0;
    int round;
    for (round = 0; round < 4000; round++) {
        int32_t client = open_client(CONFIGS[round % 3]);
        size_t i;
        for (i = 0; i < sizeof LENGTHS / sizeof *LENGTHS; i++) {
            size_t length = LENGTHS[i] > 3000 && round % 16 ? LENGTHS[i] / 64 : LENGTHS[i];
            int32_t doc = document(client, length);
            free(text_of(doc, length));
            CHECK(idcas_json_close(doc) == 0);
        }
        free(idcas_describe(client, "query_exams"));
        free(idcas_build_clinic_url(client, "{}"));
        free(idcas_finish(idcas_start(client, "query_exams", "{}")));
        ANSWER(idcas_close(client), "{\"code\":0");
        if (round == 1000) early = resident_kb();
    }
    printf("memory %ld KB after a quarter, %ld KB at the end\n", early, resident_kb());
    CHECK(resident_kb() - early < 16 * 1024 || getenv("UNDER_SANITIZER") != NULL);
}

/* Each address is taken for the next text of its length: so the library learns that it was freed. */
static void both(void) {
    int32_t client = open_client(CONFIGS[0]), doc = document(client, 40);
    int round;
    for (round = 0; round < 2000; round++) {
        char *text = text_of(doc, 40);
        CHECK(idcas_free_string(text) == 0);
        CHECK(idcas_free_string(text) != 0);
        free(text);
    }
    ANSWER(idcas_close(client), "{\"code\":0");
}

static int32_t docs[THREADS];
static atomic_long others;

/* A text of this thread that is not one any more was released by another, which meant one of its own before it. */
static void *release_twice(void *argument) {
    char *held[HELD] = {NULL};
    long taken = 0;
    int round;
    for (round = 0; round < ROUNDS; round++) {
        char **slot = &held[round % HELD];
        if (*slot != NULL) {
            taken += idcas_free_string(*slot) != 0;
            idcas_free_string(*slot);
        }
        *slot = idcas_json_get(*(int32_t *)argument, "/a");
    }
    atomic_fetch_add(&others, taken);
    return NULL;
}

static void twice(void) {
    pthread_t threads[THREADS];
    int32_t client = open_client(CONFIGS[0]);
    int i;
    for (i = 0; i < THREADS; i++) {
        docs[i] = document(client, 20);
        pthread_create(&threads[i], NULL, release_twice, &docs[i]);
    }
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    printf("of %d texts released twice each, %ld were another thread's\n", THREADS * ROUNDS, atomic_load(&others));
    /* It cannot be ruled out, but is rare. */
    CHECK(atomic_load(&others) <= 2);
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    setvbuf(stdout, NULL, _IONBF, 0);
    if (strcmp(argv[1], "freed") == 0) freed();
    else if (strcmp(argv[1], "both") == 0) both();
    else if (strcmp(argv[1], "twice") == 0) twice();
    else return 2;
    return summary(argv[1]);
}
