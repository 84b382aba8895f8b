/* SPDX-License-Identifier: MIT */
/* Findings while they are collected: added in any order, then sorted and given lines and columns. */
#ifndef FINDING_H
#define FINDING_H

#include <pmcheck.h>

#include "base/vec.h"
#include "text/text.h"

struct findings {
	struct arena *arena;
	VEC(struct pmcheck_finding) list;
};

/*
 * Adds a finding of `rule` on the bytes from `begin` to `end` of the source; at least one character,
 * at most to the end of the line. Its message is a format. The pointer holds until the next is added.
 */
struct pmcheck_finding *finding_add(struct findings *findings, const struct pmcheck_rule *rule,
	const struct text *text, size_t begin, size_t end, const char *message);
/* Sorts them into reading order and computes their places. */
void findings_finish(struct findings *findings, const struct text *text);

#endif
