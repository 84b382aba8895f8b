/* SPDX-License-Identifier: MIT */
/* The names of tzdb's zones, for times that name a place: "14:05 Lagos time". */
#ifndef TIME_ZONE_NAMES_H
#define TIME_ZONE_NAMES_H

#include <stddef.h>

extern const char *const zone_names[];
extern const size_t zone_name_count;

/* Cities whose time is called by their own name, which no zone has. */
struct zone_city {
	const char *city, *zone;
};
extern const struct zone_city zone_cities[];
extern const size_t zone_city_count;

#endif
