/* SPDX-License-Identifier: MIT */
/* Where this very program is installed, for what runs it later. */
#ifndef CLI_OWN_PATH_H
#define CLI_OWN_PATH_H

#include <limits.h>

/*
 * Writes the absolute path, free of symbolic links, of the program that was started as `called_as`,
 * argv[0] of main(). Returns 0, or -1 after a trouble.
 */
int own_path(const char *called_as, char path[PATH_MAX]);

#endif
