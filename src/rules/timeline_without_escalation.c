/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_TIMELINE, TOPIC_ESCALATED))
		report_lack(run, PMCHECK_TIMELINE,
			"does not tell to whom it was escalated: add '- 14:30 UTC: escalated to "
			"the database team', or say 'no escalation was needed'");
}

const struct rule rule_timeline_without_escalation = {
	.check = check,
	.about = {
		.id = "timeline-without-escalation",
		.severity = PMCHECK_WARNING,
		.summary = "the Timeline names no team or person that the incident was escalated to",
		.help = "Name who was called in; when those on call managed alone say 'no "
			"escalation was needed'.",
		.explanation =
			"Who had to be woken, and when, shows where knowledge sits and how long "
			"it took to reach it. That nobody had to be is worth a line as well.",
		.bad = "## Timeline\n\n- 14:05 UTC: the pager fires\n- 15:10 UTC: the disk is emptied\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n"
			"- 14:30 UTC: escalated to the database team\n- 15:10 UTC: the disk is emptied\n",
	},
};
