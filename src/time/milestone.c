/* SPDX-License-Identifier: MIT */
#include "time/milestone.h"

#include "time/milestone_words.h"

/* ---- events --------------------------------------------------------------------------------- */

struct reader {
	struct milestones *milestones;
	struct str prose;
	const struct markdown *markdown;
	const struct sections *sections;
	const struct times *times;
	const struct timeline *timeline;
	unsigned *labels, *words; /* roles by label and by words, a bit each; an entry each */
	size_t next_date;         /* the first date that the next entry may have */
};

/* Passes what parts an event from its time: blanks, marks, dashes, brackets that close. */
static size_t skip_parting(struct str prose, size_t at, size_t end)
{
	static const char *const longer[] = { "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x86\x92",
		"\xE2\x80\xA2", "\xC2\xB7", "\xC2\xA0" };
	for (size_t before = SIZE_MAX; at < end && at != before;) {
		before = at;
		if (is_space(prose.ptr[at]) || is_mark(prose.ptr[at]) ||
			strchr(":-|,.;)]>=~", prose.ptr[at]))
			at++;
		for (size_t i = 0; i < sizeof longer / sizeof *longer; i++)
			if (str_starts(str_slice(prose, at, end), str_of(longer[i])))
				at += strlen(longer[i]);
	}
	return at < end ? at : end;
}

/* Where a time that stands at `at` ends, with a bracket before it; `at` for none. */
static size_t skip_mention(const struct reader *reader, uint32_t *index, size_t at, size_t end)
{
	size_t next = *index + 1;
	if (next >= reader->times->mentions.count)
		return at;
	const struct mention *mention = &reader->times->mentions.items[next];
	bool told = mention->ranged || mention->beside || mention->gloss != NO_INDEX;
	size_t begin = mention->clock.begin;
	if (!told || begin < at || begin >= end || begin - at > 12)
		return at;
	for (size_t i = at; i < begin; i++)
		if (is_upper(reader->prose.ptr[i]) && is_lower(reader->prose.ptr[i + 1]))
			return at;
	*index = (uint32_t)next;
	return mention->end;
}

/* Passes the times and dates that an event begins with, from the end of the first on. */
static size_t skip_head(const struct reader *reader, const struct entry *entry, size_t at)
{
	uint32_t index = entry->start;
	struct date date;
	for (size_t before = SIZE_MAX; at != before;) {
		before = at;
		at = skip_parting(reader->prose, at, entry->end);
		if (index != NO_INDEX)
			at = skip_mention(reader, &index, at, entry->end);
		struct str rest = str_slice(reader->prose, at, entry->end);
		size_t word = str_starts_fold(rest, STR("on ")) ? 3 : 0;
		word = str_starts(rest, STR("(")) ? 1 : word;
		if (date_read_here(reader->prose, at + word, &date) && date.end <= entry->end)
			at = date.end;
	}
	return at;
}

/* The date that an entry begins with, which holds a place among the document's dates. */
static uint32_t leading_date(struct reader *reader, const struct entry *entry, struct date *date)
{
	size_t at = skip_gap(reader->prose, entry->begin);
	const struct times *times = reader->times;
	if (at >= entry->end || !date_read_here(reader->prose, at, date))
		return NO_INDEX;
	while (reader->next_date < times->dates.count &&
		times->dates.items[reader->next_date].date.end < date->end)
		reader->next_date++;
	if (reader->next_date >= times->dates.count ||
		times->dates.items[reader->next_date].date.begin >= date->end)
		return NO_INDEX;
	return (uint32_t)reader->next_date;
}

/* Where a label at the head of an event ends: at a colon, a dash or with its emphasis; `begin`: none. */
static size_t label_end(struct str prose, size_t begin, size_t end)
{
	enum { LONGEST = 4 };
	bool emphasised = begin && prose.ptr[begin - 1] == MARK_EMPHASIS;
	for (size_t at = begin, words = 0; at < end && words <= LONGEST; at++) {
		char c = prose.ptr[at];
		bool dash = str_starts(str_slice(prose, at, end), STR("\xE2\x80\x93")) ||
			str_starts(str_slice(prose, at, end), STR("\xE2\x80\x94")) ||
			str_starts(str_slice(prose, at, end), STR(" - "));
		if (c == ':' || dash || (emphasised && c == MARK_EMPHASIS_END))
			return at;
		words += is_alpha(c) && (at == begin || !is_alpha(prose.ptr[at - 1]));
	}
	return begin;
}

/* Where the words end that an event's own time is of: at another time in the same block. */
static size_t own_end(const struct reader *reader, const struct entry *entry, const struct event *event)
{
	const struct times *times = reader->times;
	for (size_t i = entry->start + 1; i < times->mentions.count; i++) {
		size_t begin = times->mentions.items[i].clock.begin;
		if (begin >= event->end)
			break;
		if (begin >= event->begin)
			return begin;
	}
	return event->end;
}

static void read_event(struct reader *reader, size_t index)
{
	const struct entry *entry = &reader->timeline->entries.items[index];
	struct event *event = &reader->milestones->events[index];
	struct str prose = reader->prose;
	struct date date;
	*event = (struct event){ entry->begin, entry->end, NO_INDEX, PMCHECK_ROLE_NONE, false };
	if (entry->start == NO_INDEX) {
		event->date = leading_date(reader, entry, &date);
		if (event->date != NO_INDEX)
			event->begin = (uint32_t)skip_head(reader, entry, date.end);
		return;
	}
	const struct mention *mention = &reader->times->mentions.items[entry->start];
	event->begin = (uint32_t)skip_head(reader, entry, mention->end);
	reader->labels[index] = milestone_roles(prose, entry->begin, mention->clock.begin, true) |
		milestone_roles(prose, event->begin, label_end(prose, event->begin, event->end), true);
	reader->words[index] =
		milestone_roles(prose, event->begin, own_end(reader, entry, event), false);
	if (event->begin >= event->end) {
		/* nothing after its time: the label before it is all it says */
		size_t end = label_end(prose, entry->begin, mention->clock.begin);
		event->begin = entry->begin;
		event->end = (uint32_t)(end > entry->begin ? end : mention->clock.begin);
	}
}

/* ---- milestones ----------------------------------------------------------------------------- */

/* The entry with a role: the first, or the last; one by label before all that have it by words. */
static uint32_t choose(const struct reader *reader, enum pmcheck_role role, bool last)
{
	const unsigned *const kinds[] = { reader->labels, reader->words };
	size_t count = reader->timeline->entries.count;
	for (size_t kind = 0; kind < 2; kind++)
		for (size_t i = 0; i < count; i++) {
			size_t at = last ? count - 1 - i : i;
			if (kinds[kind][at] & 1U << role)
				return (uint32_t)at;
		}
	return NO_INDEX;
}

static void give_role(const struct reader *reader, size_t index, enum pmcheck_role role)
{
	struct event *event = &reader->milestones->events[index];
	if (event->role != PMCHECK_ROLE_NONE)
		return;
	event->role = role;
	event->labelled = reader->labels[index] & 1U << role;
}

static void choose_all(const struct reader *reader)
{
	uint32_t *of = reader->milestones->of;
	for (size_t role = 0; role < PMCHECK_ROLES; role++)
		of[role] = NO_INDEX;
	of[PMCHECK_ROLE_START] = choose(reader, PMCHECK_ROLE_START, false);
	of[PMCHECK_ROLE_DETECTED] = choose(reader, PMCHECK_ROLE_DETECTED, false);
	of[PMCHECK_ROLE_MITIGATED] = choose(reader, PMCHECK_ROLE_MITIGATED, false);
	of[PMCHECK_ROLE_RESOLVED] = choose(reader, PMCHECK_ROLE_RESOLVED, true);
	for (size_t role = PMCHECK_ROLES; role-- > PMCHECK_ROLE_START;)
		if (of[role] != NO_INDEX)
			give_role(reader, of[role], (enum pmcheck_role)role);
	for (size_t i = 0; i < reader->timeline->entries.count; i++) {
		unsigned roles = reader->labels[i] | reader->words[i];
		if (roles & 1U << PMCHECK_ROLE_DEAD_END)
			give_role(reader, i, PMCHECK_ROLE_DEAD_END);
		if (roles & 1U << PMCHECK_ROLE_ESCALATED)
			give_role(reader, i, PMCHECK_ROLE_ESCALATED);
	}
}

/* Takes a label off an event that says no more than the role does. */
static void drop_label(const struct reader *reader, struct event *event)
{
	struct str prose = reader->prose;
	size_t end = label_end(prose, event->begin, event->end);
	if (!event->labelled || end == event->end || !(milestone_roles(prose, event->begin, end, true) & 1U << event->role))
		return;
	size_t rest = skip_parting(prose, end, event->end);
	if (rest < event->end)
		event->begin = (uint32_t)rest;
}

/* Takes off what would go on but does not: "Escalation:". */
static void trim_event(struct str prose, struct event *event)
{
	while (event->end > event->begin) {
		char c = prose.ptr[event->end - 1];
		if (!is_space(c) && !is_mark(c) && c != ':' && c != '-')
			break;
		event->end--;
	}
}

/* ---- the impact ----------------------------------------------------------------------------- */

enum bound { BOUND_NONE, BOUND_START, BOUND_BETWEEN, BOUND_END };

static enum bound bound_of_word(struct str word)
{
	static const struct {
		const char *stem;
		enum bound bound;
	} stems[] = { { "start", BOUND_START }, { "beg", BOUND_START }, { "from", BOUND_START },
		{ "since", BOUND_START }, { "between", BOUND_BETWEEN }, { "end", BOUND_END }, { "until", BOUND_END },
		{ "till", BOUND_END }, { "resol", BOUND_END }, { "restor", BOUND_END },
		{ "recover", BOUND_END }, { "fixed", BOUND_END }, { "over", BOUND_END } };
	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
		if (str_starts_fold(word, str_of(stems[i].stem)))
			return stems[i].bound;
	return BOUND_NONE;
}

/* What the nearest such word before a time in its sentence makes of it. */
static enum bound bound_before(const struct reader *reader, const struct mention *mention)
{
	enum { FAR = 48 };
	struct str prose = reader->prose;
	size_t first = reader->markdown->blocks.items[mention->block].begin;
	size_t at = mention->clock.begin;
	if (at - first > FAR)
		first = at - FAR;
	while (at > first) {
		char c = prose.ptr[at - 1];
		if (c == '\n' || (c == '.' && gap_length(prose, at)))
			return BOUND_NONE;
		if (!is_alpha(c)) {
			at--;
			continue;
		}
		size_t end = at;
		at = word_begin(prose, at);
		struct str word = str_slice(prose, at, end);
		bool last = skip_gap(prose, end) == mention->clock.begin;
		enum bound bound = last && str_eq_fold(word, STR("to")) ? BOUND_END : bound_of_word(word);
		if (bound != BOUND_NONE)
			return bound;
	}
	return BOUND_NONE;
}

/* The time that a gloss says again in another zone, or the time itself. */
static uint32_t without_gloss(const struct reader *reader, uint32_t index)
{
	while (index && reader->times->mentions.items[index].gloss < index)
		index = reader->times->mentions.items[index].gloss;
	return index;
}

/* The first range of the Issue Summary; else the times that its words call start and end. */
static void find_impact(const struct reader *reader)
{
	struct milestones *found = reader->milestones;
	found->impact_start = found->impact_end = NO_INDEX;
	for (uint32_t i = 1; i < reader->times->mentions.count; i++) {
		const struct mention *end = &reader->times->mentions.items[i];
		if (!end->ranged || !in_section(reader->sections, end->block, PMCHECK_SUMMARY))
			continue;
		found->impact_start = without_gloss(reader, i - 1);
		found->impact_end = i;
		return;
	}
	bool between = false;
	for (uint32_t i = 0; i < reader->times->mentions.count; i++) {
		const struct mention *mention = &reader->times->mentions.items[i];
		if (!in_section(reader->sections, mention->block, PMCHECK_SUMMARY))
			continue;
		enum bound bound = bound_before(reader, mention);
		if (bound == BOUND_BETWEEN && between && mention->joined && mention->gloss >= i)
			bound = BOUND_END;
		if (bound <= BOUND_BETWEEN && bound && found->impact_start == NO_INDEX) {
			found->impact_start = i;
			between = bound == BOUND_BETWEEN;
		}
		if (bound == BOUND_END && found->impact_start != NO_INDEX &&
			found->impact_end == NO_INDEX)
			found->impact_end = i;
	}
}

void milestones_read(struct milestones *milestones, struct arena *arena,
	const struct markdown *markdown, const struct sections *sections, const struct times *times,
	const struct timeline *timeline)
{
	size_t count = timeline->entries.count;
	struct reader reader = {
		.milestones = milestones,
		.prose = markdown->prose,
		.markdown = markdown,
		.sections = sections,
		.times = times,
		.timeline = timeline,
		.labels = arena_zalloc(arena, count, sizeof(unsigned)),
		.words = arena_zalloc(arena, count, sizeof(unsigned)),
	};
	milestones->events = arena_zalloc(arena, count, sizeof *milestones->events);
	for (size_t i = 0; i < count; i++)
		read_event(&reader, i);
	choose_all(&reader);
	for (size_t i = 0; i < count; i++) {
		drop_label(&reader, &milestones->events[i]);
		trim_event(reader.prose, &milestones->events[i]);
	}
	find_impact(&reader);
}
