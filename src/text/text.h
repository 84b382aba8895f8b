/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a document with their lines. Offsets count bytes from 0, lines and columns from 1,
 * columns code points. LF, CRLF and a lone CR end a line, as in libcmark. The body is what Markdown
 * is read from: all but a UTF-8 byte order mark and YAML front matter.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct text {
	struct str bytes;
	const uint32_t *lines; /* where each line begins */
	size_t line_count;     /* at least 1 */
	struct str front_matter; /* between its fences; empty when there is none */
	size_t body;             /* offset of the body's first byte */
	uint8_t lowest;          /* of all bytes: tells at once whether there are control characters */
};

/* Reads the lines of `bytes`, which must outlive `text`. */
void text_init(struct text *text, struct arena *arena, struct str bytes);
/* The line that holds `offset`. */
size_t text_line_at(const struct text *text, size_t offset);
/* The bytes of a line without its end; line 1 without a byte order mark. */
struct str text_line(const struct text *text, size_t line);
/* The offset of a line's first byte; of the end for the line after the last. */
size_t text_line_start(const struct text *text, size_t line);
/* The last line that holds more than blanks, or 1. */
size_t text_last_line(const struct text *text);

/*
 * Turns offsets into lines and columns. Moving forward costs the bytes passed, so that a walk in
 * reading order is linear even along one enormous line.
 */
struct text_cursor {
	const struct text *text;
	size_t offset, line, column;
};

void text_cursor_init(struct text_cursor *cursor, const struct text *text);
void text_cursor_move(struct text_cursor *cursor, size_t offset);

#endif
