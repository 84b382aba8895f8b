/* SPDX-License-Identifier: MIT */
/* The public view of the incident's course: what pictures are drawn from. */
#include "facts.h"

#include "text/share.h"
#include "time/course.h"

struct filler {
	struct pmcheck_report *report;
	const struct document *document;
	struct pmcheck_facts *facts;
	struct pmcheck_entry *entries;
	struct milestones milestones;
	struct course course;
};

static const char *quote(const struct filler *filler, size_t begin, size_t end)
{
	return document_quote(filler->document, begin, end);
}

/* ---- the title ------------------------------------------------------------------------------ */

static bool is_section_title(const struct document *document, size_t block)
{
	for (size_t i = 0; i < document->sections.titles.count; i++)
		if (document->sections.titles.items[i].block == block)
			return true;
	return document->sections.kind_of_block[block] != NO_SECTION;
}

/* The last line of a heading: a Setext one's rule, an HTML one's closing tag. */
static size_t last_line_of(const struct document *document, const struct block *block)
{
	enum { FAR = 20 };
	size_t last = document_line(document, block->end ? block->end - 1 : 0);
	if (last < block->line)
		last = block->line;
	if (block->form == PMCHECK_SETEXT)
		return last + 1;
	for (size_t line = last; block->form == PMCHECK_HTML && line < last + FAR; line++) {
		if (line > document->text.line_count)
			break;
		struct str text = text_line(&document->text, line);
		if (str_find_fold(text, STR("</h"), 0) < text.len)
			return line;
	}
	return last;
}

static void fill_title(const struct filler *filler)
{
	const struct document *document = filler->document;
	for (size_t i = 0; i < document->markdown.blocks.count; i++) {
		const struct block *block = &document->markdown.blocks.items[i];
		if (is_section_title(document, i))
			return;
		if (block->kind != BLOCK_HEADING || block->begin == block->end)
			continue;
		filler->facts->title = (struct pmcheck_title){
			.line = block->line,
			.last_line = last_line_of(document, block),
			.text = quote(filler, block->begin, block->end),
		};
		return;
	}
}

/* ---- the share of those affected ------------------------------------------------------------ */

static const char *share_text(const struct filler *filler, const struct share *share)
{
	const char *text = quote(filler, share->begin, share->end);
	size_t number = strcspn(text, "%pP");
	while (number && text[number - 1] == ' ')
		number--;
	if (!is_digit(*text))
		return arena_printf(filler->document->arena, "%c%s", to_lower(*text), text + 1);
	return arena_printf(filler->document->arena, "%s%.*s%%", share->sign, (int)number, text);
}

static void fill_share(const struct filler *filler)
{
	const struct document *document = filler->document;
	struct share share;
	for (size_t i = 0; i < document->markdown.blocks.count; i++) {
		const struct block *block = &document->markdown.blocks.items[i];
		bool prose = block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_CELL;
		if (!prose || !in_section(&document->sections, i, PMCHECK_SUMMARY))
			continue;
		struct str text = block_prose(&document->markdown, block);
		if (!share_find(text, &share))
			continue;
		size_t base = block->begin;
		share.begin += base, share.end += base, share.of_begin += base, share.of_end += base;
		filler->facts->incident.share = (struct pmcheck_share){
			.line = document_line(document, share.begin),
			.text = share_text(filler, &share),
			.of = quote(filler, share.of_begin, share.of_end),
			.percent = share.percent,
			.words = quote(filler, block->begin, block->end),
		};
		return;
	}
}

/* ---- the course ----------------------------------------------------------------------------- */

static void fill_entries(const struct filler *filler)
{
	const struct course *course = &filler->course;
	for (size_t i = 0; i < filler->facts->entry_count; i++) {
		const struct event *event = &filler->milestones.events[i];
		struct pmcheck_entry *entry = &filler->entries[i];
		entry->event = quote(filler, event->begin, event->end);
		entry->role = event->role;
		entry->labelled = event->labelled;
		entry->placed = course->starts[i].known;
		entry->whole_day = course->starts[i].whole_day;
		entry->minute = course->starts[i].minute;
		entry->end_minute =
			course->ends[i].known ? course->ends[i].minute : course->starts[i].minute;
	}
}

/* A milestone of the Timeline; none when the clock cannot show its time. */
static struct pmcheck_milestone timeline_milestone(
	const struct filler *filler, enum pmcheck_role role)
{
	uint32_t index = filler->milestones.of[role];
	if (index == NO_INDEX || !filler->course.starts[index].known ||
		filler->course.starts[index].whole_day)
		return (struct pmcheck_milestone){ 0 };
	return (struct pmcheck_milestone){
		.line = filler->entries[index].line,
		.minute = filler->course.starts[index].minute,
		.words = filler->entries[index].text,
		.labelled = filler->milestones.events[index].labelled,
	};
}

static struct pmcheck_milestone summary_milestone(
	const struct filler *filler, uint32_t index, const struct place *place)
{
	if (index == NO_INDEX || !place->known)
		return (struct pmcheck_milestone){ 0 };
	const struct mention *mention = &filler->document->times.mentions.items[index];
	const struct block *block = &filler->document->markdown.blocks.items[mention->block];
	return (struct pmcheck_milestone){
		.line = document_line(filler->document, mention->clock.begin),
		.minute = place->minute,
		.words = quote(filler, block->begin, block->end),
		.labelled = true,
	};
}

/* Drops a milestone that contradicts an earlier one: what is drawn must agree with itself. */
static void drop_before(struct pmcheck_milestone *later, const struct pmcheck_milestone *earlier)
{
	if (later->line && earlier->line && later->minute < earlier->minute)
		*later = (struct pmcheck_milestone){ 0 };
}

static void fill_milestones(const struct filler *filler)
{
	struct pmcheck_incident *incident = &filler->facts->incident;
	const struct milestones *read = &filler->milestones;
	incident->started =
		summary_milestone(filler, read->impact_start, &filler->course.impact_start);
	if (!incident->started.line)
		incident->started = timeline_milestone(filler, PMCHECK_ROLE_START);
	incident->ended = summary_milestone(filler, read->impact_end, &filler->course.impact_end);
	incident->detected = timeline_milestone(filler, PMCHECK_ROLE_DETECTED);
	incident->mitigated = timeline_milestone(filler, PMCHECK_ROLE_MITIGATED);
	incident->resolved = timeline_milestone(filler, PMCHECK_ROLE_RESOLVED);
	drop_before(&incident->ended, &incident->started);
	drop_before(&incident->detected, &incident->started);
	if (incident->detected.line && incident->ended.line &&
		incident->ended.minute < incident->detected.minute)
		incident->detected = (struct pmcheck_milestone){ 0 };
	drop_before(&incident->resolved, &incident->started);
	drop_before(&incident->resolved, &incident->detected);
	drop_before(&incident->mitigated, &incident->started);
	drop_before(&incident->mitigated, &incident->detected);
	if (incident->resolved.line)
		drop_before(&incident->resolved, &incident->mitigated);
}

static long minutes_from_start(
	const struct pmcheck_incident *incident, const struct pmcheck_milestone *milestone)
{
	if (!incident->started.line || !milestone->line)
		return -1;
	return milestone->minute - incident->started.minute;
}

void facts_fill_incident(struct pmcheck_report *report, struct pmcheck_facts *facts,
	struct pmcheck_entry *entries)
{
	const struct document *document = &report->document;
	struct filler filler = { report, document, facts, entries };
	struct pmcheck_incident *incident = &facts->incident;
	milestones_read(&filler.milestones, document->arena, &document->markdown,
		&document->sections, &document->times, &document->timeline);
	course_read(&filler.course, document->arena, &document->times, &document->timeline,
		&filler.milestones, &report->host);
	incident->clock = filler.course.clock;
	incident->dated = filler.course.dated;
	fill_title(&filler);
	fill_share(&filler);
	fill_entries(&filler);
	fill_milestones(&filler);
	facts->duration_minutes = minutes_from_start(incident, &incident->ended);
	facts->detected_minutes = minutes_from_start(incident, &incident->detected);
	facts->resolved_minutes = minutes_from_start(incident, &incident->resolved);
}

struct pmcheck_date pmcheck_date_of(long minute)
{
	long days = (minute >= 0 ? minute : minute - MINUTES_PER_DAY + 1) / MINUTES_PER_DAY;
	struct civil_date civil = civil_from_days(days);
	int of_day = (int)(minute - days * MINUTES_PER_DAY);
	return (struct pmcheck_date){ civil.year, civil.month, civil.day, of_day / 60, of_day % 60,
		days };
}
