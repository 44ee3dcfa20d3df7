/* What the C tests use of POSIX, by means of Windows. Included before anything else, by -include. */
#ifndef POSIX_H
#define POSIX_H

#define __USE_MINGW_ANSI_STDIO 1
#define _GNU_SOURCE
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <psapi.h>
#include <fenv.h>
#include <io.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define POSIX __attribute__((unused)) static

/* Sockets are closed; nothing else is by this name. */
#define close closesocket

__attribute__((constructor)) static void start_sockets(void) {
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
}

enum { _SC_PAGESIZE };

POSIX long sysconf(int name) {
    SYSTEM_INFO info;
    (void)name;
    GetSystemInfo(&info);
    return (long)info.dwPageSize;
}

enum { PROT_NONE = 0, PROT_READ = 1, PROT_WRITE = 2, MAP_PRIVATE = 0, MAP_ANONYMOUS = 0 };
#define MAP_FAILED NULL

POSIX void *mmap(void *address, size_t size, int protection, int flags, int file, long offset) {
    (void)address, (void)protection, (void)flags, (void)file, (void)offset;
    return VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
}

POSIX int mprotect(void *address, size_t size, int protection) {
    DWORD old;
    return VirtualProtect(address, size, protection == PROT_NONE ? PAGE_NOACCESS : PAGE_READWRITE, &old) ? 0 : -1;
}

POSIX int munmap(void *address, size_t size) {
    (void)size;
    return VirtualFree(address, 0, MEM_RELEASE) ? 0 : -1;
}

/* The bits of FE_* are those of the x87 control word, and seven higher those of MXCSR. */
POSIX void trap(int exceptions, int on) {
    unsigned short x87;
    unsigned int mxcsr;
    __asm__ volatile("fnclex; fnstcw %0" : "=m"(x87));
    __asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
    x87 = (unsigned short)(on ? x87 & ~exceptions : x87 | exceptions);
    mxcsr = (on ? mxcsr & ~((unsigned)exceptions << 7) : mxcsr | (unsigned)exceptions << 7) & ~0x3fu;
    __asm__ volatile("fldcw %0" : : "m"(x87));
    __asm__ volatile("ldmxcsr %0" : : "m"(mxcsr));
}

POSIX void feenableexcept(int exceptions) { trap(exceptions, 1); }
POSIX void fedisableexcept(int exceptions) { trap(exceptions, 0); }

/* The one file of /proc that is read: pages in all, pages resident. */
POSIX FILE *posix_fopen(const char *path, const char *mode) {
    PROCESS_MEMORY_COUNTERS counters;
    FILE *file;
    if (strcmp(path, "/proc/self/statm") != 0) return fopen(path, mode);
    file = tmpfile();
    if (file == NULL || !GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)) return NULL;
    fprintf(file, "0 %ld", (long)(counters.WorkingSetSize / (SIZE_T)sysconf(_SC_PAGESIZE)));
    rewind(file);
    return file;
}
#define fopen posix_fopen

#endif
