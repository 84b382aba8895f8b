/* SPDX-License-Identifier: MIT */
#include "rules/edit.h"

#include <stdlib.h>

void edit_replace(const struct run *run, struct edits *edits, struct span span, const char *text)
{
	*vec_push(&edits->list, run->document->arena) =
		(struct pmcheck_edit){ span.begin, span.end - span.begin, text };
}

static int compare(const void *a, const void *b)
{
	const struct pmcheck_edit *one = a, *other = b;
	return one->offset < other->offset ? -1 : one->offset > other->offset;
}

void edits_give(struct edits *edits, struct pmcheck_finding *finding)
{
	struct pmcheck_edit *list = edits->list.items;
	size_t count = edits->list.count;
	if (count > 1)
		qsort(list, count, sizeof *list, compare);
	for (size_t i = 1; i < count; i++)
		if (list[i].offset < list[i - 1].offset + list[i - 1].length ||
			list[i].offset == list[i - 1].offset)
			return;
	finding->edits = list;
	finding->edit_count = count;
}

bool edit_span(const struct run *run, size_t begin, size_t end, struct span *span)
{
	const struct markdown *markdown = &run->document->markdown;
	if (begin >= end)
		return false;
	*span = (struct span){ prose_source(markdown, begin), prose_source(markdown, end - 1) + 1 };
	return str_eq(str_slice(markdown->prose, begin, end),
		str_slice(run->document->text.bytes, span->begin, span->end));
}

struct span edit_line(const struct run *run, size_t line)
{
	struct str bytes = text_line(&run->document->text, line);
	size_t begin = (size_t)(bytes.ptr - run->document->text.bytes.ptr);
	return (struct span){ begin, begin + bytes.len };
}

const char *edit_line_end(const struct run *run)
{
	const struct text *text = &run->document->text;
	if (text->line_count < 2)
		return "\n";
	struct str end = str_slice(text->bytes, edit_line(run, 1).end, text_line_start(text, 2));
	return end.len == 2 ? "\r\n" : end.len && end.ptr[0] == '\r' ? "\r" : "\n";
}

bool edit_line_is_blank(const struct run *run, size_t line)
{
	const struct text *text = &run->document->text;
	return line < 1 || line > text->line_count || !str_trim(text_line(text, line)).len;
}
