/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* The title before which a missing section belongs: that of the next one that is there. */
static const struct title_line *next_title(const struct sections *sections, size_t kind)
{
	for (size_t next = kind + 1; next < PMCHECK_SECTIONS; next++)
		if (sections->of[next].found)
			return &sections->of[next].title;
	return NULL;
}

/* "found: 'Summary' (line 3), …": what could be meant is easier to see beside what is there. */
static const char *found_titles(const struct run *run)
{
	const struct sections *sections = &run->document->sections;
	const char *list = "";
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		if (sections->of[kind].found)
			list = run_join(run, list, *list ? ", '" : "'",
				title_quote(run, &sections->of[kind].title),
				run_text(run, "' (line %u)",
					(unsigned)sections->of[kind].title.line));
	return run_join(run, "found: ", list, "\n");
}

static void report_missing(const struct run *run, enum pmcheck_section_kind kind)
{
	const struct title_line *next = next_title(&run->document->sections, kind);
	const char *title = pmcheck_section_title(kind);
	struct pmcheck_finding *finding;
	if (next)
		finding = report_title(run, next,
			run_join(run, "'", title, "' is missing: add '## ", title, "' before '",
				title_quote(run, next), "'"));
	else
		finding = report_last_line(run,
			run_join(run, "'", title, "' is missing: add '## ", title, "' at the end"));
	finding->details = found_titles(run);
}

static void check(const struct run *run)
{
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		if (!run->document->sections.of[kind].found)
			report_missing(run, (enum pmcheck_section_kind)kind);
}

const struct rule rule_section_missing = {
	.check = check,
	.about = {
		.id = "section-missing",
		.severity = PMCHECK_ERROR,
		.summary = "one of the four sections is not there in any form",
		.help = "Add the section with its title as a heading.",
		.explanation =
			"Readers look for the same four things in every postmortem: what happened "
			"(Issue Summary), when (Timeline), why and how it ended (Root Cause and "
			"Resolution), and what will change (Corrective and Preventative Measures).\n\n"
			"The finding stands where the section belongs: on the title of the section that "
			"follows it, or on the last line.",
		.bad = "## Issue Summary\n\n…\n\n## Root Cause and Resolution\n\n…\n\n"
		       "## Corrective and Preventative Measures\n\n…\n",
		.good = "## Issue Summary\n\n…\n\n## Timeline\n\n…\n\n"
			"## Root Cause and Resolution\n\n…\n\n"
			"## Corrective and Preventative Measures\n\n…\n",
	},
};
