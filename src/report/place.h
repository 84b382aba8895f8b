/* SPDX-License-Identifier: MIT */
/* Where findings are, as machines want it: paths from the top of the repository, lines, URIs. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "base/arena.h"
#include "base/vec.h"
#include "report/report.h"

/*
 * A document's path as its repository calls it: relative to the top, without "./" and "..". One
 * that is not below the top stays as it was given. In the arena or `path` itself.
 */
struct str place_path(struct arena *arena, const struct report_base *base, struct str path);

/* A path as a URI reference: relative, or file:// for an absolute one. In the arena. */
const char *place_uri(struct arena *arena, struct str path);

/* Where the lines of a document begin. */
struct place_lines {
	VEC(size_t) starts;
};

/* LF, CRLF and a lone CR end a line. `lines` is all zero before. */
void place_lines_find(struct place_lines *lines, struct arena *arena, struct str bytes);

/* A line from 1, and a column from 1 in bytes. */
struct place {
	size_t line, column;
};

struct place place_of(const struct place_lines *lines, size_t offset);

#endif
