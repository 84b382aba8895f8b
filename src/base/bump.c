/* SPDX-License-Identifier: MIT */
#include "base/bump.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/pages.h"

enum {
	FIRST_CHUNK = 32 * 1024,
	LARGEST_CHUNK = 4 * 1024 * 1024,
	ZERO_STEP = 1024,  /* memory is zeroed this much at a time, ahead of what is taken */
	UNIT = 16,         /* allocations of a few units, their heads included, are of that class */
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

/* Where the thread's allocations come from. */
static _Thread_local struct bump *used __attribute__((tls_model("initial-exec")));

void bump_use(struct bump *bump)
{
	used = bump;
}

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

/* How large allocations of a class are with their heads. */
static size_t class_size(size_t class)
{
	return class <= FINE_CLASSES ? class * UNIT
				     : (size_t)UNIT * FINE_CLASSES << (class - FINE_CLASSES);
}

static size_t large_class(size_t size)
{
	size_t class = FINE_CLASSES + 1;
	while (class_size(class) - sizeof(struct head) < size)
		if (++class == BUMP_CLASSES)
			out_of_memory();
	return class;
}

static size_t class_of(size_t size)
{
	if (size > UNIT * FINE_CLASSES - sizeof(struct head))
		return large_class(size);
	return (size + sizeof(struct head) + UNIT - 1) / UNIT;
}

static void add_chunk(struct bump *bump, size_t wanted)
{
	size_t size = bump->chunks ? bump->chunks->size * 2 : FIRST_CHUNK;
	struct bump_chunk *chunk;
	if (size > LARGEST_CHUNK)
		size = LARGEST_CHUNK;
	if (size < sizeof *chunk + wanted)
		size = sizeof *chunk + wanted;
	bool pages = size >= PAGES_LEAST;
	chunk = pages ? pages_alloc(size) : xmalloc(size);
	*chunk = (struct bump_chunk){ bump->chunks, size };
	bump->chunks = chunk;
	bump->next = (char *)(chunk + 1);
	bump->end = (char *)chunk + size;
	/* Fresh pages hold zeros. */
	bump->zeroed = pages ? bump->end : bump->next;
}

static inline void *take_next(struct bump *bump, size_t class)
{
	struct head *head = (struct head *)(void *)bump->next;
	head->class = class;
	bump->next += class_size(class);
	return head + 1;
}

/* Takes what goes beyond the zeros; what is large gets them only where it is asked for zeros. */
static void *take_beyond(struct bump *bump, size_t class, bool zeros)
{
	size_t size = class_size(class);
	if (size > (size_t)(bump->end - bump->next))
		add_chunk(bump, size);
	char *until = bump->next + size;
	if (until > bump->zeroed) {
		if (zeros || size < ZERO_STEP) {
			until = bump->end - until > ZERO_STEP ? until + ZERO_STEP : bump->end;
			memset(bump->zeroed, 0, (size_t)(until - bump->zeroed));
		}
		bump->zeroed = until;
	}
	return take_next(bump, class);
}

/* Memory that was not used before. */
static inline void *take_fresh(struct bump *bump, size_t class, bool zeros)
{
	if (class_size(class) > (size_t)(bump->zeroed - bump->next))
		return take_beyond(bump, class, zeros);
	return take_next(bump, class);
}

/* What was freed of a class, with whatever bytes it holds; NULL for nothing. */
static void *take_freed(struct bump *bump, size_t class)
{
	struct bump_free *freed = bump->free[class];
	if (freed)
		bump->free[class] = freed->next;
	return freed;
}

void *bump_calloc(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	size_t class = class_of(count * size);
	void *memory = take_freed(used, class);
	return memory ? memset(memory, 0, count * size) : take_fresh(used, class, true);
}

static void *take(size_t class)
{
	void *memory = take_freed(used, class);
	return memory ? memory : take_fresh(used, class, false);
}

static size_t class_at(const void *memory)
{
	return ((const struct head *)memory - 1)->class;
}

static void *move(void *memory, size_t size)
{
	void *larger = take(class_of(size));
	memcpy(larger, memory, class_size(class_at(memory)) - sizeof(struct head));
	bump_free(memory);
	return larger;
}

void *bump_realloc(void *memory, size_t size)
{
	if (!memory)
		return take(class_of(size));
	bool fits = size <= class_size(class_at(memory)) - sizeof(struct head);
	return fits ? memory : move(memory, size);
}

void bump_free(void *memory)
{
	if (!memory)
		return;
	struct bump_free *freed = memory;
	size_t class = class_at(memory);
	freed->next = used->free[class];
	used->free[class] = freed;
}
