/* SPDX-License-Identifier: MIT */
/*
 * JUnit's XML: a suite a document, a test case a rule and line. What does not fail the check is
 * told in the suite's output. The same documents give the same report, so it names no time of day.
 */
#include "base/arena.h"
#include "base/escape.h"
#include "base/utf8.h"
#include "report/report.h"

static const char *entity_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

/* Text within an element or a quoted attribute; what XML cannot hold at all is shown escaped. */
static void print_xml(FILE *out, struct str text)
{
	char room[ESCAPE_ROOM];
	for (size_t at = 0; at < text.len;) {
		struct str shown;
		uint32_t code;
		const char *entity = entity_of(text.ptr[at]);
		utf8_next(text, at, &code);
		at += escape_next(text, at, room, &shown);
		if (entity)
			fputs(entity, out);
		else if (code == 0xFFFE || code == 0xFFFF)
			fprintf(out, "\\u{%x}", code);
		else
			fwrite(shown.ptr, 1, shown.len, out);
	}
}

static bool fails(const struct reporter *reporter, const struct pmcheck_finding *finding)
{
	return finding->severity >= reporter->run.fail_on;
}

/* A finding that fails, and those of its test case. */
struct failure {
	const struct pmcheck_finding *finding;
	struct failure *next; /* of the same rule in the same line */
	bool first;
};

struct suite {
	struct failure *failures;
	size_t count, cases;
};

static size_t rule_index(const struct pmcheck_rule *rule)
{
	size_t index = 0;
	while (pmcheck_rule(index) != rule)
		index++;
	return index;
}

static struct suite suite_of(
	struct arena *arena, const struct reporter *reporter, struct pmcheck_report *checked)
{
	size_t count = pmcheck_finding_count(checked);
	struct failure **last = arena_zalloc(arena, pmcheck_rule_count(), sizeof *last);
	struct suite suite = { .failures = arena_zalloc(arena, count, sizeof *suite.failures) };
	for (size_t i = 0; i < count; i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(checked, i);
		if (!fails(reporter, finding))
			continue;
		struct failure *failure = &suite.failures[suite.count++];
		struct failure **tail = &last[rule_index(finding->rule)];
		*failure = (struct failure){ .finding = finding };
		failure->first = !*tail || (*tail)->finding->line != finding->line;
		suite.cases += failure->first;
		if (!failure->first)
			(*tail)->next = failure;
		*tail = failure;
	}
	return suite;
}

/* "14:3: error: message [rule]" */
static void print_finding(FILE *out, const struct pmcheck_finding *finding)
{
	fprintf(out, "%zu:%zu: %s: ", finding->line, finding->column,
		pmcheck_severity_name(finding->severity));
	print_xml(out, str_of(finding->message));
	fprintf(out, " [%s]\n", finding->rule->id);
}

static void print_case(FILE *out, struct str path, const struct failure *failure)
{
	const struct pmcheck_finding *finding = failure->finding;
	fprintf(out, "<testcase name=\"%s, line %zu\" classname=\"", finding->rule->id,
		finding->line);
	print_xml(out, path);
	fputs("\" time=\"0\"><failure message=\"", out);
	print_xml(out, str_of(finding->message));
	fprintf(out, "\" type=\"%s\">", finding->rule->id);
	for (; failure; failure = failure->next)
		print_finding(out, failure->finding);
	fputs("</failure></testcase>\n", out);
}

/* A document that passes is a case that does. */
static void print_cases(FILE *out, struct str path, const struct suite *suite)
{
	if (suite->cases == 0) {
		fputs("<testcase name=\"pmcheck\" classname=\"", out);
		print_xml(out, path);
		fputs("\" time=\"0\"/>\n", out);
	}
	for (size_t i = 0; i < suite->count; i++)
		if (suite->failures[i].first)
			print_case(out, path, &suite->failures[i]);
}

static void print_others(const struct reporter *reporter, const struct report_document *doc)
{
	fputs("<system-out>", reporter->out);
	for (size_t i = 0; i < pmcheck_finding_count(doc->checked); i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(doc->checked, i);
		if (!fails(reporter, finding))
			print_finding(reporter->out, finding);
	}
	fputs("</system-out>\n<system-err></system-err>\n", reporter->out);
}

static void begin(struct reporter *reporter)
{
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", reporter->out);
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	FILE *out = reporter->out;
	struct arena arena;
	arena_init(&arena);
	struct suite suite = suite_of(&arena, reporter, doc->checked);
	fprintf(out, "<testsuite id=\"%zu\" package=\"pmcheck\" name=\"",
		reporter->tally.documents - 1);
	if (str_trim(doc->path).len == 0) /* a name of blanks would be an empty one to XML */
		fputs("./", out);
	print_xml(out, doc->path);
	fprintf(out,
		"\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" time=\"0\" "
		"timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\">\n<properties/>\n",
		suite.cases ? suite.cases : 1, suite.cases);
	print_cases(out, doc->path, &suite);
	print_others(reporter, doc);
	fputs("</testsuite>\n", out);
	arena_release(&arena);
}

static void end(struct reporter *reporter)
{
	fputs("</testsuites>\n", reporter->out);
}

const struct report_format report_junit = {
	.name = "junit",
	.begin = begin,
	.document = document,
	.end = end,
};
