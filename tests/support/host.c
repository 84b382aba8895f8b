/* SPDX-License-Identifier: MIT */
#include "support/host.h"

#include <string.h>

#include "base/str.h"
#include "support/files.h"

#define ZONEINFO "/usr/share/zoneinfo"

void test_host_init(struct test_host *host)
{
	*host = (struct test_host){ 0 };
	arena_init(&host->arena);
}

void test_host_release(struct test_host *host)
{
	arena_release(&host->arena);
}

bool test_host_has_zoneinfo(void)
{
	return file_exists(ZONEINFO "/Europe/Paris");
}

static struct str read_zone(struct arena *arena, const char *name)
{
	const char *path = arena_printf(arena, ZONEINFO "/%s", name);
	struct str data = { 0 };
	if (!strstr(name, "..") && file_exists(path))
		data = file_read(arena, path);
	return str_starts(data, STR("TZif")) ? data : (struct str){ 0 };
}

static const char *zoneinfo(void *context, const char *name, size_t *size)
{
	struct test_host *host = context;
	struct zone_file *zone = NULL;
	for (size_t i = 0; i < host->zones.count && !zone; i++)
		if (strcmp(host->zones.items[i].name, name) == 0)
			zone = &host->zones.items[i];
	if (!zone) {
		zone = vec_push(&host->zones, &host->arena);
		zone->name = arena_copy(&host->arena, name, strlen(name));
		zone->data = read_zone(&host->arena, name);
	}
	*size = zone->data.len;
	return zone->data.len ? zone->data.ptr : NULL;
}

/* What lies in "there/" is there, what lies above cannot be told, all else is missing. */
static enum pmcheck_path find_path(void *context, const char *path)
{
	(void)context;
	if (strncmp(path, "../", 3) == 0)
		return PMCHECK_PATH_UNKNOWN;
	return strncmp(path, "there", 5) == 0 ? PMCHECK_PATH_THERE : PMCHECK_PATH_MISSING;
}

struct pmcheck_host test_host_api(struct test_host *host)
{
	return (struct pmcheck_host){ .context = host, .zoneinfo = zoneinfo, .path = find_path };
}
