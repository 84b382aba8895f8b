/* SPDX-License-Identifier: MIT */
/*
 * Findings of one document that are told together: those of one rule in one section, for the tenth
 * time without a zone teaches nobody more than the first.
 */
#ifndef REPORT_GROUP_H
#define REPORT_GROUP_H

#include <stdbool.h>

#include <pmcheck.h>

#include "base/arena.h"

struct group {
	const struct pmcheck_finding *finding;
	struct group *next; /* the next of the group; NULL: the last */
	bool first;         /* the one to be told in full */
};

/*
 * One struct group a finding of `report`, in the same order, from `arena`. Findings about whole
 * sections are never told together: each names another one.
 */
struct group *group_findings(struct arena *arena, struct pmcheck_report *report);

#endif
