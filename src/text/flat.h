/* SPDX-License-Identifier: MIT */
/*
 * Builds struct markdown leaf by leaf: prose is appended, and its place in the source is found again
 * by walking the source beside it, since the columns that libcmark gives for inlines are wrong after
 * indented lines, entities and escapes. The source position only moves forward: all is linear.
 */
#ifndef TEXT_FLAT_H
#define TEXT_FLAT_H

#include "text/markdown.h"

struct flat {
	struct arena *arena;
	const struct text *text;
	struct markdown *markdown;
	VEC(char) prose;
	size_t shift;      /* of the last place: how far behind its prose it stands in the source */
	size_t source;     /* where in the source the next prose is looked for */
	size_t source_end; /* the end of the leaf's lines in the source */
	bool searched;     /* this leaf's text was looked for beyond markup once */
	size_t label;      /* where what was taken for a link's label begins; 0 for none */
	bool controls;     /* the source holds control characters, which become blanks */
	bool references;   /* the source holds "&", which may spell another character */
	uint32_t lists;    /* how many lists began */
	uint32_t item;     /* the open list item */
	bool item_begins;  /* … has no block yet */
};

/* The byte of the source at `at`; NUL behind the leaf. */
static inline char source_at(const struct flat *flat, size_t at)
{
	return at < flat->source_end ? flat->text->bytes.ptr[at] : '\0';
}

/* Bytes that may stand between two pieces of text without being text themselves. */
static inline bool is_markup(char c)
{
	return is_of(c, CHAR_MARKUP);
}

void flat_init(struct flat *flat, struct arena *arena, const struct text *text,
	struct markdown *markdown);
/* Opens a leaf block whose text is looked for from `source` to `source_end`. */
struct block *flat_open(
	struct flat *flat, enum block_kind kind, size_t line, size_t source, size_t source_end);
/* Opens an item of list `list`; the blocks that follow are its. `parent` holds the list. */
void flat_open_item(struct flat *flat, uint32_t parent, uint32_t list, bool ordered, size_t line);
/* Goes back to the item that holds the open item's list, or to none. */
void flat_close_item(struct flat *flat);
/* Closes the last block. */
void flat_close(struct flat *flat);
/* Ends building: the prose is handed to the markdown. */
void flat_finish(struct flat *flat);

/* Appends the text of an inline, finding its place. */
void flat_text(struct flat *flat, struct str literal);
/* Appends a code span. */
void flat_code(struct flat *flat, struct str literal);
/* Passes raw HTML in the source; <br> is a line break, <b> and its like are emphasis. */
void flat_html(struct flat *flat, struct str literal);
/* Notes an HTML comment of `length` bytes that begins at `source`. */
void flat_comment(struct flat *flat, size_t source, size_t length);
/* Appends a line break and goes on at the next line of the source. */
void flat_break(struct flat *flat);
/* Appends one byte that stands for nothing in the source: a mark or a blank. */
void flat_mark(struct flat *flat, char mark);
/* Appends bytes that stand in the source at `source`. */
void flat_bytes(struct flat *flat, struct str bytes, size_t source);
/* Passes the text of an image, which is not prose. */
void flat_skip(struct flat *flat, struct str literal);
/*
 * Passes the end of a link or image in the source: "](target)", "][label]", "]" or ">". Returns the
 * offset where its target is written, or that of its end.
 */
size_t flat_end_link(struct flat *flat);
/* Whether a tag name is that of bold or italic text. */
bool is_emphasis_tag(struct str name);
/* The name of the tag that `tag` ("</b>", "<br/>") opens or closes. */
struct str tag_name(struct str tag);

#endif
