/* SPDX-License-Identifier: MIT */
/*
 * The incident as a strip for a terminal: figures, numbered pins over a bar with its time axis, and the
 * events beneath. No line is wider than the terminal.
 */
#ifndef PICTURE_STRIP_H
#define PICTURE_STRIP_H

#include <stdio.h>

#include "picture/incident.h"

struct strip {
	size_t width; /* columns */
	bool color;
	bool ascii; /* nothing but ASCII may be printed */
};

/* Prints the strip. A failed write is left in ferror(out). */
void strip_print(FILE *out, const struct incident *incident, const struct strip *strip);

#endif
