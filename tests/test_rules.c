/* SPDX-License-Identifier: MIT */
/*
 * Runs the examples of tests/rules/<id>.md, the specification of each rule. Every rule must have a
 * document with an example that fires and one that does not.
 *
 * usage: test_rules [DIRECTORY]
 */
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "support/examples.h"
#include "support/files.h"
#include "support/host.h"
#include "support/tap.h"

struct suite {
	struct tap tap;
	struct arena arena;
	struct test_host host;
	const char *directory;
};

/* The findings as the document would write them; all of them, or one rule's. */
static struct str describe(
	struct arena *arena, const struct pmcheck_report *report, const struct pmcheck_rule *rule)
{
	const char *text = "";
	for (size_t i = 0; i < pmcheck_finding_count(report); i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(report, i);
		if (!rule || finding->rule == rule)
			text = arena_printf(arena, "%s%zu:%zu: %s: %s [%s]\n", text, finding->line,
				finding->column, pmcheck_severity_name(finding->severity),
				finding->message, finding->rule->id);
	}
	return str_of(text);
}

/* NULL, or what is wrong with a setting. */
static const char *configure(struct pmcheck_config *config, const struct example *example)
{
	const char *wrong = NULL;
	for (size_t i = 0; i < example->settings.count && !wrong; i++)
		wrong = pmcheck_config_set(
			config, example->settings.items[i].key, example->settings.items[i].value);
	return wrong;
}

static void run_example(
	struct suite *suite, const struct example *example, const struct pmcheck_rule *rule)
{
	struct pmcheck_config *config = pmcheck_config_new();
	const char *wrong = configure(config, example);
	struct pmcheck_input input = { .data = example->input.ptr, .size = example->input.len };
	struct pmcheck_host host = test_host_api(&suite->host);
	struct pmcheck_report *report = pmcheck_check(&input, config, &host);
	struct str found = describe(&suite->arena, report, example->all ? NULL : rule);
	bool passed = !wrong && str_eq(found, example->expected);
	if (!tap(&suite->tap, passed, "%s/%s.md:%zu", suite->directory, rule->id, example->line)) {
		if (wrong)
			tap_explain("setting", wrong, strlen(wrong));
		tap_explain("expected", example->expected.ptr, example->expected.len);
		tap_explain("     got", found.ptr, found.len);
	}
	pmcheck_report_free(report);
	pmcheck_config_free(config);
}

static void run_rule(struct suite *suite, const struct pmcheck_rule *rule)
{
	const char *path = arena_printf(&suite->arena, "%s/%s.md", suite->directory, rule->id);
	if (!file_exists(path)) {
		tap(&suite->tap, false, "%s exists", path);
		return;
	}
	struct examples examples = examples_parse(&suite->arena, file_read(&suite->arena, path));
	const char *mark = arena_printf(&suite->arena, "[%s]\n", rule->id);
	bool fires = false, keeps_still = false;
	for (size_t i = 0; i < examples.count; i++) {
		const struct example *example = &examples.items[i];
		bool found =
			str_find_fold(example->expected, str_of(mark), 0) < example->expected.len;
		fires |= found;
		keeps_still |= !found;
		run_example(suite, example, rule);
	}
	tap(&suite->tap, fires, "%s has an example that fires", path);
	tap(&suite->tap, keeps_still, "%s has an example that does not fire", path);
}

/* Documents of rules that are no more. */
static void find_strangers(struct suite *suite)
{
	struct paths paths = files_in(&suite->arena, suite->directory, ".md");
	for (size_t i = 0; i < paths.count; i++) {
		const char *name = paths.items[i] + strlen(suite->directory) + 1;
		char *id = arena_copy(&suite->arena, name, strlen(name) - strlen(".md"));
		if (!pmcheck_rule_find(id))
			tap(&suite->tap, false, "%s names a rule", paths.items[i]);
	}
}

/* Whether the rule fires on `before` and `text`, one after the other. */
static bool fires_on(
	struct suite *suite, const struct pmcheck_rule *rule, const char *before, const char *text)
{
	struct pmcheck_config *config = pmcheck_config_new();
	struct str all = str_of(arena_printf(&suite->arena, "%s%s", before, text));
	struct pmcheck_input input = { .data = all.ptr, .size = all.len };
	struct pmcheck_host host = test_host_api(&suite->host);
	struct pmcheck_report *report = pmcheck_check(&input, config, &host);
	bool fires = describe(&suite->arena, report, rule).len > 0;
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	return fires;
}

/*
 * The examples that `explain` shows: the bad one has the defect, the good one has not. Those
 * without a title are entries of a Timeline, those in brackets describe a document.
 */
static void run_explanation(struct suite *suite, const struct pmcheck_rule *rule)
{
	if (*rule->bad == '(')
		return;
	const char *before = "";
	if (!fires_on(suite, rule, before, rule->bad))
		before = "## Timeline\n\n";
	tap(&suite->tap, fires_on(suite, rule, before, rule->bad), "the bad example of %s fires",
		rule->id);
	tap(&suite->tap, !fires_on(suite, rule, before, rule->good),
		"the good example of %s is clean", rule->id);
}

int main(int argc, char **argv)
{
	struct suite suite = { .directory = argc > 1 ? argv[1] : "tests/rules" };
	arena_init(&suite.arena);
	test_host_init(&suite.host);
	for (size_t i = 0; i < pmcheck_rule_count(); i++) {
		run_rule(&suite, pmcheck_rule(i));
		run_explanation(&suite, pmcheck_rule(i));
	}
	find_strangers(&suite);
	test_host_release(&suite.host);
	arena_release(&suite.arena);
	return tap_end(&suite.tap);
}
