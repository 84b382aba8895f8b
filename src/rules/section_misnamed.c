/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void check_section(
	const struct run *run, enum pmcheck_section_kind kind, const struct section *section)
{
	const struct title_line *title = &section->title;
	const char *quote = title_quote(run, title), *wanted = pmcheck_section_title(kind);
	quote += title->form == PMCHECK_NOSPACE ? strspn(quote, "#") : 0;
	if (!section->found || title->match.class == TITLE_EXACT)
		return;
	if (section->split)
		report_title(run, title,
			run_text(run, "'%s' and '%s' (line %u) are one section: join them under '%s'",
				quote, title_quote(run, &section->second),
				(unsigned)section->second.line, wanted));
	else
		report_title(run, title, run_text(run, "'%s' should be titled '%s'", quote, wanted));
}

static void check(const struct run *run)
{
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		check_section(run, (enum pmcheck_section_kind)kind,
			&run->document->sections.of[kind]);
}

const struct rule rule_section_misnamed = {
	.check = check,
	.about = {
		.id = "section-misnamed",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "a section stands under another title, or one with a typing error",
		.help = "Give the section the title that the format gives it; a remark may follow a "
			"colon or stand in brackets.",
		.explanation =
			"Every postmortem has the same four titles, so that a reader, a search and a "
			"script find the section they want: Issue Summary; Timeline; Root Cause and "
			"Resolution; Corrective and Preventative Measures.\n\n"
			"Case, emphasis, emoji and numbering do not matter, nor does what follows a "
			"colon or a dash or stands in brackets: 'Timeline: the plot thickens' is the "
			"Timeline. Preventive is as good as Preventative.",
		.bad = "## What we will do next\n\n## Action Items\n",
		.good = "## Corrective and Preventative Measures\n",
	},
};
