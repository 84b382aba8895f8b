/* SPDX-License-Identifier: MIT */
/* The words that other names of the sections are made of. */
#ifndef TEXT_TITLE_WORDS_H
#define TEXT_TITLE_WORDS_H

#include "base/str.h"

/* What a word may be in another name of a section. */
enum title_role {
	FILLER = 1 << 0,       /* of, the, and … */
	EVENT = 1 << 1,        /* what a postmortem is about: issue, outage … */
	SUMMARY_NAME = 1 << 2, /* names the Issue Summary */
	SUMMARY_WORD = 1 << 3, /* goes with such a name */
	CAUSE_NAME = 1 << 4,
	FIX_NAME = 1 << 5,
	CAUSE_WORD = 1 << 6,
	MEASURES_NAME = 1 << 7,
	MEASURES_WORD = 1 << 8,
	OTHER_NAME = 1 << 9, /* stands in a phrase that names a section: each has one such word or a _NAME */
};

/* The roles of a normalised word, a bit each; 0 when it has none. */
unsigned title_roles_of(struct str word);

#endif
