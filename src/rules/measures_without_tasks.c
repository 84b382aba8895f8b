/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

enum {
	LEAST_TASKS = 2,
	LEAST_LINES = 3, /* of plain lines, which may be prose */
};

/* How many things to do are listed, as far as can be told. */
static bool has_tasks(const struct topics *topics)
{
	bool announced = topics_has(topics, PMCHECK_MEASURES, TOPIC_TASK_LABEL);
	return topics->tasks >= LEAST_TASKS || topics->lines >= LEAST_LINES ||
		(announced && topics->tasks + topics->lines > 0);
}

static void check(const struct run *run)
{
	const struct topics *topics = &run->document->topics;
	if (!run->document->sections.of[PMCHECK_MEASURES].found || !topics->blocks[PMCHECK_MEASURES] ||
		topics->foreign || has_tasks(topics))
		return;
	report_lack(run, PMCHECK_MEASURES,
		topics->tasks ? "lists only one concrete task: add what else is to be done, "
				"'- [ ] Add an alert on full disks'"
			      : "lists no concrete tasks: add what is to be done, "
				"'- [ ] Add an alert on full disks'");
}

const struct rule rule_measures_without_tasks = {
	.check = check,
	.about = {
		.id = "measures-without-tasks",
		.severity = PMCHECK_WARNING,
		.summary = "Corrective and Preventative Measures lists no concrete tasks",
		.help = "List at least two things that somebody can do and tick off, best with a name and a day.",
		.explanation =
			"'Be more careful' cannot be done, 'patch the server' can. A task names an action "
			"and what it is done to, so that in a month anybody can tell whether it was. Items "
			"of a list, check boxes and rows of a table count.",
		.bad = "## Corrective and Preventative Measures\n\nWe should be more careful with logs.\n",
		.good = "## Corrective and Preventative Measures\n\nDisks should be watched.\n\n"
			"- [ ] Add an alert on full disks\n- [ ] Delete logs after a week\n",
	},
};
