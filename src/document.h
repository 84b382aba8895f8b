/* SPDX-License-Identifier: MIT */
/*
 * All facts of one document: what rules judge and reports tell. Everything lives in its arena and
 * refers to the input's bytes.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "text/section.h"
#include "text/topic.h"
#include "time/scope.h"
#include "time/timeline.h"

struct word_counts {
	size_t total;
	size_t code; /* in code blocks, which do not count */
	size_t of[PMCHECK_SECTIONS];
	uint32_t *in_block; /* of each block */
};

struct document {
	struct arena *arena;
	struct text text;
	struct markdown markdown;
	struct sections sections;
	struct word_counts words;
	struct times times;
	struct scope scope;
	struct timeline timeline;
	struct topics topics; /* by topics_find() */
	bool dated; /* front matter or the file's name give a date */
};

/* Sets the document up with its bytes alone: lines, but no Markdown and no other facts. */
void document_init(struct document *document, struct arena *arena, struct str bytes);
/* Finds all facts; the bytes must be UTF-8 without NUL. `path`, `names` and
 * `assumed`, the zone of times that name none, may be NULL. */
void document_parse(
	struct document *document, const char *path, const struct title_names *names,
	const struct zone *assumed);
/* Prose without marks, blanks folded, trimmed: as it is quoted. NUL-terminated, in the arena. */
const char *document_quote(const struct document *document, size_t begin, size_t end);
/* The line of prose at `at`. */
size_t document_line(const struct document *document, size_t at);
/* The block that holds prose `at`. */
size_t document_block_at(const struct document *document, size_t at);

#endif
