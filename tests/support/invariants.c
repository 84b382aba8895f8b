/* SPDX-License-Identifier: MIT */
#include "support/invariants.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

/* A place that only moves forward, with its line and column counted from the bytes themselves. */
struct cursor {
	struct str source;
	size_t offset, line, line_start;
};

/* Moves to `offset`; false when that would be backwards or beyond the end. */
static bool move_to(struct cursor *cursor, size_t offset)
{
	if (offset < cursor->offset || offset > cursor->source.len)
		return false;
	const char *bytes = cursor->source.ptr;
	for (; cursor->offset < offset; cursor->offset++) {
		size_t at = cursor->offset;
		bool ends = bytes[at] == '\n' ||
			    (bytes[at] == '\r' &&
				    (at + 1 == cursor->source.len || bytes[at + 1] != '\n'));
		if (ends) {
			cursor->line++;
			cursor->line_start = at + 1;
		}
	}
	return true;
}

static size_t column_of(const struct cursor *cursor, size_t offset)
{
	size_t column = 1, at = cursor->line_start;
	if (at == 0 && str_starts(cursor->source, STR("\xEF\xBB\xBF")))
		at = 3;
	for (; at < offset; column++) {
		uint32_t code;
		at += utf8_next(cursor->source, at, &code);
	}
	return column;
}

static bool is_one_line(struct str s)
{
	return s.len == 0 || (!memchr(s.ptr, '\n', s.len) && !memchr(s.ptr, '\r', s.len));
}

static const char *broken_edit(const struct pmcheck_finding *finding, size_t size)
{
	size_t free_from = 0;
	for (size_t i = 0; i < finding->edit_count; i++) {
		const struct pmcheck_edit *edit = &finding->edits[i];
		if (edit->offset < free_from || edit->offset > size ||
			edit->length > size - edit->offset)
			return "edits are ordered, apart and within the input";
		if (!edit->text)
			return "an edit has a text";
		free_from = edit->offset + edit->length;
	}
	return NULL;
}

static const char *broken_finding(const struct pmcheck_finding *finding, struct cursor *cursor)
{
	struct str source = cursor->source;
	if (!finding->rule || pmcheck_rule_find(finding->rule->id) != finding->rule)
		return "a finding has a rule of the table";
	if (!finding->message || !*finding->message || !is_one_line(str_of(finding->message)))
		return "a message is one line";
	if (utf8_invalid_at(str_of(finding->message)) != strlen(finding->message))
		return "a message is UTF-8";
	if (!finding->help || !*finding->help)
		return "a finding has a help line";
	if (finding->details && !str_ends(str_of(finding->details), STR("\n")))
		return "details end a line";
	if (!move_to(cursor, finding->offset))
		return "findings are in reading order and within the input";
	if (finding->length > source.len - finding->offset)
		return "a finding ends within the input";
	if (!is_one_line(str_slice(source, finding->offset, finding->offset + finding->length)))
		return "a finding lies in one line";
	if (finding->line != cursor->line)
		return "a finding's line is that of its offset";
	if (finding->column != column_of(cursor, finding->offset))
		return "a finding's column is that of its offset";
	if (finding->end_column != column_of(cursor, finding->offset + finding->length))
		return "a finding's end column is that of its end";
	return broken_edit(finding, source.len);
}

/* Whether two texts are the same but for blanks. */
static bool is_same_text(struct str a, struct str b)
{
	size_t i = 0, j = 0;
	for (;;) {
		while (i < a.len && is_space(a.ptr[i]))
			i++;
		while (j < b.len && is_space(b.ptr[j]))
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.ptr[i++] != b.ptr[j++])
			return false;
	}
}

/* Whether `span` of the source is `text`, blanks folded. Markup or the end of a line may stand in it: "14:**05**".
 */
static bool is_written(struct str span, struct str text)
{
	for (size_t i = 0; i < span.len; i++)
		if ((unsigned char)span.ptr[i] < ' ' || strchr("*_`[]!<>&\\", span.ptr[i]))
			return span.len >= text.len;
	return is_same_text(span, text);
}

static const char *broken_time(const struct pmcheck_time *time, struct cursor *cursor)
{
	struct str source = cursor->source;
	if (!move_to(cursor, time->offset))
		return "times are in reading order and within the input";
	if (!is_written(str_slice(source, time->offset, time->offset + time->length),
		    str_of(time->text)))
		return "a time's text is what stands at its place";
	if (time->line != cursor->line || time->column != column_of(cursor, time->offset))
		return "a time's line and column are those of its offset";
	if (time->verdict == PMCHECK_TIME_NONE && time->zone)
		return "a time without a zone has none";
	for (size_t i = 0; i < time->reading_count; i++)
		if (time->readings[i].day_shift < -1 || time->readings[i].day_shift > 1)
			return "a conversion moves a time by one day at most";
	return NULL;
}

static const char *broken_facts(const struct pmcheck_facts *facts, struct str source)
{
	struct cursor cursor = { .source = source, .line = 1 };
	const char *broken = NULL;
	for (size_t i = 0; i < facts->time_count && !broken; i++)
		broken = broken_time(&facts->times[i], &cursor);
	if (broken)
		return broken;
	if (facts->section_count > PMCHECK_SECTIONS)
		return "a kind of section counts once";
	size_t words = 0;
	for (size_t i = 0; i < PMCHECK_SECTIONS; i++)
		words += facts->section_words[i];
	if (words > facts->words)
		return "sections have no more words than the document";
	for (size_t i = 1; i < facts->section_count; i++)
		if (facts->sections[i].line < facts->sections[i - 1].line)
			return "sections are in reading order";
	for (size_t i = 1; i < facts->entry_count; i++)
		if (facts->entries[i].line < facts->entries[i - 1].line)
			return "entries are in reading order";
	return NULL;
}

const char *broken_invariant(struct pmcheck_report *report, const struct pmcheck_input *input)
{
	struct str source = { input->data, input->size };
	struct cursor cursor = { .source = source, .line = 1 };
	for (size_t i = 0; i < pmcheck_finding_count(report); i++) {
		const char *broken = broken_finding(pmcheck_finding(report, i), &cursor);
		if (broken)
			return broken;
	}
	return broken_facts(pmcheck_facts(report), source);
}
