/* SPDX-License-Identifier: MIT */
/*
 * SARIF 2.1.0, as GitHub's code scanning takes it. Results are printed as they come, a line each.
 * GitHub's fingerprints are left to its uploader, which computes them from the files.
 */
#include "base/arena.h"
#include "report/json_write.h"
#include "report/place.h"
#include "report/report.h"

static const char *level_of(enum pmcheck_severity severity)
{
	static const char *const levels[] = {
		[PMCHECK_OFF] = "none",
		[PMCHECK_NOTE] = "note",
		[PMCHECK_WARNING] = "warning",
		[PMCHECK_ERROR] = "error",
	};
	return levels[severity];
}

static json_t *one_text(const char *key, const char *text)
{
	json_t *object = json_object();
	json_add(object, key, json_text_of(text));
	return object;
}

/* A sentence of the table as SARIF's viewers show it: ended by a full stop. */
static json_t *sentence(struct arena *arena, const char *text)
{
	return one_text("text", arena_printf(arena, "%s.", text));
}

/* "TimeNotUtc" for "time-not-utc"; "PlaceholderRule", for it must not be the id again. */
static const char *name_of(struct arena *arena, const char *id)
{
	const char *ending = strchr(id, '-') ? "" : "Rule";
	char *name = arena_alloc(arena, strlen(id) + strlen(ending) + 1), *next = name;
	bool begins = true;
	for (; *id; id++) {
		if (*id != '-')
			*next++ = begins ? (char)(*id - ('a' - 'A')) : *id;
		begins = *id == '-';
	}
	memcpy(next, ending, strlen(ending) + 1);
	return name;
}

static json_t *help_of(struct arena *arena, const struct pmcheck_rule *rule)
{
	json_t *help = json_object();
	json_add(help, "text",
		json_text_of(arena_printf(arena, "%s\n\n%s", rule->explanation, rule->help)));
	json_add(help, "markdown",
		json_text_of(arena_printf(arena,
			"%s\n\n%s\n\nBad:\n\n````markdown\n%s\n````\n\nGood:\n\n"
			"````markdown\n%s\n````\n",
			rule->explanation, rule->help, rule->bad, rule->good)));
	return help;
}

static json_t *rule_of(struct arena *arena, const struct pmcheck_rule *rule)
{
	json_t *object = json_object(), *properties = json_object(), *tags = json_array();
	json_add(object, "id", json_text_of(rule->id));
	json_add(object, "name", json_text_of(name_of(arena, rule->id)));
	json_add(object, "shortDescription", sentence(arena, rule->summary));
	json_add(object, "fullDescription", one_text("text", rule->explanation));
	json_add(object, "help", help_of(arena, rule));
	json_add(object, "defaultConfiguration", one_text("level", level_of(rule->severity)));
	json_push(tags, json_text_of("documentation"));
	json_push(tags, json_text_of("postmortem"));
	json_add(properties, "tags", tags);
	json_add(properties, "precision", json_text_of("high"));
	json_add(object, "properties", properties);
	return object;
}

static json_t *tool_of(struct arena *arena)
{
	json_t *tool = json_object(), *driver = json_object(), *rules = json_array();
	json_add(driver, "name", json_text_of("pmcheck"));
	json_add(driver, "informationUri", json_text_of("man:pmcheck(1)"));
	json_add(driver, "semanticVersion", json_text_of(pmcheck_version()));
	for (size_t i = 0; i < pmcheck_rule_count(); i++)
		json_push(rules, rule_of(arena, pmcheck_rule(i)));
	json_add(driver, "rules", rules);
	json_add(tool, "driver", driver);
	return tool;
}

static void begin(struct reporter *reporter)
{
	struct arena arena;
	arena_init(&arena);
	json_t *tool = tool_of(&arena);
	fputs("{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
	      "\"version\": \"2.1.0\",\n\"runs\": [{\n\"tool\": ",
		reporter->out);
	json_print(reporter->out, tool);
	fputs(",\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [", reporter->out);
	json_decref(tool);
	arena_release(&arena);
	reporter->state = NULL;
}

/* `text` with the characters that make links and placeholders of SARIF's messages escaped. */
static const char *message_text(struct arena *arena, const char *text)
{
	char *escaped = arena_alloc(arena, strlen(text) * 2 + 1), *next = escaped;
	for (; *text; text++) {
		if (strchr("[]\\", *text))
			*next++ = '\\';
		if (strchr("{}", *text))
			*next++ = *text;
		*next++ = *text;
	}
	*next = '\0';
	return escaped;
}

static json_t *location_of(const char *uri, const struct pmcheck_finding *finding)
{
	json_t *location = json_object(), *physical = json_object(), *region = json_object();
	json_add(region, "startLine", json_number(finding->line));
	json_add(region, "startColumn", json_number(finding->column));
	json_add(region, "endLine", json_number(finding->line));
	json_add(region, "endColumn", json_number(finding->end_column));
	json_add(physical, "artifactLocation", one_text("uri", uri));
	json_add(physical, "region", region);
	json_add(location, "physicalLocation", physical);
	return location;
}

static size_t rule_index(const struct pmcheck_rule *rule)
{
	size_t index = 0;
	while (pmcheck_rule(index) != rule)
		index++;
	return index;
}

static json_t *result_of(
	struct arena *arena, const char *uri, const struct pmcheck_finding *finding)
{
	json_t *result = json_object(), *locations = json_array();
	json_add(result, "ruleId", json_text_of(finding->rule->id));
	json_add(result, "ruleIndex", json_number(rule_index(finding->rule)));
	json_add(result, "level", json_text_of(level_of(finding->severity)));
	json_add(result, "message", one_text("text", message_text(arena, finding->message)));
	json_push(locations, location_of(uri, finding));
	json_add(result, "locations", locations);
	return result;
}

static void document(struct reporter *reporter, const struct report_document *doc)
{
	size_t count = pmcheck_finding_count(doc->checked);
	struct arena arena;
	arena_init(&arena);
	const char *uri =
		place_uri(&arena, place_path(&arena, &reporter->run.base, doc->path));
	for (size_t i = 0; i < count; i++) {
		json_t *result = result_of(&arena, uri, pmcheck_finding(doc->checked, i));
		fputs(report_is_first(reporter, count - i) ? "\n" : ",\n", reporter->out);
		json_print(reporter->out, result);
		json_decref(result);
	}
	arena_release(&arena);
}

static void end(struct reporter *reporter)
{
	fprintf(reporter->out,
		"\n],\n\"invocations\": [{\"executionSuccessful\": %s}]\n}]\n}\n",
		reporter->tally.troubles ? "false" : "true");
}

const struct report_format report_sarif = {
	.name = "sarif",
	.begin = begin,
	.document = document,
	.end = end,
};
