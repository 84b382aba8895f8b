/* SPDX-License-Identifier: MIT */
/*
 * Finds the clock times and dates of a document, each in the block where it stands, with the zone
 * that is written at it. Zones that come from elsewhere are the work of scope.h.
 */
#ifndef TIME_SCAN_H
#define TIME_SCAN_H

#include "text/section.h"
#include "time/clock.h"
#include "time/date.h"
#include "time/zone.h"

#define NO_INDEX UINT32_MAX

/* A clock time in the text. Offsets are of the document's prose. */
struct mention {
	struct clock clock;
	uint32_t block;
	uint32_t end;  /* of all that was read: the time, its zone, a date between */
	uint32_t zone; /* an index into zones, NO_INDEX for none */
	uint32_t date; /* an index into dates, of one written between time and zone; NO_INDEX */
	enum pmcheck_via via;
	bool possible; /* some clock shows it */
	bool leads;    /* begins its line */
	/* By scope.h: */
	bool joined;          /* in a range or list with the mention before it */
	bool ranged;          /* … in a range, which it ends */
	bool beside;          /* stands at the one before it as a gloss does: in brackets … */
	bool apart;           /* … with words between them */
	uint32_t gloss;       /* the mention that says the same moment in another zone, NO_INDEX */
	bool glossed;         /* … is in UTC, so that this one needs not be */
	uint32_t declaration; /* an index into the declarations: what gave it its zone, NO_INDEX */
	/* By moment.h: */
	struct civil_date day; /* month 0 when no date is known */
	bool dated;            /* the day is known with its year and beyond doubt */
	bool day_doubtful;     /* day and month may be the other way round */
	uint32_t dated_by;     /* an index into dates, of the one that the day rests on, NO_INDEX */
};

/* A zone in the text. */
struct mentioned_zone {
	struct zone zone;
	uint32_t begin, end; /* its prose */
};

struct mentioned_date {
	struct date date; /* moment.h gives it a year when it writes none */
	uint32_t block;
	bool year_taken; /* … and notes so */
};

struct times {
	VEC(struct mention) mentions;
	uint32_t *first_in; /* of each block: its first mention, or the next after it */
	VEC(struct mentioned_zone) zones;
	size_t bound; /* so many of the zones are written at times, in reading order */
	VEC(struct mentioned_date) dates;
};

/* Finds all of them, in reading order. */
void times_scan(struct times *times, struct arena *arena, const struct markdown *markdown,
	const struct sections *sections);
/* Whether a line of prose begins with a time or a date: an entry of a log. */
bool times_line_leads(struct str line);

#endif
