/* SPDX-License-Identifier: MIT */
/*
 * A line on standard error that tells how far long work has come: only on a terminal, only after a
 * second, and gone before anything else is printed.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
	size_t total;
	bool wanted, shown;
	double due; /* seconds of the monotonic clock: when it is to be printed next */
};

void progress_begin(struct progress *progress, size_t total);
/* So much is done. */
void progress_step(struct progress *progress, size_t done);
/* Takes the line away, for now or for good. */
void progress_clear(struct progress *progress);

#endif
