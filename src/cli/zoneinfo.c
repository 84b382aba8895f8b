/* SPDX-License-Identifier: MIT */
#include "cli/zoneinfo.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"

enum {
	LARGEST = 1024 * 1024, /* bytes; real ones have a few thousand */
};

/* A name that was asked for, and what was found. */
struct zoneinfo_zone {
	struct zoneinfo_zone *next;
	char *name;
	char *data; /* NULL: no such zone */
	size_t size;
};

/* Whether `name` can be one of the database; what could lead out of its folder cannot. */
static bool is_zone_name(const char *name)
{
	if (*name == '/' || *name == '\0' || strlen(name) > NAME_MAX)
		return false;
	for (const char *c = name; *c; c++)
		if (!is_alnum(*c) && !strchr("_+-/", *c))
			return false;
	return true;
}

/* Reads `size` bytes, or says why not by false. */
static bool read_exactly(int file, char *data, size_t size)
{
	for (size_t used = 0; used < size;) {
		ssize_t got = read(file, data + used, size - used);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		used += (size_t)got;
	}
	return true;
}

static void read_zone(struct zoneinfo_zone *zone, int file)
{
	struct stat info;
	if (fstat(file, &info) < 0 || !S_ISREG(info.st_mode) || info.st_size <= 0 ||
		info.st_size > LARGEST)
		return;
	zone->size = (size_t)info.st_size;
	zone->data = xmalloc(zone->size);
	if (read_exactly(file, zone->data, zone->size))
		return;
	free(zone->data);
	zone->data = NULL;
}

static void open_zone(struct zoneinfo_zone *zone)
{
	const char *folder = getenv("TZDIR");
	if (!folder || !*folder)
		folder = "/usr/share/zoneinfo";
	char path[PATH_MAX];
	int length = snprintf(path, sizeof path, "%s/%s", folder, zone->name);
	if (length < 0 || (size_t)length >= sizeof path)
		return;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (file < 0)
		return;
	read_zone(zone, file);
	close(file);
}

static struct zoneinfo_zone *find(struct zoneinfo *zoneinfo, const char *name)
{
	for (struct zoneinfo_zone *zone = zoneinfo->zones; zone; zone = zone->next)
		if (strcmp(zone->name, name) == 0)
			return zone;
	return NULL;
}

static struct zoneinfo_zone *add(struct zoneinfo *zoneinfo, const char *name)
{
	struct zoneinfo_zone *zone = xmalloc(sizeof *zone);
	size_t length = strlen(name);
	*zone = (struct zoneinfo_zone){ .next = zoneinfo->zones, .name = xmalloc(length + 1) };
	memcpy(zone->name, name, length + 1);
	zoneinfo->zones = zone;
	return zone;
}

const char *zoneinfo_get(void *context, const char *name, size_t *size)
{
	struct zoneinfo *zoneinfo = context;
	if (!is_zone_name(name))
		return NULL;
	struct zoneinfo_zone *zone = find(zoneinfo, name);
	if (!zone) {
		zone = add(zoneinfo, name);
		open_zone(zone);
	}
	if (zone->data)
		*size = zone->size;
	return zone->data;
}

void zoneinfo_release(struct zoneinfo *zoneinfo)
{
	for (struct zoneinfo_zone *zone = zoneinfo->zones, *next; zone; zone = next) {
		next = zone->next;
		free(zone->name);
		free(zone->data);
		free(zone);
	}
	zoneinfo->zones = NULL;
}
