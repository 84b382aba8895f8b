/* SPDX-License-Identifier: MIT */
#include "report/snippet.h"

#include "base/escape.h"
#include "base/utf8.h"
#include "report/wrap.h"

enum {
	GUTTER = 4,           /* blanks and the rule around a line number */
	LEAST_ROOM = 20,      /* columns of text, however narrow the terminal is */
	BYTES_PER_COLUMN = 8, /* beyond, letters are only piled up with accents */
};

/* What is shown of a line: bytes from `start` to `end`. */
struct window {
	size_t start, end;
	bool cut_before, cut_after; /* an ellipsis stands for the rest of the line */
};

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

static bool at_line_start(struct str s, size_t at)
{
	return at == 0 || ends_line(s.ptr[at - 1]);
}

static bool at_line_end(struct str s, size_t at)
{
	return at >= s.len || ends_line(s.ptr[at]);
}

/* One character as it is shown; a tab takes as many blanks wherever it stands. Returns its bytes.
 */
static size_t next_cell(
	struct str s, size_t at, char room[ESCAPE_ROOM], struct str *shown, size_t *columns)
{
	if (s.ptr[at] == '\t') {
		*shown = STR("    ");
		*columns = shown->len;
		return 1;
	}
	size_t length = escape_next(s, at, room, shown);
	*columns = display_width_of(*shown);
	return length;
}

/* As far back from `at` as the line goes and `columns` allow; these are counted in `*used`. */
static size_t go_back(struct str s, size_t at, size_t columns, size_t *used)
{
	size_t stop = at > columns * BYTES_PER_COLUMN ? at - columns * BYTES_PER_COLUMN : 0;
	*used = 0;
	while (at > stop && !at_line_start(s, at)) {
		char room[ESCAPE_ROOM];
		struct str shown;
		uint32_t code;
		size_t width, before = at - utf8_prev(s, at, &code);
		next_cell(s, before, room, &shown, &width);
		if (*used + width > columns)
			break;
		*used += width;
		at = before;
	}
	return at;
}

/* As far on from `at` as the line goes and `columns` allow. */
static size_t go_on(struct str s, size_t at, size_t columns, size_t *used)
{
	size_t stop = at + columns * BYTES_PER_COLUMN;
	*used = 0;
	while (at < stop && !at_line_end(s, at)) {
		char room[ESCAPE_ROOM];
		struct str shown;
		size_t width, length = next_cell(s, at, room, &shown, &width);
		if (*used + width > columns)
			break;
		*used += width;
		at += length;
	}
	return at;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Chooses `columns` of the line around `offset`: all of it, or about twice as much after as before.
 */
static struct window choose(struct str s, size_t offset, size_t columns)
{
	size_t before, after;
	struct window window = {
		.start = go_back(s, offset, columns, &before),
		.end = go_on(s, offset, columns, &after),
	};
	bool whole = at_line_start(s, window.start) && at_line_end(s, window.end);
	if (whole && before + after <= columns)
		return window;
	size_t left = larger(columns / 3, columns - smaller(columns, after));
	if (!at_line_start(s, window.start) || before > left)
		window.start = go_back(s, offset, left - 1, &before);
	window.cut_before = !at_line_start(s, window.start);
	size_t right = columns - before - window.cut_before;
	window.end = go_on(s, offset, right, &after);
	if (!at_line_end(s, window.end))
		window.end = go_on(s, offset, right - 1, &after);
	window.cut_after = !at_line_end(s, window.end);
	return window;
}

/* Prints the characters from `from` to `to`; returns the columns they take. */
static size_t print_cells(FILE *out, struct str s, size_t from, size_t to)
{
	size_t columns = 0;
	while (from < to) {
		char room[ESCAPE_ROOM];
		struct str shown;
		size_t width;
		from += next_cell(s, from, room, &shown, &width);
		fwrite(shown.ptr, 1, shown.len, out);
		columns += width;
	}
	return columns;
}

static void print_ellipsis(FILE *out, bool cut, bool color)
{
	if (!cut)
		return;
	paint(out, color, PAINT_FAINT);
	fputs("…", out);
	paint(out, color, PAINT_NONE);
}

static void print_underline(FILE *out, const struct snippet *snippet, size_t indent, size_t columns)
{
	paint(out, snippet->color, PAINT_FAINT);
	fprintf(out, " %*s │ ", (int)snippet->digits, "");
	paint(out, snippet->color, PAINT_NONE);
	fprintf(out, "%*s", (int)indent, "");
	paint(out, snippet->color, snippet->paint);
	for (size_t i = 0; i < larger(columns, 1); i++)
		fputc('^', out);
	paint(out, snippet->color, PAINT_NONE);
	fputc('\n', out);
}

void snippet_print(FILE *out, const struct snippet *snippet)
{
	const bool color = snippet->color;
	const struct str bytes = snippet->bytes;
	size_t gutter = snippet->digits + GUTTER;
	size_t columns = larger(snippet->width, gutter + LEAST_ROOM) - gutter;
	struct window window = choose(bytes, snippet->offset, columns);
	size_t words_end = smaller(snippet->offset + snippet->length, window.end);

	paint(out, color, PAINT_FAINT);
	fprintf(out, " %*zu │ ", (int)snippet->digits, snippet->line);
	paint(out, color, PAINT_NONE);
	print_ellipsis(out, window.cut_before, color);
	size_t indent = print_cells(out, bytes, window.start, snippet->offset) + window.cut_before;
	paint(out, color, snippet->paint);
	size_t underlined = print_cells(out, bytes, snippet->offset, words_end);
	paint(out, color, PAINT_NONE);
	print_cells(out, bytes, words_end, window.end);
	print_ellipsis(out, window.cut_after, color);
	fputc('\n', out);
	print_underline(out, snippet, indent, underlined);
}
