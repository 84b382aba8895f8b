/* SPDX-License-Identifier: MIT */
#include "rules/word_limit.h"

#include "text/words.h"

/* The word after the `most` first ones that count. */
static struct str first_past(const struct document *document, size_t most)
{
	const struct markdown *markdown = &document->markdown;
	size_t before = 0;
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		if (markdown->blocks.items[i].kind == BLOCK_CODE)
			continue;
		size_t count = document->words.in_block[i];
		if (before + count > most)
			return words_find(markdown, i, most + 1 - before);
		before += count;
	}
	return (struct str){ markdown->prose.ptr, 0 };
}

static void check(const struct run *run)
{
	const struct document *document = run->document;
	size_t most = run->config->max_words, total = document->words.total;
	if (total <= most)
		return;
	struct str word = first_past(document, most);
	size_t begin = (size_t)(word.ptr - document->markdown.prose.ptr);
	struct pmcheck_finding *finding = report_prose(run, begin, begin + word.len,
		run_text(run, "%zu words, at most %zu are wanted: %zu to cut", total, most,
			total - most));
	finding->details = words_details(run);
}

const struct rule rule_too_long = {
	.check = check,
	.about = {
		.id = "too-long",
		.severity = PMCHECK_ERROR,
		.summary = "the postmortem has more than 600 words",
		.help = "Cut what no reader needs; logs belong in a code block, where they do not count.",
		.explanation =
			"A postmortem that nobody finishes teaches nobody. 600 words are five minutes; "
			"the report that the format is modelled on has 585. The finding stands on the "
			"first word past the limit; 'pmcheck words FILE' shows where they are.",
		.bad = "(a postmortem of 900 words)\n",
		.good = "(a postmortem of 585 words, with a link to the full log)\n",
	},
};
