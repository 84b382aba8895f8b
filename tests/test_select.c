/* SPDX-License-Identifier: MIT */
/* Which paths are taken for postmortems. */
#include "cli/select.h"

#include <pmcheck.h>

#include "support/cmocka.h"

static void assert_selected(const char *path, bool expected)
{
	if (select_path(NULL, str_of(path)) != expected)
		fail_msg("%s is %staken for a postmortem", path, expected ? "not " : "");
}

static void takes_markdown(void **state)
{
	static const char *const paths[] = {
		"outage.md",
		"outage.markdown",
		"OUTAGE.MD",
		"docs/2024/outage.Markdown",
		"docs/README.md",
		"docs/.github/x.md",
		"readme-outage.md",
		"README.de.md",
		"my-templates/x.md",
		"templates.md",
		"template-outage.md",
		"a.md.md",
		"with\nline\tand \xFF.md",
		"-.md",
		".md/x.md",
	};
	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_selected(paths[i], true);
}

static void leaves_others(void **state)
{
	static const char *const paths[] = {
		"",
		"md",
		".md",
		"docs/.md",
		".markdown",
		"outage.txt",
		"outage.md.orig",
		"outage.mdx",
		"outage.md/x",
		"README.md",
		"readme.markdown",
		"Contributing.md",
		"CHANGELOG.md",
		"CODE_OF_CONDUCT.md",
		"SECURITY.md",
		"LICENSE.md",
		"SUPPORT.md",
		"GOVERNANCE.md",
		".github/PULL_REQUEST_TEMPLATE.md",
		".github/ISSUE_TEMPLATE/outage.md",
		"template.md",
		"docs/Template.md",
		"docs/incident-template.markdown",
		"docs/templates/outage.md",
		"templates/2024/outage.md",
	};
	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_selected(paths[i], false);
}

static void heeds_the_configuration(void **state)
{
	(void)state;
	struct pmcheck_config *config = pmcheck_config_new();
	pmcheck_config_set(config, "exclude", "docs/old/**");
	assert_true(select_path(config, str_of("docs/new/a.md")));
	assert_false(select_path(config, str_of("docs/old/a.md")));
	pmcheck_config_set(config, "include", "incidents/*.txt");
	pmcheck_config_set(config, "include", "README.md");
	assert_true(select_path(config, str_of("incidents/a.txt")));
	assert_true(select_path(config, str_of("README.md")));
	assert_false(select_path(config, str_of("docs/new/a.md")));
	pmcheck_config_set(config, "exclude", "secret.txt");
	assert_false(select_path(config, str_of("incidents/secret.txt")));
	pmcheck_config_free(config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_markdown),
		cmocka_unit_test(leaves_others),
		cmocka_unit_test(heeds_the_configuration),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
