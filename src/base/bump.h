/* SPDX-License-Identifier: MIT */
/*
 * A fast allocator for a short-lived structure whose code insists on calloc, realloc and free: each
 * takes a few instructions, and bump_release() frees everything at once. What is freed or outgrown is
 * used again only by bump_realloc(), for requests of the same size class: memory that has to hold zeros
 * is cheaper fresh. Not thread-safe.
 */
#ifndef BASE_BUMP_H
#define BASE_BUMP_H

#include <stddef.h>

enum { BUMP_CLASSES = 48 };

struct bump {
	struct bump_chunk *chunks; /* newest first */
	char *next;                /* in the newest chunk: what is free from here … */
	char *zeroed;              /* … to here holds zeros … */
	char *end;                 /* … and goes on to here */
	struct bump_free *free[BUMP_CLASSES]; /* by size class */
};

void bump_init(struct bump *bump);
void bump_release(struct bump *bump);
/* From here on the thread allocates from `bump`: its calls cannot say where from. NULL ends that. */
void bump_use(struct bump *bump);
/* `count` × `size` zero bytes, aligned for pointers. */
void *bump_calloc(size_t count, size_t size);
/* As realloc(): `memory` may be NULL; further bytes are not initialised. */
void *bump_realloc(void *memory, size_t size);
void bump_free(void *memory);

#endif
