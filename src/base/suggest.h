/* SPDX-License-Identifier: MIT */
/* "Did you mean": the known word that a mistyped one was most likely meant to be. */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include <stddef.h>

/* Start with { .word = … }, offer each known word, then read `best`. */
struct suggestion {
	const char *word; /* as typed */
	const char *best; /* NULL: none is near */
	size_t distance;  /* of the best, in letters put in, left out, changed or swapped */
};

void suggestion_offer(struct suggestion *suggestion, const char *known);

#endif
