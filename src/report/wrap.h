/* SPDX-License-Identifier: MIT */
/* Text set in lines of a width: what it takes on a terminal, by Unicode's tables. */
#ifndef REPORT_WRAP_H
#define REPORT_WRAP_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/str.h"

struct wrap {
	size_t width;  /* columns of a line */
	size_t column; /* where the first line begins */
	size_t indent; /* blanks before each line after it */
	bool lines;    /* a line feed in the text is a line end rather than to be escaped */
};

/*
 * Prints `text` escaped, broken at blanks into lines that fit where words allow it, with no line end
 * after the last. Blanks at the head of its lines are kept. Returns the column after the last
 * character.
 */
size_t wrap_print(FILE *out, struct str text, struct wrap wrap);

/* Columns that a code point takes on a terminal: 0, 1 or 2. */
size_t display_width(uint32_t code);
/* Columns that `text` takes when printed escaped. */
size_t display_width_of(struct str text);

#endif
