/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* Times in code, as where text was indented by mistake: they are not judged, but they are there. */
static size_t count_in_code(const struct document *document, size_t index)
{
	struct str prose = block_prose(&document->markdown, &document->markdown.blocks.items[index]);
	struct clock clock;
	size_t count = 0;
	for (size_t at = 0; at < prose.len; at++)
		if (is_digit(prose.ptr[at]) && clock_may_begin(prose, at) &&
			clock_read(prose, at, &clock) && clock.form == CLOCK_COLON)
			count++;
	return count;
}

/* How many different possible times the Issue Summary gives; a gloss says nothing new. */
static size_t count_times(const struct document *document)
{
	size_t count = 0;
	for (size_t i = 0; i < document->times.mentions.count; i++) {
		const struct mention *mention = &document->times.mentions.items[i];
		bool gloss = mention->gloss != NO_INDEX && mention->gloss < i;
		count += in_section(&document->sections, mention->block, PMCHECK_SUMMARY) && !gloss;
	}
	for (size_t i = 0; i < document->markdown.blocks.count; i++)
		if (document->markdown.blocks.items[i].kind == BLOCK_CODE &&
			in_section(&document->sections, i, PMCHECK_SUMMARY))
			count += count_in_code(document, i);
	return count;
}

static void check(const struct run *run)
{
	const struct section *summary = &run->document->sections.of[PMCHECK_SUMMARY];
	/* An empty section is told as such. */
	if (!summary->found || !section_is_filled(run->document, PMCHECK_SUMMARY))
		return;
	size_t count = count_times(run->document);
	if (count >= 2)
		return;
	report_title(run, &summary->title,
		run_join(run, "'", title_quote(run, &summary->title), "' gives ",
			count ? "one clock time alone" : "no clock times",
			": write when the outage began and when it ended, 'from 14:05 to 15:10 UTC'"));
}

const struct rule rule_summary_without_times = {
	.check = check,
	.about = {
		.id = "summary-without-times",
		.severity = PMCHECK_ERROR,
		.summary = "the Issue Summary does not give both start and end of the outage",
		.help = "Give both as clock times in UTC, with the date.",
		.explanation =
			"The first thing that everybody asks is when it was and how long. 'Two hours on "
			"Monday' cannot be laid beside a graph; 'on 3 May 2024 from 14:05 to 15:10 UTC' "
			"can.",
		.bad = "## Issue Summary\n\nThe shop was down for an hour on Monday.\n",
		.good = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 15:10 UTC the shop was down.\n",
	},
};
