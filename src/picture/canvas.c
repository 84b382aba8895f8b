/* SPDX-License-Identifier: MIT */
#include "picture/canvas.h"

#include "base/utf8.h"

void canvas_init(struct canvas *canvas, struct arena *arena, size_t width)
{
	*canvas = (struct canvas){ arena_zalloc(arena, width, sizeof *canvas->cells), width };
}

/* A character with all that combines with it; its columns in `*columns`. */
static struct str next_character(struct str text, size_t at, size_t *columns)
{
	uint32_t code;
	size_t end = at + utf8_next(text, at, &code);
	*columns = unicode_columns(code);
	while (end < text.len) {
		size_t length = utf8_next(text, end, &code);
		if (unicode_columns(code) > 0)
			break;
		end += length;
	}
	return str_slice(text, at, end);
}

size_t canvas_text(struct canvas *canvas, size_t column, struct str text, enum ink ink)
{
	size_t columns;
	for (size_t at = 0; at < text.len;) {
		struct str character = next_character(text, at, &columns);
		at += character.len;
		if (column + columns > canvas->width)
			break;
		if (!columns)
			continue;
		canvas->cells[column] = (struct cell){ character, ink, false };
		if (columns == 2)
			canvas->cells[column + 1] = (struct cell){ { "", 0 }, ink, true };
		column += columns;
	}
	return column;
}

size_t canvas_width(struct str text)
{
	size_t width = 0, columns;
	for (size_t at = 0; at < text.len; width += columns)
		at += next_character(text, at, &columns).len;
	return width;
}

size_t canvas_fitting(struct str text, size_t columns)
{
	size_t width;
	for (size_t at = 0; at < text.len;) {
		struct str character = next_character(text, at, &width);
		if (width > columns)
			return at ? at : character.len;
		columns -= width;
		at += character.len;
	}
	return text.len;
}

static void print_ink(FILE *out, enum ink ink)
{
	static const char *const sequences[] = {
		[INK_PLAIN] = "\033[0m",
		[INK_STRONG] = "\033[0;1m",
		[INK_FAINT] = "\033[0;2m",
		[INK_LEAD_UP] = "\033[0;35m",
		[INK_IMPACT] = "\033[0;31m",
		[INK_DETECTED] = "\033[0;1;34m",
		[INK_RECOVERY] = "\033[0;33m",
		[INK_GOOD] = "\033[0;1;32m",
	};
	fputs(sequences[ink], out);
}

/* One ASCII character for one of others: what it looks like, else "?". */
static char ascii_of(struct str character)
{
	static const struct {
		uint32_t code;
		char ascii;
	} likenesses[] = { { 0x2588, '#' }, { 0x2591, '.' }, { 0x2593, '=' }, { 0x2500, '-' },
		{ 0x2502, '|' }, { 0x2534, '+' }, { 0xB7, '-' }, { 0x2192, '>' }, { 0x2013, '-' },
		{ 0x2014, '-' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201C, '"' }, { 0x201D, '"' },
		{ 0x2026, '~' }, { 0xA0, ' ' } };
	uint32_t code;
	utf8_next(character, 0, &code);
	if (code < 0x80)
		return (char)code;
	for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++)
		if (likenesses[i].code == code)
			return likenesses[i].ascii;
	return '?';
}

static void print_cell(FILE *out, const struct cell *cell, bool ascii)
{
	if (cell->covered) {
		if (ascii)
			fputc('?', out);
		return;
	}
	if (!cell->text.len)
		fputc(' ', out);
	else if (ascii)
		fputc(ascii_of(cell->text), out);
	else
		fwrite(cell->text.ptr, 1, cell->text.len, out);
}

void canvas_print(const struct canvas *canvas, FILE *out, bool color, bool ascii)
{
	size_t end = canvas->width;
	while (end && !canvas->cells[end - 1].text.len && !canvas->cells[end - 1].covered)
		end--;
	enum ink ink = INK_PLAIN;
	for (size_t i = 0; i < end; i++) {
		if (color && canvas->cells[i].ink != ink)
			print_ink(out, canvas->cells[i].ink);
		ink = canvas->cells[i].ink;
		print_cell(out, &canvas->cells[i], ascii);
	}
	if (color && ink != INK_PLAIN)
		print_ink(out, INK_PLAIN);
	fputc('\n', out);
}
