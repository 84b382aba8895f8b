/* SPDX-License-Identifier: MIT */
/* The files that git runs as hooks: looked at without following links, changed in one step each. */
#ifndef GIT_HOOK_FILE_H
#define GIT_HOOK_FILE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

struct hook_file {
	const char *path;
	bool exists;        /* also when it is a link that leads nowhere */
	bool executable;    /* git runs it */
	struct str content; /* empty where nothing can be read */
};

/* Looks at `path`; the content is in the arena. */
struct hook_file hook_file_at(struct arena *arena, const char *path);

/* Puts an executable file with that text at `path`, whole or not at all, instead of what is there.
 */
int hook_file_write(struct arena *arena, const char *path, struct str text);

/*
 * Gives the file a second name, `kept`, so that replacing it then leaves no moment without a hook;
 * where the file system has no links it is moved.
 */
int hook_file_keep(const char *path, const char *kept);

/* Each returns 0, or -1 after a trouble. */
int hook_file_move(const char *from, const char *to);
int hook_file_remove(const char *path);

#endif
