/* SPDX-License-Identifier: MIT */
/*
 * Many incidents at a glance: a line each, oldest first, medians, and how many there were a month. No
 * person or team is counted, and nothing is ranked.
 */
#ifndef PICTURE_LEDGER_H
#define PICTURE_LEDGER_H

#include <stdio.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "base/vec.h"

struct ledger_row {
	const char *path, *title; /* the title is clean; that of a document without one its name */
	bool dated;
	long minute;   /* when it began; dated only */
	long duration; /* minutes; -1 when the text does not tell; so the next two */
	long detected;
	double share;             /* percent */
	const char *share_text;   /* "~40%"; NULL when the text does not tell */
	size_t words;
};

struct ledger {
	struct arena *arena;
	VEC(struct ledger_row) rows;
};

struct medians {
	double duration, detected, share, words; /* -1: nothing to take it of */
};

/* Adds an incident; false when the document holds none of a postmortem's sections. */
bool ledger_add(struct ledger *ledger, const char *path, const struct pmcheck_facts *facts);
/* Oldest first; those without a date last, by path. */
void ledger_sort(struct ledger *ledger);
void ledger_medians(const struct ledger *ledger, struct medians *medians);

struct ledger_style {
	size_t width; /* columns */
	bool color, ascii;
};

/* Prints the table and the months. A failed write is left in ferror(out). */
void ledger_print(FILE *out, const struct ledger *ledger, const struct ledger_style *style);

#endif
