/* SPDX-License-Identifier: MIT */
/* Files written whole or not at all. */
#ifndef CLI_PUT_FILE_H
#define CLI_PUT_FILE_H

#include "base/str.h"

/*
 * Writes `bytes` to the file at `path`: into a temporary file beside it, which then takes its place.
 * A file that is there keeps its mode; of a symbolic link the target is written. Returns 0, or -1
 * after a trouble.
 */
int put_file(const char *path, struct str bytes);

#endif
