/* SPDX-License-Identifier: MIT */
#include "time/milestone.h"

/* ---- words ---------------------------------------------------------------------------------- */

/* What an event is when these words stand in it; a word that ends in * may go on. */
struct phrase {
	enum pmcheck_role role;
	const char *words;
	bool as_label; /* only in a label */
};

static const struct phrase phrases[] = {
	{ PMCHECK_ROLE_START, "impact start*" },
	{ PMCHECK_ROLE_START, "impact beg*" },
	{ PMCHECK_ROLE_START, "outage start*" },
	{ PMCHECK_ROLE_START, "outage beg*" },
	{ PMCHECK_ROLE_START, "incident start*", true },
	{ PMCHECK_ROLE_START, "incident beg*", true },
	{ PMCHECK_ROLE_START, "start of impact" },
	{ PMCHECK_ROLE_START, "start of outage" },
	{ PMCHECK_ROLE_START, "start of the outage" },
	{ PMCHECK_ROLE_START, "site goes down" },
	{ PMCHECK_ROLE_START, "site went down" },
	{ PMCHECK_ROLE_DETECTED, "detect" },
	{ PMCHECK_ROLE_DETECTED, "detects" },
	{ PMCHECK_ROLE_DETECTED, "detected" },
	{ PMCHECK_ROLE_DETECTED, "detection" },
	{ PMCHECK_ROLE_DETECTED, "alert*" },
	{ PMCHECK_ROLE_DETECTED, "alarm*" },
	{ PMCHECK_ROLE_DETECTED, "pager*" },
	{ PMCHECK_ROLE_DETECTED, "paged" },
	{ PMCHECK_ROLE_DETECTED, "notice*" },
	{ PMCHECK_ROLE_DETECTED, "report of" },
	{ PMCHECK_ROLE_DETECTED, "reports of" },
	{ PMCHECK_ROLE_DETECTED, "reached out" },
	{ PMCHECK_ROLE_DETECTED, "reported a" },
	{ PMCHECK_ROLE_DETECTED, "reported an" },
	{ PMCHECK_ROLE_DETECTED, "reported that" },
	{ PMCHECK_ROLE_DETECTED, "reported the" },
	{ PMCHECK_ROLE_DETECTED, "user report*" },
	{ PMCHECK_ROLE_DETECTED, "users report*" },
	{ PMCHECK_ROLE_DETECTED, "customer report*" },
	{ PMCHECK_ROLE_DETECTED, "customers report*" },
	{ PMCHECK_ROLE_DETECTED, "complain*" },
	{ PMCHECK_ROLE_DETECTED, "telephone*" },
	{ PMCHECK_ROLE_DETECTED, "opened a ticket" },
	{ PMCHECK_ROLE_DETECTED, "issue was identified" },
	{ PMCHECK_ROLE_DETECTED, "issue identified" },
	{ PMCHECK_ROLE_DETECTED, "problem was identified" },
	{ PMCHECK_ROLE_DETECTED, "outage was identified" },
	{ PMCHECK_ROLE_DETECTED, "found the issue while" },
	{ PMCHECK_ROLE_DETECTED, "becomes aware" },
	{ PMCHECK_ROLE_DETECTED, "became aware" },
	{ PMCHECK_ROLE_ESCALATED, "escalat*" },
	{ PMCHECK_ROLE_DEAD_END, "dead end*" },
	{ PMCHECK_ROLE_DEAD_END, "false lead*" },
	{ PMCHECK_ROLE_DEAD_END, "false trail*" },
	{ PMCHECK_ROLE_DEAD_END, "red herring*" },
	{ PMCHECK_ROLE_DEAD_END, "mislead*" },
	{ PMCHECK_ROLE_DEAD_END, "misdirection" },
	{ PMCHECK_ROLE_DEAD_END, "goose chase" },
	{ PMCHECK_ROLE_DEAD_END, "wrong path" },
	{ PMCHECK_ROLE_DEAD_END, "wrong track" },
	{ PMCHECK_ROLE_DEAD_END, "no improvement" },
	{ PMCHECK_ROLE_DEAD_END, "rollback fail*" },
	{ PMCHECK_ROLE_MITIGATED, "mitigat*" },
	{ PMCHECK_ROLE_MITIGATED, "partially restored" },
	{ PMCHECK_ROLE_MITIGATED, "partial recovery" },
	{ PMCHECK_ROLE_MITIGATED, "rollback succe*" },
	{ PMCHECK_ROLE_MITIGATED, "successful rollback" },
	{ PMCHECK_ROLE_RESOLVED, "resolved" },
	{ PMCHECK_ROLE_RESOLVED, "resolution" },
	{ PMCHECK_ROLE_RESOLVED, "restored" },
	{ PMCHECK_ROLE_RESOLVED, "recovered", true },
	{ PMCHECK_ROLE_RESOLVED, "recovery", true },
	{ PMCHECK_ROLE_RESOLVED, "fully recovered" },
	{ PMCHECK_ROLE_RESOLVED, "back online" },
	{ PMCHECK_ROLE_RESOLVED, "back up" },
	{ PMCHECK_ROLE_RESOLVED, "back to normal" },
	{ PMCHECK_ROLE_RESOLVED, "back in action" },
	{ PMCHECK_ROLE_RESOLVED, "traffic back" },
	{ PMCHECK_ROLE_RESOLVED, "returned to normal" },
	{ PMCHECK_ROLE_RESOLVED, "fully operational" },
	{ PMCHECK_ROLE_RESOLVED, "all systems operational" },
	{ PMCHECK_ROLE_RESOLVED, "full service" },
};

/* Whether the words of a phrase stand at `at`, the beginning of a word. */
static bool phrase_stands(struct str prose, size_t at, struct str phrase)
{
	size_t i = 0;
	while (i < phrase.len) {
		if (phrase.ptr[i] == '*')
			return true;
		if (phrase.ptr[i] == ' ') {
			size_t next = skip_gap(prose, at);
			if (next == at)
				return false;
			at = next;
		} else if (at >= prose.len || to_lower(prose.ptr[at++]) != phrase.ptr[i]) {
			return false;
		}
		i++;
	}
	return ends_word(prose, at);
}

/* Words before which nothing has happened: "not resolved", "to be restored", "failed to detect". */
static bool is_denial(struct str word)
{
	static const char *const words[] = { "not", "no", "never", "to", "without", "cannot", "t",
		"unable", "failed", "if", "until", "before", "should", "would", "will", "be", "false",
		"temporarily", "un" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return false;
}

/* Whether one of the two words before `at` in its sentence denies what follows. */
static bool is_denied(struct str prose, size_t begin, size_t at)
{
	for (size_t words = 0; words < 2; words++) {
		while (at > begin && !is_alpha(prose.ptr[at - 1])) {
			char c = prose.ptr[at - 1];
			if (c == '.' || c == ':' || c == ';' || c == '!')
				return false;
			at--;
		}
		size_t end = at;
		at = word_begin(prose, at);
		if (at < begin || at == end)
			return false;
		if (is_denial(str_slice(prose, at, end)))
			return true;
	}
	return false;
}

/* The roles whose phrases stand in prose, a bit each. */
static unsigned roles_in(struct str prose, size_t begin, size_t end, bool label)
{
	unsigned roles = 0;
	prose = str_slice(prose, 0, end);
	for (size_t at = begin; at < end; at++) {
		if (!is_alpha(prose.ptr[at]) || (at > begin && is_alnum(prose.ptr[at - 1])))
			continue;
		for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
			if ((label || !phrases[i].as_label) && !(roles & 1U << phrases[i].role) &&
				to_lower(prose.ptr[at]) == phrases[i].words[0] &&
				phrase_stands(prose, at, str_of(phrases[i].words)) &&
				!is_denied(prose, begin, at))
				roles |= 1U << phrases[i].role;
	}
	return roles;
}

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
	reader->labels[index] = roles_in(prose, entry->begin, mention->clock.begin, true) |
		roles_in(prose, event->begin, label_end(prose, event->begin, event->end), true);
	reader->words[index] =
		roles_in(prose, event->begin, own_end(reader, entry, event), false);
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
	if (!event->labelled || end == event->end || !(roles_in(prose, event->begin, end, true) & 1U << event->role))
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
