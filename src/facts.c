/* SPDX-License-Identifier: MIT */
/* The public view of the facts: plain strings and numbers, computed when asked for. */
#include "facts.h"

static const char *quote(const struct pmcheck_report *report, size_t begin, size_t end)
{
	return document_quote(&report->document, begin, end);
}

static struct arena *arena_of(struct pmcheck_report *report)
{
	return &report->arena;
}

/* "2013-05-01T01:26Z", or "01:26" without a date. */
static const char *moment_text(struct pmcheck_report *report, bool dated, long minute, bool utc)
{
	long day = dated ? (minute >= 0 ? minute : minute - MINUTES_PER_DAY + 1) / MINUTES_PER_DAY : 0;
	long rest = minute - day * MINUTES_PER_DAY;
	if (!dated)
		return arena_printf(arena_of(report), "%02ld:%02ld", rest / 60, rest % 60);
	struct civil_date date = civil_from_days(day);
	return arena_printf(arena_of(report), "%04d-%02d-%02dT%02ld:%02ld%s", date.year, date.month,
		date.day, rest / 60, rest % 60, utc ? "Z" : "");
}

static void add_readings(
	struct pmcheck_report *report, const struct mention *mention, struct pmcheck_time *time)
{
	struct moment moments[ZONE_MEANINGS];
	size_t count =
		mention_moments(&report->document.times, mention, &report->host, moments);
	struct pmcheck_reading *readings =
		arena_zalloc(arena_of(report), count, sizeof *readings);
	for (size_t i = 0; i < count; i++)
		readings[i] = (struct pmcheck_reading){
			.utc = moment_text(report, moments[i].dated, moments[i].minute, true),
			.day_shift = moments[i].day_shift,
			.zone = arena_copy(arena_of(report), moments[i].offset.name.ptr,
				moments[i].offset.name.len),
		};
	time->readings = readings;
	time->reading_count = count;
}

static void fill_time(struct pmcheck_report *report, const struct mention *mention,
	struct text_cursor *cursor, struct pmcheck_time *time)
{
	const struct document *document = &report->document;
	const struct zone *zone = mention_zone(&document->times, mention);
	size_t begin = prose_source(&document->markdown, mention->clock.begin);
	size_t last = prose_source(&document->markdown, mention->clock.end - 1);
	text_cursor_move(cursor, begin);
	*time = (struct pmcheck_time){
		.offset = begin,
		.length = last >= begin ? last + 1 - begin : 0,
		.line = cursor->line,
		.column = cursor->column,
		.text = quote(report, mention->clock.begin, mention->clock.end),
		.verdict = mention_verdict(&document->times, mention),
		.via = mention->via,
		.zone = zone ? arena_copy(arena_of(report), zone->text.ptr, zone->text.len) : NULL,
	};
	add_readings(report, mention, time);
}

static void fill_times(struct pmcheck_report *report, struct pmcheck_facts *facts)
{
	const struct document *document = &report->document;
	size_t count = document->times.mentions.count;
	struct pmcheck_time *times = arena_zalloc(arena_of(report), count, sizeof *times);
	struct text_cursor cursor;
	text_cursor_init(&cursor, &document->text);
	for (size_t i = 0; i < count; i++)
		fill_time(report, &document->times.mentions.items[i], &cursor, &times[i]);
	facts->times = times;
	facts->time_count = count;
}

static void add_section(struct pmcheck_report *report, struct pmcheck_section *sections,
	size_t count, enum pmcheck_section_kind kind)
{
	const struct title_line *title = &report->document.sections.of[kind].title;
	struct pmcheck_section section = {
		.kind = kind,
		.form = title->form,
		.misnamed = title->match.class != TITLE_EXACT,
		.title = quote(report, title->begin, title->end),
		.line = title->line,
		.words = report->document.words.of[kind],
	};
	size_t at = count;
	for (; at && sections[at - 1].line > section.line; at--)
		sections[at] = sections[at - 1];
	sections[at] = section;
}

static void fill_sections(struct pmcheck_report *report, struct pmcheck_facts *facts)
{
	struct pmcheck_section *sections =
		arena_zalloc(arena_of(report), PMCHECK_SECTIONS, sizeof *sections);
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		if (report->document.sections.of[kind].found)
			add_section(report, sections, facts->section_count++,
				(enum pmcheck_section_kind)kind);
	facts->sections = sections;
}

/* A time of an entry in UTC when it has a single reading, else as its clock showed it. */
static const char *entry_time(struct pmcheck_report *report, uint32_t index)
{
	struct moment moments[ZONE_MEANINGS];
	if (index == NO_INDEX)
		return NULL;
	const struct mention *mention = &report->document.times.mentions.items[index];
	if (!mention->possible)
		return NULL;
	if (mention_moments(&report->document.times, mention, &report->host, moments) == 1)
		return moment_text(report, moments[0].dated, moments[0].minute, true);
	bool dated = mention_is_dated(mention);
	long minute = clock_minute(&mention->clock);
	if (dated)
		minute += civil_to_days(mention->day) * MINUTES_PER_DAY;
	return moment_text(report, dated, minute, false);
}

static void fill_timeline(struct pmcheck_report *report, struct pmcheck_facts *facts)
{
	const struct timeline *timeline = &report->document.timeline;
	struct pmcheck_entry *entries =
		arena_zalloc(arena_of(report), timeline->entries.count, sizeof *entries);
	for (size_t i = 0; i < timeline->entries.count; i++) {
		const struct entry *entry = &timeline->entries.items[i];
		entries[i] = (struct pmcheck_entry){
			.line = document_line(&report->document, entry->begin),
			.text = quote(report, entry->begin, entry->end),
			.start = entry_time(report, entry->start),
			.end = entry_time(report, entry->finish),
		};
	}
	facts->timeline_format = timeline->format;
	facts->entries = entries;
	facts->entry_count = timeline->entries.count;
	facts_fill_incident(report, facts, entries);
}

const struct pmcheck_facts *pmcheck_facts(struct pmcheck_report *report)
{
	if (report->facts)
		return report->facts;
	struct pmcheck_facts *facts = arena_zalloc(arena_of(report), 1, sizeof *facts);
	facts->duration_minutes = facts->detected_minutes = facts->resolved_minutes = -1;
	report->facts = facts;
	if (!report->parsed)
		return facts;
	facts->words = report->document.words.total;
	facts->code_words = report->document.words.code;
	memcpy(facts->section_words, report->document.words.of, sizeof facts->section_words);
	fill_sections(report, facts);
	fill_times(report, facts);
	fill_timeline(report, facts);
	return facts;
}
