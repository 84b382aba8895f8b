/* SPDX-License-Identifier: MIT */
/* Checking the files and folders that are named, by one thread or several. */
#ifndef CLI_CHECK_LISTED_H
#define CLI_CHECK_LISTED_H

struct settings;

/* Returns 0 (clean), 1 (findings) or -1 (trouble, told). */
int check_listed(struct settings *settings);

#endif
