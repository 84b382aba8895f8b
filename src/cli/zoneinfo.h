/* SPDX-License-Identifier: MIT */
/*
 * The system's time zones, for struct pmcheck_host: files of $TZDIR, else of /usr/share/zoneinfo.
 * Each is read once and kept until zoneinfo_release(). Not for several threads at once.
 */
#ifndef CLI_ZONEINFO_H
#define CLI_ZONEINFO_H

#include <stddef.h>

struct zoneinfo_zone;

/* All zero when empty. */
struct zoneinfo {
	struct zoneinfo_zone *zones;
};

/*
 * The bytes of the zone's TZif file, or NULL when there is none of that name; the name comes from a
 * document and leads nowhere else. `context` is a struct zoneinfo, which owns the bytes.
 */
const char *zoneinfo_get(void *context, const char *name, size_t *size);

void zoneinfo_release(struct zoneinfo *zoneinfo);

#endif
