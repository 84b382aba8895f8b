/* SPDX-License-Identifier: MIT */
/* Git LFS keeps files elsewhere, and a note of where in their place (its specification, version 1). */
#ifndef GIT_LFS_POINTER_H
#define GIT_LFS_POINTER_H

#include <stdbool.h>

#include "base/str.h"

/* Whether these are not a document's bytes but Git LFS's note of where they are. */
bool is_lfs_pointer(struct str bytes);

#endif
