/* SPDX-License-Identifier: MIT */
/* What hostile text looks like when it is printed. */
#include "base/escape.h"

#include <stdlib.h>

#include "support/cmocka.h"

struct example {
	const char *text, *printed;
};

static void assert_printed(struct str text, const char *expected)
{
	char *printed = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&printed, &size);
	escape_print(out, text);
	fclose(out);
	assert_string_equal(printed, expected);
	free(printed);
}

static void prints_each_example(void **state)
{
	static const struct example examples[] = {
		{ "", "" },
		{ "docs/outage.md", "docs/outage.md" },
		{ "\\x1b is text", "\\x1b is text" },
		{ "d\xC3\xA9"
		  "ploiement \xE6\x97\xA5 \xF0\x9F\x94\xA5",
			"d\xC3\xA9"
			"ploiement \xE6\x97\xA5 \xF0\x9F\x94\xA5" },
		/* C0 and DEL */
		{ "\x1B[31mred", "\\x1b[31mred" },
		{ "a\nb\tc\rd", "a\\x0ab\\x09c\\x0dd" },
		{ "\x7F", "\\x7f" },
		/* C1 as code points and as bytes */
		{ "\xC2\x85\xC2\x9B"
		  "31m",
			"\\u{85}\\u{9b}31m" },
		{ "\x9B"
		  "31m",
			"\\x9b31m" },
		{ "\xC2\xA0", "\xC2\xA0" },
		/* what turns the text around or ends its line */
		{ "\xE2\x80\xAE", "\\u{202e}" },
		{ "\xE2\x80\xAA\xE2\x81\xA6\xE2\x81\xA9", "\\u{202a}\\u{2066}\\u{2069}" },
		{ "\xE2\x80\xA8\xE2\x80\xA9", "\\u{2028}\\u{2029}" },
		{ "\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA",
			"\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA" },
		/* invalid UTF-8: cut, overlong, surrogate, beyond Unicode */
		{ "a\xC3", "a\\xc3" },
		{ "\xC0\xAF", "\\xc0\\xaf" },
		{ "\xED\xA0\x80", "\\xed\\xa0\\x80" },
		{ "\xF4\x90\x80\x80", "\\xf4\\x90\\x80\\x80" },
		/* commands of CI runners */
		{ "##[error]x", "##\\x5berror]x" },
		{ "##vso[task.complete]", "##vso\\x5btask.complete]" },
		{ "a ##VSO[x] ###[y]", "a ##VSO\\x5bx] ###\\x5by]" },
		{ "##teamcity[x]", "##teamcity\\x5bx]" },
		{ "#[a] ## [b] vso[c]", "#[a] ## [b] vso[c]" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		assert_printed(str_of(examples[i].text), examples[i].printed);
}

static void prints_nul_inside(void **state)
{
	(void)state;
	assert_printed(STR("a\0b"), "a\\x00b");
}

static void breaks_up_commands_at_the_head_of_a_line(void **state)
{
	static const struct example examples[] = {
		{ "", "" },
		{ "a::error::", "a::error::" },
		{ ":error:", ":error:" },
		{ "::error::x", "\\x3a:error::x" },
		{ "  ::error::x", "  \\x3a:error::x" },
		{ "\xC2\xA0\xE3\x80\x80::x::", "\xC2\xA0\xE3\x80\x80\\x3a:x::" },
		{ "\t::x::", "\\x09\\x3a:x::" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		char *printed = NULL;
		size_t size = 0;
		FILE *out = open_memstream(&printed, &size);
		escape_print_first(out, str_of(examples[i].text));
		fclose(out);
		assert_string_equal(printed, examples[i].printed);
		free(printed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_each_example),
		cmocka_unit_test(prints_nul_inside),
		cmocka_unit_test(breaks_up_commands_at_the_head_of_a_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
