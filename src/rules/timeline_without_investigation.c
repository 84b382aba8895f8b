/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_TIMELINE, TOPIC_INVESTIGATED))
		report_lack(run, PMCHECK_TIMELINE,
			"does not tell what was done: add entries, '- 14:20 UTC: we suspect the "
			"load balancer and check its logs'");
}

const struct rule rule_timeline_without_investigation = {
	.check = check,
	.about = {
		.id = "timeline-without-investigation",
		.severity = PMCHECK_WARNING,
		.summary = "the Timeline tells no actions: what was investigated, what was assumed",
		.help = "Add what people did and what they believed at the time, also where "
			"they were wrong.",
		.explanation =
			"What was looked at, and on which assumption, is what a colleague "
			"learns from: next time they look in the right place first. A timeline "
			"of failures without people teaches nothing.",
		.bad = "## Timeline\n\n- 14:05 UTC: the shop goes down\n"
			"- 15:10 UTC: the shop is up again\n",
		.good = "## Timeline\n\n- 14:05 UTC: the shop goes down\n"
			"- 14:20 UTC: Ada investigates the database\n- 15:10 UTC: the shop is up again\n",
	},
};
