/* SPDX-License-Identifier: MIT */
/*
 * How wide text is in pixels, and text cut or set in lines to fit. Nobody knows which of the system's
 * fonts a browser takes; the widths are those of DejaVu Sans, wider than the others, so what fits here
 * fits there. Text must be clean: picture/incident.h.
 */
#ifndef PICTURE_MEASURE_H
#define PICTURE_MEASURE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

struct font {
	double size; /* pixels */
	bool bold;
};

double measure(struct str text, struct font font);
/* `text`, or its beginning with "…" when it is wider than `room`. */
struct str measure_cut(struct arena *arena, struct str text, struct font font, double room);
/*
 * Sets `text` in at most `most` lines of `room` pixels, broken at blanks where there are some; the
 * last ends in "…" when there is more text. Returns how many lines there are.
 */
size_t measure_wrap(struct arena *arena, struct str text, struct font font, double room,
	struct str *lines, size_t most);

/* How many digits a number is written with. */
size_t digits_of(size_t number);

#endif
