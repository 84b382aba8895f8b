/* SPDX-License-Identifier: MIT */
/*
 * The whole report as one JSON object, as docs/report.schema.json describes it: a finding and a
 * file a line. Findings are printed as they come, so that a hundred thousand of them take no
 * memory.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "report/json_facts.h"
#include "report/json_finding.h"
#include "report/json_write.h"
#include "report/report.h"

struct state {
	json_t *files;
	size_t findings; /* printed yet */
};

static void begin(struct reporter *reporter)
{
	struct state *state = xmalloc(sizeof *state);
	*state = (struct state){ .files = json_array() };
	reporter->state = state;
	fprintf(reporter->out, "{\n  \"version\": \"%s\",\n  \"findings\": [", pmcheck_version());
}

/* One of a list, on a line of its own. */
static void print_item(FILE *out, const json_t *item, bool first)
{
	fputs(first ? "\n    " : ",\n    ", out);
	json_print(out, item);
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	struct state *state = reporter->state;
	json_push(state->files, json_file(doc));
	for (size_t i = 0; i < pmcheck_finding_count(doc->checked); i++) {
		json_t *finding = json_finding(doc->path, pmcheck_finding(doc->checked, i));
		print_item(reporter->out, finding, state->findings++ == 0);
		json_decref(finding);
	}
}

static json_t *summary_of(const struct report_tally *tally)
{
	json_t *summary = json_object();
	json_add(summary, "files", json_number(tally->documents));
	json_add(summary, "files_with_findings", json_number(tally->documents_with_findings));
	json_add(summary, "errors", json_number(tally->findings[PMCHECK_ERROR]));
	json_add(summary, "warnings", json_number(tally->findings[PMCHECK_WARNING]));
	json_add(summary, "notes", json_number(tally->findings[PMCHECK_NOTE]));
	json_add(summary, "troubles", json_number(tally->troubles));
	return summary;
}

/* What stands behind a list's last item. */
static const char *end_of_list(bool empty)
{
	return empty ? "]" : "\n  ]";
}

static void end(struct reporter *reporter)
{
	struct state *state = reporter->state;
	FILE *out = reporter->out;
	size_t files = json_array_size(state->files);
	json_t *summary = summary_of(&reporter->tally);
	fprintf(out, "%s,\n  \"files\": [", end_of_list(state->findings == 0));
	for (size_t i = 0; i < files; i++)
		print_item(out, json_array_get(state->files, i), i == 0);
	fprintf(out, "%s,\n  \"summary\": ", end_of_list(files == 0));
	json_print(out, summary);
	fputs("\n}\n", out);
	json_decref(summary);
	json_decref(state->files);
	free(state);
}

const struct report_format report_json = {
	.name = "json",
	.facts = true,
	.begin = begin,
	.document = document,
	.end = end,
};
