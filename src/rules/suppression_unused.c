/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check_rule(const struct run *run, size_t rule)
{
	for (size_t i = 0; i < run->suppressions->of[rule].count; i++) {
		const struct interval *interval = &run->suppressions->of[rule].items[i];
		if (interval->used)
			continue;
		const char *message = rule == rule_count()
			? "this comment suppressed nothing: remove it"
			: run_text(run, "there was no '%s' to suppress: remove it",
				  rule_at(rule)->about.id);
		report_source(run, interval->begin, interval->end, message);
	}
}

static void check(const struct run *run)
{
	for (size_t rule = 0; rule <= rule_count(); rule++)
		check_rule(run, rule);
}

const struct rule rule_suppression_unused = {
	.stage = STAGE_COMMENTS,
	.check = check,
	.about = {
		.id = "suppression-unused",
		.severity = PMCHECK_WARNING,
		.summary = "a pmcheck comment suppressed nothing",
		.help = "Remove the comment, or the rule's name from it.",
		.explanation =
			"What a comment once excused has been mended, or stands on another line. Left where "
			"it is the comment would hide the next mistake.",
		.bad = "<!-- pmcheck-disable-next-line time-without-zone -->\n- 14:05 UTC: the pager fires\n",
		.good = "- 14:05 UTC: the pager fires\n",
	},
};
