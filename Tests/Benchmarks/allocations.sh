#!/bin/sh
# Shows that evaluating guards and tables on typed slots allocates nothing: counts the allocations of a process that runs the hot loops of
# the rules once, and of one that runs them a thousand times more. The counts must be the same.
#   allocations.sh QUYET-BENCH REPOSITORY
set -eu
bench=$1
root=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/count.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
static unsigned long count;
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t), *__libc_memalign(size_t, size_t);
void *malloc(size_t size) { count++; return __libc_malloc(size); }
void *calloc(size_t number, size_t size) { count++; return __libc_calloc(number, size); }
void *realloc(void *old, size_t size) { count++; return __libc_realloc(old, size); }
void *aligned_alloc(size_t alignment, size_t size) { count++; return __libc_memalign(alignment, size); }
int posix_memalign(void **result, size_t alignment, size_t size) {
    count++;
    *result = __libc_memalign(alignment, size);
    return *result ? 0 : 12;
}
__attribute__((destructor)) static void report(void) { fprintf(stderr, "%lu\n", count); }
C
"${CC:-clang}" -O2 -shared -fPIC -o "$folder/count.so" "$folder/count.c"
measure() { LD_PRELOAD="$folder/count.so" "$bench" "$root" loops "$1" 2>&1 >/dev/null; }
once=$(measure 1)
often=$(measure 1001)
echo "allocations: $once with one pass of the hot loops, $often with 1,001 (4,000,000 evaluations more)"
[ "$once" = "$often" ]
