/* SPDX-License-Identifier: MIT */
/*
 * What the events of the Timeline are in the course of the incident, and when the impact began and
 * ended by the Issue Summary. A label at the head of an event ("**Detected**") wins over words in it;
 * words are no more than a reading, and no finding rests on them.
 */
#ifndef TIME_MILESTONE_H
#define TIME_MILESTONE_H

#include "time/timeline.h"

/* An entry of the Timeline as an event; parallel to its entries. */
struct event {
	uint32_t begin, end; /* its prose after the time or date that it begins with */
	uint32_t date;       /* the date that it begins with when it has no time, else NO_INDEX */
	enum pmcheck_role role;
	bool labelled;
};

struct milestones {
	struct event *events;
	uint32_t of[PMCHECK_ROLES];     /* the entry that a role is read from, NO_INDEX for none */
	uint32_t impact_start, impact_end; /* mentions in the Issue Summary, NO_INDEX for none */
};

void milestones_read(struct milestones *milestones, struct arena *arena,
	const struct markdown *markdown, const struct sections *sections, const struct times *times,
	const struct timeline *timeline);

#endif
