/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* Whether a block gives its section content: text, code or a picture (a blank) that is no sub-title. */
static bool has_content(const struct run *run, size_t index)
{
	const struct block *block = &run->document->markdown.blocks.items[index];
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE || block->kind == BLOCK_BREAK)
		return false;
	return block->end > block->begin;
}

static void check(const struct run *run)
{
	const struct sections *sections = &run->document->sections;
	bool filled[PMCHECK_SECTIONS] = { false };
	for (size_t i = 0; i < run->document->markdown.blocks.count; i++)
		if (sections->kind_of_block[i] != NO_SECTION && has_content(run, i))
			filled[sections->kind_of_block[i]] = true;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &sections->of[kind];
		if (section->found && !filled[kind])
			report_title(run, &section->title,
				run_text(run, "'%s' is empty", title_quote(run, &section->title)));
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
