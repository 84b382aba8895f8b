/* SPDX-License-Identifier: MIT */
/*
 * TZif files (RFC 8536), the compiled zones of tzdb. Version 2 and later are read: their 64-bit
 * transitions and the rule for all time after the last one.
 */
#ifndef TIME_TZIF_H
#define TIME_TZIF_H

#include <stdint.h>

#include "base/str.h"
#include "time/posix_tz.h"

/* What a zone's clocks may show. */
struct tz_offset {
	int minutes; /* east of UTC */
	struct str name;
};

/*
 * The offsets that hold in the zone: at a local date with a year exactly one; without a year, or
 * `date.month` 0, those of today's rule, daylight time first. Returns how many, 0 when the data
 * cannot be read.
 */
size_t tzif_offsets(struct str data, struct civil_date date, int minute, struct tz_offset found[2]);
/* The same for a rule in POSIX form. */
size_t posix_tz_offsets(
	const struct posix_tz *tz, struct civil_date date, int minute, struct tz_offset found[2]);

#endif
