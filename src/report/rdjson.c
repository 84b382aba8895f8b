/* SPDX-License-Identifier: MIT */
/* reviewdog's diagnostics with suggestions. Its columns count bytes. */
#include "base/arena.h"
#include "report/json_write.h"
#include "report/place.h"
#include "report/report.h"

static void begin(struct reporter *reporter)
{
	fputs("{\n\"source\": {\"name\": \"pmcheck\"},\n\"diagnostics\": [", reporter->out);
}

static json_t *position_of(const struct place_lines *lines, size_t offset)
{
	struct place place = place_of(lines, offset);
	json_t *position = json_object();
	json_add(position, "line", json_number(place.line));
	json_add(position, "column", json_number(place.column));
	return position;
}

static json_t *range_of(const struct place_lines *lines, size_t begin, size_t end)
{
	json_t *range = json_object();
	json_add(range, "start", position_of(lines, begin));
	json_add(range, "end", position_of(lines, end));
	return range;
}

/*
 * All edits of a finding as one replacement of what they span: reviewdog would offer several one by
 * one, and half of them is no fix.
 */
static json_t *suggestion_of(struct arena *arena, const struct place_lines *lines, struct str bytes,
	const struct pmcheck_finding *finding)
{
	const struct pmcheck_edit *edits = finding->edits;
	const size_t begin = edits[0].offset;
	size_t at = begin;
	const char *text = "";
	for (size_t i = 0; i < finding->edit_count; i++) {
		struct str kept = str_slice(bytes, at, edits[i].offset);
		text = arena_printf(
			arena, "%s%.*s%s", text, (int)kept.len, kept.ptr, edits[i].text);
		at = edits[i].offset + edits[i].length;
	}
	json_t *suggestion = json_object();
	json_add(suggestion, "range", range_of(lines, begin, at));
	json_add(suggestion, "text", json_text_of(text));
	return suggestion;
}

static const char *severity_of(enum pmcheck_severity severity)
{
	static const char *const names[] = {
		[PMCHECK_OFF] = "UNKNOWN_SEVERITY",
		[PMCHECK_NOTE] = "INFO",
		[PMCHECK_WARNING] = "WARNING",
		[PMCHECK_ERROR] = "ERROR",
	};
	return names[severity];
}

static json_t *diagnostic_of(struct arena *arena, const struct place_lines *lines,
	const struct report_document *doc, const struct pmcheck_finding *finding)
{
	json_t *diagnostic = json_object(), *location = json_object(), *code = json_object();
	json_add(location, "path", json_text(doc->path));
	json_add(location, "range",
		range_of(lines, finding->offset, finding->offset + finding->length));
	json_add(code, "value", json_text_of(finding->rule->id));
	json_add(diagnostic, "message", json_text_of(finding->message));
	json_add(diagnostic, "location", location);
	json_add(diagnostic, "severity", json_text_of(severity_of(finding->severity)));
	json_add(diagnostic, "code", code);
	if (finding->edit_count > 0) {
		json_t *suggestions = json_array();
		json_push(suggestions, suggestion_of(arena, lines, doc->bytes, finding));
		json_add(diagnostic, "suggestions", suggestions);
	}
	return diagnostic;
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	size_t count = pmcheck_finding_count(doc->checked);
	struct place_lines lines = { .starts = { .count = 0 } };
	struct arena arena;
	arena_init(&arena);
	if (count > 0)
		place_lines_find(&lines, &arena, doc->bytes);
	for (size_t i = 0; i < count; i++) {
		json_t *diagnostic =
			diagnostic_of(&arena, &lines, doc, pmcheck_finding(doc->checked, i));
		fputs(report_is_first(reporter, count - i) ? "\n" : ",\n", reporter->out);
		json_print(reporter->out, diagnostic);
		json_decref(diagnostic);
	}
	arena_release(&arena);
}

static void end(struct reporter *reporter)
{
	fputs("\n]\n}\n", reporter->out);
}

const struct report_format report_rdjson = {
	.name = "rdjson",
	.begin = begin,
	.document = document,
	.end = end,
};
