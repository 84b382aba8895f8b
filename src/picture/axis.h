/* SPDX-License-Identifier: MIT */
/* A time axis: it begins and ends at round times and has a tick at each step between them. */
#ifndef PICTURE_AXIS_H
#define PICTURE_AXIS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct axis {
	long from, to; /* minutes; from < to */
	long step;     /* to − from is a multiple of it */
};

/* The axis with the smallest step that holds first … last with at most `most` (≥ 3) ticks. */
struct axis axis_over(long first, long last, size_t most);
size_t axis_ticks(const struct axis *axis);
/* The label of tick `index`: a clock time, or a day or month where a step is as long. */
const char *axis_label(struct arena *arena, const struct axis *axis, bool dated, size_t index);
/*
 * The day of tick `index` where the axis crosses days and one begins or the axis does; else NULL.
 */
const char *axis_day(struct arena *arena, const struct axis *axis, bool dated, size_t index);
/* Where a minute stands between 0 and `extent`. */
double axis_place(const struct axis *axis, long minute, double extent);

#endif
