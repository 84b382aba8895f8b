/* SPDX-License-Identifier: MIT */
/* Text set in lines of a width. */
#include "report/wrap.h"

#include <stdlib.h>

#include "support/cmocka.h"

static void assert_set(const char *text, struct wrap wrap, const char *expected, size_t column)
{
	char *set = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&set, &size);
	size_t end = wrap_print(out, str_of(text), wrap);
	fclose(out);
	assert_string_equal(set, expected);
	assert_int_equal(end, column);
	free(set);
}

static void breaks_at_blanks(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		struct wrap wrap;
		const char *set;
		size_t column;
	} cases[] = {
		{ "", { .width = 10 }, "", 0 },
		{ "one two", { .width = 7 }, "one two", 7 },
		{ "one two", { .width = 6 }, "one\ntwo", 3 },
		{ "one two three", { .width = 9, .column = 4, .indent = 2 }, "one\n  two\n  three",
			7 },
		{ "a word_longer_than_that b", { .width = 8 }, "a\nword_longer_than_that\nb", 1 },
		{ "日本 時刻", { .width = 8 }, "日本\n時刻", 4 },
		{ "日本 時刻", { .width = 9 }, "日本 時刻", 9 },
		/* lines of the text, and what is indented in it */
		{ "a b\nc", { .width = 80, .indent = 2, .lines = true }, "a b\n  c", 3 },
		{ "a\n\nb", { .width = 80, .indent = 2, .lines = true }, "a\n\n  b", 3 },
		{ "a:\n  one two", { .width = 6, .lines = true }, "a:\n  one\n  two", 5 },
		{ "a  b", { .width = 80 }, "a  b", 4 },
		{ "a\nb", { .width = 80 }, "a\\x0ab", 6 },
		/* no line begins with what a CI runner takes for a command */
		{ "a ::b c", { .width = 4, .indent = 1 }, "a\n \\x3a:b\n c", 2 },
		{ "a   ::b", { .width = 3 }, "a  \n\\x3a:b", 3 },
		{ "a\n ::b", { .width = 9, .lines = true }, "a\n \\x3a:b", 4 },
		{ "::b", { .width = 9, .column = 4 }, "::b", 7 },
		{ "x\x1B[1m y", { .width = 9 }, "x\\x1b[1m\ny", 1 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_set(cases[i].text, cases[i].wrap, cases[i].set, cases[i].column);
}

static void measures_what_is_printed(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ "é", 1 },
		{ "e\xCC\x81", 1 },
		{ "時", 2 },
		{ "🔥", 2 },
		{ "\xE2\x80\x8B", 0 },
		{ "\n", 4 },
		{ "\xE2\x80\xAE", 8 },
		{ "\xFF", 4 },
		{ "##[", 6 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(display_width_of(str_of(cases[i].text)), cases[i].columns);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_at_blanks),
		cmocka_unit_test(measures_what_is_printed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
