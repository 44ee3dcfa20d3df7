/*
 * Several programs that write to one log while it becomes too large: log FOLDER, which is empty. Each line is there
 * afterwards, in the file or in the one that was renamed.
 */
#include "load.h"

enum { WRITERS = 4, CALLS = 400, LARGEST = 10 * 1024 * 1024, BEFORE = LARGEST - 60000 };

static void config_of(char *config, const char *folder) {
    char path[MAX_PATH], *at = path;
    strcpy(path, folder);
    while ((at = strchr(at, '\\')) != NULL) *at = '/';
    sprintf(config, "{\"log_file\":\"%s/idcas.log\"}", path);
}

static int write_lines(const char *folder) {
    char config[MAX_PATH + 64];
    int32_t client;
    int i;
    config_of(config, folder);
    client = open_client(config);
    for (i = 0; i < CALLS; i++) ANSWER(idcas_call(client, "query_exams", "{\"start_time\":\"soon\"}"), "\"code\":-1001");
    ANSWER(idcas_close(client), "{\"code\":0");
    return failed;
}

/* The lines of a file that have these words. */
static int lines_with(const char *path, const char *words, long *bytes) {
    FILE *file = fopen(path, "rb");
    char line[1024];
    int count = 0;
    *bytes = 0;
    if (file == NULL) return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        *bytes += (long)strlen(line);
        count += strstr(line, words) != NULL;
    }
    fclose(file);
    return count;
}

int main(int argc, char **argv) {
    char command[2 * MAX_PATH], path[MAX_PATH], old[MAX_PATH + 2], program[MAX_PATH];
    HANDLE writers[WRITERS];
    DWORD numbers[WRITERS], status;
    long bytes, old_bytes;
    FILE *file;
    int i;
    if (argc == 3) return write_lines(argv[2]);
    if (argc != 2) return 2;
    sprintf(path, "%s/idcas.log", argv[1]);
    sprintf(old, "%s.1", path);
    file = fopen(path, "wb");
    for (i = 0; i < BEFORE / 8; i++) fputs("before.\n", file);
    CHECK(fclose(file) == 0);
    GetModuleFileNameA(NULL, program, sizeof program);
    sprintf(command, "\"%s\" write \"%s\"", program, argv[1]);
    for (i = 0; i < WRITERS; i++) {
        STARTUPINFOA start = {0};
        PROCESS_INFORMATION started = {0};
        start.cb = sizeof start;
        CHECK(CreateProcessA(NULL, command, NULL, NULL, FALSE, 0, NULL, NULL, &start, &started));
        writers[i] = started.hProcess;
        numbers[i] = started.dwProcessId;
    }
    WaitForMultipleObjects(WRITERS, writers, TRUE, INFINITE);
    for (i = 0; i < WRITERS; i++) {
        char words[64];
        int count;
        CHECK(GetExitCodeProcess(writers[i], &status) && status == 0);
        sprintf(words, "ERROR %lu query_exams -1001", (unsigned long)numbers[i]);
        count = lines_with(path, words, &bytes) + lines_with(old, words, &old_bytes);
        if (count != CALLS) printf("of %d lines of one program %d are there\n", CALLS, count);
        CHECK(count == CALLS);
    }
    printf("%ld bytes, and %ld renamed\n", bytes, old_bytes);
    CHECK(old_bytes >= LARGEST && old_bytes < LARGEST + 65536 && bytes > 0);
    return summary("log");
}
