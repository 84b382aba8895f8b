/* SPDX-License-Identifier: MIT */
/*
 * Workflow commands, which GitHub shows as annotations: the worst first, for of each severity it
 * shows ten a step and drops the rest. Those are told as text, and with $GITHUB_STEP_SUMMARY all
 * stand in a table of that file.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/escape.h"
#include "base/trouble.h"
#include "base/vec.h"
#include "report/place.h"
#include "report/report.h"

enum {
	SHOWN = 10,        /* annotations of one severity */
	TABLE_ROWS = 1000, /* GitHub takes a summary of a megabyte */
};

/* What is kept of a finding until the end, when it is known how many there are. */
struct annotation {
	struct str path;
	const char *rule, *message;
	size_t line, column, end_column;
};

struct state {
	struct arena arena;
	struct annotation kept[PMCHECK_ERROR + 1][SHOWN];
	size_t counts[PMCHECK_ERROR + 1];
	FILE *table; /* NULL: nowhere to put it */
	size_t rows;
};

static void begin(struct reporter *reporter)
{
	struct state *state = xmalloc(sizeof *state);
	*state = (struct state){ .table = NULL };
	arena_init(&state->arena);
	reporter->state = state;
	const char *path = reporter->run.step_summary;
	if (!path)
		return;
	state->table = fopen(path, "a");
	if (state->table)
		return;
	trouble("cannot write the step summary %s: %s", path, strerror(errno));
	reporter_trouble(reporter);
}

/* Markdown takes no punctuation of it for markup. */
static void print_cell(FILE *out, struct str text)
{
	char room[ESCAPE_ROOM];
	for (size_t at = 0; at < text.len;) {
		struct str shown;
		at += escape_next(text, at, room, &shown);
		for (size_t i = 0; i < shown.len; i++) {
			char c = shown.ptr[i];
			if (is_alnum(c) || c == ' ' || (unsigned char)c >= 0x80)
				fputc(c, out);
			else
				fprintf(out, "&#%d;", c);
		}
	}
}

static void print_row(struct state *state, struct str path, const struct pmcheck_finding *finding)
{
	if (!state->table || ++state->rows > TABLE_ROWS)
		return;
	if (state->rows == 1)
		fputs("| Where | Severity | What | Rule |\n|---|---|---|---|\n", state->table);
	fputs("| ", state->table);
	print_cell(state->table, path);
	fprintf(state->table, ", line %zu | %s | ", finding->line,
		pmcheck_severity_name(finding->severity));
	print_cell(state->table, str_of(finding->message));
	fprintf(state->table, " | `%s` |\n", finding->rule->id);
}

static void keep(struct state *state, struct str path, const struct pmcheck_finding *finding)
{
	state->kept[finding->severity][state->counts[finding->severity]] = (struct annotation){
		.path = { arena_copy(&state->arena, path.ptr, path.len), path.len },
		.rule = finding->rule->id,
		.message = arena_printf(&state->arena, "%s", finding->message),
		.line = finding->line,
		.column = finding->column,
		.end_column = finding->end_column,
	};
}

/* One that GitHub would drop is a line of the log. */
static void print_text(FILE *out, struct str path, const struct pmcheck_finding *finding)
{
	escape_print_first(out, path);
	fprintf(out, ":%zu:%zu: %s: ", finding->line, finding->column,
		pmcheck_severity_name(finding->severity));
	escape_print(out, str_of(finding->message));
	fprintf(out, " [%s]\n", finding->rule->id);
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	struct state *state = reporter->state;
	struct arena arena;
	arena_init(&arena);
	struct str path = place_path(&arena, &reporter->run.base, doc->path);
	for (size_t i = 0; i < pmcheck_finding_count(doc->checked); i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(doc->checked, i);
		if (state->counts[finding->severity] < SHOWN)
			keep(state, path, finding);
		else
			print_text(reporter->out, path, finding);
		state->counts[finding->severity]++;
		print_row(state, path, finding);
	}
	arena_release(&arena);
}

/* Data of a command, or with `property` the value of one, as the runner unescapes it. */
static void print_data(FILE *out, struct str text, bool property)
{
	char room[ESCAPE_ROOM];
	for (size_t at = 0; at < text.len;) {
		struct str shown;
		at += escape_next(text, at, room, &shown);
		if (str_eq(shown, STR("%")))
			fputs("%25", out);
		else if (property && str_eq(shown, STR(":")))
			fputs("%3A", out);
		else if (property && str_eq(shown, STR(",")))
			fputs("%2C", out);
		else
			fwrite(shown.ptr, 1, shown.len, out);
	}
}

static const char *command_of(enum pmcheck_severity severity)
{
	static const char *const commands[] = {
		[PMCHECK_OFF] = "debug",
		[PMCHECK_NOTE] = "notice",
		[PMCHECK_WARNING] = "warning",
		[PMCHECK_ERROR] = "error",
	};
	return commands[severity];
}

static void print_annotation(FILE *out, enum pmcheck_severity severity,
	const struct annotation *annotation, size_t dropped)
{
	fprintf(out, "::%s file=", command_of(severity));
	print_data(out, annotation->path, true);
	fprintf(out, ",line=%zu,endLine=%zu,col=%zu,endColumn=%zu,title=%s::", annotation->line,
		annotation->line, annotation->column, annotation->end_column, annotation->rule);
	print_data(out, str_of(annotation->message), false);
	if (dropped > 0)
		fprintf(out, " (%zu more %s%s: see the log)", dropped,
			pmcheck_severity_name(severity), dropped == 1 ? "" : "s");
	fputc('\n', out);
}

static void print_annotations(FILE *out, const struct state *state, enum pmcheck_severity severity)
{
	size_t count = state->counts[severity];
	size_t shown = count < SHOWN ? count : SHOWN;
	for (size_t i = 0; i < shown; i++)
		print_annotation(out, severity, &state->kept[severity][i],
			i + 1 == SHOWN ? count - shown : 0);
}

static void close_table(struct reporter *reporter, struct state *state)
{
	if (!state->table)
		return;
	if (state->rows > TABLE_ROWS)
		fprintf(state->table, "\n%zu more: see the log.\n", state->rows - TABLE_ROWS);
	bool failed = ferror(state->table);
	if (fclose(state->table) != 0 || failed) {
		trouble("cannot write the step summary %s", reporter->run.step_summary);
		reporter_trouble(reporter);
	}
}

static void end(struct reporter *reporter)
{
	struct state *state = reporter->state;
	for (enum pmcheck_severity severity = PMCHECK_ERROR; severity >= PMCHECK_NOTE; severity--)
		print_annotations(reporter->out, state, severity);
	close_table(reporter, state);
	arena_release(&state->arena);
	free(state);
}

const struct report_format report_github = {
	.name = "github",
	.begin = begin,
	.document = document,
	.end = end,
};
