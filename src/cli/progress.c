/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static const double first = 1, between = 0.1; /* seconds */

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void progress_begin(struct progress *progress, size_t total)
{
	*progress = (struct progress){ .total = total, .wanted = isatty(STDERR_FILENO) };
	if (progress->wanted)
		progress->due = now() + first;
}

void progress_step(struct progress *progress, size_t done)
{
	if (!progress->wanted || now() < progress->due)
		return;
	fprintf(stderr, "\rchecked %zu of %zu", done, progress->total);
	progress->shown = true;
	progress->due = now() + between;
}

void progress_clear(struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
	progress->shown = false;
}
