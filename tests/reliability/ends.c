/*
 * A process that ends, or forks, while calls are under way: ends ROUNDS CONFIG.json SILENT.json. It never hangs or
 * crashes. A forked child has none of its parent's threads; it begins with nothing, and opens clients of its own.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "check.h"

static int32_t client, silent;
/* A document of the parent's. */
static int32_t handed_on;
static char *config;
static const char *const MONTH = "{\"time_type\":0,\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-31\"}";

static void *call_on(void *argument) {
    for (;;) idcas_free_string(idcas_query_exams(argument == NULL ? client : silent, argument == NULL ? MONTH : "{\"time_type\":0}"));
    return NULL;
}

/* Threads that call, one that waits for a server that says nothing, and jobs of both kinds. */
static void busy(void) {
    pthread_t thread;
    int i;
    for (i = 0; i < 4; i++) pthread_create(&thread, NULL, call_on, NULL);
    pthread_create(&thread, NULL, call_on, &silent);
    idcas_start(silent, "query_exams", MONTH);
    idcas_start(client, "query_exams_all", MONTH);
    /* The first answer says that everything is under way. */
    idcas_free_string(idcas_query_exams(client, MONTH));
}

/* The exit status of a child that does this, -1 where it was killed or had to be. */
static int child(void (*run)(int), int round) {
    struct timespec nap = {0, 5000000};
    int status, waited;
    pid_t process = fork();
    if (process == 0) {
        failed = 0;
        run(round);
        _exit(99);
    }
    for (waited = 0; waitpid(process, &status, WNOHANG) == 0; waited++) {
        if (waited > 6000) {
            printf("round %d hangs\n", round);
            kill(process, SIGKILL);
        }
        nanosleep(&nap, NULL);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* exit() runs the handlers of the process; _exit() does not. */
static void end_busily(int round) {
    busy();
    if (round % 2) _exit(7);
    exit(7);
}

static void call_once(int round) {
    int32_t own = 0;
    char *answer;
    int worked;
    /* Its parent's handle is none of its own, and never will be. */
    ANSWER(idcas_query_exams(client, MONTH), "-1003");
    own = open_client(config);
    CHECK(own > 0 && own != client);
    answer = idcas_query_exams(own, MONTH);
    worked = strncmp(answer, "{\"code\":0", 9) == 0 && failed == 0;
    if (!worked) printf("round %d: %.200s\n", round, answer);
    idcas_free_string(answer);
    exit(worked ? 7 : 8);
}

static void fork_busily(int round) {
    busy();
    /* The child of a process with all these threads. */
    exit(child(call_once, round));
}

/* Forks of forks of forks: each begins with nothing, and what its parent had is nothing to it, now or later. */
static void descend(int left) {
    int32_t own = open_client(config), doc = idcas_json_new(own);
    int i;
    CHECK(doc > 0);
    ANSWER(idcas_query_exams(own, MONTH), "{\"code\":0");
    ANSWER(idcas_finish(idcas_start(own, "query_exams", MONTH)), "{\"code\":0");
    CHECK(idcas_json_count(handed_on, "") == IDCAS_INVALID_HANDLE);
    for (i = 0; i < 9000; i++) {
        int32_t other = idcas_json_new(own);
        if (other == handed_on || idcas_json_close(other) != 0) failed++, printf("%d: a handle of the parent's\n", i);
    }
    handed_on = doc;
    if (left > 0) CHECK(child(descend, left - 1) == 7);
    exit(failed == 0 ? 7 : 8);
}

int main(int argc, char **argv) {
    int round;
    if (argc != 4) return 2;
    setvbuf(stdout, NULL, _IONBF, 0);
    config = read_text(argv[2]);
    client = open_client(config);
    silent = open_client(read_text(argv[3]));
    for (round = 0; round < atoi(argv[1]); round++) {
        CHECK(child(end_busily, round) == 7);
        /* The sanitizer's own allocator does not survive a fork among threads. */
        if (getenv("UNDER_SANITIZER") == NULL) CHECK(child(fork_busily, round) == 7);
    }
    handed_on = idcas_json_new(client);
    CHECK(child(descend, 24) == 7);
    return summary("ends");
}
