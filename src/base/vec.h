/* SPDX-License-Identifier: MIT */
/*
 * A growing array in an arena. Declare one with VEC(type) as a member or a variable, all zero when
 * empty; push to it with vec_push(). Items move when it grows: keep indices, not pointers.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

/* clang-format off */
#define VEC(type) struct { type *items; size_t count, room; }
/* clang-format on */

/* The address of a new last item, uninitialised. */
#define vec_push(vec, arena)                                                                       \
	((vec)->count == (vec)->room                                                               \
			? (void)((vec)->items = vec_grow(arena, (vec)->items, &(vec)->room,        \
					 sizeof *(vec)->items))                                    \
			: (void)0,                                                                 \
		&(vec)->items[(vec)->count++])

/* Gives an empty one room for `count` items, so that it grows only where there are more than usual. */
#define vec_reserve(vec, arena, count)                                                             \
	((vec)->items = arena_alloc(arena, (count) * sizeof *(vec)->items), (vec)->room = (count))

/* `items` with room for twice as many as `*room`, which is brought up to date. */
static inline void *vec_grow(struct arena *arena, void *items, size_t *room, size_t size)
{
	size_t more = *room ? *room * 2 : 8;
	items = arena_grow(arena, items, *room * size, more * size);
	*room = more;
	return items;
}

#endif
