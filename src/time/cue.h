/* SPDX-License-Identifier: MIT */
/*
 * What the words around digits say: that they are a time ("at", "until"), how long something took
 * ("lasted", "hours"), or something else altogether ("ratio", "line", "port").
 */
#ifndef TIME_CUE_H
#define TIME_CUE_H

#include "base/str.h"

/* Whether a word is in a list of words in small letters. */
bool word_is_in(struct str word, const char *const *list, size_t count);

/* The words before a place, nearest first, as far as the sentence goes. */
struct words_before {
	struct str word[3];
	size_t count;
	bool at_head;     /* nothing stands before the place in its line */
	bool approximate; /* "~" stands before it */
	bool dashed;      /* a dash stands between the nearest word and the place */
};

void words_before(struct words_before *before, struct str prose, size_t at);

/* A word of time directly before: at, from, until … */
bool cue_of_time(const struct words_before *before);
/* One that makes "14h" a time rather than a length of time: at, until. */
bool cue_of_hour(const struct words_before *before);
/* A word that hours may follow as they are: "down 2 - 3 pm". */
bool cue_of_outage(const struct words_before *before);
/* A word that makes digits a length of time: lasted, took, Duration: … */
bool cue_of_duration(const struct words_before *before);
/* The same, where a unit follows: "after 2:00 hours". */
bool cue_of_span(const struct words_before *before);
/* "recovery time": how long it took, or when it was. */
bool cue_of_recovery(const struct words_before *before);
/* A word that makes four digits a code: "error code 1405". */
bool cue_of_code(const struct words_before *before);
/* A word that makes digits something else: ratio, score, line, port, version … */
bool cue_of_number(const struct words_before *before);
/* A word that counts things: day 2, step 3, phase 1. */
bool cue_of_ordinal(const struct words_before *before);
/* Words of a schedule: "due at midnight", "every". */
bool cue_of_schedule(struct str prose, size_t at);

/* What unit follows a time. */
enum unit { UNIT_NONE, UNIT_HOURS, UNIT_OTHER };

/* Reads a unit of time at `at`, blanks before it passed; where it ends in `*end`. */
enum unit unit_read(struct str prose, size_t at, size_t *end);
/* A word after digits that makes them no time: ratio, elapsed … */
bool cue_after(struct str prose, size_t at);
/* Whether a zone's name that ends at `at` stands for itself: no noun follows it. */
bool stands_alone(struct str prose, size_t at);
/* Whether a column's head says that it holds lengths of time. */
bool names_duration(struct str head);
/* Whether the first cell of a row says so of the row: "Duration", not "Downtime begins". */
bool labels_duration(struct str cell);
/* Whether a column's head says that it holds clock times. */
bool names_times(struct str head);
/* Passes "-", "–", "to", "until" … between two members of a range; `at` when none is there. */
size_t skip_range(struct str prose, size_t at);

#endif
