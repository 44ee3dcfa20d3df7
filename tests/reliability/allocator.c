/*
 * Refuses the process an allocation of a megabyte or more, in its turn: loaded before the C library, whose own functions it
 * calls. refuse(n, 0) refuses the n-th from then on, refuse(n, 1) all that follow it too, refuse(-1, 0) none; asked() tells how
 * many there were since.
 */
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

enum { LARGE = 1 << 20 };

static atomic_long count, first = -1;
static atomic_int all_later;

void refuse(long nth, int and_later);
long asked(void);

void refuse(long nth, int and_later) {
    first = -1;
    count = 0;
    all_later = and_later;
    first = nth;
}

long asked(void) { return count; }

static int is_refused(size_t size) {
    long number;
    if (size < LARGE) return 0;
    number = count++;
    if (first < 0 || number < first || (number > first && !all_later)) return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size) { return is_refused(size) ? NULL : __libc_malloc(size); }
void *calloc(size_t number, size_t size) { return is_refused(number * size) ? NULL : __libc_calloc(number, size); }
void *realloc(void *memory, size_t size) { return is_refused(size) ? NULL : __libc_realloc(memory, size); }
void *memalign(size_t alignment, size_t size) { return is_refused(size) ? NULL : __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **memory, size_t alignment, size_t size) {
    *memory = memalign(alignment, size);
    return *memory == NULL ? ENOMEM : 0;
}
