/* SPDX-License-Identifier: MIT */
/*
 * A line of a document with some of its words underlined, as a terminal shows it. A line too long
 * for the terminal is cut around the words; what is printed and looked at is bounded by the width,
 * however long the line is.
 */
#ifndef REPORT_SNIPPET_H
#define REPORT_SNIPPET_H

#include <stdio.h>

#include "base/str.h"
#include "report/paint.h"

/* Words of one line, in bytes of the document; length 0 marks a place. */
struct snippet_span {
	size_t offset, length;
};

struct snippet {
	struct str bytes;                 /* the whole document */
	const struct snippet_span *spans; /* all in one line, ordered, apart from each other */
	size_t span_count;                /* one at least; the first is always in sight */
	size_t line;                      /* its number */
	size_t digits;                    /* columns for line numbers */
	size_t width;                     /* columns of the terminal */
	enum paint paint;                 /* of the words */
	bool color;
};

/* Prints two lines: ` 12 │ * 6:26 PM PT: an alert` and `    │   ^^^^^^^^^^`. */
void snippet_print(FILE *out, const struct snippet *snippet);

#endif
