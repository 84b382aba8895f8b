/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* What the title is instead of a heading; NULL when it is one. */
static const char *other_form(enum pmcheck_title_form form)
{
	switch (form) {
	case PMCHECK_BOLD:
		return "a line in bold or italics";
	case PMCHECK_PLAIN:
		return "a plain line";
	case PMCHECK_LIST:
		return "a list item";
	default:
		return NULL;
	}
}

static void check_title(const struct run *run, const struct title_line *title)
{
	const char *form = other_form(title->form), *quote = title_quote(run, title);
	if (title->form == PMCHECK_NOSPACE) {
		size_t hashes = strspn(quote, "#");
		report_title(run, title,
			run_text(run, "'%s' is no heading without a blank after the #: write '%.*s %s'",
				quote, (int)hashes, quote, quote + hashes));
	} else if (form) {
		report_title(run, title,
			run_text(run, "'%s' is %s, not a heading: write '## %s'", quote, form, quote));
	}
}

static void check(const struct run *run)
{
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &run->document->sections.of[kind];
		if (section->found)
			check_title(run, &section->title);
	}
}

const struct rule rule_section_not_heading = {
	.check = check,
	.about = {
		.id = "section-not-heading",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "a section's title is a plain or bold line, a list item, or '##Title'",
		.help = "Make the title a heading: '## ' before it, on a line of its own.",
		.explanation =
			"Only a heading gives a section an anchor to link to, a place in the outline and "
			"a name for people who have the page read to them. '## Timeline', a title over a "
			"line of = or -, and <h2>Timeline</h2> are headings; a bold line only looks like "
			"one.",
		.bad = "**Timeline:**\n\n- 14:05 UTC: the pager fires\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n",
	},
};
