/* SPDX-License-Identifier: MIT */
#include "rules/word_limit.h"

/* The section with the fewest words; its kind, or PMCHECK_SECTIONS when none is there. */
static size_t thinnest(const struct document *document)
{
	size_t best = PMCHECK_SECTIONS;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		if (document->sections.of[kind].found &&
			(best == PMCHECK_SECTIONS ||
				document->words.of[kind] < document->words.of[best]))
			best = kind;
	return best;
}

static void check(const struct run *run)
{
	const struct word_counts *words = &run->document->words;
	size_t least = run->config->min_words, section = thinnest(run->document);
	if (words->total >= least || section == PMCHECK_SECTIONS)
		return;
	size_t missing = least - words->total;
	struct pmcheck_finding *finding = report_last_line(run,
		run_text(run, "%zu word%s, at least %zu are wanted: %zu to go; the thinnest section is '%s' (%zu)",
			words->total, plural(words->total), least, missing,
			title_quote(run, &run->document->sections.of[section].title),
			words->of[section]));
	finding->details = words_details(run);
}

const struct rule rule_too_short = {
	.check = check,
	.about = {
		.id = "too-short",
		.severity = PMCHECK_ERROR,
		.summary = "the postmortem has fewer than 400 words",
		.help = "Tell more where it is thin: what users saw, what was tried, what will change.",
		.explanation =
			"In fewer than 400 words something is missing that a colleague will ask for. "
			"Headings, lists, tables, link texts and inline code count; code blocks, "
			"comments, addresses, image descriptions and front matter do not. "
			"'pmcheck words FILE' shows the words of each section.",
		.bad = "(a postmortem of 120 words)\n",
		.good = "(a postmortem of 480 words)\n",
	},
};
