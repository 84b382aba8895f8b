/* SPDX-License-Identifier: MIT */
/*
 * A time that may be one: what is written around it says whether it is, and in which zone. The inner
 * side of scan.h, which collects those that are.
 */
#ifndef TIME_CANDIDATE_H
#define TIME_CANDIDATE_H

#include "time/cue.h"
#include "time/scan.h"

/* A column of the table that is being read. */
struct column {
	bool durations; /* its head says that it holds lengths of time */
	bool times;     /* … clock times */
};

struct scanner {
	struct times *times;
	struct arena *arena;
	const struct markdown *markdown;
	const struct sections *sections;
	size_t block; /* the block that is being read */
	struct str prose; /* its prose; places are counted from its beginning … */
	uint32_t begin;   /* … which is here in the document's */
	size_t taken; /* where the last time or date ended */
	uint32_t table;
	VEC(struct column) columns;
	bool duration_row; /* the first cell of the row says that the row holds a length of time */
};

/* A time that may be one. */
struct candidate {
	struct clock clock;
	struct words_before before;
	size_t end; /* of its zone, or of the time */
	bool has_zone;
	enum pmcheck_via via;
	struct zone zone;
	size_t zone_begin;
	bool has_date; /* between the time and its zone */
	struct date date;
};

/* Reads the zone that is written at a time: after it, or before it. */
void candidate_read_zone(const struct scanner *scanner, struct candidate *time);
/* Whether a candidate, its words and zone read, is a clock time. */
bool candidate_is_time(const struct scanner *scanner, const struct candidate *time);
/* Whether what follows the time's digits belongs to it, if it is a letter. */
bool candidate_ends_well(const struct scanner *scanner, const struct candidate *time);

/* Passes one of the characters `any` at `at`, and the gap after it; `at` when none is there. */
size_t scanner_skip_char(const struct scanner *scanner, size_t at, const char *any);
/* The same for a word. */
size_t scanner_skip_word(const struct scanner *scanner, size_t at, const char *word);
/* The same for "noon", "midday" or "midnight" after a time that it repeats. */
size_t scanner_skip_hour(const struct scanner *scanner, size_t at);

#endif
