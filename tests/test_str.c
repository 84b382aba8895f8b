/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include "support/cmocka.h"

static void slices_are_cut_to_the_length(void **state)
{
	(void)state;
	static const struct {
		size_t from, to;
		const char *slice;
	} cases[] = {
		{ 0, 8, "timeline" },
		{ 0, 4, "time" },
		{ 4, 99, "line" },
		{ 8, 8, "" },
		{ 99, 100, "" },
		{ 5, 2, "" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str slice = str_slice(STR("timeline"), cases[i].from, cases[i].to);
		assert_true(str_eq(slice, str_of(cases[i].slice)));
	}
}

static void comparing(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		bool eq, eq_fold, starts, starts_fold, ends;
	} cases[] = {
		{ "", "", true, true, true, true, true },
		{ "UTC", "UTC", true, true, true, true, true },
		{ "UTC", "utc", false, true, false, true, false },
		{ "UTC+2", "UTC", false, false, true, true, false },
		{ "UTC+2", "utc", false, false, false, true, false },
		{ "UTC", "UTC+2", false, false, false, false, false },
		{ "in UTC", "UTC", false, false, false, false, true },
		{ "x", "", false, false, true, true, true },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str a = str_of(cases[i].a), b = str_of(cases[i].b);
		assert_int_equal(str_eq(a, b), cases[i].eq);
		assert_int_equal(str_eq_fold(a, b), cases[i].eq_fold);
		assert_int_equal(str_starts(a, b), cases[i].starts);
		assert_int_equal(str_starts_fold(a, b), cases[i].starts_fold);
		assert_int_equal(str_ends(a, b), cases[i].ends);
	}
}

static void bytes_after_nul_count(void **state)
{
	(void)state;
	assert_false(str_eq(STR("a\0b"), STR("a\0c")));
	assert_true(str_eq(STR("a\0b"), STR("a\0b")));
}

static void trimming(void **state)
{
	(void)state;
	assert_true(str_eq(str_trim(STR(" \t14:05 UTC\r\n")), STR("14:05 UTC")));
	assert_true(str_eq(str_trim(STR(" \n ")), STR("")));
	assert_true(str_eq(str_trim(STR("")), STR("")));
}

static void finding_folds_case(void **state)
{
	(void)state;
	struct str text = STR("Root cause and root Cause");
	assert_int_equal(str_find_fold(text, STR("CAUSE"), 0), 5);
	assert_int_equal(str_find_fold(text, STR("CAUSE"), 6), 20);
	assert_int_equal(str_find_fold(text, STR("CAUSE"), 21), text.len);
	assert_int_equal(str_find_fold(text, STR("nowhere"), 0), text.len);
	assert_int_equal(str_find_fold(STR("ab"), STR("abc"), 0), 2);
}

static void classes_are_of_ascii_alone(void **state)
{
	(void)state;
	for (int byte = 128; byte < 256; byte++) {
		char c = (char)byte;
		assert_false(is_alnum(c) || is_space(c) || is_blank(c));
		assert_int_equal(to_lower(c), c);
	}
	assert_true(is_alpha('z') && is_alpha('A') && !is_alpha('@') && !is_alpha('['));
	assert_true(is_digit('0') && is_digit('9') && !is_digit(':') && !is_digit('/'));
	assert_true(is_space('\v') && is_space('\f') && !is_blank('\n') && !is_space('\0'));
	assert_int_equal(to_lower('Z'), 'z');
	assert_int_equal(to_lower('['), '[');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slices_are_cut_to_the_length),
		cmocka_unit_test(comparing),
		cmocka_unit_test(bytes_after_nul_count),
		cmocka_unit_test(trimming),
		cmocka_unit_test(finding_folds_case),
		cmocka_unit_test(classes_are_of_ascii_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
