/* SPDX-License-Identifier: MIT */
#include "base/suggest.h"
#include "rules/rule.h"

static const char *const verbs[] = { "pmcheck-disable", "pmcheck-enable", "pmcheck-disable-line",
	"pmcheck-disable-next-line", "pmcheck-disable-file" };

static const char *message_of(const struct run *run, const char *name)
{
	struct suggestion suggestion = { .word = name };
	bool verb = strncmp(name, "pmcheck-", strlen("pmcheck-")) == 0;
	for (size_t i = 0; verb && i < sizeof verbs / sizeof *verbs; i++)
		suggestion_offer(&suggestion, verbs[i]);
	for (size_t i = 0; !verb && i < rule_count(); i++)
		suggestion_offer(&suggestion, rule_at(i)->about.id);
	const char *what = verb ? "is nothing that a comment can ask for" : "is no rule";
	if (!suggestion.best)
		return run_text(run, "'%s' %s: 'pmcheck rules' lists them", name, what);
	return run_text(run, "'%s' %s: did you mean '%s'?", name, what, suggestion.best);
}

static void check(const struct run *run)
{
	for (size_t i = 0; i < run->suppressions->unknown.count; i++) {
		const struct unknown_name *unknown = &run->suppressions->unknown.items[i];
		const char *name = run_text(run, "%.*s", (int)(unknown->end - unknown->begin),
			run->document->text.bytes.ptr + unknown->begin);
		report_source(run, unknown->begin, unknown->end, message_of(run, name));
	}
}

const struct rule rule_suppression_unknown = {
	.stage = STAGE_COMMENTS,
	.check = check,
	.about = {
		.id = "suppression-unknown",
		.severity = PMCHECK_ERROR,
		.summary = "a pmcheck comment names no rule",
		.help = "Write the rule's id as it stands in brackets behind its findings.",
		.explanation =
			"A comment that switches a rule off is a promise to the next reader that somebody "
			"has looked. With a typing error in it it does nothing, and nobody would notice.\n\n"
			"<!-- pmcheck-disable RULE… --> holds to the end or to <!-- pmcheck-enable RULE… -->; "
			"pmcheck-disable-line and pmcheck-disable-next-line hold for one line, "
			"pmcheck-disable-file for all. Without a name they mean every rule.",
		.bad = "<!-- pmcheck-disable time-without-zon -->\n",
		.good = "<!-- pmcheck-disable time-without-zone -->\n",
	},
};
