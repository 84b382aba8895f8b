/* SPDX-License-Identifier: MIT */
/* When the outage began and ended, by the ranges and labels of the Issue Summary. */
#ifndef RULES_OUTAGE_H
#define RULES_OUTAGE_H

#include "rules/rule.h"

/* What a label says of the time after it. */
enum time_label { LABEL_NONE, LABEL_START, LABEL_DETECTED, LABEL_REPAIRED, LABEL_END, LABELS };

/* The label before a time, in its line or table row: "Start time: 14:05 UTC". */
enum time_label time_label(const struct document *document, const struct mention *mention);
/* The only mention of a section with each label; NULL for none or several. */
struct labelled {
	const struct mention *of[LABELS];
};

struct labelled labelled_times(const struct document *document, enum pmcheck_section_kind kind);
/*
 * Minutes from one time to the other, negative when the dates say so; over midnight when there are no
 * dates. False when it cannot be told.
 */
bool minutes_between(const struct run *run, const struct mention *start, const struct mention *end,
	long *minutes);

#endif
