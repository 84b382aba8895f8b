/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

/* A count of people ("12 visitors") is no share, and the author may wonder. */
static const char *count_of_people(const struct run *run)
{
	const struct topics *topics = &run->document->topics;
	if (!topics->people_end)
		return NULL;
	return document_quote(run->document, topics->people_begin, topics->people_end);
}

static void check(const struct run *run)
{
	if (!lacks_topic(run, PMCHECK_SUMMARY, TOPIC_SHARE))
		return;
	const char *people = count_of_people(run);
	const char *what = people
		? run_text(run, "gives a number ('%s') and no share of those affected: add it, '30%% of all users'",
			people)
		: "does not tell how many were affected: add the share, '30% of users could not log in'";
	report_lack(run, PMCHECK_SUMMARY, what);
}

const struct rule rule_summary_without_impact = {
	.check = check,
	.about = {
		.id = "summary-without-impact",
		.severity = PMCHECK_WARNING,
		.summary = "the Issue Summary gives no share of those affected",
		.help = "Give a percentage, or say 'half of', 'all users', 'no users'; an estimate will do.",
		.explanation =
			"'Some users saw errors' may be three people or all but three. A share says how bad "
			"it was, and can be compared with the next outage. A count such as '12 visitors' "
			"says it only to those who know how many there usually are.",
		.bad = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 15:10 UTC 12 visitors saw errors.\n",
		.good = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 15:10 UTC 30% of visitors saw errors.\n",
	},
};
