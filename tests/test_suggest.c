/* SPDX-License-Identifier: MIT */
/* "Did you mean". */
#include "base/suggest.h"

#include "support/cmocka.h"

static void finds_the_word_that_was_meant(void **state)
{
	(void)state;
	static const char *const known[] = { "check", "explain", "facts", "max-words", "max-bytes",
		"time-not-utc", "time-without-zone", "off", "section-missing" };
	static const struct {
		const char *typed, *meant;
	} cases[] = {
		{ "chekc", "check" },
		{ "chek", "check" },
		{ "explian", "explain" },
		{ "expl", "explain" },
		{ "fact", "facts" },
		{ "max-wrods", "max-words" },
		{ "maxwords", "max-words" },
		{ "max-byte", "max-bytes" },
		{ "time-no-utc", "time-not-utc" },
		{ "time-without", "time-without-zone" },
		{ "of", "off" },
		{ "missing-section", NULL },
		{ "x", NULL },
		{ "", NULL },
		{ "zzzzz", NULL },
		{ "a-word-of-more-letters-than-anybody-would-ever-type-by-mistake", NULL },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct suggestion suggestion = { .word = cases[i].typed };
		for (size_t j = 0; j < sizeof known / sizeof *known; j++)
			suggestion_offer(&suggestion, known[j]);
		if (cases[i].meant)
			assert_string_equal(suggestion.best, cases[i].meant);
		else
			assert_null(suggestion.best);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_word_that_was_meant),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
