/* SPDX-License-Identifier: MIT */
/*
 * What the program answers when the library asks of the world: time zones, and whether the links of
 * the document that is checked lead to something. All zero when new; not for several threads at once.
 */
#ifndef CLI_WORLD_H
#define CLI_WORLD_H

#include <pmcheck.h>

#include "base/str.h"
#include "cli/links.h"
#include "cli/zoneinfo.h"

struct world {
	struct zoneinfo zoneinfo;
	struct link_source links; /* who knows where links lead; else they are not checked */
	const char *document;     /* the path of the one that is checked */
};

/* For the library; `world` must outlive what is made with it. */
struct pmcheck_host world_host(struct world *world);
/* Checks a document; the report is to be freed before `world` is released. */
struct pmcheck_report *world_check(struct world *world, const struct pmcheck_config *config,
	const char *path, struct str bytes);
void world_release(struct world *world);

#endif
