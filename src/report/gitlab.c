/* SPDX-License-Identifier: MIT */
/* GitLab's Code Quality report: an array, an entry a line. */
#include <stdlib.h>

#include "base/arena.h"
#include "report/fingerprint.h"
#include "report/json_write.h"
#include "report/place.h"
#include "report/report.h"

static void begin(struct reporter *reporter)
{
	struct fingerprints *fingerprints = xmalloc(sizeof *fingerprints);
	*fingerprints = (struct fingerprints){ .seen = NULL };
	reporter->state = fingerprints;
	fputs("[", reporter->out);
}

static const char *severity_of(enum pmcheck_severity severity)
{
	static const char *const names[] = {
		[PMCHECK_OFF] = "info",
		[PMCHECK_NOTE] = "info",
		[PMCHECK_WARNING] = "minor",
		[PMCHECK_ERROR] = "major",
	};
	return names[severity];
}

static json_t *entry_of(
	struct str path, const char *fingerprint, const struct pmcheck_finding *finding)
{
	json_t *entry = json_object(), *location = json_object(), *lines = json_object();
	json_add(entry, "description", json_text_of(finding->message));
	json_add(entry, "check_name", json_text_of(finding->rule->id));
	json_add(entry, "fingerprint", json_text_of(fingerprint));
	json_add(entry, "severity", json_text_of(severity_of(finding->severity)));
	json_add(location, "path", json_text(path));
	json_add(lines, "begin", json_number(finding->line));
	json_add(location, "lines", lines);
	json_add(entry, "location", location);
	return entry;
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	size_t count = pmcheck_finding_count(doc->checked);
	struct arena arena;
	arena_init(&arena);
	struct str path = place_path(&arena, &reporter->run.base, doc->path);
	for (size_t i = 0; i < count; i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(doc->checked, i);
		char fingerprint[FINGERPRINT_ROOM];
		fingerprint_next(reporter->state, path, finding, fingerprint);
		json_t *entry = entry_of(path, fingerprint, finding);
		fputs(report_is_first(reporter, count - i) ? "\n" : ",\n", reporter->out);
		json_print(reporter->out, entry);
		json_decref(entry);
	}
	arena_release(&arena);
}

static void end(struct reporter *reporter)
{
	fputs("\n]\n", reporter->out);
	fingerprints_release(reporter->state);
	free(reporter->state);
}

const struct report_format report_gitlab = {
	.name = "gitlab",
	.begin = begin,
	.document = document,
	.end = end,
};
