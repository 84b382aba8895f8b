/* SPDX-License-Identifier: MIT */
/*
 * Names of time zones as people write them after a time or in a heading: UTC and its spellings,
 * offsets, abbreviations, zones in words, tzdb names and places. The list is closed: capitals that
 * are no zone ("CPU", "GET") name none.
 */
#ifndef TIME_ZONE_H
#define TIME_ZONE_H

#include <pmcheck.h>

#include "base/arena.h"
#include "base/str.h"
#include "time/civil.h"
#include "time/tzif.h"

enum zone_kind {
	ZONE_UTC,
	ZONE_GMT,
	ZONE_OFFSET,   /* one offset: +02:00, PDT, West Africa Time */
	ZONE_SEVERAL,  /* an abbreviation with several meanings: IST, CST */
	ZONE_SEASONAL, /* a rule says which of two: PT */
	ZONE_TZDB,     /* Europe/Paris; a place: Lagos time */
};

enum { ZONE_MEANINGS = 3 };

struct zone_meaning {
	int minutes; /* east of UTC */
	const char *name;
};

struct zone {
	enum zone_kind kind;
	struct str text; /* as written */
	bool wordlike;   /* also a word or a product: MSK, ET, Eastern */
	bool noun;       /* … that the sentence of a time may go on with: "14:05 MSK cluster lost quorum" */
	struct zone_meaning meanings[ZONE_MEANINGS];
	size_t meaning_count;
	const char *rule; /* of a seasonal zone, in POSIX form */
	struct str tzdb;  /* name of a tzdb zone */
};

/* Reads a zone that begins at `at`; returns its length, 0 for none. */
size_t zone_read(struct str prose, size_t at, struct zone *zone);
/* Whether "time", which most zones in words end with, may stand in a text. */
bool zone_may_be_timed(struct str text);
/* Like zone_read(), where that is known of the text from `at` on. */
size_t zone_read_known(struct str prose, size_t at, bool timed, struct zone *zone);
/* Reads a numeric offset that begins at `at` ("+02:00", "-0300"); returns its length, 0 for none. */
size_t zone_read_offset(struct str prose, size_t at, struct zone *zone);
/* Whether two zones are the same. */
bool zone_same(const struct zone *a, const struct zone *b);
/*
 * The offsets that a zone has at a local time, as far as they are known; without a date (month or
 * year 0) of a seasonal zone both. Returns how many, at most ZONE_MEANINGS; 0 when `host` cannot tell.
 */
size_t zone_offsets(const struct zone *zone, const struct pmcheck_host *host, struct civil_date date,
	int minute, struct tz_offset found[ZONE_MEANINGS]);

#endif
