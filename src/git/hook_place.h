/* SPDX-License-Identifier: MIT */
/*
 * Where git looks for the hooks of the repository around the current directory, and whether a hook
 * may be put there: asked of git, never guessed.
 */
#ifndef GIT_HOOK_PLACE_H
#define GIT_HOOK_PLACE_H

#include <stdbool.h>

#include "base/arena.h"

/* Why git looks where it looks. */
enum hooks_path {
	HOOKS_DEFAULT,   /* the repository's own directory */
	HOOKS_ELSEWHERE, /* core.hooksPath names another */
	HOOKS_IN_TREE,   /* … within the working tree, so its files are committed */
	HOOKS_OFF,       /* … none: it is empty or no directory */
};

struct hook_place {
	const char *directory; /* absolute; it may not exist */
	const char *common;    /* the repository's own directory, absolute */
	const char *top;       /* of the working tree, absolute; NULL when bare */
	enum hooks_path kind;
	const char *scope;  /* of core.hooksPath: "local", "global" …; NULL: not set */
	const char *origin; /* the file that sets it */
};

/* Returns 0, or -1 after a trouble. All strings are in the arena. */
int hook_place_find(struct hook_place *place, struct arena *arena);

/* Whether hooks may be written there, safely: 0, or -1 after a trouble that says why not. */
int hook_place_check(const struct hook_place *place);

#endif
