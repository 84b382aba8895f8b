/* SPDX-License-Identifier: MIT */
/*
 * Zones that are named for times elsewhere: "Timeline (UTC)", "All times are in UTC", "Timezone: PST".
 * A zone that is bound to a time declares nothing.
 */
#ifndef TIME_DECLARE_H
#define TIME_DECLARE_H

#include "time/scan.h"

/* The first zone named in prose from `begin` to `end` that is bound to no time; false for none. */
bool declared_zone(const struct times *times, struct str prose, size_t begin, size_t end,
	struct mentioned_zone *found);
/*
 * The zone that a block declares for the whole document; false for none. What is only asked for
 * ("write all times in UTC") declares nothing, nor does a task; `measures`: the block is of that section.
 */
bool declared_for_all(const struct times *times, const struct markdown *markdown,
	const struct block *block, bool measures, struct mentioned_zone *found);
/* Whether a table's cell says no more than "Timezone". */
bool names_timezone(struct str cell);
/* The zone of front matter's "timezone:" or "tz:"; false for none. */
bool declared_in_front_matter(struct str front_matter, struct zone *zone);

#endif
