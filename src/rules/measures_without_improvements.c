/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

static void check(const struct run *run)
{
	if (lacks_topic(run, PMCHECK_MEASURES, TOPIC_IMPROVEMENT))
		report_lack(run, PMCHECK_MEASURES,
			"tells only tasks: add what is to be better, 'Disks should be watched "
			"before they are full.'");
}

const struct rule rule_measures_without_improvements = {
	.check = check,
	.about = {
		.id = "measures-without-improvements",
		.severity = PMCHECK_WARNING,
		.summary = "Corrective and Preventative Measures names nothing broad to improve",
		.help = "Say in a sentence or two what is to be better, then list the tasks "
			"that lead there.",
		.explanation =
			"Tasks are done and forgotten. What they are for, 'silence should be as "
			"loud as an error', is what a team remembers when it builds the next "
			"thing.",
		.bad = "## Corrective and Preventative Measures\n\n- Add a disk to the server\n"
			"- Delete the logs\n",
		.good = "## Corrective and Preventative Measures\n\n"
			"Disks should be watched before they are full.\n\n- Add a disk to the server\n"
			"- Delete the logs\n",
	},
};
