/* SPDX-License-Identifier: MIT */
/*
 * How times in other zones would be written in UTC. What hangs together is converted together: a
 * range, the times that share a zone, those that a heading gives it, and all that rest on a date
 * which moves. Where any part of it is not certain nothing of it is converted.
 */
#ifndef RULES_CONVERT_H
#define RULES_CONVERT_H

#include "rules/edit.h"

struct conversions;

/* Whether a time's zone is another than UTC and it is no gloss; or was assumed. */
bool time_needs_utc(const struct run *run, const struct mention *mention);
/* Works out all conversions of a document; they live as long as it. */
struct conversions *conversions_make(const struct run *run);
/* Gives a finding the conversion that begins with that mention, if one does. */
void conversions_give(
	struct conversions *conversions, size_t mention, struct pmcheck_finding *finding);

/*
 * Why a time is not converted: the time that stands in the way in `*blocker`, itself or another, and
 * what is the matter with it ("is no time of day"); NULL when it is converted.
 */
const char *conversions_blocker(
	struct conversions *conversions, size_t mention, size_t *blocker);

#endif
