/* SPDX-License-Identifier: MIT */
/* Which entries of the Timeline tell an event, and the lines it is written in. */
#ifndef RULES_EVENT_H
#define RULES_EVENT_H

#include "rules/rule.h"

/*
 * Whether an entry tells an event: not one that only declares the zone ("Timezone: UTC"), nor an item
 * that follows a Timeline which is an item of the same list.
 */
bool entry_is_event(const struct document *document, const struct entry *entry);
/* The line of the source that an entry begins in. */
static inline size_t entry_line(const struct run *run, const struct entry *entry)
{
	return document_line(run->document, entry->begin);
}
/*
 * Whether each line of a paragraph is a sentence or begins with a label: its author wrote a list
 * without bullets.
 */
bool is_list_of_lines(struct str prose);
/* The offset where the line of `prose` that begins at `at` ends. */
size_t line_end(struct str prose, size_t at);

#endif
