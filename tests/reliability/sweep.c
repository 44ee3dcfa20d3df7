/*
 * Every export with every kind of argument, at random: no crash, and each answer is one.  sweep CALLS [SEED]
 * The table of functions is made from the header (tests/c/functions.py). Nothing listens where the calls go.
 */
#define _GNU_SOURCE
#include <limits.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "resident.h"

static const struct {
    const char *name;
    char result;
    const char *arguments;
    void (*function)(void);
} FUNCTIONS[] = {
#define FUNCTION(name, result, arguments) {#name, result, arguments, (void (*)(void))name},
#include "functions.inc"
#undef FUNCTION
};
enum { COUNT = sizeof FUNCTIONS / sizeof *FUNCTIONS, LIVE = 16, TEXTS = 64, HUGE_BYTES = 256 << 20 };

static const char *CONFIGS[] = {
    "{\"auth_center\":\"http://127.0.0.1:1\",\"gateway\":\"http://127.0.0.1:1\",\"domain\":\"http://127.0.0.1:1\",\"des_key\":\"k\","
    "\"md5_key\":\"k\",\"sev\":\"eHh4\",\"client_id\":\"a\",\"client_secret\":\"b\",\"username\":\"c\",\"password\":\"d\",\"retries\":0,"
    "\"proxy\":\"none\",\"encoding\":\"utf-8\"}",
    "{\"encoding\":\"gbk\"}", "{\"encoding\":\"utf-16\"}", "{\"encoding\":\"gb18030\",\"language\":\"en\"}"};

static uint64_t seed = 2021;
static unsigned below(unsigned limit) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(seed >> 33) % limit;
}

static int32_t clients[LIVE], jobs[LIVE], docs[LIVE];
static const char *texts[TEXTS];
static int text_count;
static char *owned[LIVE];
/* Capacities count units, which have two bytes in UTF-16. */
static char foreign[] = "{\"code\":0}", buffer[2 * 255];
static int32_t place;

/* The text's last byte is the last one that can be read. */
static const char *at_the_end_of_a_page(const char *text, size_t bytes) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE), room = (bytes / page + 1) * page;
    char *pages = mmap(NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) exit(3);
    mprotect(pages + room, page, PROT_NONE);
    memcpy(pages + room - bytes, text, bytes);
    return pages + room - bytes;
}

static void make_texts(void) {
    static const char *const PLAIN[] = {
        "", "{}", "[]", "null", "0", "\"", "{", "{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]}}", "query_exams", "build_clinic_url", "diagnose", "/a/b/2/c",
        "/", "/-1", "/a~2", "/99999999999999999999", "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}",
        "{\"work_no\":\"1\",\"org_code\":\"2\",\"patient_name\":\"x\",\"explain\":true}", "{\"url\":\"http://127.0.0.1:1/clinicview/index.html?token=x\"}",
        "{\"business_id\":\"1\",\"directory\":\"/nowhere\"}", "{\"id\":1e400}", "{\"a\":1,\"a\":2}", "{\"timeout_ms\":-1}", "\xef\xbb\xbf{}",
        "{\"a\":\"\\ud800\"}", "{\"a\":\"\\u0000\"}", "\xff\xfe\x80", "\xd6\xd0\xce", "\xc0\x80", "\xed\xa0\x80", "\x81\x30\x81", "\xe4\xb8\xad"};
    static const char WIDE[] = "{\0\"\0a\0\"\0:\0\"\0\x2d\x4e\"\0}\0\0", LONE[] = "{\0\x00\xd8}\0\0";
    char *deep = calloc(1, 400004), *digits = calloc(1, 100004);
    size_t i;
    for (i = 0; i < sizeof PLAIN / sizeof *PLAIN; i++) {
        /* UTF-16 ends in two zero bytes, and a client of that encoding may get any of these. */
        char two[256];
        size_t bytes = strlen(PLAIN[i]);
        memcpy(two, PLAIN[i], bytes);
        memset(two + bytes, 0, 3);
        texts[text_count++] = at_the_end_of_a_page(two, bytes + (bytes % 2 ? 3 : 2));
    }
    texts[text_count++] = at_the_end_of_a_page(WIDE, sizeof WIDE);
    texts[text_count++] = at_the_end_of_a_page(LONE, sizeof LONE);
    memset(deep, '[', 200000);
    memset(digits, '9', 100000);
    texts[text_count++] = deep;
    texts[text_count++] = digits;
    texts[text_count++] = NULL;
}

static void keep(int32_t *kept, int32_t handle) {
    if (handle > 0) kept[below(LIVE)] = handle;
}

static int32_t any_handle(char kind) {
    static const int32_t WRONG[] = {0, -1, 1, 2, INT_MAX, INT_MIN, 0x20000000, 0x40000000, 0x60000000};
    const int32_t *own = kind == 'c' ? clients : kind == 'j' ? jobs : docs;
    switch (below(8)) {
    case 0: return WRONG[below(sizeof WRONG / sizeof *WRONG)];
    case 1: return clients[below(LIVE)];
    case 2: return jobs[below(LIVE)];
    case 3: return docs[below(LIVE)];
    default: return own[below(LIVE)];
    }
}

static uintptr_t any_argument(char kind) {
    static const int32_t NUMBERS[] = {0, 1, 2, 20, 255, -1, INT_MIN};
    switch (kind) {
    case 'c':
    case 'j':
    case 'd': return (uintptr_t)(uint32_t)any_handle(kind);
    /* Also how long to wait and how much room a buffer has. */
    case 'n': return (uintptr_t)(uint32_t)NUMBERS[below(sizeof NUMBERS / sizeof *NUMBERS)];
    case 'i': return below(8) ? (uintptr_t)&place : 0;
    case 'b': return below(8) ? (uintptr_t)buffer : 0;
    case 'l':
        switch (below(4)) {
        case 0: return (uintptr_t)foreign;
        case 1: return 0;
        default: return (uintptr_t)owned[below(LIVE)];
        }
    default: return (uintptr_t)texts[below((unsigned)text_count)];
    }
}

static void one_call(unsigned which) {
    uintptr_t a[4] = {0};
    uintptr_t (*function)(uintptr_t, uintptr_t, uintptr_t, uintptr_t) =
        (uintptr_t (*)(uintptr_t, uintptr_t, uintptr_t, uintptr_t))FUNCTIONS[which].function;
    const char *letters = FUNCTIONS[which].arguments;
    uintptr_t result;
    size_t i;
    for (i = 0; letters[i]; i++) a[i] = any_argument(letters[i]);
    result = function(a[0], a[1], a[2], a[3]);
    if (FUNCTIONS[which].result == 't') {
        char *text = (char *)result;
        if (text == NULL || idcas_text_length(text) < 0) {
            failed++;
            printf("%s answered no text of the library\n", FUNCTIONS[which].name);
        } else if (below(LIVE) == 0) {
            /* Lives for a while, and may be released by one of the calls. */
            char **slot = &owned[below(LIVE)];
            idcas_free_string(*slot);
            *slot = text;
        } else if (idcas_free_string(text) != 0 || (below(64) == 0 && idcas_free_string(text) == 0)) {
            failed++;
            printf("%s answered what cannot be released once\n", FUNCTIONS[which].name);
        }
    } else if (FUNCTIONS[which].result == 'i') {
        if (strstr(FUNCTIONS[which].name, "_start")) keep(jobs, (int32_t)result);
        if (strstr(FUNCTIONS[which].name, "_json_new") || strstr(FUNCTIONS[which].name, "_json_parse")) {
            int32_t *slot = &docs[below(LIVE)];
            if ((int32_t)result > 0) idcas_json_close(*slot), *slot = (int32_t)result;
        }
    }
    if (strncmp(FUNCTIONS[which].name, "idcas_init", 10) == 0) {
        if (place > 0) idcas_free_string(idcas_close(place));
        place = 0;
    }
}

/* Each text argument once with 256 MB, with and without an end in sight. */
static void huge(void) {
    char *text = malloc(HUGE_BYTES + 4);
    size_t which, i;
    if (text == NULL) exit(3);
    memset(text, 'a', HUGE_BYTES);
    memset(text + HUGE_BYTES, 0, 4);
    for (which = 0; which < COUNT; which++) {
        for (i = 0; FUNCTIONS[which].arguments[i]; i++) {
            const char *letters = FUNCTIONS[which].arguments;
            uintptr_t a[4] = {0}, result;
            size_t other;
            if (letters[i] != 'x') continue;
            for (other = 0; letters[other]; other++) {
                switch (letters[other]) {
                case 'c': a[other] = (uintptr_t)(uint32_t)clients[0]; break;
                case 'd': a[other] = (uintptr_t)(uint32_t)idcas_json_new(clients[0]); break;
                case 'i': a[other] = (uintptr_t)&place; break;
                case 'x': a[other] = (uintptr_t) "{}"; break;
                default: break;
                }
            }
            a[i] = (uintptr_t)text;
            result = ((uintptr_t (*)(uintptr_t, uintptr_t, uintptr_t, uintptr_t))FUNCTIONS[which].function)(a[0], a[1], a[2], a[3]);
            if (FUNCTIONS[which].result == 't') CHECK(idcas_free_string((char *)result) == 0);
            else if (strstr(FUNCTIONS[which].name, "_start")) idcas_free_string(idcas_finish((int32_t)result));
            else if ((int32_t)result >= 0) failed++, printf("%s took 256 MB\n", FUNCTIONS[which].name);
            if (FUNCTIONS[which].arguments[0] == 'd') idcas_json_close((int32_t)a[0]);
        }
    }
    free(text);
}

int main(int argc, char **argv) {
    long calls = argc > 1 ? atol(argv[1]) : 1000000, i, early = 0, late;
    if (argc > 2) seed = strtoull(argv[2], NULL, 10);
    make_texts();
    CHECK(COUNT >= 50);
    for (i = 0; i < LIVE; i++) clients[i] = open_client(CONFIGS[i % 4]);
    huge();
    for (i = 0; i < calls; i++) {
        unsigned which = below(COUNT);
        /* Diagnosis opens connections and waits; it takes its turn less often. */
        if (strcmp(FUNCTIONS[which].name, "idcas_diagnose") == 0 && below(200)) which = 0;
        one_call(which);
        if (i % 64 == 0) {
            int32_t *slot = &clients[below(LIVE)];
            idcas_free_string(idcas_close(*slot));
            *slot = open_client(CONFIGS[below(4)]);
            /* A job whose handle is lost still ends; this one is taken. */
            slot = &jobs[below(LIVE)];
            idcas_free_string(idcas_finish(*slot));
        }
        if (i == calls / 4) early = resident_kb();
    }
    late = resident_kb();
    printf("%ld calls of %d functions; memory %ld KB after a quarter, %ld KB at the end\n", calls, (int)COUNT, early, late);
    CHECK(late - early < 32 * 1024 || getenv("UNDER_SANITIZER") != NULL);
    /* After all that, it works as ever. */
    ANSWER(idcas_call(open_client(CONFIGS[0]), "build_clinic_url", texts[17]), "\"data\":\"http://127.0.0.1:1/clinicview/");
    return summary("sweep");
}
