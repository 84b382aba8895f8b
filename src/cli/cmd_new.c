/* SPDX-License-Identifier: MIT */
/* pmcheck new TITLE */
#include <stdio.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/command.h"
#include "cli/settings.h"

/*
 * What a first-time author fills in. Hints are comments, which count as no words; what is to be
 * replaced is what the rule `placeholder` knows.
 */
static const char skeleton[] =
	"\n"
	"<!-- Everything in such brackets is a hint: it is not shown, and its words do not count.\n"
	"     400 to 600 words in all; `pmcheck words FILE` shows where they are. -->\n"
	"\n"
	"## Issue Summary\n"
	"\n"
	"<!-- When it began and ended, in UTC. What was down or slow, and what users saw.\n"
	"     What share of them: a percentage, \"half of\", \"all\". The root cause in a sentence. -->\n"
	"\n"
	"On YYYY-MM-DD from HH:mm to HH:mm UTC {{what}} was {{down or slow}}: users saw {{what they saw}}.\n"
	"{{A percentage}} of users were affected. The root cause was {{the root cause}}.\n"
	"\n"
	"<!-- Pictures are welcome: ![What it shows](graph.png) -->\n"
	"\n"
	"## Timeline (UTC)\n"
	"\n"
	"<!-- A bullet an event, one or two sentences each, in the order in which they happened.\n"
	"     How it was detected, what was tried, which paths led nowhere, to whom it was escalated,\n"
	"     how it was resolved. -->\n"
	"\n"
	"- HH:mm: {{The outage begins: what changed}}\n"
	"- HH:mm: {{Detected: by an alert, an engineer, a customer}}\n"
	"- HH:mm: {{Investigated: what was assumed}}\n"
	"- HH:mm: {{A dead end, and how it was found to be one}}\n"
	"- HH:mm: {{Escalated to which team}}\n"
	"- HH:mm: {{Resolved: how}}\n"
	"\n"
	"## Root Cause and Resolution\n"
	"\n"
	"<!-- What caused it, so that somebody who was not there understands; then how it was fixed. -->\n"
	"\n"
	"{{The cause, in detail}}\n"
	"\n"
	"{{The fix, in detail}}\n"
	"\n"
	"## Corrective and Preventative Measures\n"
	"\n"
	"<!-- What can be improved, broadly speaking; then tasks that somebody can do and finish. -->\n"
	"\n"
	"{{What to improve}}\n"
	"\n"
	"- [ ] {{A task, and who does it}}\n"
	"- [ ] {{Another task}}\n";

static int run(struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("new needs a title: pmcheck new \"How a full disk took the shop down\"");
	fputs("#", stdout);
	for (size_t i = 0; i < settings->operand_count; i++) {
		putchar(' ');
		escape_print(stdout, str_of(settings->operands[i]));
	}
	putchar('\n');
	fputs(skeleton, stdout);
	return 0;
}

const struct command cmd_new = {
	.name = "new",
	.usage = "new TITLE...",
	.summary = "print a postmortem to fill in",
	.about = "Prints a skeleton with the four sections, hints as comments, and placeholders\n"
		 "that the check knows, so that none is forgotten:\n"
		 "\n"
		 "  pmcheck new How a full disk took the shop down > 2024-06-17-full-disk.md",
	.run = run,
};
