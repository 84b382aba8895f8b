/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_TIMELINE, TOPIC_RESOLVED))
		report_lack(run, PMCHECK_TIMELINE,
			"does not tell how it was resolved: add a last entry, '- 15:10 UTC: the "
			"disk is emptied and the shop is up again'");
}

const struct rule rule_timeline_without_resolution = {
	.check = check,
	.about = {
		.id = "timeline-without-resolution",
		.severity = PMCHECK_WARNING,
		.summary = "the Timeline does not tell how the incident was resolved",
		.help = "End with the entry of what was done and when all worked again.",
		.explanation =
			"A timeline without its end leaves open whether it is over. The last "
			"entry says what made it work again and when.",
		.bad = "## Timeline\n\n- 14:05 UTC: the pager fires\n"
			"- 14:20 UTC: Ada suspects the network\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n"
			"- 15:10 UTC: Ada empties the disk, the shop is up again\n",
	},
};
