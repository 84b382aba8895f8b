/* SPDX-License-Identifier: MIT */
#include "base/bump.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/pages.h"

enum {
	FIRST_CHUNK = 32 * 1024,
	LARGEST_CHUNK = 4 * 1024 * 1024,
	FINE_STEP = 16,    /* classes of small sizes are this far apart */
	FINE_CLASSES = 16, /* so many of them; then powers of two */
};

struct bump_chunk {
	struct bump_chunk *next;
	size_t size; /* with this head */
};

/* In front of each allocation. */
struct head {
	size_t class;
};

struct bump_free {
	struct bump_free *next;
};

void bump_init(struct bump *bump)
{
	*bump = (struct bump){ 0 };
}

void bump_release(struct bump *bump)
{
	for (struct bump_chunk *chunk = bump->chunks, *next; chunk; chunk = next) {
		next = chunk->next;
		if (chunk->size >= PAGES_LEAST)
			pages_free(chunk, chunk->size);
		else
			free(chunk);
	}
	bump_init(bump);
}

static size_t class_of(size_t size)
{
	if (size <= (size_t)FINE_STEP * FINE_CLASSES)
		return size ? (size - 1) / FINE_STEP : 0;
	size_t class = FINE_CLASSES;
	while (((size_t)FINE_STEP * FINE_CLASSES << (class - FINE_CLASSES + 1)) < size)
		if (++class == BUMP_CLASSES)
			out_of_memory();
	return class;
}

static size_t class_size(size_t class)
{
	if (class < FINE_CLASSES)
		return (class + 1) * FINE_STEP;
	return (size_t)FINE_STEP * FINE_CLASSES << (class - FINE_CLASSES + 1);
}

static void add_chunk(struct bump *bump, size_t wanted)
{
	size_t size = bump->chunks ? bump->chunks->size * 2 : FIRST_CHUNK;
	struct bump_chunk *chunk;
	if (size > LARGEST_CHUNK)
		size = LARGEST_CHUNK;
	if (size < sizeof *chunk + wanted)
		size = sizeof *chunk + wanted;
	bump->zeroed = size >= PAGES_LEAST;
	chunk = bump->zeroed ? pages_alloc(size) : xmalloc(size);
	*chunk = (struct bump_chunk){ bump->chunks, size };
	bump->chunks = chunk;
	bump->next = (char *)(chunk + 1);
	bump->left = size - sizeof *chunk;
}

/* Memory of a class; `*zeroed`: all zero, else with whatever bytes it holds. */
static void *take(struct bump *bump, size_t class, bool *zeroed)
{
	struct bump_free *again = bump->free[class];
	*zeroed = false;
	if (again) {
		bump->free[class] = again->next;
		return again;
	}
	size_t size = sizeof(struct head) + class_size(class);
	if (size > bump->left)
		add_chunk(bump, size);
	*zeroed = bump->zeroed;
	struct head *head = (struct head *)(void *)bump->next;
	head->class = class;
	bump->next += size;
	bump->left -= size;
	return head + 1;
}

void *bump_calloc(struct bump *bump, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	size_t bytes = count * size;
	bool zeroed;
	void *memory = take(bump, class_of(bytes), &zeroed);
	return zeroed ? memory : memset(memory, 0, bytes);
}

void *bump_realloc(struct bump *bump, void *memory, size_t size)
{
	bool zeroed;
	if (!memory)
		return take(bump, class_of(size), &zeroed);
	size_t class = ((struct head *)memory - 1)->class;
	if (size <= class_size(class))
		return memory;
	void *larger = take(bump, class_of(size), &zeroed);
	memcpy(larger, memory, class_size(class));
	bump_free(bump, memory);
	return larger;
}

void bump_free(struct bump *bump, void *memory)
{
	if (!memory)
		return;
	struct bump_free *freed = memory;
	size_t class = ((struct head *)memory - 1)->class;
	freed->next = bump->free[class];
	bump->free[class] = freed;
}
