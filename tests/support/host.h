/* SPDX-License-Identifier: MIT */
/*
 * A host for the library that knows this machine's zoneinfo, each zone read once. Of paths it says that
 * those in "there" exist, those above are unknown, and no others exist.
 */
#ifndef TESTS_HOST_H
#define TESTS_HOST_H

#include <stdbool.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

struct zone_file {
	const char *name;
	struct str data; /* empty: no such zone */
};

struct test_host {
	struct arena arena;
	VEC(struct zone_file) zones;
};

void test_host_init(struct test_host *host);
void test_host_release(struct test_host *host);
/* Whether this machine has zoneinfo at all. */
bool test_host_has_zoneinfo(void);
/* What pmcheck_check() wants; `host` must outlive it. */
struct pmcheck_host test_host_api(struct test_host *host);

#endif
