/* SPDX-License-Identifier: MIT */
/*
 * What each byte of the prose is, a bit a byte: so whoever looks for words, digits or signs goes from
 * one to the next and looks at no byte between them.
 */
#ifndef TEXT_CHAR_MAP_H
#define TEXT_CHAR_MAP_H

#include <stdint.h>

#include "base/arena.h"
#include "text/prose.h"

enum {
	MAP_BITS = 64, /* bytes of prose that one unit tells of, the first by its lowest bit */
};

struct char_map {
	const uint64_t *words;  /* ASCII letters and digits, and all of longer characters */
	const uint64_t *starts; /* the first bytes of runs of these */
	const uint64_t *counts; /* of what blanks part, the first byte that is of a word */
	const uint64_t *hours; /* where a clock time may begin: all digits, words in m and n, code spans */
	const uint64_t *signs; /* what is neither of a word nor blank: a table's | is blank */
	bool ascii; /* there are no longer characters */
};

/* Reads all of `prose`; the bits live in `arena`. */
void char_map_read(struct char_map *map, struct arena *arena, struct str prose);
/* How many runs of what is not blank hold a byte of a word, from `begin` to before `end`. */
size_t char_map_count_words(const struct char_map *map, size_t begin, size_t end);

/* The offset of the first bit that is set at or after `at`; `end` when there is none before it. */
static inline size_t char_map_next(const uint64_t *bits, size_t at, size_t end)
{
	if (at >= end)
		return end;
	size_t unit = at / MAP_BITS;
	uint64_t left = bits[unit] & ~(uint64_t)0 << at % MAP_BITS;
	while (!left) {
		if (++unit * MAP_BITS >= end)
			return end;
		left = bits[unit];
	}
	at = unit * MAP_BITS + (size_t)__builtin_ctzll(left);
	return at < end ? at : end;
}

#endif
