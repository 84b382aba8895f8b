/* SPDX-License-Identifier: MIT */
/*
 * The inner side of convert.h: the times of a document on their way to UTC. convert.c finds what hangs
 * together and is certain, convert_write.c writes it.
 */
#ifndef RULES_CONVERSION_H
#define RULES_CONVERSION_H

#include "rules/convert.h"

/* The times of one zone as it stands in one place. Units that hang together have one root. */
struct unit {
	uint32_t parent;
	uint32_t first; /* of the root: the first of all its mentions, NO_INDEX while there is none */
	bool blocked;   /* of the root: something in it is not certain: */
	uint32_t blocker; /* … the time that is not, */
	const char *why;  /* … and what is the matter with it, to go on from its text */
	bool wrong;     /* the zone is to become UTC */
	bool used;      /* some mention has it */
	bool halved;      /* of the root: some time says AM or PM */
	bool halved_zero; /* … and begins with a 0 */
	uint32_t declaration; /* what it is written for, NO_INDEX when it is written at times */
	struct edits edits; /* of the root: all of them */
};

/* A time in UTC. */
struct converted {
	long day; /* since 1970; when the time is dated */
	int minute;
	int shift;
};

/* A date that times rest on. */
struct moved {
	bool moves; /* one of them is of another day in UTC */
	bool met;
	uint32_t unit; /* one of those that move it */
	int shift;     /* by how many days it moves itself */
	uint32_t first; /* the time that rests on it and was met first */
	/* Of the time that rests on it and was met last: */
	long day;
	int minute;
};

struct conversions {
	const struct run *run;
	struct unit *units;          /* by zone */
	struct converted *converted; /* by mention */
	struct moved *moved;         /* by date */
	bool britain_known, britain; /* the text names the United Kingdom */
};

/* The unit that stands for all that hang together with `unit`. */
struct unit *conversion_root(const struct conversions *all, uint32_t unit);
/* Lets nothing be converted that hangs together with `unit`; time `mention` is to blame: "is …". */
void conversion_block(const struct conversions *all, uint32_t unit, size_t mention, const char *why);
const struct times *conversion_times(const struct conversions *all);
/* Whether a time has its zone only because one is assumed. */
bool conversion_is_assumed(const struct run *run, const struct mention *mention);
/* Writes a time in UTC. */
void conversion_write_clock(const struct conversions *all, size_t index);
/* Writes a zone as UTC, wherever it stands. */
void conversion_write_zone(const struct conversions *all, size_t index);

#endif
