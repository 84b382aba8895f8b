/* SPDX-License-Identifier: MIT */
/*
 * When a time was: its day, as far as the text gives one, and its moments in UTC. A day is, the first
 * that gives one: written at the time; in its block or table row; that of the entry before it; its
 * heading's; the Issue Summary's; the document's (title, front matter, file name).
 */
#ifndef TIME_MOMENT_H
#define TIME_MOMENT_H

#include "time/scope.h"

/* Where days may come from besides the text. */
struct day_sources {
	struct str front_matter;
	struct str file_name; /* the last part of the document's path */
};

/* Whether any of them gives a date. */
bool day_sources_date(const struct day_sources *sources);
/* Gives each mention its day. */
void moments_date(struct times *times, const struct markdown *markdown,
	const struct sections *sections, const struct day_sources *sources);

/* One way to read a time as a moment in UTC. */
struct moment {
	bool dated;
	long minute;   /* of the day, 0–1439; dated: since 1970-01-01 00:00 */
	int day_shift; /* from the written day to UTC's: -1, 0, 1 */
	struct tz_offset offset;
};

/*
 * The readings of a possible time that has a zone, at most ZONE_MEANINGS. Returns how many, 0 when it
 * cannot be converted.
 */
size_t mention_moments(const struct times *times, const struct mention *mention,
	const struct pmcheck_host *host, struct moment found[ZONE_MEANINGS]);
/*
 * Whether two times are in UTC, on one day, and the second is not before the first, as most are: nothing
 * needs to be reckoned for them.
 */
bool mentions_in_order(
	const struct times *times, const struct mention *first, const struct mention *second);
/* Whether the mention's day is known with its year and beyond doubt. */
static inline bool mention_is_dated(const struct mention *mention)
{
	return mention->dated;
}

#endif
