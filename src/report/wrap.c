/* SPDX-License-Identifier: MIT */
#include "report/wrap.h"

#include "base/escape.h"
#include "base/utf8.h"

size_t display_width(uint32_t code)
{
	return unicode_columns(code);
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

/* The line that is being set. */
struct line {
	FILE *out;
	size_t column;
	bool empty; /* but for blanks */
};

static void print_blanks(struct line *line, size_t count)
{
	fprintf(line->out, "%*s", (int)count, "");
	line->column += count;
}

static void begin_line(struct line *line, size_t indent)
{
	fputc('\n', line->out);
	line->column = 0;
	line->empty = true;
	print_blanks(line, indent);
}

static void print_word(struct line *line, struct str word)
{
	if (line->empty)
		escape_print_first(line->out, word);
	else
		escape_print(line->out, word);
	line->column += display_width_of(word);
	line->empty = line->empty && word.len == 0;
}

/* Cuts what stands before the first `end` off `*text`, and that with it; false when it is the last.
 */
static bool next_part(struct str *text, char end, struct str *part)
{
	const char *found = text->len ? memchr(text->ptr, end, text->len) : NULL;
	size_t length = found ? (size_t)(found - text->ptr) : text->len;
	*part = str_slice(*text, 0, length);
	*text = str_slice(*text, length + 1, text->len);
	return found != NULL;
}

/* Sets one line of the text. */
static void print_words(struct line *line, struct str words, struct wrap wrap)
{
	size_t head = 0;
	while (head < words.len && words.ptr[head] == ' ')
		head++;
	print_blanks(line, head);
	words = str_slice(words, head, words.len);
	struct str word;
	bool more = next_part(&words, ' ', &word);
	print_word(line, word);
	while (more) {
		more = next_part(&words, ' ', &word);
		if (line->column + 1 + display_width_of(word) > wrap.width)
			begin_line(line, wrap.indent + head);
		else
			print_blanks(line, 1);
		print_word(line, word);
	}
}

size_t wrap_print(FILE *out, struct str text, struct wrap wrap)
{
	struct line line = { .out = out, .column = wrap.column, .empty = wrap.column == 0 };
	struct str words = text;
	bool more = wrap.lines && next_part(&text, '\n', &words);
	print_words(&line, words, wrap);
	while (more) {
		more = next_part(&text, '\n', &words);
		begin_line(&line, words.len ? wrap.indent : 0);
		print_words(&line, words, wrap);
	}
	return line.column;
}
