/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* The section that stands before `kind` though it belongs after it; NULL for none. */
static const struct section *overtaken(const struct sections *sections, size_t kind)
{
	const struct section *first = NULL;
	for (size_t later = kind + 1; later < PMCHECK_SECTIONS; later++) {
		const struct section *section = &sections->of[later];
		if (section->found && section->title.begin < sections->of[kind].title.begin &&
			(!first || section->title.begin < first->title.begin))
			first = section;
	}
	return first;
}

static void check(const struct run *run)
{
	const struct sections *sections = &run->document->sections;
	const struct section *late = NULL, *before = NULL;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &sections->of[kind];
		const struct section *other = section->found ? overtaken(sections, kind) : NULL;
		if (other && (!late || section->title.begin < late->title.begin)) {
			late = section;
			before = other;
		}
	}
	if (late)
		report_title(run, &late->title,
			run_text(run, "'%s' comes too late: it belongs before '%s' (line %u)",
				title_quote(run, &late->title), title_quote(run, &before->title),
				(unsigned)before->title.line));
}

const struct rule rule_section_out_of_order = {
	.check = check,
	.about = {
		.id = "section-out-of-order",
		.severity = PMCHECK_ERROR,
		.summary = "the sections do not come in the order of the format",
		.help = "Order: Issue Summary, Timeline, Root Cause and Resolution, Corrective and "
			"Preventative Measures.",
		.explanation =
			"What happened, when, why, and what will change: each section stands on the one "
			"before it, and readers who know the order find their way without looking.",
		.bad = "## Timeline\n\n…\n\n## Issue Summary\n\n…\n",
		.good = "## Issue Summary\n\n…\n\n## Timeline\n\n…\n",
	},
};
