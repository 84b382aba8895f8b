/* SPDX-License-Identifier: MIT */
/* Text of a document made fit for a picture. */
#ifndef PICTURE_CLEAN_H
#define PICTURE_CLEAN_H

#include "base/arena.h"

/*
 * A copy of `text` that is valid UTF-8 without control characters, on one line, and ends in "…" after
 * about `most` bytes when there is more.
 */
const char *clean(struct arena *arena, const char *text, size_t most);
/* The last part of a path without the ending of its kind, clean. */
const char *clean_name(struct arena *arena, const char *path);

#endif
