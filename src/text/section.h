/* SPDX-License-Identifier: MIT */
/*
 * The four sections, found by their titles in every form they are written in. A title that is no
 * heading becomes a block of its own (BLOCK_TITLE), so that afterwards each block belongs to one
 * section or none.
 */
#ifndef TEXT_SECTION_H
#define TEXT_SECTION_H

#include "text/markdown.h"
#include "text/title.h"

#define NO_BLOCK UINT32_MAX

enum {
	NO_SECTION = 0xFF,
	/* The ranks of titles that are no headings stand below those of headings: */
	LOW_RANK = 7,    /* … on a line of their own */
	LIST_RANK = 8,   /* … another name as a list item */
	RUN_IN_RANK = 9, /* … at the head of a text */
	RANKS,
};

/* A line that reads as a section's title. */
struct title_line {
	struct title_match match;
	enum pmcheck_title_form form;
	unsigned rank;       /* a heading's level, or one of the ranks below */
	bool emphasised;     /* all of it is bold or italic */
	uint32_t begin, end; /* its prose */
	uint32_t line;
	uint32_t block; /* the block that it is, NO_BLOCK when it was not taken */
	uint32_t closed[RANKS]; /* by rank: where the last heading of it or a higher one began */
};

struct section {
	bool found;
	struct title_line title;
	bool split;               /* the cause's two halves stand as two sections: */
	struct title_line second; /* … the title of the one that comes later */
};

struct sections {
	struct section of[PMCHECK_SECTIONS];
	VEC(struct title_line) titles;     /* every line that reads as a title, in reading order */
	VEC(struct title_line) duplicates; /* titles of a section that is there already */
	const uint8_t *kind_of_block;      /* enum pmcheck_section_kind or NO_SECTION, a block each */
	bool has_heading;                  /* some title is a heading */
	bool has_plain;                    /* some title itself is none */
	unsigned exact_ranks;              /* a bit for each rank that a chosen title itself has */
};

/* `names` are a project's own titles; may be NULL. */
void sections_find(struct sections *sections, struct arena *arena, struct markdown *markdown,
	const struct text *text, const struct title_names *names);
/* Whether a title in that form is a heading. */
static inline bool is_heading_form(enum pmcheck_title_form form)
{
	return form == PMCHECK_ATX || form == PMCHECK_SETEXT || form == PMCHECK_HTML;
}

/* How many of the four are there. */
size_t sections_count(const struct sections *sections);
/* Whether a block belongs to a section. */
static inline bool in_section(
	const struct sections *sections, size_t block, enum pmcheck_section_kind kind)
{
	return sections->kind_of_block[block] == kind;
}

#endif
