/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_TIMELINE, TOPIC_DEAD_END))
		report_lack(run, PMCHECK_TIMELINE,
			"tells no misleading path: add one, '- 14:20 UTC: we suspect the "
			"network, wrongly', or say 'there were no false leads'");
}

const struct rule rule_timeline_without_dead_end = {
	.check = check,
	.about = {
		.id = "timeline-without-dead-end",
		.severity = PMCHECK_WARNING,
		.summary = "the Timeline tells no path that led nowhere",
		.help = "Tell what was suspected and ruled out; when all was clear at once say "
			"'there were no false leads'.",
		.explanation =
			"Wrong guesses cost most of the time of most outages, and they are what "
			"a report forgets first. The next person with the same symptoms will "
			"have the same guess: spare them the hour.",
		.bad = "## Timeline\n\n- 14:05 UTC: the pager fires\n- 15:10 UTC: Ada empties the disk\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n"
			"- 14:20 UTC: Ada suspects the network: a false lead\n"
			"- 15:10 UTC: she empties the disk\n",
	},
};
