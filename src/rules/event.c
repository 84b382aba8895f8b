/* SPDX-License-Identifier: MIT */
#include "rules/event.h"

static bool declares_zone(const struct document *document, size_t block)
{
	for (size_t i = 0; i < document->scope.declarations.count; i++)
		if (document->scope.declarations.items[i].block == block &&
			!document->scope.declarations.items[i].line)
			return true;
	return false;
}

bool entry_is_event(const struct document *document, const struct entry *entry)
{
	if (entry->start == NO_INDEX && declares_zone(document, entry->block))
		return false;
	return !is_beside_section(&document->markdown, &document->sections.of[PMCHECK_TIMELINE],
		entry->block);
}

size_t line_end(struct str prose, size_t at)
{
	const char *newline = memchr(prose.ptr + at, '\n', prose.len - at);
	return newline ? (size_t)(newline - prose.ptr) : prose.len;
}

/* Whether a line begins with a few words and a colon: "Actions taken: we …" */
static bool has_label(struct str line)
{
	enum { WORDS = 5 };
	size_t words = 0;
	for (size_t at = skip_gap(line, 0); at < line.len && words < WORDS;) {
		size_t end = word_end(line, at);
		if (end < line.len && line.ptr[end] == ':')
			return end > 0;
		if (end == at && line.ptr[at] != '/')
			return false;
		words += end > at;
		at = skip_gap(line, end > at ? end : at + 1);
	}
	return false;
}

static bool ends_text(struct str line)
{
	size_t end = skip_gap_back(line, line.len);
	return end && strchr(".!?:)", line.ptr[end - 1]) != NULL;
}

bool is_list_of_lines(struct str prose)
{
	size_t end = line_end(prose, 0), lines = 1;
	bool ends = ends_text(str_slice(prose, 0, end));
	for (size_t at = end + 1; at < prose.len; at = end + 1, lines++) {
		end = line_end(prose, at);
		struct str line = str_slice(prose, at, end);
		size_t first = skip_gap(line, 0);
		if (first >= line.len || is_lower(line.ptr[first]) || (!ends && !has_label(line)))
			return false;
		ends = ends_text(line);
	}
	return lines > 1;
}
