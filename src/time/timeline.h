/* SPDX-License-Identifier: MIT */
/*
 * The Timeline: how it lists its events, and each event with its time. An entry is what its author
 * gave a bullet, a number, a row, a heading or a paragraph of its own.
 */
#ifndef TIME_TIMELINE_H
#define TIME_TIMELINE_H

#include "time/moment.h"

struct entry {
	uint32_t block;      /* where it begins */
	uint32_t begin, end; /* its prose, as far as that block goes */
	uint32_t start;      /* the mention that it begins with, NO_INDEX for none */
	uint32_t finish;     /* the end of a range that it begins with, NO_INDEX */
};

struct timeline {
	enum pmcheck_timeline_format format;
	VEC(struct entry) entries;
};

void timeline_read(struct timeline *timeline, struct arena *arena, const struct markdown *markdown,
	const struct sections *sections, const struct times *times);

#endif
