/* SPDX-License-Identifier: MIT */
#include "text/letters.h"

#include "base/lanes.h"

static inline void fold(char *folded, const char *bytes)
{
	lanes lane = (lanes_at(bytes) | ('a' ^ 'A')) - ('a' - 1);
	lane &= (lanes)(lane <= 'z' - ('a' - 1));
	memcpy(folded, &lane, sizeof lane);
}

const char *letters_fold(struct arena *arena, struct str text)
{
	size_t whole = text.len - text.len % LANES;
	char *folded = arena_alloc(arena, whole + LANES + LETTERS), last[LANES] = { 0 };
	for (size_t at = 0; at < whole; at += LANES)
		fold(folded + at, text.ptr + at);
	if (text.len > whole)
		memcpy(last, text.ptr + whole, text.len - whole);
	fold(folded + whole, last);
	memset(folded + whole + LANES, 0, LETTERS);
	return folded;
}
