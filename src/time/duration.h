/* SPDX-License-Identifier: MIT */
/*
 * Lengths of time as people write them: 45 minutes, 1 hour and 17 minutes, 20h 03m, 1.5 hours, half an
 * hour, three days. What a length is of is for others to say.
 */
#ifndef TIME_DURATION_H
#define TIME_DURATION_H

#include "base/str.h"

struct duration {
	size_t begin, end; /* its prose */
	long seconds;
	long unit;         /* the seconds of its last figure: as exact as it is meant */
	bool approximate;  /* "about", "~", "nearly" before it */
};

/* Reads the length that begins at `at`, a digit or the first letter of a word; false for none. */
bool duration_read(struct str prose, size_t at, struct duration *duration);
/* The first length in `prose` at or after `from`; false when there is none. */
bool duration_find(struct str prose, size_t from, struct duration *duration);

#endif
