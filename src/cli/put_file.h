/* SPDX-License-Identifier: MIT */
/* Files written whole or not at all. */
#ifndef CLI_PUT_FILE_H
#define CLI_PUT_FILE_H

#include "base/str.h"

/*
 * Writes `bytes` to the file at `path`: into a temporary file beside it, which then takes its place.
 * A file that is there keeps its mode and owner; of a symbolic link the target is written. Unless
 * `old` is NULL the file must still hold that. Returns 0, or -1 after a trouble, and then the file is
 * as it was.
 *
 * A process that dies in the midst may leave its temporary file, ".NAME.pmcheck-XXXXXX"; those that
 * lie there are named on stderr.
 */
int put_file(const char *path, struct str bytes, const struct str *old);

#endif
