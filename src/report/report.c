/* SPDX-License-Identifier: MIT */
#include "report/report.h"

static const struct report_format *const formats[] = {
	&report_text,
	&report_json,
	&report_jsonl,
	&report_sarif,
	&report_github,
	&report_gitlab,
	&report_junit,
	&report_rdjson,
};

const struct report_format *report_format(size_t index)
{
	return index < sizeof formats / sizeof *formats ? formats[index] : NULL;
}

void reporter_begin(struct reporter *reporter, const struct report_format *format, FILE *out,
	struct report_style style, struct report_run run)
{
	*reporter = (struct reporter){
		.format = format,
		.out = out,
		.style = style,
		.run = run,
	};
	if (format->begin)
		format->begin(reporter);
}

void reporter_document(struct reporter *reporter, const struct report_document *document)
{
	struct report_tally *tally = &reporter->tally;
	size_t count = pmcheck_finding_count(document->checked);
	tally->documents++;
	tally->documents_with_findings += count > 0;
	for (size_t i = 0; i < count; i++)
		tally->findings[pmcheck_finding(document->checked, i)->severity]++;
	reporter->format->document(reporter, document);
}

bool reporter_wants_facts(const struct reporter *reporter)
{
	return reporter->format->facts || reporter->style.snippets || reporter->style.verdict;
}

bool report_is_first(const struct reporter *reporter, size_t left)
{
	const size_t *findings = reporter->tally.findings;
	return findings[PMCHECK_NOTE] + findings[PMCHECK_WARNING] + findings[PMCHECK_ERROR] == left;
}

void reporter_trouble(struct reporter *reporter)
{
	reporter->tally.troubles++;
}

void reporter_end(struct reporter *reporter)
{
	if (reporter->format->end)
		reporter->format->end(reporter);
}
