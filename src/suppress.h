/* SPDX-License-Identifier: MIT */
/*
 * Comments that switch rules off: <!-- pmcheck-disable RULE... --> up to the end or to
 * <!-- pmcheck-enable RULE... -->, and pmcheck-disable-line, -next-line and -file. Without a rule's
 * name they mean all. Each use of a name is an interval of lines, so that looking one up is cheap
 * however many there are.
 */
#ifndef SUPPRESS_H
#define SUPPRESS_H

#include "finding.h"
#include "text/markdown.h"

/* Lines on which one rule, or all, are not reported. */
struct interval {
	uint32_t first, last;  /* lines */
	uint32_t reach;        /* the last line of this interval and those before it */
	uint32_t reaching;     /* the index of the one that reaches it */
	uint32_t begin, end;   /* the source that asks for it: a name, or the comment */
	bool used;
};

/* A name in a comment that is no rule's. */
struct unknown_name {
	uint32_t begin, end; /* its source */
};

struct suppressions {
	VEC(struct interval) *of; /* by the rules' order; after them those of all rules */
	VEC(struct unknown_name) unknown;
};

/* Reads the comments of a document. */
void suppressions_read(struct suppressions *suppressions, struct arena *arena,
	const struct text *text, const struct markdown *markdown);
/* Removes the findings that a comment switches off. */
void suppressions_apply(struct suppressions *suppressions, struct findings *findings,
	const struct text *text);

#endif
