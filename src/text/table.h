/* SPDX-License-Identifier: MIT */
/* Pipe tables, which libcmark takes for paragraphs: each becomes cells, row by row. */
#ifndef TEXT_TABLE_H
#define TEXT_TABLE_H

#include "text/markdown.h"

/* Replaces each pipe table in a paragraph of `source` by its cells; what stands before it stays a paragraph. */
void table_split(struct markdown *markdown, struct arena *arena, struct str source);

#endif
