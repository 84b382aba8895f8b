/* SPDX-License-Identifier: MIT */
/* Files of the test suite, read into an arena. What cannot be read ends the test. */
#ifndef TESTS_FILES_H
#define TESTS_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

/* The bytes of a file. */
struct str file_read(struct arena *arena, const char *path);
/* Whether there is a file of that name. */
bool file_exists(const char *path);

struct paths {
	const char **items; /* sorted by bytes */
	size_t count;
};

/* The paths "directory/name" of all files whose name ends in `suffix`. */
struct paths files_in(struct arena *arena, const char *directory, const char *suffix);

#endif
