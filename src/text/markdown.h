/* SPDX-License-Identifier: MIT */
/*
 * A document as Markdown: a flat array of blocks in reading order over one buffer of prose, the
 * rendered text. The tree that libcmark builds is gone when markdown_parse() returns.
 *
 * A soft or hard line break and <br> are '\n' in the prose; control characters of the document that
 * would read as marks become blanks. Every byte of prose has its place in the source, found by
 * prose_source().
 */
#ifndef TEXT_MARKDOWN_H
#define TEXT_MARKDOWN_H

#include <pmcheck.h>

#include "base/vec.h"
#include "text/char_map.h"
#include "text/link.h"
#include "text/prose.h"
#include "text/text.h"

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_TITLE, /* a section's title that is no heading */
	BLOCK_CELL,  /* of a pipe table */
	BLOCK_CODE,  /* fenced or indented code: prose is its text, without places */
	BLOCK_BREAK, /* a thematic break; no prose */
};

struct block {
	enum block_kind kind;
	enum pmcheck_title_form form; /* of a heading or title */
	uint8_t level;                /* of a heading: 1–6 */
	bool continues;               /* goes on the paragraph of the block before it */
	bool leads;                   /* is the first of its list item */
	bool drawing;                 /* of code: a diagram's source, or drawn in characters */
	uint32_t begin, end;          /* its prose */
	uint32_t line;                /* of its first character */
	uint32_t item;                /* the innermost list item that holds it, NO_ITEM for none */
	uint32_t table, row, column;  /* of a cell: tables from 0, row 0 is the head */
};

#define NO_ITEM UINT32_MAX

/* A list item. */
struct item {
	uint32_t parent; /* the item that holds its list, or NO_ITEM */
	uint32_t list;   /* which list of the document it stands in, from 0 */
	uint32_t line;
	uint32_t depth; /* 1 for a list that no item holds */
	bool ordered;
};

/* From `prose` on, prose stands in the source from `source` on, until the next of these. */
struct prose_place {
	uint32_t prose, source;
};

/* An HTML comment: its source, "<!--" and "-->" included. */
struct comment {
	uint32_t begin, end;
};

struct markdown {
	struct str prose;
	struct char_map chars; /* of the prose */
	VEC(struct block) blocks;
	VEC(struct item) items;
	VEC(struct comment) comments;
	VEC(struct prose_place) places;
	size_t table_count;
	struct links links;
};

/* Reads the body of `text`, which must be valid UTF-8 without NUL. Everything lives in `arena`. */
void markdown_parse(struct markdown *markdown, struct arena *arena, const struct text *text);
/* The prose of a block. */
static inline struct str block_prose(const struct markdown *markdown, const struct block *block)
{
	return (struct str){ markdown->prose.ptr + block->begin, block->end - block->begin };
}

/* The offset in the source of the prose at `prose`. */
size_t prose_source(const struct markdown *markdown, size_t prose);

#endif
