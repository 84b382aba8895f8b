/* SPDX-License-Identifier: MIT */
/*
 * Which zone a time has, the first that gives one: its own; its range's or list's; a word before it;
 * its block's, when the block names exactly one; the label above its list; its column's head; its
 * heading; the document. A time beside a UTC time that says the same moment is a gloss, and its zone
 * serves no other.
 */
#ifndef TIME_SCOPE_H
#define TIME_SCOPE_H

#include "time/scan.h"

/* A zone that is named for times elsewhere. */
struct declaration {
	uint32_t zone; /* an index into the times' zones */
	uint32_t block;
	enum pmcheck_via via; /* label, column, heading or document */
	uint32_t line;        /* for front matter, which has no prose; else 0 */
};

struct scope {
	VEC(struct declaration) declarations;
	uint32_t assumed; /* the declaration that nobody wrote: of the zone that was assumed, NO_INDEX */
};

/*
 * Gives each mention its zone, and shares AM and PM in ranges. Times whose zone nothing tells are
 * `assumed` to be in that one, unless it is NULL.
 */
void scope_resolve(struct scope *scope, struct times *times, struct arena *arena,
	const struct text *text, const struct markdown *markdown, const struct sections *sections,
	const struct zone *assumed);
/* Whether a mention's zone was assumed. */
static inline bool mention_is_assumed(const struct scope *scope, const struct mention *mention)
{
	return scope->assumed != NO_INDEX && mention->declaration == scope->assumed;
}
/* What the zone of a time says of it. */
enum pmcheck_verdict mention_verdict(const struct times *times, const struct mention *mention);
/* The zone of a mention; NULL for none. */
static inline const struct zone *mention_zone(
	const struct times *times, const struct mention *mention)
{
	return mention->zone == NO_INDEX ? NULL : &times->zones.items[mention->zone].zone;
}

#endif
