/* SPDX-License-Identifier: MIT */
/*
 * One JSON object a document, a line each, as docs/report.schema.json describes it under
 * $defs/line. The reports of many runs, one after the other, are a report.
 */
#include "report/json_finding.h"
#include "report/json_write.h"
#include "report/report.h"

static void document(struct reporter *reporter, const struct report_document *doc)
{
	json_t *file = json_file(doc), *findings = json_array();
	for (size_t i = 0; i < pmcheck_finding_count(doc->checked); i++)
		json_push(findings, json_finding(doc->path, pmcheck_finding(doc->checked, i)));
	json_add(file, "findings", findings);
	json_print(reporter->out, file);
	fputc('\n', reporter->out);
	json_decref(file);
}

const struct report_format report_jsonl = {
	.name = "jsonl",
	.facts = true,
	.document = document,
};
