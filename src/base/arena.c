/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/pages.h"

enum {
	ALIGN = 16,
	FIRST_CHUNK = 16 * 1024,
	LARGEST_CHUNK = 1024 * 1024,
	SHORT_TEXT = 256, /* most texts are shorter: they are printed once */
};

struct arena_chunk {
	struct arena_chunk *next;
	size_t size;
};

_Static_assert(sizeof(struct arena_chunk) <= ALIGN, "a chunk's head takes one unit");

_Noreturn void out_of_memory(void)
{
	fputs("pmcheck: out of memory\n", stderr);
	abort();
}

void *xmalloc(size_t size)
{
	void *memory = malloc(size ? size : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

void *xrealloc(void *old, size_t size)
{
	void *memory = realloc(old, size ? size : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ .chunk_size = FIRST_CHUNK };
}

static bool is_pages(size_t size)
{
#ifdef ARENA_MALLOC
	(void)size;
	return false;
#else
	return size >= PAGES_LEAST;
#endif
}

static struct arena_chunk *new_chunk(size_t size)
{
	struct arena_chunk *chunk =
		is_pages(size) ? pages_alloc(ALIGN + size) : xmalloc(ALIGN + size);
	chunk->size = size;
	return chunk;
}

static void free_chunk(struct arena_chunk *chunk)
{
	if (is_pages(chunk->size))
		pages_free(chunk, ALIGN + chunk->size);
	else
		free(chunk);
}

void arena_release(struct arena *arena)
{
	for (struct arena_chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
		next = chunk->next;
		free_chunk(chunk);
	}
	arena_init(arena);
}

/* A new chunk of `size` usable bytes in front of the others; its first usable byte. */
static char *push_chunk(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk = new_chunk(size);
	chunk->next = arena->chunks;
	arena->chunks = chunk;
	return (char *)chunk + ALIGN;
}

static size_t round_up(size_t size)
{
	if (size > SIZE_MAX - 2 * (size_t)ALIGN)
		out_of_memory();
	return (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

#ifdef ARENA_MALLOC

void *arena_alloc(struct arena *arena, size_t size)
{
	round_up(size);
	return push_chunk(arena, size);
}

#else

void *arena_alloc(struct arena *arena, size_t size)
{
	size = round_up(size);
	if (size > arena->left) {
		size_t chunk = size > arena->chunk_size ? size : arena->chunk_size;
		arena->free = push_chunk(arena, chunk);
		arena->left = chunk;
		if (arena->chunk_size < LARGEST_CHUNK)
			arena->chunk_size *= 2;
	}
	void *memory = arena->free;
	arena->free += size;
	arena->left -= size;
	return memory;
}

#endif

void *arena_zalloc(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	return memset(arena_alloc(arena, count * size), 0, count * size);
}

/* Whether `old` was the last allocation of the newest chunk and can be made `more` bytes longer. */
static int can_extend(const struct arena *arena, const char *old, size_t old_size, size_t more)
{
	return old && old + round_up(old_size) == arena->free && more <= arena->left;
}

static struct arena_chunk *resize_chunk(struct arena_chunk *old, size_t size)
{
	if (!is_pages(size)) {
		struct arena_chunk *chunk = xrealloc(old, ALIGN + size);
		chunk->size = size;
		return chunk;
	}
	struct arena_chunk *chunk = new_chunk(size);
	memcpy((char *)chunk + ALIGN, (char *)old + ALIGN, old->size);
	chunk->next = old->next;
	free_chunk(old);
	return chunk;
}

/* Grows what is alone in its chunk, as everything is that is at least as large as the largest chunk. */
static void *grow_chunk(struct arena *arena, const char *old, size_t new_size)
{
	struct arena_chunk **link = &arena->chunks;
	while ((char *)*link + ALIGN != old)
		link = &(*link)->next;
	size_t size = round_up(new_size);
	*link = resize_chunk(*link, size);
	char *memory = (char *)*link + ALIGN;
	if (link == &arena->chunks) {
		arena->free = memory + size;
		arena->left = 0;
	}
	return memory;
}

void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size)
{
	if (new_size <= old_size)
		return old;
	if (old_size >= LARGEST_CHUNK)
		return grow_chunk(arena, old, new_size);
	size_t more = round_up(new_size) - round_up(old_size);
	if (can_extend(arena, old, old_size, more)) {
		arena->free += more;
		arena->left -= more;
		return old;
	}
	void *memory = arena_alloc(arena, new_size);
	if (old_size)
		memcpy(memory, old, old_size);
	return memory;
}

char *arena_copy(struct arena *arena, const char *data, size_t size)
{
	char *copy = arena_alloc(arena, size + 1);
	if (size)
		memcpy(copy, data, size);
	copy[size] = '\0';
	return copy;
}

char *arena_join(struct arena *arena, const char *const *parts, size_t count)
{
	size_t length = 0;
	for (size_t i = 0; i < count; i++)
		length += strlen(parts[i]);
	char *text = arena_alloc(arena, length + 1), *end = text;
	for (size_t i = 0; i < count; i++) {
		size_t size = strlen(parts[i]);
		memcpy(end, parts[i], size);
		end += size;
	}
	*end = '\0';
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	char first[SHORT_TEXT];
	va_list args;
	va_start(args, format);
	int length = vsnprintf(first, sizeof first, format, args);
	va_end(args);
	if (length < 0)
		out_of_memory();
	char *text = arena_alloc(arena, (size_t)length + 1);
	if ((size_t)length < sizeof first)
		return memcpy(text, first, (size_t)length + 1);
	va_start(args, format);
	vsnprintf(text, (size_t)length + 1, format, args);
	va_end(args);
	return text;
}
