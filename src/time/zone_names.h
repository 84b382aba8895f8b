/* SPDX-License-Identifier: MIT */
/* The names of tzdb's zones, for times that name a place: "14:05 Lagos time". */
#ifndef TIME_ZONE_NAMES_H
#define TIME_ZONE_NAMES_H

#include <stddef.h>

extern const char *const zone_names[];
extern const size_t zone_name_count;

#endif
