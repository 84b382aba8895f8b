/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check(const struct run *run)
{
	const struct sections *sections = &run->document->sections;
	for (size_t i = 0; i < sections->duplicates.count; i++) {
		const struct title_line *title = &sections->duplicates.items[i];
		const struct section *first = &sections->of[title->match.kind];
		report_title(run, title,
			run_text(run, "'%s' is here a second time: the first is on line %u",
				title_quote(run, title), (unsigned)first->title.line));
	}
}

const struct rule rule_section_duplicated = {
	.check = check,
	.about = {
		.id = "section-duplicated",
		.severity = PMCHECK_ERROR,
		.summary = "the same section is there twice",
		.help = "Join the two, or give the second another title or its own file.",
		.explanation =
			"One incident, one postmortem, four sections. With two Timelines nobody knows "
			"which one counts; two incidents deserve two files.",
		.bad = "## Timeline\n\n…\n\n## Timeline\n\n…\n",
		.good = "## Timeline\n\n### First day\n\n…\n\n### Second day\n\n…\n",
	},
};
