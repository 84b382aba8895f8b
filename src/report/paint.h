/* SPDX-License-Identifier: MIT */
/* The few colours of pmcheck, of the terminal's own palette so that they fit dark and light ones.
 */
#ifndef REPORT_PAINT_H
#define REPORT_PAINT_H

#include <stdbool.h>
#include <stdio.h>

#include <pmcheck.h>

enum paint {
	PAINT_NONE, /* back to the terminal's own */
	PAINT_STRONG,
	PAINT_FAINT,
	PAINT_ERROR,
	PAINT_WARNING,
	PAINT_NOTE,
	PAINT_GOOD,
};

/* What is printed from here on is painted so; nothing when `color` is false. */
void paint(FILE *out, bool color, enum paint paint);

/* The paint of a severity. */
enum paint paint_of(enum pmcheck_severity severity);

#endif
