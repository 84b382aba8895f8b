/* SPDX-License-Identifier: MIT */
/* The report for people: a line a finding as compilers print it, and more on a terminal. */
#include "base/escape.h"
#include "report/report.h"

static void print_finding(FILE *out, struct str path, const struct pmcheck_finding *finding)
{
	escape_print(out, path);
	fprintf(out, ":%zu:%zu: %s: ", finding->line, finding->column,
		pmcheck_severity_name(finding->severity));
	escape_print(out, str_of(finding->message));
	fprintf(out, " [%s]\n", finding->rule->id);
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	for (size_t i = 0; i < pmcheck_finding_count(doc->checked); i++)
		print_finding(reporter->out, doc->path, pmcheck_finding(doc->checked, i));
}

static void print_count(FILE *out, size_t count, const char *one, const char **comma)
{
	if (count == 0)
		return;
	fprintf(out, "%s%zu %s%s", *comma, count, one, count == 1 ? "" : "s");
	*comma = ", ";
}

/* "2 errors, 1 warning in 1 of 3 postmortems" */
static void end(struct reporter *reporter)
{
	const struct report_tally *tally = &reporter->tally;
	if (reporter->style.quiet || tally->documents_with_findings == 0)
		return;
	const char *comma = "";
	print_count(reporter->out, tally->findings[PMCHECK_ERROR], "error", &comma);
	print_count(reporter->out, tally->findings[PMCHECK_WARNING], "warning", &comma);
	print_count(reporter->out, tally->findings[PMCHECK_NOTE], "note", &comma);
	fprintf(reporter->out, " in %zu of %zu postmortem%s\n", tally->documents_with_findings,
		tally->documents, tally->documents == 1 ? "" : "s");
}

const struct report_format report_text = {
	.name = "text",
	.document = document,
	.end = end,
};
