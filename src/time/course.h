/* SPDX-License-Identifier: MIT */
/*
 * The course of the incident on one clock, so that its times can be compared and drawn: in UTC when
 * every time is known in UTC; as written when some name no zone and the others all have the same; else
 * in UTC, and what cannot be converted has no place. Without dates the first day is day 0, and a step
 * back that is a short one over midnight goes to the next day.
 */
#ifndef TIME_COURSE_H
#define TIME_COURSE_H

#include "time/milestone.h"

/* A place on the clock. */
struct place {
	bool known;
	bool whole_day; /* only the day is known */
	long minute;
};

struct course {
	enum pmcheck_clock clock;
	bool dated;
	struct place *starts, *ends; /* of the Timeline's entries, parallel to them */
	struct place impact_start, impact_end;
};

void course_read(struct course *course, struct arena *arena, const struct times *times,
	const struct timeline *timeline, const struct milestones *milestones,
	const struct pmcheck_host *host);

#endif
