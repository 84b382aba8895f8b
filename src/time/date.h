/* SPDX-License-Identifier: MIT */
/*
 * Calendar dates as people write them: 2024-05-03, 2024/05/03, 3 May 2024, May 3rd, 3rd of May,
 * Aug-27-2021, 3.5.2024, 05/16/23. Where the order of day and month cannot be told the date is
 * doubtful, and nothing may rest on it.
 */
#ifndef TIME_DATE_H
#define TIME_DATE_H

#include "base/str.h"
#include "time/civil.h"

struct date {
	size_t begin, end;       /* its prose */
	struct civil_date civil; /* year 0 when none is written */
	bool doubtful;           /* day and month may be the other way round */
};

/* Reads the date whose first digits stand at `at`; false when there is none. */
bool date_read(struct str prose, size_t at, struct date *date);
/* Reads a date that begins at `at` itself, perhaps with a weekday: "Fri, 3 May", "May 3rd". */
bool date_read_here(struct str prose, size_t at, struct date *date);
/* Whether a word is the name of a month. */
bool date_is_month(struct str word);

#endif
