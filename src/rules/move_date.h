/* SPDX-License-Identifier: MIT */
/* A date in the text some days later or earlier, written as its author writes dates. */
#ifndef RULES_MOVE_DATE_H
#define RULES_MOVE_DATE_H

#include "rules/edit.h"

/*
 * Adds the edits that move a date, and its weekday when one stands before it. False, with nothing
 * added, when it is not certain how it would be written.
 */
bool move_date(const struct run *run, struct edits *edits, const struct mentioned_date *date, int days);

#endif
