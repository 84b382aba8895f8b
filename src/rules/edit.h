/* SPDX-License-Identifier: MIT */
/*
 * What mends a finding: replacements of source bytes, gathered in any order and given to it as one
 * certain fix. Rules that cannot be certain give none.
 */
#ifndef RULES_EDIT_H
#define RULES_EDIT_H

#include "rules/rule.h"

struct edits {
	VEC(struct pmcheck_edit) list;
};

/* A stretch of the source. */
struct span {
	size_t begin, end;
};

/* Replaces source bytes. `text` must live as long as the document. */
void edit_replace(const struct run *run, struct edits *edits, struct span span, const char *text);
/* Sorts the edits and hands them to a finding; none when there are none or some overlap. */
void edits_give(struct edits *edits, struct pmcheck_finding *finding);

/* Where prose stands in the source; false unless it stands there byte by byte, without markup. */
bool edit_span(const struct run *run, size_t begin, size_t end, struct span *span);
/* A line of the source, without its end and a byte order mark. */
struct span edit_line(const struct run *run, size_t line);
/* What ends the document's lines: LF, CRLF or CR, as its first line has it. */
const char *edit_line_end(const struct run *run);
/* Whether a line holds nothing but blanks, or is none of the document's. */
bool edit_line_is_blank(const struct run *run, size_t line);

#endif
