/* SPDX-License-Identifier: MIT */
/*
 * Memory that dies together. Nothing in an arena is freed singly: arena_release() frees all of it.
 * Every pointer is aligned for any type. Out of memory aborts with a message, as libcmark does.
 * Built with ARENA_MALLOC each allocation is a malloc of its own, so that sanitizers see its ends.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunks; /* newest first */
	char *free;                 /* next free byte of the newest chunk */
	size_t left;                /* bytes left in it */
	size_t chunk_size;          /* size of the next chunk; doubles up to a limit */
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Uninitialised memory of `size` bytes. */
void *arena_alloc(struct arena *arena, size_t size) __attribute__((returns_nonnull));
/* Memory of `count` × `size` zero bytes; aborts when the product overflows. */
void *arena_zalloc(struct arena *arena, size_t count, size_t size)
	__attribute__((returns_nonnull));
/*
 * Makes `old` of `old_size` bytes one of `new_size`, its content kept, in place when it was the last
 * allocation. NULL with old size 0 is an allocation.
 */
void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size);
/* A NUL-terminated copy of `size` bytes at `data`. */
char *arena_copy(struct arena *arena, const char *data, size_t size)
	__attribute__((returns_nonnull));
/* A NUL-terminated string of `count` others, one after the other. */
char *arena_join(struct arena *arena, const char *const *parts, size_t count)
	__attribute__((returns_nonnull));
/* A NUL-terminated string made by a format. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3), returns_nonnull));

/* Prints "out of memory" and aborts. */
_Noreturn void out_of_memory(void);
/* malloc and realloc that abort instead of returning NULL. */
void *xmalloc(size_t size) __attribute__((returns_nonnull));
void *xrealloc(void *old, size_t size) __attribute__((returns_nonnull));

#endif
