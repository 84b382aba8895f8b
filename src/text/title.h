/* SPDX-License-Identifier: MIT */
/*
 * What a title says: which of the four sections it names, and how well. A title is first normalised:
 * case, emphasis, emoji, numbering, brackets, trailing colon are gone, & / + are "and"; of headings
 * also what follows a colon or dash.
 */
#ifndef TEXT_TITLE_H
#define TEXT_TITLE_H

#include <pmcheck.h>

#include "base/str.h"
#include "base/vec.h"

enum {
	TITLE_WORDS = 10, /* a title of more names no section */
	TITLE_BYTES = 120,
};

struct title {
	char bytes[TITLE_BYTES]; /* its words, normalised, each followed by a blank */
	size_t size;
	struct str words[TITLE_WORDS];
	unsigned roles[TITLE_WORDS]; /* of each word (text/title_words.h), by title_match() */
	size_t count;
};

/* How well a title names a section; a better class is smaller. */
enum title_class {
	TITLE_EXACT = 1, /* the title itself */
	TITLE_TYPO = 2,  /* a typing error of it */
	TITLE_OTHER = 3, /* another name for it */
	TITLE_WEAK = 4,  /* another name, when nothing better serves */
};

/* Which half of Root Cause and Resolution. */
enum title_half { TITLE_WHOLE, TITLE_CAUSE_HALF, TITLE_RESOLUTION_HALF };

struct title_match {
	enum pmcheck_section_kind kind;
	enum title_class class;
	enum title_half half;
	bool opens; /* names a section only when it comes before all others */
};

/*
 * Normalises a line of prose. False when it cannot be a title: too long, or, unless `heading`, text
 * after a colon.
 */
bool title_read(struct title *title, struct str line, bool heading);
/* A project's own name of a section. */
struct title_name {
	enum pmcheck_section_kind kind;
	struct str text;
};

struct title_names {
	VEC(struct title_name) list;
};

/* Adds a name, which counts as the title itself. Its text must outlive the names. */
void title_names_add(struct title_names *names, struct arena *arena,
	enum pmcheck_section_kind kind, struct str text);
/* Which section a title names, by `names` first (may be NULL); false for none. */
bool title_match(
	struct title *title, const struct title_names *names, struct title_match *match);
/*
 * The length of the title that a line begins with before its text goes on: "Issue Summary: the site
 * was down …". Only the titles themselves, of two words and more, are read so; 0 for none.
 */
size_t title_run_in(struct title *title, struct str line);
/* Whether two titles have the same words. */
bool title_same(const struct title *a, const struct title *b);

#endif
