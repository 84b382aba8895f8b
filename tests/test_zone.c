/* SPDX-License-Identifier: MIT */
#include "time/zone.h"

#include "support/cmocka.h"

enum { NO_ZONE = -1, H = 60 };

static void names(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int kind;      /* enum zone_kind or NO_ZONE */
		int minutes;   /* of the first meaning */
		size_t length; /* 0: all of the text */
	} cases[] = {
		{ "UTC", ZONE_UTC, 0, 0 },
		{ "utc", ZONE_UTC, 0, 0 },
		{ "UTC+0", ZONE_UTC, 0, 0 },
		{ "UTC\302\26100:00", ZONE_UTC, 0, 0 },
		{ "Coordinated Universal Time", ZONE_UTC, 0, 0 },
		{ "Etc/UTC", ZONE_UTC, 0, 0 },
		{ "UTC+2", ZONE_OFFSET, 2 * H, 0 },
		{ "UTC-3", ZONE_OFFSET, -3 * H, 0 },
		{ "UTC+05:30", ZONE_OFFSET, 5 * H + 30, 0 },
		{ "GMT", ZONE_GMT, 0, 0 },
		{ "Greenwich Mean Time", ZONE_GMT, 0, 0 },
		{ "GMT+1", ZONE_OFFSET, H, 0 },
		{ "Etc/GMT-2", ZONE_OFFSET, 2 * H, 0 },
		{ "PDT", ZONE_OFFSET, -7 * H, 0 },
		{ "EST", ZONE_OFFSET, -5 * H, 0 },
		{ "BST", ZONE_OFFSET, H, 0 },
		{ "CEST", ZONE_OFFSET, 2 * H, 0 },
		{ "WAT", ZONE_OFFSET, H, 0 },
		{ "EAT", ZONE_OFFSET, 3 * H, 0 },
		{ "NPT", ZONE_OFFSET, 5 * H + 45, 0 },
		{ "West Africa Time", ZONE_OFFSET, H, 0 },
		{ "East African Time", ZONE_OFFSET, 3 * H, 0 },
		{ "Pacific Daylight Time", ZONE_OFFSET, -7 * H, 0 },
		{ "IST", ZONE_SEVERAL, 5 * H + 30, 0 },
		{ "PT", ZONE_SEASONAL, 0, 0 },
		{ "Eastern Time", ZONE_SEASONAL, 0, 0 },
		{ "Europe/Paris", ZONE_TZDB, 0, 0 },
		{ "Lagos time", ZONE_TZDB, 0, 0 },
		{ "UTC and then", ZONE_UTC, 0, 3 },
		{ "UTCX", NO_ZONE, 0, 0 },
		{ "CPU", NO_ZONE, 0, 0 },
		{ "GET", NO_ZONE, 0, 0 },
		{ "Response time", NO_ZONE, 0, 0 },
		{ "local time", NO_ZONE, 0, 0 },
		{ "", NO_ZONE, 0, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct zone zone;
		struct str text = str_of(cases[i].text);
		size_t length = zone_read(text, 0, &zone);
		size_t expected = cases[i].length ? cases[i].length : text.len;
		if (length != (cases[i].kind == NO_ZONE ? 0 : expected) ||
			(length && (int)zone.kind != cases[i].kind))
			print_message("'%s': %zu bytes, kind %d\n", cases[i].text, length,
				length ? (int)zone.kind : NO_ZONE);
		assert_int_equal(length, cases[i].kind == NO_ZONE ? 0 : expected);
		if (!length)
			continue;
		assert_int_equal(zone.kind, cases[i].kind);
		if (zone.kind == ZONE_OFFSET || zone.kind == ZONE_SEVERAL)
			assert_int_equal(zone.meanings[0].minutes, cases[i].minutes);
	}
}

static void offsets(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t length;
		int minutes;
	} cases[] = {
		{ "+02:00", 6, 2 * H },
		{ "-0300", 5, -3 * H },
		{ "\342\210\22205:30", 8, -(5 * H + 30) }, /* a minus sign */
		{ "+14:00", 6, 14 * H },
		{ "+2", 0, 0 },
		{ "02:00", 0, 0 },
		{ "+25:00", 0, 0 },
		{ "+02:61", 0, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct zone zone;
		size_t length = zone_read_offset(str_of(cases[i].text), 0, &zone);
		if (length != cases[i].length)
			print_message("'%s': %zu bytes\n", cases[i].text, length);
		assert_int_equal(length, cases[i].length);
		if (length)
			assert_int_equal(zone.meanings[0].minutes, cases[i].minutes);
	}
}

static void the_rule_of_the_west(void **state)
{
	(void)state;
	static const struct {
		struct civil_date date;
		int minute, offset;
	} cases[] = {
		{ { 2013, 4, 30 }, 18 * H, -7 * H },
		{ { 2013, 12, 24 }, 18 * H, -8 * H },
		{ { 2024, 3, 10 }, 1 * H + 59, -8 * H }, /* the second Sunday of March */
		{ { 2024, 3, 10 }, 3 * H, -7 * H },
		{ { 2024, 11, 3 }, 3 * H, -8 * H }, /* the first Sunday of November */
		{ { 2024, 11, 2 }, 23 * H, -7 * H },
	};
	struct zone zone;
	assert_int_equal(zone_read(STR("PT"), 0, &zone), 2);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tz_offset found[ZONE_MEANINGS];
		assert_int_equal(
			zone_offsets(&zone, NULL, cases[i].date, cases[i].minute, found), 1);
		assert_int_equal(found[0].minutes, cases[i].offset);
	}
	struct tz_offset found[ZONE_MEANINGS];
	assert_int_equal(zone_offsets(&zone, NULL, (struct civil_date){ 0 }, 0, found), 2);
	assert_int_equal(found[0].minutes, -7 * H);
	assert_int_equal(found[1].minutes, -8 * H);
}

static void rules_in_posix_form(void **state)
{
	(void)state;
	static const struct {
		const char *rule;
		bool readable;
		int offset;
		bool has_daylight;
	} cases[] = {
		{ "PST8PDT,M3.2.0,M11.1.0", true, -8 * H, true },
		{ "CET-1CEST,M3.5.0,M10.5.0/3", true, H, true },
		{ "WAT-1", true, H, false },
		{ "<+0530>-5:30", true, 5 * H + 30, false },
		{ "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", true, -2 * H, true },
		{ "IST-1GMT0,M10.5.0,M3.5.0/1", true, H, true },
		{ "", false, 0, false },
		{ "UTC", false, 0, false },
		{ "PST8PDT,M13.2.0,M11.1.0", false, 0, false },
		{ "PST8PDT,M3.2.0", false, 0, false },
		{ "PST8PDT,J60,J300", false, 0, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct posix_tz tz;
		bool read = posix_tz_read(&tz, str_of(cases[i].rule));
		if (read != cases[i].readable)
			print_message("%s\n", cases[i].rule);
		assert_int_equal(read, cases[i].readable);
		if (!read)
			continue;
		assert_int_equal(tz.offset, cases[i].offset);
		assert_int_equal(tz.has_daylight, cases[i].has_daylight);
	}
}

static void zoneinfo_that_is_none(void **state)
{
	(void)state;
	static const char *const files[] = { "", "TZif", "TZif2",
		"not a zone at all, but long enough" };
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct tz_offset found[2];
		struct civil_date date = { 2024, 5, 3 };
		assert_int_equal(tzif_offsets(str_of(files[i]), date, 0, found), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names),
		cmocka_unit_test(offsets),
		cmocka_unit_test(the_rule_of_the_west),
		cmocka_unit_test(rules_in_posix_form),
		cmocka_unit_test(zoneinfo_that_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
