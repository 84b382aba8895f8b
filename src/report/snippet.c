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

/* The columns that the characters from `from` to `to` take. */
static size_t columns_of(struct str s, size_t from, size_t to)
{
	size_t columns = 0;
	while (from < to) {
		char room[ESCAPE_ROOM];
		struct str shown;
		size_t width;
		from += next_cell(s, from, room, &shown, &width);
		columns += width;
	}
	return columns;
}

/*
 * Chooses `columns` of the line: all of it, or a part in which the first words have about twice as
 * much after them as before, and the others are in sight if they can be.
 */
static struct window choose(const struct snippet *snippet, size_t columns)
{
	const struct str s = snippet->bytes;
	const size_t offset = snippet->spans[0].offset;
	const struct snippet_span last = snippet->spans[snippet->span_count - 1];
	const size_t words_end = last.offset + last.length;
	size_t before, after;
	struct window window = {
		.start = go_back(s, offset, columns, &before),
		.end = go_on(s, offset, columns, &after),
	};
	if (before + after <= columns && at_line_start(s, window.start) &&
		at_line_end(s, window.end))
		return window;
	size_t left = larger(columns / 3, columns - smaller(columns, after));
	if (words_end <= window.end) {
		size_t extent = columns_of(s, offset, words_end) + !at_line_end(s, words_end);
		left = smaller(left, columns > extent ? columns - extent : 1);
	}
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

/* Prints the characters from `from` to `to`. */
static void print_cells(FILE *out, struct str s, size_t from, size_t to)
{
	while (from < to) {
		char room[ESCAPE_ROOM];
		struct str shown;
		size_t width;
		from += next_cell(s, from, room, &shown, &width);
		fwrite(shown.ptr, 1, shown.len, out);
	}
}

static void print_text(FILE *out, const struct snippet *snippet, const struct window *window)
{
	size_t at = window->start;
	for (size_t i = 0; i < snippet->span_count; i++) {
		struct snippet_span span = snippet->spans[i];
		size_t start = smaller(span.offset, window->end);
		size_t end = smaller(span.offset + span.length, window->end);
		print_cells(out, snippet->bytes, at, start);
		paint(out, snippet->color, snippet->paint);
		print_cells(out, snippet->bytes, start, end);
		paint(out, snippet->color, PAINT_NONE);
		at = end;
	}
	print_cells(out, snippet->bytes, at, window->end);
}

static void print_marks(FILE *out, const struct snippet *snippet, const struct window *window)
{
	size_t at = window->start;
	paint(out, snippet->color, snippet->paint);
	for (size_t i = 0; i < snippet->span_count; i++) {
		struct snippet_span span = snippet->spans[i];
		if (i > 0 && span.offset >= window->end)
			break;
		size_t end = smaller(span.offset + span.length, window->end);
		fprintf(out, "%*s", (int)columns_of(snippet->bytes, at, span.offset), "");
		size_t columns = columns_of(snippet->bytes, span.offset, end);
		for (size_t mark = 0; mark < larger(columns, 1); mark++)
			fputc('^', out);
		at = end;
	}
	paint(out, snippet->color, PAINT_NONE);
}

/* The line's number, or blanks for it, and the rule beside the text. */
static void print_gutter(FILE *out, const struct snippet *snippet, const char *number)
{
	paint(out, snippet->color, PAINT_FAINT);
	fprintf(out, " %*s │ ", (int)snippet->digits, number);
	paint(out, snippet->color, PAINT_NONE);
}

static void print_ellipsis(FILE *out, const struct snippet *snippet)
{
	paint(out, snippet->color, PAINT_FAINT);
	fputs("…", out);
	paint(out, snippet->color, PAINT_NONE);
}

void snippet_print(FILE *out, const struct snippet *snippet)
{
	size_t gutter = snippet->digits + GUTTER;
	size_t columns = larger(snippet->width, gutter + LEAST_ROOM) - gutter;
	struct window window = choose(snippet, columns);
	char number[24];
	snprintf(number, sizeof number, "%zu", snippet->line);

	print_gutter(out, snippet, number);
	if (window.cut_before)
		print_ellipsis(out, snippet);
	print_text(out, snippet, &window);
	if (window.cut_after)
		print_ellipsis(out, snippet);
	fputc('\n', out);

	print_gutter(out, snippet, "");
	fputs(window.cut_before ? " " : "", out);
	print_marks(out, snippet, &window);
	fputc('\n', out);
}
