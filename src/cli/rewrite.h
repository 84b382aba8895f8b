/* SPDX-License-Identifier: MIT */
/*
 * Files get new bytes all at once: whenever the process dies, the old file or the new one is there,
 * and at most a temporary file beside it, which the next rewrite of that file names.
 */
#ifndef CLI_REWRITE_H
#define CLI_REWRITE_H

#include "base/str.h"

/*
 * The file that `path` stands for, symbolic links followed; the caller frees it. NULL after a
 * trouble: there is none, or a link leads out of the repository that holds it, or where there is
 * none out of the current directory or its own folder.
 */
char *rewrite_target(const char *path);

/*
 * Replaces the bytes `old` of the file `target` by `new`; mode and owner stay. `path` is what
 * messages call it. Returns 0, or -1 after a trouble: it may not be written, it no longer holds
 * `old`, the disk is full … and then it is as it was.
 */
int rewrite_file(const char *path, const char *target, struct str old, struct str new);

#endif
