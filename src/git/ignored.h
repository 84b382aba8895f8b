/* SPDX-License-Identifier: MIT */
/*
 * What git ignores in a folder. Asked of git itself, once a folder: only it knows all the places
 * where that is said, and that what is tracked is never ignored.
 */
#ifndef GIT_IGNORED_H
#define GIT_IGNORED_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"

struct ignored {
	VEC(const char *) paths; /* in order, relative to the folder; folders end in '/' */
};

/*
 * Finds what is ignored below `folder`, in the arena. Nothing is when git cannot tell, as within a
 * folder that is itself ignored: who names that one wants it.
 */
void ignored_find(struct ignored *ignored, struct arena *arena, const char *folder);

/* Whether that path is ignored; one of a folder ends in '/'. */
bool ignored_has(const struct ignored *ignored, const char *path);

#endif
