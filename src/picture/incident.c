/* SPDX-License-Identifier: MIT */
#include "picture/incident.h"

#include <limits.h>
#include <stdlib.h>

#include "picture/clean.h"
#include "picture/when.h"

enum {
	TITLE_MOST = 300, /* bytes of a title */
	EVENT_MOST = 500, /* … of an event */
	QUOTE_MOST = 160, /* … of a quotation */
};

struct reader {
	struct incident *incident;
	struct arena *arena;
	const struct pmcheck_facts *facts;
};

/* ---- figures -------------------------------------------------------------------------------- */

/* "as read, line 12", and a tooltip with the words; a label and the Summary are more than a reading. */
static void add_tile(struct reader *reader, const char *value, const char *label, size_t line,
	const char *words, const char *source)
{
	struct arena *arena = reader->arena;
	reader->incident->tiles[reader->incident->tile_count++] = (struct tile){
		.value = value,
		.label = label,
		.source = source ? source : arena_printf(arena, "as read, line %zu", line),
		.tip = arena_printf(arena, "%s %s, as read from line %zu: %s", value, label, line,
			clean(arena, words, QUOTE_MOST)),
	};
}

/* "05:02 → 06:19", or the days when there are several. */
static const char *span_of(const struct reader *reader, long from, long to)
{
	bool one_day = pmcheck_date_of(from).days == pmcheck_date_of(to).days;
	bool near = one_day || (!reader->facts->incident.dated && to - from < 24L * 60);
	return near ? arena_printf(reader->arena, "%s \xE2\x86\x92 %s",
			      when_clock(reader->arena, from), when_clock(reader->arena, to))
		    : arena_printf(reader->arena, "%s \xE2\x86\x92 %s",
			      when_day(reader->arena, reader->incident->dated, from),
			      when_day(reader->arena, reader->incident->dated, to));
}

static void add_share(struct reader *reader)
{
	const struct pmcheck_share *share = &reader->facts->incident.share;
	if (!share->line)
		return;
	const char *value = clean(reader->arena, share->text, 20), *label = "affected";
	const char *of = clean(reader->arena, share->of, 20);
	bool number = strchr(value, '%');
	if (*of && number)
		label = arena_printf(reader->arena, "of %s", of);
	else if (*of)
		label = arena_printf(reader->arena, "%s affected", of);
	add_tile(reader, value, label, share->line, share->words, NULL);
}

/* The time between two milestones, read where the later stands. */
static void add_interval(struct reader *reader, const struct pmcheck_milestone *from,
	const struct pmcheck_milestone *to, const char *label)
{
	if (from->line && to->line && to->minute >= from->minute)
		add_tile(reader, when_length(reader->arena, to->minute - from->minute), label, to->line,
			to->words, NULL);
}

static void add_tiles(struct reader *reader)
{
	const struct pmcheck_incident *facts = &reader->facts->incident;
	if (facts->started.line && facts->ended.line)
		add_tile(reader,
			when_length(reader->arena, facts->ended.minute - facts->started.minute),
			"impact", facts->ended.line, facts->ended.words,
			span_of(reader, facts->started.minute, facts->ended.minute));
	add_share(reader);
	add_interval(reader, &facts->started, &facts->detected, "to detect");
	add_interval(reader, &facts->started, &facts->mitigated, "to mitigate");
	/* what the impact's own tile says already is not said again */
	bool same = facts->ended.line && facts->ended.minute == facts->resolved.minute;
	if (facts->mitigated.line)
		add_interval(reader, &facts->mitigated, &facts->resolved, "to recover");
	else if (!same)
		add_interval(reader, &facts->started, &facts->resolved, "to resolve");
}

/* ---- events --------------------------------------------------------------------------------- */

static enum accent accent_of(const struct pmcheck_incident *facts, const struct pmcheck_entry *entry)
{
	switch (entry->role) {
	case PMCHECK_ROLE_START:
		return ACCENT_IMPACT;
	case PMCHECK_ROLE_DETECTED:
		return ACCENT_DETECTED;
	case PMCHECK_ROLE_DEAD_END:
		return ACCENT_DEAD_END;
	case PMCHECK_ROLE_MITIGATED:
	case PMCHECK_ROLE_RESOLVED:
		return ACCENT_GOOD;
	case PMCHECK_ROLE_NONE:
	case PMCHECK_ROLE_ESCALATED:
	case PMCHECK_ROLES:
		break;
	}
	bool before = facts->started.line && entry->minute < facts->started.minute;
	return before ? ACCENT_LEAD_UP : ACCENT_PLAIN;
}

/* The role of an entry that stands as the milestone; a reading that was dropped is not shown. */
static const char *role_of(const struct pmcheck_incident *facts, const struct pmcheck_entry *entry)
{
	const struct pmcheck_milestone *milestone = NULL;
	if (entry->role == PMCHECK_ROLE_START)
		return "impact starts";
	if (entry->role == PMCHECK_ROLE_DETECTED)
		milestone = &facts->detected;
	if (entry->role == PMCHECK_ROLE_MITIGATED)
		milestone = &facts->mitigated;
	if (entry->role == PMCHECK_ROLE_RESOLVED)
		milestone = &facts->resolved;
	if (entry->role == PMCHECK_ROLE_NONE || (milestone && milestone->line != entry->line))
		return "";
	return pmcheck_role_name(entry->role);
}

/* "05:02", "05:02–05:20"; with its day where the incident takes several. */
static const char *time_of(
	const struct reader *reader, const struct pmcheck_entry *entry, bool days)
{
	struct arena *arena = reader->arena;
	bool dated = reader->incident->dated;
	if (entry->whole_day)
		return when_day(arena, dated, entry->minute);
	const char *clock = when_clock(arena, entry->minute);
	if (!days)
		return clock;
	return arena_printf(arena, "%s %s", when_day(arena, dated, entry->minute), clock);
}

static int compare(const void *left, const void *right)
{
	const struct pmcheck_entry *a = *(const struct pmcheck_entry *const *)left;
	const struct pmcheck_entry *b = *(const struct pmcheck_entry *const *)right;
	if (a->minute != b->minute)
		return a->minute < b->minute ? -1 : 1;
	return a < b ? -1 : a > b;
}

static void add_points(struct reader *reader)
{
	struct incident *incident = reader->incident;
	const struct pmcheck_facts *facts = reader->facts;
	const struct pmcheck_entry **entries =
		arena_zalloc(reader->arena, facts->entry_count, sizeof *entries);
	size_t count = 0;
	for (size_t i = 0; i < facts->entry_count; i++)
		if (facts->entries[i].placed)
			entries[count++] = &facts->entries[i];
	if (count)
		qsort(entries, count, sizeof *entries, compare);
	bool days = count && pmcheck_date_of(entries[0]->minute).days !=
			pmcheck_date_of(entries[count - 1]->minute).days;
	incident->points = arena_zalloc(reader->arena, count, sizeof *incident->points);
	incident->point_count = count;
	for (size_t i = 0; i < count; i++) {
		const char *role = role_of(&facts->incident, entries[i]);
		enum accent accent = accent_of(&facts->incident, entries[i]);
		incident->points[i] = (struct point){
			.minute = entries[i]->minute,
			.line = entries[i]->line,
			.time = time_of(reader, entries[i], days),
			.event = clean(reader->arena, entries[i]->event, EVENT_MOST),
			.role = role,
			.accent = *role || accent == ACCENT_LEAD_UP ? accent : ACCENT_PLAIN,
		};
	}
}

/* ---- phases --------------------------------------------------------------------------------- */

static void add_phase(struct reader *reader, enum phase_kind kind, long from, long to,
	const char *name)
{
	if (from >= to && kind != PHASE_IMPACT)
		return;
	reader->incident->phases[reader->incident->phase_count++] = (struct phase){
		.kind = kind,
		.from = from,
		.to = to,
		.label = arena_printf(
			reader->arena, "%s \xC2\xB7 %s", name, when_length(reader->arena, to - from)),
	};
}

/* The impact by its start and end, or else to where it was resolved. */
static void add_phases(struct reader *reader)
{
	const struct pmcheck_incident *facts = &reader->facts->incident;
	const struct pmcheck_milestone *end = facts->ended.line ? &facts->ended : &facts->resolved;
	if (!facts->started.line || !end->line)
		return;
	long from = facts->started.minute, to = end->minute;
	long first = reader->incident->point_count ? reader->incident->points[0].minute : from;
	bool mitigated = facts->mitigated.line && facts->mitigated.minute < to;
	add_phase(reader, PHASE_LEAD_UP, first, from, "lead-up");
	if (!mitigated) {
		add_phase(reader, PHASE_IMPACT, from, to, "impact");
		return;
	}
	add_phase(reader, PHASE_IMPACT, from, facts->mitigated.minute, "until mitigated");
	add_phase(reader, PHASE_RECOVERY, facts->mitigated.minute, to, "recovering");
}

enum accent phase_accent(enum phase_kind kind)
{
	static const enum accent accents[] = {
		[PHASE_LEAD_UP] = ACCENT_LEAD_UP,
		[PHASE_IMPACT] = ACCENT_IMPACT,
		[PHASE_RECOVERY] = ACCENT_RECOVERY,
	};
	return accents[kind];
}

/* ---- the whole ------------------------------------------------------------------------------ */

static void widen(struct incident *incident, long minute)
{
	if (minute < incident->from)
		incident->from = minute;
	if (minute > incident->to)
		incident->to = minute;
}

/* How many times there are to draw; the incident gets its bounds. */
static size_t find_bounds(struct reader *reader)
{
	struct incident *incident = reader->incident;
	const struct pmcheck_incident *facts = &reader->facts->incident;
	const struct pmcheck_milestone *ends[] = { &facts->started, &facts->ended };
	size_t count = incident->point_count;
	incident->from = LONG_MAX;
	incident->to = LONG_MIN;
	for (size_t i = 0; i < incident->point_count; i++)
		widen(incident, incident->points[i].minute);
	for (size_t i = 0; i < 2; i++)
		if (ends[i]->line) {
			widen(incident, ends[i]->minute);
			count++;
		}
	return count;
}

static const char *subtitle_of(const struct reader *reader)
{
	const struct incident *incident = reader->incident;
	const char *clock = reader->facts->incident.clock == PMCHECK_CLOCK_UTC
		? "all times UTC"
		: "times as written; some name no zone";
	if (!incident->dated)
		return clock;
	return arena_printf(reader->arena, "%s \xC2\xB7 %s",
		when_days(reader->arena, incident->from, incident->to), clock);
}

/* "Impact 05:02 → 06:19, 77 min. Detected 05:31. 8 events." */
static const char *description_of(const struct reader *reader)
{
	const struct incident *incident = reader->incident;
	const char *text = incident->subtitle;
	for (size_t i = 0; i < incident->tile_count; i++)
		text = arena_printf(reader->arena, "%s; %s %s", text, incident->tiles[i].value,
			incident->tiles[i].label);
	return arena_printf(reader->arena, "%s; %zu event%s in the Timeline.", text,
		incident->point_count, incident->point_count == 1 ? "" : "s");
}

bool incident_read(struct incident *incident, struct arena *arena, const struct pmcheck_facts *facts,
	const char *path)
{
	struct reader reader = { incident, arena, facts };
	*incident = (struct incident){ .dated = facts->incident.dated };
	add_points(&reader);
	if (find_bounds(&reader) < 2)
		return false;
	incident->title = facts->title.line ? clean(arena, facts->title.text, TITLE_MOST)
					    : clean_name(arena, path);
	add_tiles(&reader);
	add_phases(&reader);
	incident->subtitle = subtitle_of(&reader);
	incident->description = description_of(&reader);
	return true;
}
