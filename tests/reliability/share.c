/* Preloaded: a share whose server is gone. To create a file below the directory that SHARE names takes a minute. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int dead(const char *path) {
    const char *share = getenv("SHARE");
    return share != NULL && strncmp(path, share, strlen(share)) == 0;
}

int open64(const char *path, int flags, ...) {
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    if ((flags & O_CREAT) && dead(path)) sleep(60);
    return real(path, flags, mode);
}
