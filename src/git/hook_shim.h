/* SPDX-License-Identifier: MIT */
/*
 * The scripts that are put where git looks for hooks, made from those of hooks/. Their second line
 * says who wrote them, for which hook, and a sum of the rest, so that a later version tells its own
 * from those that somebody has edited.
 */
#ifndef GIT_HOOK_SHIM_H
#define GIT_HOOK_SHIM_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum shim_origin {
	SHIM_FOREIGN, /* not ours */
	SHIM_OURS,    /* of this or another version, as it was written */
	SHIM_EDITED,  /* ours, changed since */
};

/* The script for `hook`, which runs the program at the absolute path `program`. */
struct str shim_text(struct arena *arena, const char *hook, const char *program);

/* What a hook's content is. */
enum shim_origin shim_origin(struct str content);

/* The program that a script of ours runs, unquoted; NULL when it cannot be found out. */
const char *shim_program(struct arena *arena, struct str content);

#endif
