/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* A date in a code block is not read, but it is there. */
static bool has_date_in_code(const struct document *document)
{
	struct date date;
	for (size_t i = 0; i < document->markdown.blocks.count; i++) {
		const struct block *block = &document->markdown.blocks.items[i];
		struct str prose = block_prose(&document->markdown, block);
		for (size_t at = 0; block->kind == BLOCK_CODE && at < prose.len; at++)
			if (is_digit(prose.ptr[at]) && (at == 0 || !is_digit(prose.ptr[at - 1])) &&
				date_read(prose, at, &date))
				return true;
	}
	return false;
}

static void check(const struct run *run)
{
	const struct document *document = run->document;
	if (document->times.dates.count || document->dated || !document->markdown.blocks.count ||
		has_date_in_code(document))
		return;
	const struct section *summary = &document->sections.of[PMCHECK_SUMMARY];
	const struct block *first = &document->markdown.blocks.items[0];
	report_prose(run, summary->found ? summary->title.begin : first->begin,
		summary->found ? summary->title.end : first->end,
		"there is no date: write the day of the outage, 'On 3 May 2024 from 14:05 to 15:10 UTC'");
}

const struct rule rule_date_missing = {
	.check = check,
	.about = {
		.id = "date-missing",
		.severity = PMCHECK_WARNING,
		.summary = "there is no calendar date in the text, front matter or file name",
		.help = "Write the date where the outage is told: '3 May 2024' or '2024-05-03'.",
		.explanation =
			"'14:05 UTC' comes round every day. Without a date the report cannot be laid "
			"beside a graph, a log or another report, and in a year nobody can tell which "
			"outage it was. A date in the text, in the front matter or in the file's name "
			"will do.",
		.bad = "## Issue Summary\n\nFrom 14:05 to 15:10 UTC the shop was down.\n",
		.good = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 15:10 UTC the shop was down.\n",
	},
};
