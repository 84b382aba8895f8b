/* SPDX-License-Identifier: MIT */
/* Code spans: their text is the source's but for the ends of lines and a blank at both ends. */
#include "text/flat.h"

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

static size_t backticks_at(const struct flat *flat, size_t at)
{
	size_t count = 0;
	while (source_at(flat, at + count) == '`')
		count++;
	return count;
}

/* Where the closing backticks stand of a code span that `ticks` of them opened before `at`. */
static size_t closing_ticks(const struct flat *flat, size_t at, size_t ticks)
{
	const char *bytes = flat->text->bytes.ptr, *tick;
	while (at < flat->source_end &&
		(tick = memchr(bytes + at, '`', flat->source_end - at)) != NULL) {
		at = (size_t)(tick - bytes);
		size_t run = backticks_at(flat, at);
		if (run == ticks)
			return at;
		at += run;
	}
	return flat->source_end;
}

/* Whether a blank was taken off both ends of what stands from `begin` to `end`. */
static bool is_stripped(const struct flat *flat, size_t begin, size_t end, struct str literal)
{
	if (begin + 1 >= end)
		return false;
	char first = source_at(flat, begin), last = source_at(flat, end - 1);
	return (first == ' ' || ends_line(first)) && (last == ' ' || ends_line(last)) &&
		str_trim(literal).len;
}

/*
 * Passes an end of line, and what stands before the text of the next: blanks, quotes' marks. `rest` is
 * the text from there on, which has its blanks where the line goes on a paragraph of another block.
 */
static size_t pass_line_end(const struct flat *flat, size_t at, struct str rest)
{
	size_t blanks = 0;
	while (is_blank(str_at(rest, blanks)))
		blanks++;
	at += source_at(flat, at) == '\r' && source_at(flat, at + 1) == '\n' ? 2 : 1;
	while (is_blank(source_at(flat, at)) ||
		(source_at(flat, at) == '>' && str_at(rest, blanks) != '>'))
		at++;
	for (; blanks && is_blank(source_at(flat, at - 1)); blanks--)
		at--;
	return at;
}

/* Appends the text of a code span that stands in the source at `at`. */
static void append_code(struct flat *flat, struct str literal, size_t at)
{
	while (literal.len) {
		struct str rest = str_slice(flat->text->bytes, at, flat->source_end);
		size_t same = str_starts(rest, literal) ? literal.len : 0;
		while (same < literal.len && source_at(flat, at + same) == literal.ptr[same])
			same++;
		bool broken = same < literal.len && ends_line(source_at(flat, at + same)) &&
			literal.ptr[same] == ' ';
		/* What is not found again goes on here. */
		size_t length = broken ? same + 1 : literal.len;
		flat_bytes(flat, str_slice(literal, 0, length), at);
		if (broken)
			at = pass_line_end(flat, at + same, str_slice(literal, length, literal.len));
		literal = str_slice(literal, length, literal.len);
	}
}

void flat_code(struct flat *flat, struct str literal)
{
	size_t at = flat->source;
	while (is_markup(source_at(flat, at)) && source_at(flat, at) != '`')
		at++;
	size_t ticks = backticks_at(flat, at);
	at += ticks;
	size_t end = closing_ticks(flat, at, ticks);
	flat->source = at;
	flat_mark(flat, MARK_CODE);
	if (is_stripped(flat, at, end, literal))
		at = ends_line(source_at(flat, at)) ? pass_line_end(flat, at, literal) : at + 1;
	append_code(flat, literal, at);
	flat->source = end < flat->source_end ? end + ticks : flat->source_end;
	flat_mark(flat, MARK_CODE_END);
}
