/* SPDX-License-Identifier: MIT */
/* What abbreviations and words mean as zones; the tables behind zone.h. */
#ifndef TIME_ZONE_TABLE_H
#define TIME_ZONE_TABLE_H

#include "time/zone.h"

struct zone_abbreviation {
	const char *name;
	struct zone_meaning meanings[ZONE_MEANINGS];
	bool wordlike; /* also a word or a product: binds only where no noun follows */
	bool verbal;   /* … but only in small letters: EAT behind a time is East Africa's */
	bool any_case; /* also read in small letters: it is no English word */
	const char *rule;
};

/* A zone in words: the words before "[Standard|Daylight|Summer] Time". */
struct zone_words {
	const char *words; /* in small letters */
	const char *name;  /* of the standard time */
	int standard;      /* minutes east of UTC */
	int daylight;      /* of "Daylight" or "Summer Time"; NO_DAYLIGHT for none */
	const char *rule;  /* of plain "Time", when it has seasons */
	bool bare;         /* also read without "Time" */
};

enum { NO_DAYLIGHT = 10000 };

/* The row of an abbreviation in any case; NULL for none. */
const struct zone_abbreviation *zone_find_abbreviation(struct str word);

extern const struct zone_words zone_words[];
extern const size_t zone_words_count;

#endif
