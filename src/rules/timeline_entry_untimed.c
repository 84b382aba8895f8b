/* SPDX-License-Identifier: MIT */
#include "rules/event.h"

/*
 * Whether a time is written in prose from `begin` to `end`. `*next` is a mention at or before `begin`,
 * and moves on to `end`.
 */
static bool holds_time(const struct document *document, size_t *next, size_t begin, size_t end)
{
	const struct times *times = &document->times;
	bool found = false;
	for (; *next < times->mentions.count && times->mentions.items[*next].clock.begin < end; ++*next)
		found |= times->mentions.items[*next].clock.begin >= begin;
	return found;
}

/* Whether the paragraph above an entry ends with a line that is its time: "10:15 AM:". */
static bool time_stands_above(const struct document *document, const struct entry *entry)
{
	const struct markdown *markdown = &document->markdown;
	if (!entry->block || !in_section(&document->sections, entry->block - 1, PMCHECK_TIMELINE))
		return false;
	const struct block *above = &markdown->blocks.items[entry->block - 1];
	struct str prose = block_prose(markdown, above);
	if (above->kind != BLOCK_PARAGRAPH || above->item != NO_ITEM)
		return false;
	size_t line = 0;
	for (size_t end; (end = line_end(prose, line)) < prose.len;)
		line = end + 1;
	struct str last = str_slice(prose, line, prose.len);
	size_t end = skip_gap_back(last, last.len);
	return times_line_leads(last) && end && last.ptr[end - 1] == ':';
}

/* An entry that tells its time within is timed as well: its reader finds it. */
static bool is_timed(const struct document *document, const struct entry *entry)
{
	struct str prose = document->markdown.prose;
	size_t next = document->times.first_in[entry->block];
	return entry->start != NO_INDEX ||
		holds_time(document, &next, entry->begin, entry->end) ||
		times_line_leads(str_slice(prose, entry->begin, entry->end)) ||
		time_stands_above(document, entry);
}

static void complain(const struct run *run, size_t begin, size_t end)
{
	report_prose(run, begin, end,
		"when was this? Begin the entry with its time: '- 14:05 UTC: …'");
}

/* A paragraph whose lines are entries; a line after a label alone goes on that entry. */
static void check_lines(const struct run *run, const struct entry *entry)
{
	struct str prose = str_slice(run->document->markdown.prose, 0, entry->end);
	bool goes_on = time_stands_above(run->document, entry);
	size_t next = run->document->times.first_in[entry->block];
	for (size_t at = entry->begin, end; at < entry->end; at = end + 1) {
		end = line_end(prose, at);
		if (!holds_time(run->document, &next, at, end) && !goes_on &&
			!times_line_leads(str_slice(prose, at, end)))
			complain(run, at, end);
		size_t last = skip_gap_back(prose, end);
		goes_on = last > at && prose.ptr[last - 1] == ':';
	}
}

/* Whether a line of code tells a time: times in code are not scanned. */
static bool has_clock(struct str line)
{
	struct clock clock;
	for (size_t at = 0; at < line.len; at++)
		if (is_digit(line.ptr[at]) && clock_may_begin(line, at) &&
			clock_read(line, at, &clock) && clock.form <= CLOCK_TWELVE)
			return true;
	return times_line_leads(line);
}

/* An entry whose text was indented by mistake, and is code: lines that are not indented further. */
static void check_code(const struct run *run, const struct entry *entry)
{
	const struct text *text = &run->document->text;
	struct str code = str_slice(run->document->markdown.prose, 0, entry->end);
	size_t number = entry_line(run, entry), timed = 0;
	for (size_t at = entry->begin; at < entry->end; at = line_end(code, at) + 1)
		timed += has_clock(str_slice(code, at, line_end(code, at)));
	for (size_t at = entry->begin; timed && at < entry->end; number++) {
		struct str line = str_slice(code, at, line_end(code, at));
		at = line_end(code, at) + 1;
		if (!line.len || is_blank(line.ptr[0]) || has_clock(line))
			continue;
		struct str source = text_line(text, number);
		size_t begin = text_line_start(text, number);
		size_t place = str_find_fold(source, line, 0);
		if (place < source.len)
			report_source(run, begin + place, begin + place + line.len,
				"when was this? Begin the entry with its time: '- 14:05 UTC: …'");
	}
}

static void check(const struct run *run)
{
	const struct timeline *timeline = &run->document->timeline;
	struct str prose = run->document->markdown.prose;
	if (timeline->format == PMCHECK_TIMELINE_MIXED)
		return;
	for (size_t i = 0; i < timeline->entries.count; i++) {
		const struct entry *entry = &timeline->entries.items[i];
		if (timeline->format == PMCHECK_TIMELINE_CODE)
			check_code(run, entry);
		else if (timeline->format == PMCHECK_TIMELINE_PARAGRAPHS &&
			is_list_of_lines(str_slice(prose, entry->begin, entry->end)))
			check_lines(run, entry);
		else if (entry_is_event(run->document, entry) && !is_timed(run->document, entry))
			complain(run, entry->begin, entry->end);
	}
}

const struct rule rule_timeline_entry_untimed = {
	.check = check,
	.about = {
		.id = "timeline-entry-untimed",
		.severity = PMCHECK_WARNING,
		.summary = "an entry of the Timeline tells no time",
		.help = "Begin it with its time, or make it part of the entry before it.",
		.explanation =
			"A timeline tells when. Reading down its left edge one sees how long the alert "
			"took, and how long the wrong guess. A label, 'At', 'From', 'Between' or '~' may "
			"stand before the time; a date alone is better than nothing.",
		.bad = "## Timeline\n\n- 14:05 UTC: the pager fires\n- We restart everything\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n- 14:12 UTC: we restart everything\n",
	},
};
