/* SPDX-License-Identifier: MIT */
/* Where sentences end, and lengths of time as people write them. */
#include "text/sentence.h"
#include "time/duration.h"

#include "support/cmocka.h"

static void sentences(void **state)
{
	static const struct {
		const char *text;
		size_t count;
	} cases[] = {
		{ "", 0 },
		{ "One", 1 },
		{ "One. Two", 2 },
		{ "It is! Is it? It was…", 3 },
		{ "One... and one more", 1 },
		{ "At 2 p.m. Ada looks, i.e. No. 5 of approx. 7", 1 },
		{ "Aha! Found it.", 1 },
		{ "\"It is down.\" She looked.", 2 },
		{ "It is down (again). She looked.", 2 },
		{ "See v1.2 and main.c. \x03top\x04 hung.", 2 },
		{ "1. Restart it", 1 },
		{ "Actions taken:", 0 },
		{ "Down since 14:05. Up since 15:10.", 2 },
		{ "He asks \"is it gone?? \xF0\x9F\x98\xAD\". It is.", 2 },
		{ "It is up! \xF0\x9F\x8E\x89 We go home.", 2 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(sentences_count(str_of(cases[i].text)), cases[i].count);
}

static void durations(void **state)
{
	static const struct {
		const char *text;
		long seconds, unit;
		bool approximate;
	} cases[] = {
		{ "45 minutes", 2700, 60, false },
		{ "about 45 min", 2700, 60, true },
		{ "1 hour and 17 minutes", 4620, 60, false },
		{ "20h 03m", 72180, 60, false },
		{ "1h30m", 5400, 60, false },
		{ "1.5 hours", 5400, 1800, false },
		{ "half an hour", 1800, 1800, false },
		{ "three days", 259200, 86400, false },
		{ "2 hours, 5 minutes and 7 seconds", 7507, 1, false },
		{ "a 90-minute outage", 5400, 60, false },
		{ "45-60 minutes", 0, 0, false },
		{ "45\xE2\x80\x93" "60 minutes", 0, 0, false },
		{ "14:05 minutes", 0, 0, false },
		{ "12 visitors", 0, 0, false },
		{ "5 monkeys", 0, 0, false },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct duration found = { 0 };
		bool any = duration_find(str_of(cases[i].text), 0, &found);
		assert_int_equal(any, cases[i].seconds != 0);
		if (!any)
			continue;
		assert_int_equal(found.seconds, cases[i].seconds);
		assert_int_equal(found.unit, cases[i].unit);
		assert_int_equal(found.approximate, cases[i].approximate);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences),
		cmocka_unit_test(durations),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
