/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* Where the events are instead of in bullets; NULL when they are, or when that cannot be told. */
static const char *other_form(enum pmcheck_timeline_format format)
{
	switch (format) {
	case PMCHECK_TIMELINE_NUMBERED:
		return "in a numbered list";
	case PMCHECK_TIMELINE_PARAGRAPHS:
		return "plain lines";
	case PMCHECK_TIMELINE_TABLE:
		return "in a table";
	case PMCHECK_TIMELINE_HEADINGS:
		return "headings";
	case PMCHECK_TIMELINE_CODE:
		return "in a code block";
	default:
		return NULL;
	}
}

static void check(const struct run *run)
{
	const struct timeline *timeline = &run->document->timeline;
	const char *form = other_form(timeline->format);
	if (!form || !timeline->entries.count)
		return;
	const struct entry *first = &timeline->entries.items[0];
	const char *message = run_text(run,
		"the events of the Timeline are %s: make each a bullet, '- 14:05 UTC: …'", form);
	if (timeline->format == PMCHECK_TIMELINE_CODE) {
		size_t begin = text_line_start(&run->document->text, first->line);
		report_source(run, begin, begin + text_line(&run->document->text, first->line).len,
			message);
	} else {
		report_prose(run, first->begin, first->end, message);
	}
}

const struct rule rule_timeline_not_bulleted = {
	.check = check,
	.about = {
		.id = "timeline-not-bulleted",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "the Timeline's events are plain lines, a table, headings, code or numbered",
		.help = "Begin each event with '- ', its time and a colon.",
		.explanation =
			"One event, one bullet: '- ' before each line, a blank line above the first. "
			"Plain lines that follow each other run together into one paragraph when the page "
			"is rendered; bullets do not, can be read on a telephone, and show in a diff which "
			"event has changed.",
		.bad = "## Timeline (UTC)\n\n14:05 the pager fires\n14:20 we roll back\n",
		.good = "## Timeline (UTC)\n\n- 14:05: the pager fires\n- 14:20: we roll back\n",
	},
};
