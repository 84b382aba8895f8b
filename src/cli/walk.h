/* SPDX-License-Identifier: MIT */
/* The postmortems in a folder and the folders in it. */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include <stddef.h>

struct ignored;
struct pmcheck_config;

struct walk {
	const struct pmcheck_config *config; /* what select_path() is asked with */
	const char *prefix; /* from the project's top to the folder, "" or ending in '/' */
	const struct ignored *ignored; /* what git ignores in the folder */
	/* Called with the path of each postmortem, in the order of their bytes. */
	void (*visit)(void *context, const char *path);
	void *context;
	/* What came of it: */
	size_t found;    /* postmortems */
	size_t troubles; /* folders that could not be read; told */
};

/*
 * Visits the regular files below `folder` that select_path() takes; symbolic links are not
 * followed. Paths begin with `folder`, but when it is ".".
 */
void walk_folder(struct walk *walk, const char *folder);

#endif
