/*
 * Texts that a host gives back wrongly: returns freed|both|twice. `freed`: with the C library's free() instead of
 * idcas_free_string(), as languages do that take a result for a string of their own. `both`: with both, one after the
 * other. `twice`: six threads that release each text twice.
 */
#define _GNU_SOURCE
#include "given_back.h"
#include "resident.h"

static void release(char *text, int round) {
    (void)round;
    free(text);
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

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    setvbuf(stdout, NULL, _IONBF, 0);
    /* A sanitizer keeps what was freed for a while. */
    if (strcmp(argv[1], "freed") == 0) freed_by_host(4000, release, resident_kb, getenv("UNDER_SANITIZER") == NULL);
    else if (strcmp(argv[1], "both") == 0) both();
    else if (strcmp(argv[1], "twice") == 0) released_twice(400000, 6);
    else return 2;
    return summary(argv[1]);
}
