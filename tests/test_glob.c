/* SPDX-License-Identifier: MIT */
/* What patterns match. tests/git/globs.sh compares these rows with git's own answer. */
#include "base/glob.h"
#include "support/cmocka.h"

static const struct {
	const char *pattern, *path;
	bool matches;
} rows[] = {
#define ROW(pattern, path, matches) { pattern, path, matches },
#include "globs.def"
#undef ROW
};

static void test_patterns(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (glob_match(str_of(rows[i].pattern), str_of(rows[i].path)) != rows[i].matches)
			fail_msg("'%s' should %smatch '%s'", rows[i].pattern,
				rows[i].matches ? "" : "not ", rows[i].path);
}

static void test_many_stars_cost_little(void **state)
{
	(void)state;
	char path[2001];
	memset(path, 'a', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	assert_false(glob_match(str_of("*a*a*a*a*a*a*a*a*a*a*a*a*b"), str_of(path)));
	assert_false(glob_match(str_of("**/*a*/**/*a*/**/*a*/**/b"), str_of(path)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_patterns),
		cmocka_unit_test(test_many_stars_cost_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
