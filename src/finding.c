/* SPDX-License-Identifier: MIT */
#include "finding.h"

#include <stdlib.h>

#include "base/utf8.h"

/* The last byte of a span that begins at `begin`: at least a character long, within one line. */
static size_t clamp_end(const struct text *text, size_t begin, size_t end)
{
	size_t line = text_line_at(text, begin);
	size_t line_end = text_line_start(text, line) + text_line(text, line).len;
	if (begin >= line_end)
		return begin;
	uint32_t code;
	size_t least = begin + utf8_next(text->bytes, begin, &code);
	if (end < least)
		end = least;
	return end > line_end ? line_end : end;
}

struct pmcheck_finding *finding_add(struct findings *findings, const struct pmcheck_rule *rule,
	const struct text *text, size_t begin, size_t end, const char *message)
{
	struct pmcheck_finding *finding = vec_push(&findings->list, findings->arena);
	*finding = (struct pmcheck_finding){
		.rule = rule,
		.severity = rule->severity,
		.offset = begin,
		.length = clamp_end(text, begin, end) - begin,
		.message = message,
		.help = rule->help,
	};
	return finding;
}

/* Reading order; where two stand at one place, the order of the rules' table. */
static int compare(const void *a, const void *b)
{
	const struct pmcheck_finding *one = a, *other = b;
	if (one->offset != other->offset)
		return one->offset < other->offset ? -1 : 1;
	/* Until places are known, `line` holds the order in which they were added. */
	return one->line < other->line ? -1 : one->line > other->line;
}

void findings_finish(struct findings *findings, const struct text *text)
{
	struct pmcheck_finding *list = findings->list.items;
	size_t count = findings->list.count;
	for (size_t i = 0; i < count; i++)
		list[i].line = i;
	if (count > 1)
		qsort(list, count, sizeof *list, compare);
	struct text_cursor cursor;
	text_cursor_init(&cursor, text);
	for (size_t i = 0; i < count; i++) {
		text_cursor_move(&cursor, list[i].offset);
		list[i].line = cursor.line;
		list[i].column = cursor.column;
		struct str span =
			str_slice(text->bytes, list[i].offset, list[i].offset + list[i].length);
		/* A stray byte of UTF-8 counts for no character, and is one to the eye. */
		size_t width = utf8_count(span);
		list[i].end_column = cursor.column + (width || !span.len ? width : 1);
	}
}
