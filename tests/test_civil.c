/* SPDX-License-Identifier: MIT */
#include "time/civil.h"

#include "support/cmocka.h"

static void days_and_dates(void **state)
{
	(void)state;
	static const struct {
		struct civil_date date;
		long days;
		int weekday;
	} cases[] = {
		{ { 1970, 1, 1 }, 0, 4 },
		{ { 1969, 12, 31 }, -1, 3 },
		{ { 2000, 2, 29 }, 11016, 2 },
		{ { 2024, 5, 3 }, 19846, 5 },
		{ { 1900, 3, 1 }, -25508, 4 },
		{ { 2100, 3, 1 }, 47541, 1 },
		{ { 1, 1, 1 }, -719162, 1 },
		{ { 9999, 12, 31 }, 2932896, 5 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(civil_to_days(cases[i].date), cases[i].days);
		struct civil_date date = civil_from_days(cases[i].days);
		assert_int_equal(date.year, cases[i].date.year);
		assert_int_equal(date.month, cases[i].date.month);
		assert_int_equal(date.day, cases[i].date.day);
		assert_int_equal(civil_weekday(cases[i].days), cases[i].weekday);
	}
}

static void each_day_follows_the_one_before(void **state)
{
	(void)state;
	struct civil_date date = { 1599, 12, 31 };
	for (long days = civil_to_days(date); date.year < 2105; days++) {
		assert_int_equal(civil_to_days(date), days);
		assert_true(civil_exists(date));
		if (++date.day > civil_month_length(date.year, date.month)) {
			assert_false(civil_exists(date));
			date.day = 1;
			date.month++;
		}
		if (date.month > 12) {
			date.month = 1;
			date.year++;
		}
	}
}

static void days_that_are_none(void **state)
{
	(void)state;
	static const struct {
		struct civil_date date;
		bool exists;
	} cases[] = {
		{ { 2024, 2, 29 }, true },
		{ { 2023, 2, 29 }, false },
		{ { 1900, 2, 29 }, false },
		{ { 2000, 2, 29 }, true },
		{ { 0, 2, 29 }, true }, /* of some year */
		{ { 0, 2, 30 }, false },
		{ { 2024, 6, 31 }, false },
		{ { 2024, 13, 1 }, false },
		{ { 2024, 1, 0 }, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(civil_exists(cases[i].date), cases[i].exists);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_and_dates),
		cmocka_unit_test(each_day_follows_the_one_before),
		cmocka_unit_test(days_that_are_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
