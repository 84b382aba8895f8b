/* SPDX-License-Identifier: MIT */
/*
 * The rule of a zone in POSIX form, "PST8PDT,M3.2.0,M11.1.0": what TZif files (RFC 8536) end with.
 * Only changes on "the n-th weekday of a month" are read, which is all that tzdb 2025b writes.
 */
#ifndef TIME_POSIX_TZ_H
#define TIME_POSIX_TZ_H

#include "base/str.h"
#include "time/civil.h"

/* A day of change: the `week`-th (5: last) `weekday` of `month`, at `minute` of that day. */
struct tz_change {
	int month, week, weekday, minute;
};

struct posix_tz {
	struct str standard, daylight; /* abbreviations */
	int offset, daylight_offset;   /* minutes east of UTC */
	bool has_daylight;
	struct tz_change begins, ends; /* of daylight time, in the local time before the change */
};

/* Reads a rule; false when it has another form. */
bool posix_tz_read(struct posix_tz *tz, struct str rule);
/* Whether daylight time holds at a local date with a year, `minute` of that day. */
bool posix_tz_is_daylight(const struct posix_tz *tz, struct civil_date date, int minute);

#endif
