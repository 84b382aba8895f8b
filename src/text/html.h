/* SPDX-License-Identifier: MIT */
/*
 * Blocks of raw HTML: their text without tags and comments, cut at block tags; <h1>–<h6> are
 * headings. Enough to read what people write in Markdown, not a parser of web pages.
 */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include "text/flat.h"

/* Adds the blocks of an HTML block whose text `literal` begins at `line`. */
void html_block(struct flat *flat, struct str literal, size_t line);

#endif
