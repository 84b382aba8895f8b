/* SPDX-License-Identifier: MIT */
/* A line of a terminal, drawn in any order and never wider than it may be. Text must be clean. */
#ifndef PICTURE_CANVAS_H
#define PICTURE_CANVAS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"

enum ink {
	INK_PLAIN,
	INK_STRONG,
	INK_FAINT,
	INK_LEAD_UP,
	INK_IMPACT,
	INK_DETECTED,
	INK_RECOVERY,
	INK_GOOD,
};

/* A column: the bytes of its character with what combines with it; none after a wide one. */
struct cell {
	struct str text; /* empty: a blank */
	enum ink ink;
	bool covered; /* by the wide character before it */
};

struct canvas {
	struct cell *cells;
	size_t width;
};

void canvas_init(struct canvas *canvas, struct arena *arena, size_t width);
/* Puts text at a column, cut at the end of the line. Returns the column after it. */
size_t canvas_text(struct canvas *canvas, size_t column, struct str text, enum ink ink);
/* Prints the line without the blanks at its end, and a line end. `ascii`: other characters as such. */
void canvas_print(const struct canvas *canvas, FILE *out, bool color, bool ascii);

/* Columns that text takes. */
size_t canvas_width(struct str text);
/* How many bytes of text fit in so many columns; at least one character. */
size_t canvas_fitting(struct str text, size_t columns);

#endif
