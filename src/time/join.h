/* SPDX-License-Identifier: MIT */
/* Times that stand together: ranges and lists, which share zone, AM and PM; and glosses. */
#ifndef TIME_JOIN_H
#define TIME_JOIN_H

#include "time/scan.h"

/* Joins each block's times, shares AM and PM, carries zones along ranges, and finds glosses. */
void times_join(struct times *times, const struct markdown *markdown);

#endif
