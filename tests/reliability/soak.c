/* 64 threads of mixed calls, closes and jobs for some seconds: soak SECONDS CONFIG.json. Nothing grows, nothing stays. */
#define _GNU_SOURCE
#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "resident.h"

enum { THREADS = 64 };

static char *config;
static int32_t shared;
static atomic_int stop;
static atomic_long calls, wrong;

static const char *const READS[][2] = {
    {"query_exams", "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\",\"page_size\":20}"},
    {"get_token", "{}"},
    {"build_clinic_url", "{\"work_no\":\"1\",\"org_code\":\"2470\",\"patient_name\":\"张示例\"}"},
    {"get_exam_detail", "{\"id\":\"1394827364510000001\"}"},
    {"query_exams", "{\"time_type\":7}"},
    {"inspect_url", "{\"url\":\"http://127.0.0.1/clinicview/index.html?token=x\"}"},
    {"query_exams_all", "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-10\"}"},
    {"get_token", "{\"force\":true}"},
};
enum { KINDS = sizeof READS / sizeof *READS };

/* An answer is one; anything but what the sandbox and the rules say is wrong. */
static void take(char *answer, int closed) {
    int good = strncmp(answer, "{\"code\":0", 9) == 0 || strncmp(answer, "{\"code\":-1001", 13) == 0 ||
               (closed && (strncmp(answer, "{\"code\":-1003", 13) == 0 || strncmp(answer, "{\"code\":-1105", 13) == 0));
    if (!good && atomic_fetch_add(&wrong, 1) < 5) printf("%.300s\n", answer);
    if (idcas_free_string(answer) != 0) atomic_fetch_add(&wrong, 1);
    atomic_fetch_add(&calls, 1);
}

static unsigned next(unsigned *seed) { return *seed = *seed * 1103515245u + 12345u, *seed >> 16; }

static void *work(void *argument) {
    unsigned seed = (unsigned)(uintptr_t)argument;
    while (!atomic_load(&stop)) {
        /* The last one, a new token, now and then. */
        const char *const *read = READS[next(&seed) % (next(&seed) % 64 ? KINDS - 1 : KINDS)];
        int32_t own, job;
        switch (next(&seed) % 8) {
        case 0: /* a client of its own, closed under a job */
            idcas_free_string(idcas_init(config, &own));
            job = idcas_start(own, read[0], read[1]);
            idcas_free_string(idcas_close(own));
            take(idcas_finish(job), 1);
            break;
        case 1: /* cancelled at some moment */
            job = idcas_start(shared, read[0], read[1]);
            idcas_wait(job, (int32_t)(next(&seed) % 3));
            idcas_cancel(job);
            idcas_free_string(idcas_progress(job));
            take(idcas_finish(job), 1);
            break;
        case 2: { /* a document */
            int32_t doc = idcas_json_parse(shared, "{\"a\":[1,{\"b\":\"c\"}]}");
            idcas_json_set(doc, "/a/1/b", read[0]);
            idcas_free_string(idcas_json_text(doc));
            if (idcas_json_close(doc) != 0) atomic_fetch_add(&wrong, 1);
            break;
        }
        default: take(idcas_call(shared, read[0], read[1]), 0);
        }
    }
    return NULL;
}

/* A client that others close while it works. */
static atomic_int passed_on;
static void *close_it(void *argument) {
    (void)argument;
    while (!atomic_load(&stop)) {
        int32_t own;
        idcas_free_string(idcas_init(config, &own));
        atomic_store(&passed_on, own);
        take(idcas_call(own, READS[0][0], READS[0][1]), 1);
        idcas_free_string(idcas_close(own));
    }
    return NULL;
}
static void *use_it(void *argument) {
    (void)argument;
    while (!atomic_load(&stop)) {
        int32_t theirs = atomic_load(&passed_on);
        take(idcas_call(theirs, READS[0][0], READS[0][1]), 1);
        idcas_free_string(idcas_close(theirs));
    }
    return NULL;
}

static int entries(const char *folder) {
    DIR *open = opendir(folder);
    int count = 0;
    while (readdir(open) != NULL) count++;
    closedir(open);
    return count;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Warm after this many calls: caches, tokens and connections are what they will be. */
static void run(double seconds) {
    pthread_t threads[THREADS];
    double begin = now();
    int i;
    atomic_store(&stop, 0);
    for (i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, i == 0 ? close_it : i < 3 ? use_it : work, (void *)(uintptr_t)(i + 1));
    while (now() - begin < seconds) usleep(20000);
    atomic_store(&stop, 1);
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
}

int main(int argc, char **argv) {
    double seconds;
    long early, late;
    int early_files, late_files, early_threads, late_threads;
    if (argc != 3) return 2;
    seconds = atof(argv[1]);
    config = read_text(argv[2]);
    shared = open_client(config);
    run(seconds / 4);
    early = resident_kb(), early_files = entries("/proc/self/fd"), early_threads = entries("/proc/self/task");
    run(seconds * 3 / 4);
    late = resident_kb(), late_files = entries("/proc/self/fd"), late_threads = entries("/proc/self/task");
    printf("%ld calls; memory %ld KB, then %ld KB; %d files, then %d; %d threads, then %d\n", atomic_load(&calls), early, late,
           early_files, late_files, early_threads, late_threads);
    CHECK(atomic_load(&wrong) == 0);
    CHECK(atomic_load(&calls) > 64);
    CHECK(late - early < 32 * 1024 || getenv("UNDER_SANITIZER") != NULL);
    CHECK(late_files <= early_files + THREADS && late_threads <= early_threads + THREADS);
    idcas_free_string(idcas_close(shared));
    return summary("soak");
}
