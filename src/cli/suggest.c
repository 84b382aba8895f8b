/* SPDX-License-Identifier: MIT */
#include "cli/suggest.h"

#include <string.h>

enum {
	LONGEST = 40, /* letters; longer words are nobody's typing error */
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: two letters swapped count as one mistake. Both are up to LONGEST. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t cost[LONGEST + 1][LONGEST + 1];
	for (size_t i = 0; i <= a_length; i++)
		cost[i][0] = i;
	for (size_t j = 0; j <= b_length; j++)
		cost[0][j] = j;
	for (size_t i = 1; i <= a_length; i++)
		for (size_t j = 1; j <= b_length; j++) {
			size_t best = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			best = least(best, least(cost[i - 1][j], cost[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				best = least(best, cost[i - 2][j - 2] + 1);
			cost[i][j] = best;
		}
	return cost[a_length][b_length];
}

void suggestion_offer(struct suggestion *suggestion, const char *known)
{
	size_t typed_length = strlen(suggestion->word), known_length = strlen(known);
	if (typed_length > LONGEST || known_length > LONGEST)
		return;
	size_t mistakes = distance(suggestion->word, typed_length, known, known_length);
	/* A word that only begins as the known one does was cut short rather than mistyped. */
	if (typed_length >= 3 && strncmp(suggestion->word, known, typed_length) == 0)
		mistakes = least(mistakes, 1);
	if (mistakes > 1 + typed_length / 4 || mistakes >= known_length)
		return;
	if (!suggestion->best || mistakes < suggestion->distance) {
		suggestion->best = known;
		suggestion->distance = mistakes;
	}
}
