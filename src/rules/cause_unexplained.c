/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

/* So many words explain something, in whatever words. */
enum { LONG_SECTION = 25 };

static void check(const struct run *run)
{
	if (run->document->words.of[PMCHECK_CAUSE] < LONG_SECTION &&
		lacks_topic(run, PMCHECK_CAUSE, TOPIC_CAUSE))
		report_lack(run, PMCHECK_CAUSE,
			"does not tell what caused the issue: add it, 'The disk was full because old "
			"logs were never deleted.'");
}

const struct rule rule_cause_unexplained = {
	.check = check,
	.about = {
		.id = "cause-unexplained",
		.severity = PMCHECK_WARNING,
		.summary = "Root Cause and Resolution does not tell what caused the issue",
		.help = "Explain what broke and why it could.",
		.explanation =
			"The section is there to explain in detail. 'We restarted it' is a fix; "
			"why it had to be restarted is the cause, and only who knows the cause "
			"can prevent the next time.",
		.bad = "## Root Cause and Resolution\n\nWe restarted the database and all was well.\n",
		.good = "## Root Cause and Resolution\n\n"
			"The disk was full because old logs were never deleted. We deleted them.\n",
	},
};
