/* SPDX-License-Identifier: MIT */
/* The configuration: its file's syntax, what it refuses, what wins. */
#include <pmcheck.h>
#include <string.h>

#include "support/cmocka.h"

/* The value in force under a key, the last where there are several; NULL for none. */
static const char *value_of(const struct pmcheck_config *config, const char *key)
{
	const char *value = NULL;
	for (size_t i = 0; i < pmcheck_config_count(config); i++)
		if (strcmp(pmcheck_config_at(config, i).key, key) == 0)
			value = pmcheck_config_at(config, i).value;
	return value;
}

static void reads_files(void **state)
{
	static const struct {
		const char *text, *key, *value;
	} rows[] = {
		{ "[pmcheck]\n\tmax-words = 700\n", "pmcheck.max-words", "700" },
		{ "[PmCheck]\nMax-Words=700", "pmcheck.max-words", "700" },
		{ "[pmcheck] max-words = 700 # more\n", "pmcheck.max-words", "700" },
		{ "\xEF\xBB\xBF[pmcheck]\r\nmax-words = 700\r\n", "pmcheck.max-words", "700" },
		{ "[pmcheck]\nmax-words = 500\nmax-words = 700\n", "pmcheck.max-words", "700" },
		{ "; first\n\n[pmcheck]\n# second\nmax-words = \"700\"\n", "pmcheck.max-words", "700" },
		{ "[pmcheck]\nexclude = \"a # b\" ; c\n", "pmcheck.exclude", "a # b" },
		{ "[pmcheck]\nexclude = \"a\\\\b\\\"c\"\n", "pmcheck.exclude", "a\\b\"c" },
		{ "[pmcheck]\nexclude = docs/\\\n*.md  \n", "pmcheck.exclude", "docs/*.md" },
		{ "[pmcheck]\naccept-gmt\n", "pmcheck.accept-gmt", "true" },
		{ "[rule \"too-long\"]\nseverity = off\n", "rule.too-long.severity", "off" },
		{ "[title \"timeline\"]\nname = The Log\n", "title.timeline.name", "The Log" },
		{ "[pmcheck]\nfail-on = warning\n", "pmcheck.fail-on", "warning" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pmcheck_config *config = pmcheck_config_new();
		const char *wrong =
			pmcheck_config_read(config, "f", rows[i].text, strlen(rows[i].text));
		assert_null(wrong);
		assert_non_null(value_of(config, rows[i].key));
		assert_string_equal(value_of(config, rows[i].key), rows[i].value);
		pmcheck_config_free(config);
	}
}

static void refuses_what_is_wrong(void **state)
{
	static const struct {
		const char *text, *wrong;
	} rows[] = {
		{ "[pmcheck]\nmax-word = 1\n",
			"f:2: there is no key 'max-word': did you mean 'max-words'?" },
		{ "[pmchek]\n", "f:1: there is no section [pmchek]: did you mean [pmcheck]?" },
		{ "[core]\n", "f:1: there is no section [core]" },
		{ "\n[include]\npath = /etc/passwd\n", "f:2: there is no section [include]" },
		{ "max-words = 1\n",
			"f:1: 'max-words' stands before any section: write [pmcheck] above it" },
		{ "[pmcheck]\nmax-words = lots\n",
			"f:2: 'lots' is not a number from 0 to 1000000" },
		{ "[pmcheck]\nmax-words = -1\n", "f:2: '-1' is not a number from 0 to 1000000" },
		{ "[pmcheck]\nmax-words = 1000001\n",
			"f:2: '1000001' is not a number from 0 to 1000000" },
		{ "[pmcheck]\nmax-words =\n", "f:2: '' is not a number from 0 to 1000000" },
		{ "[pmcheck]\naccept-gmt = perhaps\n", "f:2: 'perhaps' is not 'true' or 'false'" },
		{ "[pmcheck]\nfail-on = never\n",
			"f:2: 'never' is not one of 'note', 'warning' and 'error'" },
		{ "[pmcheck]\nexclude =\n", "f:2: an empty pattern matches nothing" },
		{ "[rule \"to-long\"]\nseverity = off\n",
			"f:2: there is no rule 'to-long': did you mean 'too-long'?" },
		{ "[rule \"too-long\"]\nseverity = fatal\n",
			"f:2: 'fatal' is not one of 'off', 'note', 'warning' and 'error'" },
		{ "[rule \"not-text\"]\nseverity = off\n",
			"f:2: 'not-text' stays an error: what cannot be read cannot be checked" },
		{ "[rule \"too-long\"]\nlevel = off\n",
			"f:2: [rule \"too-long\"] has no key 'level': it has 'severity'" },
		{ "[rule]\nseverity = off\n", "f:1: [rule] needs a name: [rule \"time-not-utc\"]" },
		{ "[title \"impact\"]\nname = x\n",
			"f:2: there is no section 'impact': they are 'summary', 'timeline', 'cause' and "
			"'measures'" },
		{ "[title \"cause\"]\nname = !\n",
			"f:2: '!' is no title: it has no words, or too many" },
		{ "[pmcheck \"x\"]\n", "f:1: [pmcheck] has no parts: remove \"x\"" },
		{ "[pmcheck\n", "f:1: a section is written [pmcheck] or [rule \"id\"]" },
		{ "[rule \"x\n", "f:1: a quote is not closed" },
		{ "[pmcheck]\nexclude = \"a\n", "f:2: a quote is not closed" },
		{ "[pmcheck]\nexclude = a\\q\n", "f:2: '\\q' is no escape: write '\\\\' for a backslash" },
		{ "[pmcheck]\nmax-words 1\n", "f:2: 'max-words' is not followed by '='" },
		{ "[pmcheck]\n= 1\n",
			"f:2: a line is a [section], a key = value, or a # comment" },
		{ "[pmcheck]\nrule = too-long=off\n", "f:2: 'rule' is a section: write [rule \"…\"]" },
		{ "[pmcheck]\n\xFF\n", "f:1: this is not UTF-8" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pmcheck_config *config = pmcheck_config_new();
		const char *wrong =
			pmcheck_config_read(config, "f", rows[i].text, strlen(rows[i].text));
		assert_non_null(wrong);
		assert_string_equal(wrong, rows[i].wrong);
		pmcheck_config_free(config);
	}
}

static void options_win(void **state)
{
	static const char text[] = "[pmcheck]\nmax-words = 700\nexclude = a\n"
				   "[rule \"too-long\"]\nseverity = off\n";
	(void)state;
	struct pmcheck_config *options = pmcheck_config_new();
	assert_null(pmcheck_config_set(options, "max-words", "800"));
	assert_null(pmcheck_config_set(options, "exclude", "b"));
	assert_null(pmcheck_config_set(options, "rule", "too-long=note"));
	struct pmcheck_config *config = pmcheck_config_copy(options);
	pmcheck_config_free(options);
	assert_null(pmcheck_config_read(config, "f", text, strlen(text)));
	assert_string_equal(value_of(config, "pmcheck.max-words"), "800");
	assert_int_equal(pmcheck_config_max_words(config), 800);
	assert_string_equal(value_of(config, "rule.too-long.severity"), "note");
	assert_string_equal(value_of(config, "pmcheck.exclude"), "a");
	pmcheck_config_free(config);
}

static void every_cut_is_read_or_refused(void **state)
{
	static const char text[] = "[pmcheck]\n\tmax-words = 700 # x\n[rule \"too-long\"]\n"
				   "severity = off\n[title \"cause\"]\nname = \"W\\\"hy\"\n";
	(void)state;
	for (size_t size = 0; size < sizeof text; size++) {
		char cut[sizeof text];
		memcpy(cut, text, size);
		struct pmcheck_config *config = pmcheck_config_new();
		const char *wrong = pmcheck_config_read(config, "f", cut, size);
		assert_true(!wrong || strncmp(wrong, "f:", 2) == 0);
		pmcheck_config_free(config);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_files),
		cmocka_unit_test(refuses_what_is_wrong),
		cmocka_unit_test(options_win),
		cmocka_unit_test(every_cut_is_read_or_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
