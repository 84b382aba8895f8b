/* SPDX-License-Identifier: MIT */
/*
 * One clock time as it is written: 14:05, 2:05 PM, 14h05, 0930, noon. What it means where it stands
 * (a time at all? in which zone?) is for scan.h and scope.h to say.
 */
#ifndef TIME_CLOCK_H
#define TIME_CLOCK_H

#include "base/str.h"

enum clock_form {
	CLOCK_COLON,    /* 14:05, 2:05 PM, 14:05:56.123 */
	CLOCK_TWELVE,   /* 2 PM, 2.05 PM */
	CLOCK_H,        /* 14h05; 14h before a zone */
	CLOCK_MILITARY, /* 0930 */
	CLOCK_DOTTED,   /* 14.05 before a zone */
	CLOCK_BARE,     /* 14 before a zone or in a range */
	CLOCK_OCLOCK,   /* 3 o'clock */
	CLOCK_WORD,     /* noon, midnight */
};

enum meridiem { MERIDIEM_NONE, MERIDIEM_AM, MERIDIEM_PM };

struct clock {
	size_t begin, end; /* its prose */
	enum clock_form form;
	int hour, minute, second; /* as written */
	enum meridiem meridiem;
	size_t hour_digits;
};

/*
 * Reads the clock time that begins at `at`, a digit or the first letter of a word; false for none.
 * The forms that only a zone or a cue makes a time (military, dotted, bare) are read as well. A
 * letter may follow: "14:05Z", "1430hrs".
 */
bool clock_read(struct str prose, size_t at, struct clock *clock);
/* Whether some clock shows this time: not 25:61, 13:05 PM or 24:30. Hour 0 with AM is. */
bool clock_is_possible(const struct clock *clock);
/* The minute of the day, 0–1440, of a possible time. */
int clock_minute(const struct clock *clock);
/* Whether what stands before `at` lets a time begin there. */
bool clock_may_begin(struct str prose, size_t at);

#endif
