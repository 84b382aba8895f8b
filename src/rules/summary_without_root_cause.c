/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_SUMMARY, TOPIC_BECAUSE))
		report_lack(run, PMCHECK_SUMMARY,
			"does not tell the root cause: add a sentence, 'The root cause was a "
			"full disk on the database server.'");
}

const struct rule rule_summary_without_root_cause = {
	.check = check,
	.about = {
		.id = "summary-without-root-cause",
		.severity = PMCHECK_WARNING,
		.summary = "the Issue Summary does not tell the root cause",
		.help = "Say in one sentence what caused it; the details have a section of "
			"their own.",
		.explanation =
			"Most people read the summary and nothing else. 'The shop was down' "
			"leaves them with a guess; one sentence more, 'the root cause was a "
			"certificate that nobody renewed', and they know whether it can happen "
			"to them.",
		.bad = "## Issue Summary\n\n"
			"On 3 May 2024 from 14:05 to 15:10 UTC the shop was down for all users.\n",
		.good = "## Issue Summary\n\n"
			"On 3 May 2024 from 14:05 to 15:10 UTC the shop was down for all users. The root cause was\n"
			"a full disk.\n",
	},
};
