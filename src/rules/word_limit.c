/* SPDX-License-Identifier: MIT */
#include "rules/word_limit.h"

/* Within this share of a limit an author may have counted otherwise. */
enum { NEAR_PERCENT = 5 };

static bool is_near(size_t total, size_t limit)
{
	size_t distance = total > limit ? total - limit : limit - total;
	return distance * 100 <= limit * NEAR_PERCENT;
}

const char *words_details(const struct run *run)
{
	const struct word_counts *words = &run->document->words;
	const char *text = "";
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		if (run->document->sections.of[kind].found)
			text = run_join(run, text,
				pmcheck_section_title((enum pmcheck_section_kind)kind),
				run_text(run, ": %zu\n", words->of[kind]));
	if (words->code && words->total < run->config->min_words)
		text = run_text(run, "%s%zu word%s %s in a code block and %s not counted\n", text,
			words->code, plural(words->code), words->code == 1 ? "stands" : "stand",
			words->code == 1 ? "is" : "are");
	if (is_near(words->total, run->config->min_words) ||
		is_near(words->total, run->config->max_words))
		text = run_join(run, text,
			"counted: what has a letter or a digit; not counted: code blocks, addresses, "
			"image descriptions, comments, front matter\n");
	return text;
}
