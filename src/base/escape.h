/* SPDX-License-Identifier: MIT */
/*
 * Text that nobody vouches for (paths, words of a document) made fit to print within one line: what
 * could move the cursor, reverse the reading direction, end the line or be taken for a command by a
 * CI runner is shown as `\x1b` or `\u{202e}`. Everything else stays as it is. The result is valid
 * UTF-8 and holds no control character.
 */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include <stdio.h>

#include "base/str.h"

enum {
	ESCAPE_ROOM = 12, /* bytes of the longest escape and more */
};

/*
 * One character: what stands at `s.ptr[at]` as it may be printed, in `*shown`. That is a slice of
 * `s`, or an escape written into `room`. Returns how many bytes of `s` it stands for.
 */
size_t escape_next(struct str s, size_t at, char room[ESCAPE_ROOM], struct str *shown);

/* Prints `s` escaped. A failed write is left in ferror(out). */
void escape_print(FILE *out, struct str s);

/*
 * The same where nothing but blanks stands before in the line: what GitHub's runner would take for
 * a command there (`::error::`) is broken up too.
 */
void escape_print_first(FILE *out, struct str s);

#endif
