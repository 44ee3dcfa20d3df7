/* A small call beside a load of this process's, and beside the same load of another process: neighbours SMALL LARGE KIND
 * FOLDER, where SMALL and LARGE are ports of platforms, and KIND is pages, list, files or token. Prints the milliseconds
 * that the 95th percentile of small calls is longer within the process. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "network.h"

enum { THREADS = 8, CALLS = 150, ROUNDS = 5 };

#define LARGE "\"doc_gateway\":\"http://127.0.0.1:%s/api\",\"max_response_bytes\":268435456,\"timeout_ms\":120000,"

static const char *port, *kind, *folder;
static volatile int stop;

/* One call of the load. */
static void once(int32_t client, const char *files) {
    if (strcmp(kind, "pages") == 0)
        idcas_free_string(idcas_query_exams_all(client, QUERY));
    else if (strcmp(kind, "list") == 0)
        idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
    else if (strcmp(kind, "files") == 0)
        idcas_free_string(succeeded(idcas_save_print_files(client, files)));
    else
        idcas_free_string(succeeded(idcas_get_client_token(client, "{\"force\":true}")));
}

static void *load(void *number) {
    char files[1024], more[200];
    int32_t client;
    snprintf(more, sizeof more, LARGE, port);
    client = open_client(port, more);
    snprintf(files, sizeof files, "{\"business_id\":\"%ld\",\"directory\":\"%s\"}", (long)(intptr_t)number, folder);
    while (!stop) once(client, files);
    idcas_free_string(idcas_close(client));
    return NULL;
}

/* The 95th percentile of small calls, in milliseconds. */
static double small_calls(const char *small) {
    double took[CALLS];
    int32_t client = open_client(small, "\"timeout_ms\":1000,");
    int i;
    idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
    for (i = 0; i < CALLS; i++) {
        double begun = now_us();
        idcas_free_string(succeeded(idcas_query_exams(client, QUERY)));
        took[i] = (now_us() - begun) / 1000;
        usleep(5000);
    }
    idcas_free_string(idcas_close(client));
    qsort(took, CALLS, sizeof *took, by_value);
    return took[CALLS * 95 / 100];
}

/* `load_here`: the process that measures has the load, too. */
static double measured(const char *small, int load_here) {
    pthread_t thread[THREADS];
    pid_t loader = 0;
    double took;
    long i;
    stop = 0;
    if (!load_here) loader = fork();
    if (load_here || loader == 0) {
        for (i = 0; i < THREADS; i++) pthread_create(&thread[i], NULL, load, (void *)(intptr_t)i);
        if (!load_here) pause();
    }
    usleep(500000);
    took = small_calls(small);
    stop = 1;
    if (loader > 0) {
        kill(loader, SIGKILL);
        waitpid(loader, NULL, 0);
    } else {
        for (i = 0; i < THREADS; i++) pthread_join(thread[i], NULL);
    }
    return took;
}

int main(int argc, char **argv) {
    double more[ROUNDS], within[ROUNDS], beside[ROUNDS];
    int i;
    if (argc != 5) return 2;
    port = argv[2], kind = argv[3], folder = argv[4];
    for (i = 0; i < ROUNDS; i++) {
        int pipes[2];
        pid_t measuring;
        if (pipe(pipes)) return 2;
        /* Each in a process of its own: a fork of one that uses the library would be another case. */
        measuring = fork();
        if (measuring == 0) {
            double one = measured(argv[1], 0);
            if (write(pipes[1], &one, sizeof one) != sizeof one) return 2;
            one = measured(argv[1], 1);
            if (write(pipes[1], &one, sizeof one) != sizeof one) return 2;
            _exit(0);
        }
        /* Else a process that has failed would be waited for. */
        close(pipes[1]);
        if (read(pipes[0], &beside[i], sizeof *beside) != sizeof *beside) return 2;
        if (read(pipes[0], &within[i], sizeof *within) != sizeof *within) return 2;
        waitpid(measuring, NULL, 0);
        close(pipes[0]);
        more[i] = within[i] - beside[i];
    }
    printf("beside %s: within the process %.1f ms, by another %.1f ms, %.1f ms more\n", kind, median(within, ROUNDS),
           median(beside, ROUNDS), median(more, ROUNDS));
    return 0;
}
