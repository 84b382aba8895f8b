/* SPDX-License-Identifier: MIT */
/*
 * The letters of a text, a byte each, so that words are compared by numbers: 1 for a and A, 2 for b
 * and B …, 0 for what is no ASCII letter.
 */
#ifndef TEXT_LETTERS_H
#define TEXT_LETTERS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* The letters that a word begins with, the first lowest; 0 behind its last. */
typedef uint64_t letters;

enum { LETTERS = sizeof(letters) };

/* A byte for each of `text`, in `arena`; zeros follow, so that letters_at() may be had of each. */
const char *letters_fold(struct arena *arena, struct str text);

/* Four folded bytes as they stand, the first lowest. */
static inline uint32_t letters_head(const char *folded)
{
	uint32_t head;
	memcpy(&head, folded, sizeof head);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	head = __builtin_bswap32(head);
#endif
	return head;
}

/* The letters of the word that begins at `folded`. */
static inline letters letters_at(const char *folded)
{
	const letters each = UINT64_C(0x0101010101010101), highest = each << 7;
	letters read;
	memcpy(&read, folded, sizeof read);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	read = __builtin_bswap64(read);
#endif
	/* Its lowest bit is the highest of the first byte that is 0: what is below is kept. */
	letters none = (read - each) & highest;
	return read & (((none & (0 - none)) >> 7) - 1);
}

#endif
