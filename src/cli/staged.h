/* SPDX-License-Identifier: MIT */
/* Checking the documents of a repository as they are in it, not as they lie in the working tree. */
#ifndef CLI_STAGED_H
#define CLI_STAGED_H

#include <stdbool.h>

struct settings;

/*
 * Checks the staged postmortems. `in_hook`: git runs this and stops the commit when it does not
 * return 0; then what to do is told too. Returns 0 (clean), 1 (findings) or -1 (trouble).
 */
int staged_check(const struct settings *settings, bool in_hook);

#endif
