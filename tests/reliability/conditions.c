/*
 * What a host's machine may lack: conditions files|threads|stack|memory|clock|names|share CONFIG.json. Each call answers, and works again
 * once the machine does.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "check.h"

static char *config;
static const char *const MONTH = "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}";

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* No file can be opened, so no connection either. */
static void files(void) {
    struct rlimit limit = {256, 256};
    int opened[256], count = 0;
    int32_t used = open_client(config), fresh = open_client(config);
    setrlimit(RLIMIT_NOFILE, &limit);
    ANSWER(idcas_query_exams(used, MONTH), "{\"code\":0");
    while (count < 256 && (opened[count] = open("/dev/null", O_RDONLY)) >= 0) count++;
    CHECK(count > 0);
    /* A connection that is kept still serves. */
    ANSWER(idcas_query_exams(used, MONTH), "{\"code\":0");
    ANSWER(idcas_query_exams(fresh, MONTH), "\"code\":-1101");
    ANSWER(idcas_init("{\"ca_file\":\"/etc/passwd\"}", &(int32_t){0}), "\"code\":-1002");
    ANSWER(idcas_finish(idcas_start(fresh, "query_exams", MONTH)), "\"code\":-1101");
    while (count > 0) close(opened[--count]);
    ANSWER(idcas_query_exams(fresh, MONTH), "{\"code\":0");
}

/* The same before the library's own thread was ever started. */
static void files_first(void) {
    struct rlimit limit = {64, 64};
    int opened[64], count = 0;
    int32_t client = open_client(config);
    setrlimit(RLIMIT_NOFILE, &limit);
    while (count < 64 && (opened[count] = open("/dev/null", O_RDONLY)) >= 0) count++;
    ANSWER(idcas_query_exams(client, MONTH), "\"code\":-1301");
    while (count > 0) close(opened[--count]);
    ANSWER(idcas_query_exams(client, MONTH), "{\"code\":0");
}

/* The library's threads are made by this one, which may be told that the system has no more. */
static int no_threads;
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*work)(void *), void *argument) {
    static int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (no_threads) return EAGAIN;
    if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    return real(thread, attributes, work, argument);
}

/* Where a job cannot have its thread, nothing is started: no handle is taken, and nothing is sent later. */
static void threads_gone(void) {
    int32_t client = open_client(config), job;
    int i;
    ANSWER(idcas_query_exams(client, MONTH), "{\"code\":0");
    no_threads = 1;
    for (i = 0; i < 9000; i++) CHECK(idcas_start(client, "query_exams", MONTH) == IDCAS_EXHAUSTED);
    ANSWER(idcas_code_text(IDCAS_EXHAUSTED, "en"), "no thread");
    ANSWER(idcas_query_exams(client, MONTH), "{\"code\":0");
    no_threads = 0;
    job = idcas_start(client, "query_exams", MONTH);
    CHECK(job > 0);
    ANSWER(idcas_finish(job), "{\"code\":0");
}

/* Address space that ends this much above what the process has. A refused allocation ends a Rust program: what is tried
   is how little is enough, and that large texts and replies are refused before room for them is asked for. */
static int within(long megabytes, int huge) {
    int status;
    pid_t process;
    fflush(stdout);
    process = fork();
    if (process == 0) {
        long pages = 0;
        int32_t client;
        FILE *file = fopen("/proc/self/statm", "r");
        char *text = NULL;
        struct rlimit limit;
        failed = 0;
        if (file == NULL || fscanf(file, "%ld", &pages) != 1) _exit(3);
        if (huge) {
            text = malloc(256 << 20);
            memset(text, 'a', 256 << 20);
            text[(256 << 20) - 1] = '\0';
            pages += (256 << 20) / sysconf(_SC_PAGESIZE);
        }
        limit.rlim_cur = limit.rlim_max = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + (rlim_t)megabytes * 1024 * 1024;
        setrlimit(RLIMIT_AS, &limit);
        client = open_client(config);
        if (huge) {
            ANSWER(idcas_query_exams(client, text), "\"code\":-1108");
            ANSWER(idcas_init(text, &client), "\"code\":-1108");
            CHECK(idcas_json_parse(client, text) < 0);
        } else {
            char *answer = idcas_query_exams(client, MONTH);
            /* Done, or no room for a thread. */
            CHECK(strncmp(answer, "{\"code\":0", 9) == 0 || strstr(answer, "\"code\":-1301") != NULL);
            idcas_free_string(answer);
        }
        fflush(stdout);
        _exit(failed == 0 ? 7 : 8);
    }
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void memory(void) {
    long megabytes;
    CHECK(within(64, 1) == 7);
    for (megabytes = 512; megabytes >= 1; megabytes /= 2) {
        int ended = within(megabytes, 0);
        printf("%ld MB more address space: %s\n", megabytes, ended == 7 ? "answered" : ended == -SIGABRT ? "aborted" : "another end");
        if (megabytes >= 32) CHECK(ended == 7);
    }
}

/* Under clock.c, which moves the clock by what is in CLOCK_FILE. */
static void set_clock(const char *seconds) {
    FILE *file = fopen(getenv("CLOCK_FILE"), "w");
    if (file == NULL) exit(3);
    fputs(seconds, file);
    fclose(file);
}

static void clock_jumps(void) {
    static const char *const JUMPS[] = {"86400", "-86400", "315360000", "-315360000", "0"};
    int32_t client;
    size_t i;
    time_t before, after;
    set_clock("0");
    before = time(NULL);
    set_clock("86400");
    after = time(NULL);
    CHECK(after - before >= 86400 && after - before < 86460);
    set_clock("0");
    client = open_client(config);
    ANSWER(idcas_get_token(client, "{}"), "{\"code\":0");
    for (i = 0; i < sizeof JUMPS / sizeof *JUMPS; i++) {
        double begin = now();
        char *answer;
        set_clock(JUMPS[i]);
        /* The token is as old as it is: no new one is fetched, none is used beyond its life. */
        answer = idcas_get_token(client, "{}");
        CHECK(strncmp(answer, "{\"code\":0", 9) == 0);
        CHECK(strstr(answer, "\"expires_in\":431") != NULL || strstr(answer, "\"expires_in\":432") != NULL);
        idcas_free_string(answer);
        ANSWER(idcas_query_exams(client, MONTH), "{\"code\":0");
        CHECK(now() - begin < 10);
    }
}

static int threads(void) {
    DIR *tasks = opendir("/proc/self/task");
    int count = -2;
    if (tasks == NULL) return 1 << 20;
    while (readdir(tasks) != NULL) count++;
    closedir(tasks);
    return count;
}

/* /etc/resolv.conf names a server that never answers. */
static void names(void) {
    int32_t client = open_client("{\"auth_center\":\"http://platform.example.com\",\"gateway\":\"http://platform.example.com\",\"client_id\":\"a\","
                                 "\"client_secret\":\"b\",\"username\":\"c\",\"password\":\"d\",\"timeout_ms\":1500,\"proxy\":\"none\"}");
    int32_t jobs[200];
    int i;
    for (i = 0; i < 3; i++) {
        double begin = now();
        char *answer = idcas_query_exams(client, MONTH);
        double took = now() - begin;
        CHECK(strstr(answer, "\"code\":-1102") != NULL);
        if (strstr(answer, "\"code\":-1102") == NULL) printf("%.300s\n", answer);
        idcas_free_string(answer);
        if (took >= 1.75) printf("it took %.3f seconds\n", took);
        CHECK(took < 1.75);
    }
    idcas_free_string(idcas_close(client));

    /* Look-ups that are left behind do not take all threads and address space there is. */
    for (i = 0; i < 200; i++) {
        char other[512];
        snprintf(other, sizeof other,
                 "{\"auth_center\":\"http://platform%d.example.com\",\"client_id\":\"a\",\"client_secret\":\"b\","
                 "\"timeout_ms\":1500,\"proxy\":\"none\"}", i);
        client = open_client(other);
        jobs[i] = idcas_start(client, "get_client_token", NULL);
        idcas_free_string(idcas_close(client));
    }
    for (i = 0; i < 200; i++) ANSWER(idcas_finish(jobs[i]), "\"code\":-1102");
    /* Those of calls that have ended are about to end. */
    for (i = 0; i < 500 && threads() > 80; i++) usleep(10000);
    CHECK(threads() <= 80);
}

/* Under share.c, which makes SHARE a directory on a server that is gone; 1500 ms are for a call. */
static void share(void) {
    char params[512], *answer, *id;
    int32_t client = open_client(config), rows, job;
    double begin;
    answer = idcas_query_exams(client, MONTH);
    rows = idcas_json_parse(client, answer);
    id = idcas_json_get(rows, "/data/0/id");
    snprintf(params, sizeof params, "{\"business_id\":\"%s\",\"directory\":\"%s\"}", id, getenv("SHARE"));
    idcas_free_string(id);
    idcas_json_close(rows);
    idcas_free_string(answer);
    begin = now();
    ANSWER(idcas_save_print_files(client, params), "\"code\":-1102");
    if (now() - begin >= 1.75) printf("it took %.3f seconds\n", now() - begin);
    CHECK(now() - begin < 1.75);
    job = idcas_start(client, "save_print_files", params);
    CHECK(idcas_wait(job, 300) == 0);
    begin = now();
    CHECK(idcas_cancel(job) == 0);
    ANSWER(idcas_finish(job), "\"code\":-1105");
    CHECK(now() - begin < 0.5);
    /* Nothing else is held up. */
    ANSWER(idcas_query_exams(client, MONTH), "{\"code\":0");
    idcas_free_string(idcas_close(client));
}

/* What a thread of 64 KB does. */
static void *on_little(void *unused) {
    int32_t client = 0, doc;
    char deep[1024] = "", pointer[512] = "";
    int i;
    (void)unused;
    idcas_free_string(idcas_init(config, &client));
    ANSWER(idcas_query_exams_all(client, MONTH), "{\"code\":0");
    ANSWER(idcas_get_token(client, "{\"force\":true}"), "{\"code\":0");
    ANSWER(idcas_diagnose(client), "{\"code\":0");
    ANSWER(idcas_finish(idcas_start(client, "query_exams", MONTH)), "{\"code\":0");
    ANSWER(idcas_inspect_url(client, "{\"url\":\"https://p.example/clinicview/index.html?token=QUJD&work_no=1\"}"), "\"code\":");
    ANSWER(idcas_init("{\"gatway\":'x', \"ca_file\":\"/etc/passwd\"}", &doc), "\"code\":-1002");
    /* As deep as a document may be. */
    for (i = 0; i < 100; i++) {
        strcat(deep, "{\"a\":");
        strcat(pointer, "/a");
    }
    strcat(deep, "1");
    for (i = 0; i < 100; i++) strcat(deep, "}");
    doc = idcas_json_parse(client, deep);
    CHECK(doc > 0 && idcas_json_set(doc, pointer, "x") == 0);
    ANSWER(idcas_json_text(doc), "\"x\"");
    CHECK(idcas_json_close(doc) == 0);
    ANSWER(idcas_close(client), "{\"code\":0");
    return NULL;
}

static void stack(void) {
    pthread_attr_t little;
    pthread_t thread;
    pthread_attr_init(&little);
    CHECK(pthread_attr_setstacksize(&little, 64 * 1024) == 0);
    CHECK(pthread_create(&thread, &little, on_little, NULL) == 0);
    pthread_join(thread, NULL);
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    if (argc > 2) config = read_text(argv[2]);
    if (strcmp(argv[1], "files") == 0) files();
    else if (strcmp(argv[1], "files-first") == 0) files_first();
    else if (strcmp(argv[1], "threads") == 0) threads_gone();
    else if (strcmp(argv[1], "stack") == 0) stack();
    else if (strcmp(argv[1], "memory") == 0) memory();
    else if (strcmp(argv[1], "clock") == 0) clock_jumps();
    else if (strcmp(argv[1], "names") == 0) names();
    else if (strcmp(argv[1], "share") == 0) share();
    else return 2;
    return summary(argv[1]);
}
