/* What a program pays for the library before its first link: start LIBRARY. Prints milliseconds, and the threads and open
 * files that it has more than before. */
#include <dirent.h>
#include <dlfcn.h>
#include <stdint.h>

#include "bench.h"

static int entries(const char *folder) {
    DIR *open = opendir(folder);
    int count = 0;
    while (readdir(open) != NULL) count++;
    closedir(open);
    return count;
}

int main(int argc, char **argv) {
    static const char CONFIG[] =
        "{\"domain\":\"https://portal.example.com\",\"des_key\":\"eWorldTomTaw#7=*\",\"md5_key\":\"TomtawMD5Key\",\"sev\":\"eHh4\"}";
    static const char PARAMS[] = "{\"work_no\":\"001\",\"org_code\":\"2470\",\"accession_number\":\"SD-53242\"}";
    int threads = entries("/proc/self/task"), files = entries("/proc/self/fd");
    double begun = now_us();
    void *library = argc == 2 ? dlopen(argv[1], RTLD_NOW) : NULL;
    int32_t client = 0;
    char *envelope;
    if (library == NULL) return 2;
    ((char *(*)(const char *, int32_t *))dlsym(library, "idcas_init"))(CONFIG, &client);
    envelope = ((char *(*)(int32_t, const char *))dlsym(library, "idcas_build_clinic_url"))(client, PARAMS);
    printf("%.3f %d %d\n", (now_us() - begun) / 1000, entries("/proc/self/task") - threads, entries("/proc/self/fd") - files);
    return envelope[8] == '0' ? 0 : 2;
}
