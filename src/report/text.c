/* SPDX-License-Identifier: MIT */
/*
 * The report for people: a line a finding as compilers print it. Where somebody reads it, the
 * source line and the help stand below, and findings that say the same are told once.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/escape.h"
#include "report/group.h"
#include "report/paint.h"
#include "report/report.h"
#include "report/snippet.h"
#include "report/wrap.h"

enum {
	HANGING = 4,    /* indent of a message's further lines */
	READABLE = 100, /* columns of help and details, however wide the terminal */
	ROWS_NAMED = 8, /* rows of lines of a group, before they are only counted */
	SPANS = 16,     /* of a group in one line that are underlined */
};

struct state {
	const struct pmcheck_rule **helped; /* rules whose help was printed */
	size_t helped_count;
	size_t clean_unnamed; /* clean documents that got no line of their own */
};

static void begin(struct reporter *reporter)
{
	struct state *state = xmalloc(sizeof *state);
	*state = (struct state){ .helped = xmalloc(pmcheck_rule_count() * sizeof *state->helped) };
	reporter->state = state;
}

static size_t digits_of(size_t number)
{
	size_t digits = 1;
	while (number >= 10) {
		number /= 10;
		digits++;
	}
	return digits;
}

static void print_painted(struct reporter *reporter, enum paint colour, const char *text)
{
	paint(reporter->out, reporter->style.color, colour);
	fputs(text, reporter->out);
	paint(reporter->out, reporter->style.color, PAINT_NONE);
}

/* "path:line:column: severity: " */
static void print_place(
	struct reporter *reporter, struct str path, const struct pmcheck_finding *finding)
{
	paint(reporter->out, reporter->style.color, PAINT_STRONG);
	escape_print_first(reporter->out, path);
	fprintf(reporter->out, ":%zu:%zu: ", finding->line, finding->column);
	paint(reporter->out, reporter->style.color, PAINT_NONE);
	print_painted(
		reporter, paint_of(finding->severity), pmcheck_severity_name(finding->severity));
	fputs(": ", reporter->out);
}

/* The columns that print_place() takes. */
static size_t width_of_place(struct str path, const struct pmcheck_finding *finding)
{
	return display_width_of(path) + strlen(":") + digits_of(finding->line) + strlen(":") +
	       digits_of(finding->column) + strlen(": ") +
	       strlen(pmcheck_severity_name(finding->severity)) + strlen(": ");
}

/* A message on the line that its place begins, broken at words to fit a terminal. */
static void print_wrapped(
	struct reporter *reporter, struct str path, const struct pmcheck_finding *finding)
{
	const struct wrap wrap = {
		.width = reporter->style.width,
		.column = width_of_place(path, finding),
		.indent = HANGING,
	};
	size_t column = wrap_print(reporter->out, str_of(finding->message), wrap);
	size_t room = strlen(finding->rule->id) + strlen(" []");
	if (wrap.width - room < column)
		fprintf(reporter->out, "\n%*s", HANGING - 1, "");
}

/* A finding's own line. */
static void print_line(
	struct reporter *reporter, struct str path, const struct pmcheck_finding *finding)
{
	print_place(reporter, path, finding);
	if (reporter->style.snippets)
		print_wrapped(reporter, path, finding);
	else
		escape_print(reporter->out, str_of(finding->message));
	fputc(' ', reporter->out);
	paint(reporter->out, reporter->style.color, PAINT_FAINT);
	fprintf(reporter->out, "[%s]", finding->rule->id);
	paint(reporter->out, reporter->style.color, PAINT_NONE);
	fputc('\n', reporter->out);
}

/* What is said below a snippet, beside its gutter. */
static void print_remark(
	struct reporter *reporter, size_t digits, const char *label, struct str text)
{
	const struct report_style *style = &reporter->style;
	const size_t indent = digits + 4;
	paint(reporter->out, style->color, PAINT_FAINT);
	fprintf(reporter->out, "%*s", (int)indent, "= ");
	paint(reporter->out, style->color, PAINT_NONE);
	if (*label)
		print_painted(reporter, PAINT_STRONG, label);
	struct wrap wrap = {
		.width = style->width < READABLE ? style->width : READABLE,
		.column = indent + strlen(label),
		.indent = indent,
		.lines = true,
	};
	wrap_print(reporter->out, text, wrap);
	fputc('\n', reporter->out);
}

/* The next of the group in another line; NULL: none. */
static const struct group *next_line(const struct group *group)
{
	const struct group *other = group->next;
	while (other && other->finding->line == group->finding->line)
		other = other->next;
	return other;
}

/* The last of the lines that follow one another from this one on. */
static const struct group *last_in_row(const struct group *group)
{
	const struct group *next = next_line(group);
	for (; next && next->finding->line == group->finding->line + 1; next = next_line(group))
		group = next;
	return group;
}

/* "3 more like it: lines 26, 29–31" of those in other lines. */
static void print_others(struct reporter *reporter, size_t digits, const struct group *group)
{
	char text[512];
	size_t count = 0;
	const struct group *first = next_line(group);
	if (!first)
		return;
	for (const struct group *other = first; other; other = other->next)
		count++;
	size_t used = (size_t)snprintf(text, sizeof text, "%zu more like it: %s", count,
		next_line(first) ? "lines" : "line");
	for (size_t rows = 0; first && rows < ROWS_NAMED; rows++) {
		const struct group *last = last_in_row(first);
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%zu",
			rows ? ", " : " ", first->finding->line);
		if (last != first)
			used += (size_t)snprintf(
				text + used, sizeof text - used, "–%zu", last->finding->line);
		first = next_line(last);
	}
	snprintf(text + used, sizeof text - used, "%s", first ? ", …" : "");
	print_remark(reporter, digits, "", str_of(text));
}

/* Whether the finding's help is worth printing: a rule's own is printed once. */
static bool is_news(struct state *state, const struct pmcheck_finding *finding)
{
	if (!finding->help || !*finding->help)
		return false;
	if (finding->help != finding->rule->help)
		return true;
	for (size_t i = 0; i < state->helped_count; i++)
		if (state->helped[i] == finding->rule)
			return false;
	state->helped[state->helped_count++] = finding->rule;
	return true;
}

/* The words of a group that stand in the line of its first finding; returns how many. */
static size_t collect_spans(const struct group *group, struct snippet_span spans[SPANS])
{
	const size_t line = group->finding->line;
	size_t count = 0, end = 0;
	for (; group && group->finding->line == line && count < SPANS; group = group->next) {
		const struct pmcheck_finding *finding = group->finding;
		if (finding->offset < end)
			continue;
		spans[count++] = (struct snippet_span){ finding->offset, finding->length };
		end = finding->offset + finding->length;
	}
	return count;
}

static void print_snippet(struct reporter *reporter, const struct report_document *document,
	size_t digits, const struct group *group)
{
	const struct pmcheck_finding *finding = group->finding;
	struct snippet_span spans[SPANS];
	struct snippet snippet = {
		.bytes = document->bytes,
		.spans = spans,
		.span_count = collect_spans(group, spans),
		.line = finding->line,
		.digits = digits,
		.width = reporter->style.width,
		.paint = paint_of(finding->severity),
		.color = reporter->style.color,
	};
	snippet_print(reporter->out, &snippet);
}

static void print_below(struct reporter *reporter, const struct report_document *document,
	size_t digits, const struct group *group)
{
	const struct pmcheck_finding *finding = group->finding;
	print_snippet(reporter, document, digits, group);
	if (finding->details && *finding->details) {
		struct str details = str_of(finding->details);
		if (details.ptr[details.len - 1] == '\n')
			details.len--;
		print_remark(reporter, digits, "", details);
	}
	print_others(reporter, digits, group);
	if (is_news(reporter->state, finding))
		print_remark(reporter, digits, "help: ", str_of(finding->help));
	fputc('\n', reporter->out);
}

/* For somebody who reads it. */
static void print_in_full(struct reporter *reporter, const struct report_document *document)
{
	size_t count = pmcheck_finding_count(document->checked);
	size_t digits = digits_of(pmcheck_finding(document->checked, count - 1)->line);
	struct arena arena;
	arena_init(&arena);
	const struct group *groups = group_findings(&arena, document->checked);
	for (size_t i = 0; i < count; i++) {
		if (!groups[i].first)
			continue;
		print_line(reporter, document->path, groups[i].finding);
		print_below(reporter, document, digits, &groups[i]);
	}
	arena_release(&arena);
}

/* "ok: FILE (512 words)" for what the user named. */
static void print_clean(struct reporter *reporter, const struct report_document *document)
{
	struct state *state = reporter->state;
	if (!document->named) {
		state->clean_unnamed++;
		return;
	}
	print_painted(reporter, PAINT_GOOD, "ok");
	fputs(": ", reporter->out);
	escape_print(reporter->out, document->path);
	fprintf(reporter->out, " (%zu words)\n", pmcheck_facts(document->checked)->words);
}

static void print_document(struct reporter *reporter, const struct report_document *document)
{
	size_t count = pmcheck_finding_count(document->checked);
	if (count == 0) {
		if (reporter->style.verdict && !reporter->style.quiet)
			print_clean(reporter, document);
	} else if (reporter->style.snippets) {
		print_in_full(reporter, document);
	} else {
		for (size_t i = 0; i < count; i++)
			print_line(reporter, document->path, pmcheck_finding(document->checked, i));
	}
	if (reporter->style.snippets)
		fflush(reporter->out);
}

/* "2 errors, 1 warning" */
static void print_counts(struct reporter *reporter)
{
	static const enum pmcheck_severity worst_first[] = {
		PMCHECK_ERROR,
		PMCHECK_WARNING,
		PMCHECK_NOTE,
	};
	const char *comma = "";
	for (size_t i = 0; i < sizeof worst_first / sizeof *worst_first; i++) {
		enum pmcheck_severity severity = worst_first[i];
		size_t count = reporter->tally.findings[severity];
		if (count == 0)
			continue;
		fputs(comma, reporter->out);
		paint(reporter->out, reporter->style.color, paint_of(severity));
		fprintf(reporter->out, "%zu %s%s", count, pmcheck_severity_name(severity),
			count == 1 ? "" : "s");
		paint(reporter->out, reporter->style.color, PAINT_NONE);
		comma = ", ";
	}
}

/* "2 errors, 1 warning in 1 of 3 postmortems" */
static void print_summary(struct reporter *reporter)
{
	const struct report_tally *tally = &reporter->tally;
	print_counts(reporter);
	fprintf(reporter->out, " in %zu of %zu postmortem%s", tally->documents_with_findings,
		tally->documents, tally->documents == 1 ? "" : "s");
	if (tally->troubles)
		fprintf(reporter->out, "; %zu could not be checked", tally->troubles);
	fputc('\n', reporter->out);
}

static void end(struct reporter *reporter)
{
	struct state *state = reporter->state;
	if (reporter->tally.documents_with_findings && !reporter->style.quiet) {
		print_summary(reporter);
	} else if (state->clean_unnamed && !reporter->tally.documents_with_findings &&
		   !reporter->tally.troubles) {
		print_painted(reporter, PAINT_GOOD, "ok");
		fprintf(reporter->out, ": %zu postmortem%s\n", state->clean_unnamed,
			state->clean_unnamed == 1 ? "" : "s");
	}
	free(state->helped);
	free(state);
}

const struct report_format report_text = {
	.name = "text",
	.begin = begin,
	.document = print_document,
	.end = end,
};
