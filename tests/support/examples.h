/* SPDX-License-Identifier: MIT */
/*
 * Examples in a rule's document, in the manner of CommonMark's spec.txt:
 *
 *	32 backticks example
 *	%max-words 20
 *	the input, any number of lines
 *	.
 *	3:1: error: what is reported [rule-id]
 *	32 backticks
 *
 * Lines that begin with % set configuration keys. An arrow (→) stands for a tab. After "example"
 *may stand "all": the findings of all rules are expected, not only of the one that the document is
 *about; and "escapes": \n, \r, \\ and \xHH are bytes, and the input's own line ends are none.
 */
#ifndef TESTS_EXAMPLES_H
#define TESTS_EXAMPLES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

struct setting {
	const char *key, *value;
};

struct example {
	size_t line; /* of its fence */
	bool all;
	VEC(struct setting) settings;
	struct str input;
	struct str expected; /* lines, each ended by \n */
};

struct examples {
	struct example *items;
	size_t count, room;
};

/* The examples of a document, in its order. One that is never closed counts to the end. */
struct examples examples_parse(struct arena *arena, struct str document);

#endif
