/* SPDX-License-Identifier: MIT */
/*
 * Whether the links of stored documents lead to something in what holds them, the index or a tree. A
 * document that several commits hold alike is checked once: what is missing in one of them is missing.
 */
#ifndef CLI_STORED_LINKS_H
#define CLI_STORED_LINKS_H

#include "cli/links.h"
#include "git/names.h"

struct stored_links {
	struct repository *repository;
	struct arena *arena;
	const struct document *documents; /* the one that is checked, once for each that holds it */
	size_t count;
	VEC(struct names) holders; /* the index, trees */
	bool troubles;             /* one of them could not be listed, which was told */
};

/* For a checker's world; the links must outlive it. Set `documents` and `count` before each check. */
struct link_source stored_links_source(struct stored_links *links);

#endif
