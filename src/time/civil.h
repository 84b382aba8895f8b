/* SPDX-License-Identifier: MIT */
/*
 * Dates of the proleptic Gregorian calendar as plain numbers: no time_t, no clock, no locale. Days
 * are counted from 1970-01-01; weekdays from Sunday, 0.
 */
#ifndef TIME_CIVIL_H
#define TIME_CIVIL_H

#include <stdbool.h>

struct civil_date {
	int year;  /* 0 when it is not known */
	int month; /* 1–12; 0: no date at all */
	int day;   /* 1–31 */
};

enum { MINUTES_PER_DAY = 24 * 60 };

static inline bool civil_same(struct civil_date a, struct civil_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}
/* Whether the month has such a day; 29 February is right when the year is not known. */
bool civil_exists(struct civil_date date);
long civil_to_days(struct civil_date date);
struct civil_date civil_from_days(long days);
int civil_weekday(long days);
/* The days of a month. */
int civil_month_length(int year, int month);

#endif
