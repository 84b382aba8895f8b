/* SPDX-License-Identifier: MIT */
/* The system's time zones: which names are looked for, and what is kept. */
#include "cli/zoneinfo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/cmocka.h"

/* A folder with Here/There, outside, and the folder Folder. */
struct database {
	char root[64], zones[80];
};

static void write_file(const char *folder, const char *name, const char *text)
{
	char path[160];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void make_folder(const char *parent, const char *name)
{
	char path[160];
	snprintf(path, sizeof path, "%s/%s", parent, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

static int set_up(void **state)
{
	static struct database database;
	snprintf(database.root, sizeof database.root, "/tmp/pmcheck-zones-XXXXXX");
	assert_non_null(mkdtemp(database.root));
	make_folder(database.root, "zones");
	snprintf(database.zones, sizeof database.zones, "%s/zones", database.root);
	make_folder(database.zones, "Here");
	write_file(database.zones, "Here/There", "TZif2");
	write_file(database.zones, "Etc_GMT+1", "TZif3");
	write_file(database.zones, "Empty", "");
	write_file(database.root, "outside", "secret");
	setenv("TZDIR", database.zones, 1);
	*state = &database;
	return 0;
}

static int tear_down(void **state)
{
	static const char *const names[] = { "zones/Here/There", "zones/Here", "zones/Etc_GMT+1",
		"zones/Empty", "zones", "outside", "." };
	const struct database *database = *state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[160];
		snprintf(path, sizeof path, "%s/%s", database->root, names[i]);
		remove(path);
	}
	rmdir(database->root);
	unsetenv("TZDIR");
	return 0;
}

static void finds_the_zones_of_the_database(void **state)
{
	(void)state;
	struct zoneinfo zoneinfo = { 0 };
	size_t size = 0;
	const char *data = zoneinfo_get(&zoneinfo, "Here/There", &size);
	assert_non_null(data);
	assert_int_equal(size, 5);
	assert_memory_equal(data, "TZif2", 5);
	assert_non_null(zoneinfo_get(&zoneinfo, "Etc_GMT+1", &size));
	assert_ptr_equal(zoneinfo_get(&zoneinfo, "Here/There", &size), data);
	zoneinfo_release(&zoneinfo);
}

static void keeps_what_was_read(void **state)
{
	const struct database *database = *state;
	struct zoneinfo zoneinfo = { 0 };
	size_t size = 0;
	assert_null(zoneinfo_get(&zoneinfo, "Later", &size));
	write_file(database->zones, "Later", "TZif2");
	assert_null(zoneinfo_get(&zoneinfo, "Later", &size));
	zoneinfo_release(&zoneinfo);
	assert_non_null(zoneinfo_get(&zoneinfo, "Later", &size));
	zoneinfo_release(&zoneinfo);
	char path[160];
	snprintf(path, sizeof path, "%s/Later", database->zones);
	remove(path);
}

static void leads_nowhere_else(void **state)
{
	static const char *const names[] = { "", "Nowhere", "Here", "Empty", "../outside",
		"Here/../There", "/etc/passwd", "Here/There ", "Here\\There", "Here/Th\xC3\xA9re",
		".", "Here/There\n" };
	char longest[4000];
	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	(void)state;
	struct zoneinfo zoneinfo = { 0 };
	size_t size = 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_null(zoneinfo_get(&zoneinfo, names[i], &size));
	assert_null(zoneinfo_get(&zoneinfo, longest, &size));
	zoneinfo_release(&zoneinfo);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_zones_of_the_database),
		cmocka_unit_test(keeps_what_was_read),
		cmocka_unit_test(leads_nowhere_else),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
