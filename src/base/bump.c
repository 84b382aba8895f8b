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
	ZERO_STEP = 1024, /* memory is zeroed this much at a time, ahead of what is taken */
	UNIT = 16,        /* small allocations, their heads included, take so many of these … */
	SMALL = 256,      /* … up to this; larger ones a power of two */
	SMALL_SHIFT = 8,
	FINE_CLASSES = SMALL / UNIT,
};

_Static_assert(SMALL == 1 << SMALL_SHIFT, "classes of powers of two follow those of units");

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

/* What a request takes with its head, and which list it goes to when it is freed. */
struct extent {
	size_t size, class;
};

static struct extent large_extent(size_t size)
{
	size_t shift = SMALL_SHIFT + 1;
	while (((size_t)1 << shift) - sizeof(struct head) < size)
		if (++shift - SMALL_SHIFT + FINE_CLASSES == BUMP_CLASSES)
			out_of_memory();
	return (struct extent){ (size_t)1 << shift, shift - SMALL_SHIFT + FINE_CLASSES };
}

static inline struct extent extent_of(size_t size)
{
	if (size > SMALL - sizeof(struct head))
		return large_extent(size);
	size_t class = (size + sizeof(struct head) + UNIT - 1) / UNIT;
	return (struct extent){ class * UNIT, class };
}

/* How many bytes an allocation has room for behind its head. */
static size_t room_of(const void *memory)
{
	size_t class = ((const struct head *)memory - 1)->class;
	size_t size = class <= FINE_CLASSES ? class * UNIT : (size_t)SMALL << (class - FINE_CLASSES);
	return size - sizeof(struct head);
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

static inline void *take_next(struct bump *bump, struct extent extent)
{
	struct head *head = (struct head *)(void *)bump->next;
	head->class = extent.class;
	bump->next += extent.size;
	return head + 1;
}

/* Takes what goes beyond the zeros; what is large gets them only where it is asked for zeros. */
static __attribute__((noinline)) void *take_beyond(
	struct bump *bump, struct extent extent, bool zeros)
{
	if (extent.size > (size_t)(bump->end - bump->next))
		add_chunk(bump, extent.size);
	char *until = bump->next + extent.size;
	if (until > bump->zeroed) {
		if (zeros || extent.size < ZERO_STEP) {
			until = bump->end - until > ZERO_STEP ? until + ZERO_STEP : bump->end;
			memset(bump->zeroed, 0, (size_t)(until - bump->zeroed));
		}
		bump->zeroed = until;
	}
	return take_next(bump, extent);
}

/* Memory that was not used before. */
static inline void *take_fresh(struct bump *bump, struct extent extent, bool zeros)
{
	if (extent.size > (size_t)(bump->zeroed - bump->next))
		return take_beyond(bump, extent, zeros);
	return take_next(bump, extent);
}

void *bump_calloc(size_t count, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(count, size, &bytes))
		out_of_memory();
	return take_fresh(used, extent_of(bytes), true);
}

/* What was freed of a size, or else fresh memory. */
static inline void *take(struct bump *bump, struct extent extent)
{
	struct bump_free *freed = bump->free[extent.class];
	if (!freed)
		return take_fresh(bump, extent, false);
	bump->free[extent.class] = freed->next;
	return freed;
}

static __attribute__((noinline)) void *move(void *memory, size_t size)
{
	void *larger = take(used, extent_of(size));
	memcpy(larger, memory, room_of(memory));
	bump_free(memory);
	return larger;
}

void *bump_realloc(void *memory, size_t size)
{
	if (!memory)
		return take(used, extent_of(size));
	return size <= room_of(memory) ? memory : move(memory, size);
}

void bump_free(void *memory)
{
	if (!memory)
		return;
	struct bump_free *freed = memory;
	size_t class = ((const struct head *)memory - 1)->class;
	freed->next = used->free[class];
	used->free[class] = freed;
}
