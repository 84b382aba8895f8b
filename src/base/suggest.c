/* SPDX-License-Identifier: MIT */
#include "base/suggest.h"

#include <string.h>

#include "base/distance.h"

void suggestion_offer(struct suggestion *suggestion, const char *known)
{
	struct str typed = str_of(suggestion->word), word = str_of(known);
	size_t typed_length = typed.len, known_length = word.len;
	/* Longer words are nobody's typing error. */
	if (typed_length > DISTANCE_LONGEST || known_length > DISTANCE_LONGEST)
		return;
	size_t mistakes = distance(typed, word);
	/* A word that only begins as the known one does was cut short rather than mistyped. */
	if (typed_length >= 3 && strncmp(suggestion->word, known, typed_length) == 0)
		mistakes = mistakes < 1 ? mistakes : 1;
	if (mistakes > 1 + typed_length / 4 || mistakes >= known_length)
		return;
	if (!suggestion->best || mistakes < suggestion->distance) {
		suggestion->best = known;
		suggestion->distance = mistakes;
	}
}
