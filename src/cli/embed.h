/* SPDX-License-Identifier: MIT */
/* A picture beside a document, and the line in the document that shows it. */
#ifndef CLI_EMBED_H
#define CLI_EMBED_H

#include <pmcheck.h>

#include "base/arena.h"
#include "base/str.h"

/* "dir/outage.timeline.svg" for "dir/outage.md". */
const char *embed_picture_path(struct arena *arena, const char *path);

/*
 * The document with an image line under its title, or above its first section when it has none; a line
 * that shows the picture already is made anew. `path` is the document's, `alternative` the text for
 * those who do not see the picture: clean, on one line.
 */
struct str embed_line(struct arena *arena, struct str bytes, const struct pmcheck_facts *facts,
	const char *path, const char *alternative);

#endif
