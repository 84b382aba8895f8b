/* SPDX-License-Identifier: MIT */
/* Documents made by the yard: ordinary ones, large ones, and shapes that make slow parsers slower.
 */
#ifndef TESTS_SHAPES_H
#define TESTS_SHAPES_H

#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

/* A postmortem of about 500 words in good order; each seed gives another, the same each time. */
struct str shape_ordinary(struct arena *arena, size_t seed);
/* One postmortem of about `size` bytes: ordinary prose, only more of it. */
struct str shape_large(struct arena *arena, size_t size);
/* `before` once, `unit` `count` times, `after` once. */
struct str shape_repeat(
	struct arena *arena, const char *before, const char *unit, size_t count, const char *after);

struct hostile_shape {
	const char *name;
	/* The shape, `factor` times as large as the smallest that is worth looking at. */
	struct str (*make)(struct arena *arena, size_t factor);
};

/* Shapes that some parser somewhere needs more than linear time or much memory for. */
extern const struct hostile_shape hostile_shapes[];
extern const size_t hostile_shape_count;

#endif
