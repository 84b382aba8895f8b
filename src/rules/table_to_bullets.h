/* SPDX-License-Identifier: MIT */
/* How a Timeline that is a pipe table of times and events is written as bullets. */
#ifndef RULES_TABLE_TO_BULLETS_H
#define RULES_TABLE_TO_BULLETS_H

#include "rules/edit.h"

/*
 * Makes each row of the Timeline's table a bullet: "| 14:05 | down |" becomes "- 14:05: down", with the
 * zone of the column's head behind the time. False when a row does not say just that.
 */
bool table_to_bullets(const struct run *run, struct edits *edits);

#endif
