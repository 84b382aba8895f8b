/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check(const struct run *run)
{
	if (sections_count(&run->document->sections))
		return;
	size_t end = text_line(&run->document->text, 1).len;
	report_source(run, text_line_start(&run->document->text, 1), end,
		"none of the four sections is here: Issue Summary, Timeline, Root Cause and "
		"Resolution, Corrective and Preventative Measures");
}

const struct rule rule_not_a_postmortem = {
	.stage = STAGE_ALONE,
	.check = check,
	.about = {
		.id = "not-a-postmortem",
		.severity = PMCHECK_ERROR,
		.summary = "none of the four sections is there in any form",
		.help = "If it is no postmortem leave it out: "
			"git config -f .pmcheck --add pmcheck.exclude 'docs/*.md' "
			"(or name the folder: --add pmcheck.include 'postmortems/**').",
		.explanation =
			"A postmortem has an Issue Summary, a Timeline, a Root Cause and Resolution and "
			"Corrective and Preventative Measures. A file that has none of them, under any "
			"name, is most likely no postmortem at all, so nothing else is said about it.",
		.bad = "# Notes of the meeting\n\n- coffee\n",
		.good = "## Issue Summary\n\n…\n\n## Timeline\n\n…\n",
	},
};
