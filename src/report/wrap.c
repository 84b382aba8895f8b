/* SPDX-License-Identifier: MIT */
#include "report/wrap.h"

#include <utf8proc.h>

#include "base/escape.h"
#include "base/utf8.h"

size_t display_width(uint32_t code)
{
	if (code < 0x7F)
		return code >= ' ';
	int width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width > 0 ? (size_t)width : 0;
}

size_t display_width_of(struct str text)
{
	size_t width = 0;
	char room[ESCAPE_ROOM];
	for (size_t at = 0; at < text.len;) {
		struct str shown;
		uint32_t code;
		at += escape_next(text, at, room, &shown);
		utf8_next(shown, 0, &code);
		width += shown.ptr == room ? shown.len : display_width(code);
	}
	return width;
}

static size_t start_line(FILE *out, size_t indent)
{
	fprintf(out, "%*s", (int)indent, "");
	return indent;
}

/* Prints the words of one line; returns the column after it. */
static size_t print_line(FILE *out, struct str line, struct wrap wrap)
{
	size_t at = 0;
	while (at < line.len && line.ptr[at] == ' ')
		at++;
	size_t hanging = wrap.indent + at, column = wrap.column + start_line(out, at);
	for (bool first = true; at < line.len; first = false) {
		const char *blank = memchr(line.ptr + at, ' ', line.len - at);
		size_t end = blank ? (size_t)(blank - line.ptr) : line.len;
		struct str word = str_slice(line, at, end);
		size_t width = display_width_of(word);
		if (!first && column + 1 + width > wrap.width) {
			fputc('\n', out);
			column = start_line(out, hanging);
		} else if (!first) {
			fputc(' ', out);
			column++;
		}
		escape_print(out, word);
		column += width;
		at = end + (blank != NULL);
	}
	return column;
}

size_t wrap_print(FILE *out, struct str text, struct wrap wrap)
{
	for (;;) {
		const char *feed = text.len ? memchr(text.ptr, '\n', text.len) : NULL;
		size_t length = feed ? (size_t)(feed - text.ptr) : text.len;
		size_t column = print_line(out, str_slice(text, 0, length), wrap);
		if (!feed)
			return column;
		text = str_slice(text, length + 1, text.len);
		fputc('\n', out);
		wrap.column = wrap.indent;
		if (text.len && *text.ptr != '\n')
			start_line(out, wrap.indent);
	}
}
