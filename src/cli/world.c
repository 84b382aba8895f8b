/* SPDX-License-Identifier: MIT */
#include "cli/world.h"

static const char *get_zoneinfo(void *context, const char *zone, size_t *size)
{
	struct world *world = context;
	return zoneinfo_get(&world->zoneinfo, zone, size);
}

static enum pmcheck_path find_path(void *context, const char *path)
{
	const struct world *world = context;
	if (!world->links.find || !world->document)
		return PMCHECK_PATH_UNKNOWN;
	return world->links.find(world->links.context, world->document, path);
}

struct pmcheck_host world_host(struct world *world)
{
	return (struct pmcheck_host){ world, get_zoneinfo, find_path };
}

struct pmcheck_report *world_check(struct world *world, const struct pmcheck_config *config,
	const char *path, struct str bytes)
{
	const struct pmcheck_host host = world_host(world);
	const struct pmcheck_input input = { .path = path, .data = bytes.ptr, .size = bytes.len };
	world->document = path;
	return pmcheck_check(&input, config, &host);
}

void world_release(struct world *world)
{
	zoneinfo_release(&world->zoneinfo);
}
