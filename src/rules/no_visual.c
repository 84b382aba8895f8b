/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"
#include "text/drawing.h"

/* "![[" is how Obsidian shows an image, and libcmark takes it for text. */
static bool shows_something(const struct document *document)
{
	const struct markdown *markdown = &document->markdown;
	for (size_t i = 0; i < markdown->links.list.count; i++)
		if (markdown->links.list.items[i].image &&
			!link_is_badge(&markdown->links.list.items[i]))
			return true;
	for (size_t i = 0; i < markdown->blocks.count; i++)
		if (markdown->blocks.items[i].kind == BLOCK_CODE && markdown->blocks.items[i].drawing)
			return true;
	return str_find_fold(markdown->prose, STR("![["), 0) < markdown->prose.len ||
		(!markdown->chars.ascii && text_is_drawing(markdown->prose));
}

static void check(const struct run *run)
{
	const struct markdown *markdown = &run->document->markdown;
	if (!markdown->blocks.count || shows_something(run->document))
		return;
	const struct block *first = &markdown->blocks.items[0];
	report_prose(run, first->begin, first->end,
		"there is no picture: make people want to read it, "
		"'pmcheck timeline --svg' draws one from the Timeline");
}

const struct rule rule_no_visual = {
	.check = check,
	.about = {
		.id = "no-visual",
		.severity = PMCHECK_NOTE,
		.summary = "there is no image, diagram or drawing",
		.help = "Show a graph of the outage, a diagram of what broke, or the drawn Timeline.",
		.explanation =
			"A postmortem helps only those who read it, and a picture is what they see first: "
			"the graph that fell off a cliff says more than the sentence about it. Images "
			"count, also HTML's; so do code blocks in Mermaid, PlantUML or Graphviz and "
			"drawings in characters. Badges do not.",
		.bad = "# The morning the ovens stopped listening\n\n## Issue Summary\n\nNo bread.\n",
		.good = "# The morning the ovens stopped listening\n\n"
			"![Orders and tickets part at 05:02 UTC](ovens.svg)\n\n"
			"## Issue Summary\n\nNo bread.\n",
	},
};
