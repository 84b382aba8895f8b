/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_CAUSE, TOPIC_FIXED))
		report_lack(run, PMCHECK_CAUSE,
			"does not tell how it was fixed: add it, 'We fixed it by deleting the "
			"old logs and restarting the database.'");
}

const struct rule rule_fix_unexplained = {
	.check = check,
	.about = {
		.id = "fix-unexplained",
		.severity = PMCHECK_WARNING,
		.summary = "Root Cause and Resolution does not tell how the issue was fixed",
		.help = "Say what was changed, and by which command or commit if there is one.",
		.explanation =
			"Three of four public incident reports explain the cause at length and "
			"hide the fix in half a sentence, or leave it out. Who has the same "
			"outage tonight is looking for just that half sentence.",
		.bad = "## Root Cause and Resolution\n\nThe disk was full because old logs pile up.\n",
		.good = "## Root Cause and Resolution\n\n"
			"The disk was full because old logs pile up. We fixed it by deleting them.\n",
	},
};
