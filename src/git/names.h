/* SPDX-License-Identifier: MIT */
/* The names of all files in the index or in a tree, listed when first asked about. */
#ifndef GIT_NAMES_H
#define GIT_NAMES_H

#include "git/repository.h"

struct names {
	struct repository *repository;
	const char *tree;       /* its id; NULL: the index */
	bool listed, known;     /* they were asked for; git told them */
	VEC(const char *) list; /* sorted by their bytes */
};

enum names_answer {
	NAMES_TROUBLE, /* they cannot be listed; told the first time */
	NAMES_UNKNOWN, /* a submodule or link stands before it */
	NAMES_MISSING,
	NAMES_THERE, /* a file, or a folder that holds some */
};

/* What there is at `path`, from the top, its parts without "." and ".."; "" is the top itself. */
enum names_answer names_find(struct names *names, const char *path);

#endif
