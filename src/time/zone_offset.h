/* SPDX-License-Identifier: MIT */
/* Numeric offsets: "+02:00" by itself, and "+2" after UTC or GMT. zone.h declares zone_read_offset(). */
#ifndef TIME_ZONE_OFFSET_H
#define TIME_ZONE_OFFSET_H

#include "time/zone.h"

/* Makes a zone of an offset in minutes east of UTC; 0 is UTC. */
void zone_set_offset(struct zone *zone, int minutes);
/* Reads "+2", "-04:00", " +01:00", " (+1)" after UTC or GMT; its length, 0 for none. */
size_t zone_read_shift(struct str prose, size_t at, int *minutes);
/* The same inside of a bracket that holds no more: "(UTC - 5)". */
size_t zone_read_bracketed_shift(struct str prose, size_t at, int *minutes);

#endif
