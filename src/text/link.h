/* SPDX-License-Identifier: MIT */
/*
 * Links and images of a document, Markdown's and HTML's, with their places in the source; and tags
 * that are none: what a template wants to be filled in ("<insert name>") reads as HTML.
 */
#ifndef TEXT_LINK_H
#define TEXT_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

struct link {
	const char *target;  /* NUL-terminated, entities and escapes resolved, percent codes not */
	uint32_t begin, end; /* in the source: the target, or all of a link whose target is elsewhere */
	bool image;
};

/* A tag of no HTML that asks to be filled in. */
struct blank_tag {
	uint32_t begin, end; /* in the source */
};

struct links {
	VEC(struct link) list;
	VEC(struct blank_tag) blanks;
};

/* Notes what an HTML tag that stands at `source` says: <a href>, <img src>, <insert name>. */
void links_tag(struct links *links, struct arena *arena, struct str tag, size_t source);
/* Whether an image is a badge ("build passing"), which shows nothing of the incident. */
bool link_is_badge(const struct link *link);
/*
 * The path that a relative target names, percent codes resolved, cut at ? and #, in `arena`; NULL for
 * an address with a scheme, one that begins with "/", or a place in the document itself.
 */
const char *link_path(const struct link *link, struct arena *arena);

#endif
