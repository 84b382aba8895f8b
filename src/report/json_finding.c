/* SPDX-License-Identifier: MIT */
#include "report/json_finding.h"

#include "report/json_facts.h"
#include "report/json_write.h"

/* The edits that mend a finding, or null. */
static json_t *fix_of(const struct pmcheck_finding *finding)
{
	if (finding->edit_count == 0)
		return json_null();
	json_t *edits = json_array();
	for (size_t i = 0; i < finding->edit_count; i++) {
		const struct pmcheck_edit *edit = &finding->edits[i];
		json_t *object = json_object();
		json_add(object, "byte_offset", json_number(edit->offset));
		json_add(object, "byte_length", json_number(edit->length));
		json_add(object, "text", json_text_of(edit->text));
		json_push(edits, object);
	}
	return edits;
}

json_t *json_finding(struct str path, const struct pmcheck_finding *finding)
{
	json_t *object = json_object();
	json_add_path(object, path);
	json_add(object, "line", json_number(finding->line));
	json_add(object, "column", json_number(finding->column));
	json_add(object, "end_column", json_number(finding->end_column));
	json_add(object, "byte_offset", json_number(finding->offset));
	json_add(object, "byte_length", json_number(finding->length));
	json_add(object, "rule", json_text_of(finding->rule->id));
	json_add(object, "severity", json_text_of(pmcheck_severity_name(finding->severity)));
	json_add(object, "message", json_text_of(finding->message));
	json_add(object, "details", json_text_of(finding->details));
	json_add(object, "help", json_text_of(finding->help));
	json_add(object, "fix", fix_of(finding));
	return object;
}

json_t *json_file(const struct report_document *document)
{
	json_t *file = json_object();
	json_add_path(file, document->path);
	json_add(file, "words", json_words(pmcheck_facts(document->checked)));
	return file;
}
