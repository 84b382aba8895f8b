/* SPDX-License-Identifier: MIT */
/* pmcheck rules */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "cli/style.h"
#include "report/paint.h"
#include "report/wrap.h"

enum {
	SEVERITY_WIDTH = 7, /* of "warning" */
	FIX_WIDTH = 3,      /* of "fix" */
	GAP = 2,
};

static size_t longest_id(void)
{
	size_t longest = 0;
	for (size_t i = 0; i < pmcheck_rule_count(); i++) {
		size_t length = strlen(pmcheck_rule(i)->id);
		longest = length > longest ? length : longest;
	}
	return longest;
}

static void print_rule(
	const struct report_style *style, size_t id_width, const struct pmcheck_rule *rule)
{
	const char *severity = pmcheck_severity_name(rule->severity);
	size_t indent = id_width + GAP + SEVERITY_WIDTH + GAP + FIX_WIDTH + GAP;
	printf("%-*s", (int)(id_width + GAP), rule->id);
	paint(stdout, style->color, paint_of(rule->severity));
	fputs(severity, stdout);
	paint(stdout, style->color, PAINT_NONE);
	printf("%*s%-*s", (int)(SEVERITY_WIDTH + GAP - strlen(severity)), "", FIX_WIDTH + GAP,
		rule->fixable ? "fix" : "");
	struct wrap wrap = {
		.width = style->snippets ? style->width : SIZE_MAX,
		.column = indent,
		.indent = indent,
	};
	wrap_print(stdout, str_of(rule->summary), wrap);
	putchar('\n');
}

static int run(struct settings *settings)
{
	if (settings->operand_count > 0)
		return trouble("'rules' takes no argument; see pmcheck explain --help");
	struct report_style style = style_of(settings);
	size_t id_width = longest_id();
	for (size_t i = 0; i < pmcheck_rule_count(); i++)
		print_rule(&style, id_width, pmcheck_rule(i));
	return 0;
}

static const struct option_row *const options[] = { color_options, NULL };

const struct command cmd_rules = {
	.name = "rules",
	.usage = "rules [OPTION]...",
	.summary = "the table of rules",
	.about = "Prints each rule with its severity, 'fix' when some of its findings can be "
		 "mended\n"
		 "mechanically, and when it fires. 'pmcheck explain RULE' tells more about one.",
	.options = options,
	.run = run,
};
