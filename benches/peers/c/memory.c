/* What a client costs: private memory beyond an empty program's, before and after its first request, and the most bytes
 * that a call and libcurl's fetch hold at once: memory PORT LIBRARY. The program's own malloc counts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>

#include "network.h"

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void __libc_free(void *);

static size_t held, most;
/* The newest block of a thread. One that is given back at once has only asked whether there is room, and holds nothing. */
static __thread void *newest;

static void settle(void) {
    if (newest != NULL && held > most) most = held;
    newest = NULL;
}

static void *counted(void *block) {
    settle();
    __atomic_add_fetch(&held, malloc_usable_size(block), __ATOMIC_RELAXED);
    newest = block;
    return block;
}

void *malloc(size_t size) { return counted(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
    /* For a moment both may be there. */
    size_t before = malloc_usable_size(block);
    void *other = counted(__libc_realloc(block, size));
    settle();
    __atomic_sub_fetch(&held, before, __ATOMIC_RELAXED);
    return other;
}

void free(void *block) {
    if (block == newest) newest = NULL;
    settle();
    __atomic_sub_fetch(&held, malloc_usable_size(block), __ATOMIC_RELAXED);
    __libc_free(block);
}

/* Kilobytes that this process shares with no other. */
static long private_memory(void) {
    char line[200];
    long total = 0, each;
    FILE *rollup = fopen("/proc/self/smaps_rollup", "r");
    while (fgets(line, sizeof line, rollup))
        if (sscanf(line, "Private_Dirty: %ld", &each) == 1) total += each;
    fclose(rollup);
    return total;
}

int main(int argc, char **argv) {
    long empty = private_memory(), idle, after;
    size_t before, by_library = 0, by_curl = 0;
    int round;
    void *library = dlopen(argv[argc - 1], RTLD_NOW);
    char *(*init)(const char *, int32_t *) = (char *(*)(const char *, int32_t *))dlsym(library, "idcas_init");
    char *(*query)(int32_t, const char *) = (char *(*)(int32_t, const char *))dlsym(library, "idcas_query_exams");
    void (*release)(char *) = (void (*)(char *))dlsym(library, "idcas_free_string");
    char config[1024];
    int32_t client;
    CURL *curl;
    if (argc != 3) return 2;
    snprintf(config, sizeof config,
             "{\"auth_center\":\"http://127.0.0.1:%s\",\"gateway\":\"http://127.0.0.1:%s/api\",\"proxy\":\"none\","
             "\"client_id\":\"x\",\"client_secret\":\"x\",\"username\":\"x\",\"password\":\"x\"}", argv[1], argv[1]);
    release(succeeded(init(config, &client)));
    idle = private_memory();
    release(succeeded(query(client, QUERY)));
    malloc_trim(0);
    after = private_memory();
    curl = open_curl(argv[1], QUERY_PATH, "benchmark");
    free(fetch(curl).data);

    /* How much comes at a time is chance: the worst of many. */
    for (round = 0; round < 41; round++) {
        before = most = held;
        release(succeeded(query(client, QUERY)));
        settle();
        if (most - before > by_library) by_library = most - before;
        before = most = held;
        free(fetch(curl).data);
        settle();
        if (most - before > by_curl) by_curl = most - before;
    }
    printf("bytes held by a list ours %zu peer %zu ratio %.2f\n", by_library, by_curl, (double)by_library / by_curl);
    printf("idle %.2f MB\nafter %.2f MB\n", (idle - empty) / 1024.0, (after - empty) / 1024.0);
    return 0;
}
