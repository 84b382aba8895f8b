/* SPDX-License-Identifier: MIT */
/*
 * The declarations that hold at a place while the blocks of a document are walked: the inner side of
 * scope.h.
 */
#ifndef TIME_RESOLVER_H
#define TIME_RESOLVER_H

#include "time/scope.h"

#define NO_DECLARATION NO_INDEX

enum { RANK_FIRST_LINE = 0 };

/* A heading that is open. Most have no time under them that asks for a zone, and are never read. */
struct open_heading {
	bool open, read;
	uint32_t block;
	uint32_t declaration; /* once it is read; NO_DECLARATION for none */
};

/* What holds at a place while the blocks are walked. */
struct resolver {
	struct scope *scope;
	struct times *times;
	struct arena *arena;
	const struct markdown *markdown;
	const struct sections *sections;
	struct open_heading headings[RANKS + 1]; /* by rank */
	uint32_t table;
	VEC(uint32_t) columns;     /* declarations of the table's heads */
	uint32_t row_zone;         /* the zone that is a cell of the table's row, NO_INDEX for none */
	VEC(uint32_t) list_labels; /* by list: the declaration above it */
	uint32_t document; /* of the whole document, looked for when a time needs it */
	bool document_read;
	const struct text *text;
	const struct zone *assumed; /* NULL for none */
};

/* Adds a declaration and its zone; returns its index. */
uint32_t resolver_declare(struct resolver *resolver, const struct mentioned_zone *zone, size_t block,
	enum pmcheck_via via);
/* The block at `index`. */
static inline const struct block *resolver_block(const struct resolver *resolver, size_t index)
{
	return &resolver->markdown->blocks.items[index];
}
/* A paragraph that is one wholly emphasised line reads as a heading. */
bool resolver_is_bold_line(const struct resolver *resolver, const struct block *block);
/*
 * A heading begins: those of its rank and below end, and its zone holds. In the Timeline it is read at
 * once, for whoever asks whether a block there is an event or declares a zone.
 */
void resolver_open_heading(struct resolver *resolver, size_t index, unsigned rank);
/* What the open headings declare; like the next two NO_DECLARATION for nothing. */
uint32_t resolver_heading(struct resolver *resolver);
/*
 * Whether a line of prose is a label for what comes after it: it has the zone in brackets or at its
 * end, and is short or ends with a colon; or it speaks of times.
 */
bool resolver_is_label(const struct resolver *resolver, size_t begin, size_t end,
	const struct mentioned_zone *zone);
/* Notes the label of each list when its first item comes. */
void resolver_meet_item(struct resolver *resolver, size_t index);
/* What the label above a block's list, or above one that holds it, declares. */
uint32_t resolver_label(const struct resolver *resolver, const struct block *block);
/* Notes what the head of a table's column declares. */
void resolver_meet_head(struct resolver *resolver, size_t index);
/* What the head above a cell declares. */
uint32_t resolver_column(const struct resolver *resolver, const struct block *block);
/* Whether two blocks are cells of one row. */
bool resolver_is_same_row(const struct block *a, const struct block *b);
/* A row may write its zone in a cell of its own: | 14:05 | UTC |. */
void resolver_meet_row(struct resolver *resolver, size_t index);

#endif
