/* SPDX-License-Identifier: MIT */
/* The day of the week that is written at a date: "Friday, 3 May 2024", "2024-05-03 (Fri)". */
#ifndef TIME_WEEKDAY_H
#define TIME_WEEKDAY_H

#include "base/str.h"
#include "time/date.h"

/* A weekday in the text. */
struct weekday {
	size_t begin, end; /* its prose */
	int day;           /* from Sunday, 0 */
};

/* Reads the weekday written right before or after a date; false when there is none. */
bool weekday_at(struct str prose, const struct date *date, struct weekday *weekday);
/* "Sunday", … */
const char *weekday_name(int day);

#endif
