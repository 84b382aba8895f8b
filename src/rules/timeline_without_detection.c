/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_TIMELINE, TOPIC_DETECTION))
		report_lack(run, PMCHECK_TIMELINE,
			"does not tell how the issue was noticed: add an entry, '- 14:09 UTC: "
			"an alert on failed logins pages the engineer on call'");
}

const struct rule rule_timeline_without_detection = {
	.check = check,
	.about = {
		.id = "timeline-without-detection",
		.severity = PMCHECK_WARNING,
		.summary = "the Timeline does not tell when and how the issue was detected",
		.help = "Add the entry with who or what noticed it: an alert, an engineer, a "
			"customer.",
		.explanation =
			"Between the first failure and the first person who knew of it lie the "
			"minutes that monitoring can win. Was it an alert, an engineer who "
			"happened to look, or a customer who telephoned? The answer decides "
			"what to improve.",
		.bad = "## Timeline\n\n- 14:05 UTC: the disk is full\n- 15:10 UTC: the shop is up again\n",
		.good = "## Timeline\n\n- 14:05 UTC: the disk is full\n- 14:09 UTC: an alert fires\n"
			"- 15:10 UTC: the shop is up again\n",
	},
};
