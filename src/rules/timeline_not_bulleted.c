/* SPDX-License-Identifier: MIT */
#include "rules/event.h"
#include "rules/table_to_bullets.h"

/* ---- mending -------------------------------------------------------------------------------- */

/* Makes the number of an entry's item a bullet; false when it does not stand at its line's head. */
static bool replace_number(const struct run *run, struct edits *edits, const struct entry *entry)
{
	enum { LONGEST = 3 }; /* digits: what is indented below a longer number would become code */
	const struct markdown *markdown = &run->document->markdown;
	uint32_t item = markdown->blocks.items[entry->block].item;
	if (item == NO_ITEM || !markdown->items.items[item].ordered)
		return false;
	struct span line = edit_line(run, markdown->items.items[item].line);
	struct str bytes = str_slice(run->document->text.bytes, 0, line.end);
	size_t begin = line.begin;
	while (begin < line.end && (is_blank(bytes.ptr[begin]) || bytes.ptr[begin] == '>'))
		begin++;
	size_t end = begin;
	while (end < line.end && is_digit(bytes.ptr[end]))
		end++;
	if (end == begin || end > begin + LONGEST || end + 1 >= line.end ||
		!strchr(".)", bytes.ptr[end]) || !is_blank(bytes.ptr[end + 1]))
		return false;
	edit_replace(run, edits, (struct span){ begin, end + 1 }, "-");
	return true;
}

/* Whether an entry begins with a time or a date and tells something beside it. */
static bool is_told(const struct run *run, const struct entry *entry)
{
	struct str prose = str_slice(run->document->markdown.prose, 0, entry->end);
	if (entry->start == NO_INDEX)
		return times_line_leads(str_slice(prose, entry->begin, entry->end));
	size_t at = run->document->times.mentions.items[entry->start].end;
	while (at < prose.len && ends_word(prose, at))
		at++;
	return at < prose.len;
}

/* Takes away a line break at the end of an entry, which would show at the end of a bullet. */
static void drop_break(const struct run *run, struct edits *edits, const struct entry *entry)
{
	static const struct str breaks[] = { { "\\", 1 }, { "<br>", 4 }, { "<br/>", 5 }, { "<br />", 6 } };
	const struct markdown *markdown = &run->document->markdown;
	struct str words = str_trim(str_slice(markdown->prose, entry->begin, entry->end));
	if (!words.len)
		return;
	size_t last = (size_t)(words.ptr - markdown->prose.ptr) + words.len - 1;
	size_t begin = prose_source(markdown, last) + 1;
	struct span line = edit_line(run, text_line_at(&run->document->text, begin - 1));
	struct str rest = str_trim(str_slice(run->document->text.bytes, begin, line.end));
	for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++)
		if (str_eq(rest, breaks[i]))
			edit_replace(run, edits, (struct span){ begin, line.end }, "");
}

/* Puts a bullet before an entry; false when something stands before it in its line. */
static bool add_bullet(
	const struct run *run, struct edits *edits, const struct entry *entry, bool first)
{
	const struct markdown *markdown = &run->document->markdown;
	size_t number = entry_line(run, entry);
	struct span line = edit_line(run, number);
	struct str bytes = str_slice(run->document->text.bytes, 0, line.end);
	size_t at = line.begin, begin = prose_source(markdown, skip_gap(markdown->prose, entry->begin));
	while (at < line.end && (is_blank(bytes.ptr[at]) || bytes.ptr[at] == '>'))
		at++;
	for (size_t i = at; i < begin; i++)
		if (is_alnum(bytes.ptr[i]) || strchr("-+|#", bytes.ptr[i]))
			return false;
	/* A list right below a line of text is one for most renderers, but not for all. */
	bool open = first && at == line.begin && !edit_line_is_blank(run, number - 1) &&
		run->document->sections.of[PMCHECK_TIMELINE].title.line != number - 1;
	edit_replace(run, edits, (struct span){ at, at },
		open ? run_join(run, edit_line_end(run), "- ") : "- ");
	drop_break(run, edits, entry);
	return true;
}

/* Each timed entry gets its bullet; what stands between two of them leaves it in doubt. */
static bool add_bullets(const struct run *run, struct edits *edits)
{
	const struct timeline *timeline = &run->document->timeline;
	size_t first = 0, end = timeline->entries.count;
	while (first < end && !is_told(run, &timeline->entries.items[first]))
		first++;
	while (end > first && !is_told(run, &timeline->entries.items[end - 1]))
		end--;
	for (size_t i = first; i < end; i++)
		if (!is_told(run, &timeline->entries.items[i]) ||
			!add_bullet(run, edits, &timeline->entries.items[i], i == first))
			return false;
	return true;
}

static bool replace_numbers(const struct run *run, struct edits *edits)
{
	const struct timeline *timeline = &run->document->timeline;
	for (size_t i = 0; i < timeline->entries.count; i++)
		if (!replace_number(run, edits, &timeline->entries.items[i]))
			return false;
	return true;
}

static void mend(const struct run *run, struct pmcheck_finding *finding)
{
	struct edits edits = { 0 };
	enum pmcheck_timeline_format format = run->document->timeline.format;
	/* Bullets below a title that is one itself would be its brothers. */
	if (run->document->sections.of[PMCHECK_TIMELINE].title.form == PMCHECK_LIST)
		return;
	bool certain = format == PMCHECK_TIMELINE_NUMBERED ? replace_numbers(run, &edits)
		: format == PMCHECK_TIMELINE_TABLE         ? table_to_bullets(run, &edits)
		: format == PMCHECK_TIMELINE_PARAGRAPHS    ? add_bullets(run, &edits)
							   : false;
	if (certain)
		edits_give(&edits, finding);
}

/* ---- the rule ------------------------------------------------------------------------------- */

/* Where the events are instead of in bullets; NULL when they are, or when that cannot be told. */
static const char *other_form(enum pmcheck_timeline_format format)
{
	switch (format) {
	case PMCHECK_TIMELINE_NUMBERED:
		return "in a numbered list";
	case PMCHECK_TIMELINE_PARAGRAPHS:
		return "plain lines";
	case PMCHECK_TIMELINE_TABLE:
		return "in a table";
	case PMCHECK_TIMELINE_HEADINGS:
		return "headings";
	case PMCHECK_TIMELINE_CODE:
		return "in a code block";
	default:
		return NULL;
	}
}

static void check(const struct run *run)
{
	const struct timeline *timeline = &run->document->timeline;
	const char *form = other_form(timeline->format);
	if (!form || !timeline->entries.count)
		return;
	const struct entry *first = &timeline->entries.items[0];
	const char *message = run_join(run, "the events of the Timeline are ", form,
		": make each a bullet, '- 14:05 UTC: …'");
	if (timeline->format == PMCHECK_TIMELINE_CODE) {
		size_t line = entry_line(run, first);
		size_t begin = text_line_start(&run->document->text, line);
		report_source(run, begin, begin + text_line(&run->document->text, line).len,
			message);
	} else {
		mend(run, report_prose(run, first->begin, first->end, message));
	}
}

const struct rule rule_timeline_not_bulleted = {
	.check = check,
	.about = {
		.id = "timeline-not-bulleted",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "the Timeline's events are plain lines, a table, headings, code or numbered",
		.help = "Begin each event with '- ', its time and a colon.",
		.explanation =
			"One event, one bullet: '- ' before each line, a blank line above the first. "
			"Plain lines that follow each other run together into one paragraph when the page "
			"is rendered; bullets do not, can be read on a telephone, and show in a diff which "
			"event has changed.",
		.bad = "## Timeline (UTC)\n\n14:05 the pager fires\n14:20 we roll back\n",
		.good = "## Timeline (UTC)\n\n- 14:05: the pager fires\n- 14:20: we roll back\n",
	},
};
