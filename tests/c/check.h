/* What every C test uses. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "idcas.h"

static int passed, failed;

#define CHECK(condition)                                                  \
    do {                                                                  \
        if (condition) {                                                  \
            passed++;                                                     \
        } else {                                                          \
            failed++;                                                     \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);        \
        }                                                                 \
    } while (0)

/* An answer holds these words; it is printed where it does not, and released. */
#define ANSWER(call, words) check_answer((call), (words), __FILE__, __LINE__)

__attribute__((unused)) static void check_answer(char *envelope, const char *words, const char *file, int line) {
    if (envelope != NULL && strstr(envelope, words) != NULL) {
        passed++;
    } else {
        failed++;
        printf("%s:%d: not in the answer: %s\n  %.400s\n", file, line, words,
               envelope ? envelope : "(NULL)");
    }
    if (idcas_free_string(envelope) != 0) {
        failed++;
        printf("%s:%d: the answer could not be released\n", file, line);
    }
}

__attribute__((unused)) static int32_t open_client(const char *config) {
    int32_t client = 0;
    char *envelope = idcas_init(config, &client);
    if (client <= 0) printf("idcas_init: %s\n", envelope);
    idcas_free_string(envelope);
    return client;
}

__attribute__((unused)) static char *read_text(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = (char *)calloc(1, 65536);
    if (file != NULL && text != NULL) {
        text[fread(text, 1, 65535, file)] = '\0';
        fclose(file);
    }
    return text;
}

static int summary(const char *name) {
    printf("%s: %d passed, %d failed\n", name, passed, failed);
    return failed != 0;
}

#endif
