/* SPDX-License-Identifier: MIT */
/* Minutes on the incident's clock as words. All strings are NUL-terminated and in the arena. */
#ifndef PICTURE_WHEN_H
#define PICTURE_WHEN_H

#include <stdbool.h>

#include "base/arena.h"

/* "05:02" */
const char *when_clock(struct arena *arena, long minute);
/* "14 Mar"; without dates "day 1", the first being 1. */
const char *when_day(struct arena *arena, bool dated, long minute);
/* "Mar 2024" */
const char *when_month(struct arena *arena, long minute);
/* "14 March 2024", "13–14 May 2023", "30 June – 2 July 2023". */
const char *when_days(struct arena *arena, long from, long to);
/* "77 min", "2 h 35 min", "16 h", "5 d 6 h". */
const char *when_length(struct arena *arena, long minutes);

#endif
