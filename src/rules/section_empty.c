/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check(const struct run *run)
{
	for (enum pmcheck_section_kind kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &run->document->sections.of[kind];
		if (section->found && !section_is_filled(run->document, kind))
			report_title(run, &section->title,
				run_join(run, "'", title_quote(run, &section->title), "' is empty"));
	}
}

const struct rule rule_section_empty = {
	.check = check,
	.about = {
		.id = "section-empty",
		.severity = PMCHECK_ERROR,
		.summary = "there is nothing in a section but blanks, comments or sub-titles",
		.help = "Write the section; if there is nothing to tell, say so and why.",
		.explanation =
			"A title promises something. Even 'the cause is not known yet' tells a reader "
			"more than an empty section does.",
		.bad = "## Root Cause and Resolution\n\n## Corrective and Preventative Measures\n\n…\n",
		.good = "## Root Cause and Resolution\n\nA certificate had expired; we renewed it.\n",
	},
};
