/* SPDX-License-Identifier: MIT */
/* The bytes of a file or of standard input. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "base/str.h"

/*
 * Reads the regular file at `path`, or standard input for "-", into `*bytes`, whose `ptr` the
 * caller frees. No more than `limit` + 1 bytes are read, enough to see that there are too many.
 * Returns 0, or -1 with the trouble told and nothing to free.
 */
int source_read(const char *path, size_t limit, struct str *bytes);

/* The same of a file, not of standard input, and nothing is told. */
int source_try(const char *path, size_t limit, struct str *bytes);

#endif
