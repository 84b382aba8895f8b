/* SPDX-License-Identifier: MIT */
/* pmcheck explain RULE... */
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "cli/style.h"
#include "base/suggest.h"
#include "report/paint.h"
#include "report/wrap.h"

enum {
	WIDTH = 80, /* of prose, however wide the terminal is */
};

static int unknown_rule(const char *id)
{
	struct suggestion suggestion = { .word = id };
	for (size_t i = 0; i < pmcheck_rule_count(); i++)
		suggestion_offer(&suggestion, pmcheck_rule(i)->id);
	if (suggestion.best)
		return trouble("no rule '%s'; did you mean '%s'?", id, suggestion.best);
	return trouble("no rule '%s'; see pmcheck rules", id);
}

static void print_prose(const char *text)
{
	wrap_print(stdout, str_of(text), (struct wrap){ .width = WIDTH, .lines = true });
	fputs("\n\n", stdout);
}

/* An example, each line indented as it stands. */
static void print_example(const struct report_style *style, const char *title, const char *text)
{
	paint(stdout, style->color, PAINT_STRONG);
	fputs(title, stdout);
	paint(stdout, style->color, PAINT_NONE);
	fputs("\n\n", stdout);
	for (const char *line = text; *line;) {
		size_t length = strcspn(line, "\n");
		if (length > 0)
			fputs("    ", stdout);
		escape_print(stdout, (struct str){ line, length });
		putchar('\n');
		line += length + (line[length] == '\n');
	}
	putchar('\n');
}

static void explain(const struct report_style *style, const struct pmcheck_rule *rule)
{
	paint(stdout, style->color, PAINT_STRONG);
	fputs(rule->id, stdout);
	paint(stdout, style->color, PAINT_NONE);
	fputs(" (", stdout);
	paint(stdout, style->color, paint_of(rule->severity));
	fputs(pmcheck_severity_name(rule->severity), stdout);
	paint(stdout, style->color, PAINT_NONE);
	printf("%s): ", rule->fixable ? ", pmcheck fix mends it" : "");
	print_prose(rule->summary);
	print_prose(rule->explanation);
	print_prose(rule->help);
	print_example(style, "Bad", rule->bad);
	print_example(style, "Good", rule->good);
}

static int run(struct settings *settings)
{
	int status = 0;
	if (settings->operand_count == 0)
		return trouble("explain which rule? See pmcheck rules");
	struct report_style style = style_of(settings);
	for (size_t i = 0; i < settings->operand_count; i++) {
		const struct pmcheck_rule *rule = pmcheck_rule_find(settings->operands[i]);
		if (!rule) {
			status = unknown_rule(settings->operands[i]);
			continue;
		}
		if (i > 0)
			putchar('\n');
		explain(&style, rule);
	}
	return status;
}

static const char *rule_id(size_t index)
{
	return index < pmcheck_rule_count() ? pmcheck_rule(index)->id : NULL;
}

static const struct option_row *const options[] = { color_options, NULL };

const struct command cmd_explain = {
	.name = "explain",
	.usage = "explain [OPTION]... RULE...",
	.summary = "what a rule wants and why, with a bad and a good example",
	.about = "Explains rules by their ids, which stand in brackets at the end of each finding.",
	.options = options,
	.operand = rule_id,
	.run = run,
};
