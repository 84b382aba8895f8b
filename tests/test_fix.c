/* SPDX-License-Identifier: MIT */
/*
 * What mending makes of a document: cases with their results, and what must hold of every fixture
 * and every example of a rule: mending again changes nothing, there are fewer findings and none of
 * another rule.
 */
#include <stdlib.h>
#include <string.h>

#include <pmcheck.h>

#include "support/examples.h"
#include "support/files.h"
#include "support/host.h"
#include "support/tap.h"

struct suite {
	struct tap tap;
	struct arena arena;
	struct test_host host;
};

#define SUMMARY "## Issue Summary\n\nDown on 3 May 2024.\n\n"
#define TIMELINE "## Timeline\n\n"

static const struct {
	const char *name, *zone, *input, *output; /* output NULL: the same */
} cases[] = {
	/* titles that are no headings */
	{ "a plain title", NULL, "Timeline:\n\n- 14:05 UTC: down\n",
		"## Timeline\n\n- 14:05 UTC: down\n" },
	{ "a bold title, a colon in it", NULL, "**Timeline:**\n\n- 14:05 UTC: down\n",
		"## Timeline\n\n- 14:05 UTC: down\n" },
	{ "a bold title, a remark behind it", NULL, "**Timeline** (UTC)\n\n- 14:05: down\n",
		"## Timeline (UTC)\n\n- 14:05: down\n" },
	{ "a title above its text", NULL, "**Timeline**\\\n- 14:05 UTC: down\n",
		"## Timeline\n\n- 14:05 UTC: down\n" },
	{ "no blank after the hashes", NULL, "###Timeline\n\n- 14:05 UTC: down\n",
		"### Timeline\n\n- 14:05 UTC: down\n" },
	{ "a title that its text goes on from", NULL,
		"**Issue Summary:** it was *down*.\n\n## Timeline\n\n- 14:05 UTC: down\n",
		"## Issue Summary\n\nit was *down*.\n\n## Timeline\n\n- 14:05 UTC: down\n" },
	{ "a list item, and what stands in it", NULL,
		"- Timeline\n\n  - 14:05 UTC: down\n  - 15:05 UTC: up\n",
		"## Timeline\n\n- 14:05 UTC: down\n- 15:05 UTC: up\n" },
	{ "in a block quote", NULL, "> **Timeline**\n>\n> - 14:05 UTC: down\n",
		"> ## Timeline\n>\n> - 14:05 UTC: down\n" },
	{ "of the level of the others", NULL,
		"# Issue Summary\n\nDown.\n\nTimeline\n\n- 14:05 UTC: down\n",
		"# Issue Summary\n\nDown.\n\n# Timeline\n\n- 14:05 UTC: down\n" },
	{ "CRLF stays", NULL, "Issue Summary\r\nDown.\r\n", "## Issue Summary\r\n\r\nDown.\r\n" },
	{ "a byte order mark stays", NULL, "\xEF\xBB\xBFTimeline\n\n- 14:05 UTC: down",
		"\xEF\xBB\xBF## Timeline\n\n- 14:05 UTC: down" },
	{ "in the middle of a paragraph", NULL,
		"Issue Summary\nDown.\nTimeline\n14:05 UTC down\n15:10 UTC up\n",
		"## Issue Summary\n\nDown.\n\n## Timeline\n\n- 14:05 UTC down\n- 15:10 UTC up\n" },

	{ "bold in HTML", NULL, "<p><b>Timeline:</b></p>\n<p>Down.</p>\n",
		"## Timeline\n\n<p>Down.</p>\n" },
	{ "HTML that goes on", NULL, "<div>Timeline\n- 14:05 UTC: down</div>\n", NULL },

	/* titles with other names */
	{ "what lists tasks under any name", NULL,
		"## Action Items\n\n- Backups of the mail server\n- A second disk\n",
		"## Corrective and Preventative Measures\n\n- Backups of the mail server\n- A second disk\n" },
	{ "another name", NULL, "## Action Items\n\n- Add a disk to the server\n- Delete the logs\n",
		"## Corrective and Preventative Measures\n\n- Add a disk to the server\n- Delete the logs\n" },
	{ "a number, a sign and a remark stay", NULL,
		"## 2. \xF0\x9F\x9A\x80 **Timelime**: the plot (long)\n\n- 14:05 UTC: down\n",
		"## 2. \xF0\x9F\x9A\x80 **Timeline**: the plot (long)\n\n- 14:05 UTC: down\n" },
	{ "underlined", NULL, "Timelime\n========\n\n- 14:05 UTC: down\n",
		"Timeline\n========\n\n- 14:05 UTC: down\n" },
	{ "HTML", NULL, "<h2>Incident Timeline</h2>\n\n- 14:05 UTC: down\n",
		"<h2>Timeline</h2>\n\n- 14:05 UTC: down\n" },
	{ "links go with it", NULL,
		"[when](#incident-timeline)\n\n## Incident Timeline\n\n- 14:05 UTC: down\n",
		"[when](#timeline)\n\n## Timeline\n\n- 14:05 UTC: down\n" },
	{ "two halves are joined by hand", NULL,
		"## Root Cause\n\nA disk.\n\n## Resolution\n\nAnother disk.\n", NULL },
	{ "a lone resolution wants its cause", NULL, "## Resolution\n\nAnother disk.\n", NULL },
	{ "lessons are no measures", NULL, "## Lessons Learned\n\n- Disks fill.\n", NULL },

	/* times */
	{ "an own zone", NULL, TIMELINE "- 2:05:33 PM PDT: down\n", TIMELINE "- 21:05:33 UTC: down\n" },
	{ "glued", NULL, TIMELINE "- 14:05PDT: down\n", TIMELINE "- 21:05 UTC: down\n" },
	{ "in brackets", NULL, TIMELINE "- 14:05 (PDT): down\n", TIMELINE "- 21:05 (UTC): down\n" },
	{ "said twice", NULL, TIMELINE "- 14:05 East Africa Time (EAT): down\n",
		TIMELINE "- 11:05 UTC: down\n" },
	{ "hours", NULL, TIMELINE "- 1405 hrs EAT: down\n", TIMELINE "- 11:05 UTC: down\n" },
	{ "ISO 8601", NULL, TIMELINE "- 2024-05-03T14:05:00.5+02:00: down\n",
		TIMELINE "- 2024-05-03T12:05:00.5Z: down\n" },
	{ "a range", NULL, TIMELINE "- 1:05 to 2:10 PM EAT: down\n",
		TIMELINE "- 10:05 to 11:10 UTC: down\n" },
	{ "a zone for its block", NULL, TIMELINE "- At 14:05 EAT, and again 15:05: down\n",
		TIMELINE "- At 11:05 UTC, and again 12:05: down\n" },
	{ "a title's zone", NULL, "## Timeline (all times EAT, UTC+3)\n\n- 14:05: down\n- 3 PM: up\n",
		"## Timeline (all times UTC)\n\n- 11:05: down\n- 12:00: up\n" },
	{ "a column's zone", NULL,
		TIMELINE "| Time (EAT) | Event |\n|---|---|\n| 14:05 | down |\n| 15:05 | up |\n",
		TIMELINE "- 11:05 UTC: down\n- 12:05 UTC: up\n" },
	{ "front matter's zone", NULL, "---\ntimezone: EAT\n---\n" TIMELINE "- 14:05: down\n",
		"---\ntimezone: UTC\n---\n" TIMELINE "- 11:05: down\n" },
	{ "GMT keeps its clock", NULL, TIMELINE "- 2:05 PM GMT: down\n",
		TIMELINE "- 2:05 PM UTC: down\n" },
	{ "GMT in a British summer", NULL,
		TIMELINE "- 14:05 GMT on 3 May 2024: London is down\n", NULL },
	{ "GMT in a British winter", NULL,
		TIMELINE "- 14:05 GMT on 3 January 2024: London is down\n",
		TIMELINE "- 14:05 UTC on 3 January 2024: London is down\n" },
	{ "several meanings", NULL, TIMELINE "- 14:05 IST: down\n", NULL },
	{ "a season without a date", NULL, TIMELINE "- 14:05 PT: down\n", NULL },
	{ "AM or PM for some only", NULL, TIMELINE "- At 2:05 PM EAT down, 2:19 up\n", NULL },
	{ "a gloss", NULL, TIMELINE "- 14:05 EAT (13:05 CAT): down\n", NULL },
	{ "words that would be wrong", NULL, TIMELINE "- 2:05 EAT in the morning: down\n", NULL },

	/* days that change */
	{ "a day that no date gives", NULL, TIMELINE "- 23:05 PDT: down\n", NULL },
	{ "its own date", NULL, TIMELINE "- 31 May 2024, 23:05 PDT: down\n",
		TIMELINE "- 1 June 2024, 06:05 UTC: down\n" },
	{ "a weekday", NULL, TIMELINE "- Fri, May 3rd, 2024 23:05 PDT: down\n",
		TIMELINE "- Sat, May 4th, 2024 06:05 UTC: down\n" },
	{ "a weekday that is wrong", NULL, TIMELINE "- Sat, May 3rd, 2024 23:05 PDT: down\n", NULL },
	{ "a 0 before the hour beside PM", NULL, TIMELINE "- 02:05 PM CEST down, 02:19 up\n", NULL },
	{ "24 hours beside AM", NULL, TIMELINE "- 4:05 AM CEST down, 04:19 up\n- 13:05 EAT: on\n",
		TIMELINE "- 02:05 UTC down, 02:19 up\n- 10:05 UTC: on\n" },
	{ "a date in numbers", NULL, TIMELINE "- 2024-12-31 23:05 PDT: down\n",
		TIMELINE "- 2025-01-01 06:05 UTC: down\n" },
	{ "a date that would be doubtful", NULL, TIMELINE "- 5/13/2024 01:05 EAT: down\n", NULL },
	{ "a range over midnight", NULL, TIMELINE "- 3 May 2024 from 4:30 PM to 6:10 PM PDT: down\n",
		TIMELINE "- 3 May 2024 from 23:30 to 01:10 UTC: down\n" },
	{ "a date that is UTC's elsewhere", NULL,
		SUMMARY "It ended at 14:05 UTC, 23:05 PDT is when we slept.\n", NULL },
	{ "days in words", NULL, TIMELINE "- 3 May 2024, 23:05 PDT, the next day up\n", NULL },
	{ "times that rest on one date", NULL,
		SUMMARY "## Timeline (PDT)\n\n- 16:05: down\n- 17:05: worse\n- 18:05: up\n",
		SUMMARY "## Timeline (UTC)\n\n- 23:05: down\n- 00:05: worse\n- 01:05: up\n" },

	/* a zone that the user knows */
	{ "assumed", "EAT", TIMELINE "- 14:05: down\n- 3:10 PM: up\n",
		"## Timeline (UTC)\n\n- 11:05: down\n- 12:10: up\n" },
	{ "assumed, a remark", "+03:00", "## Timeline (3 May 2024)\n\n- 14:05: down\n",
		"## Timeline (3 May 2024, UTC)\n\n- 11:05: down\n" },
	{ "assumed elsewhere", "EAT", "## Issue Summary\n\nDown from 14:05 to 15:05, up by 16:05.\n",
		"## Issue Summary\n\nDown from 11:05 to 12:05 UTC, up by 13:05 UTC.\n" },
	{ "assumed, the date moves", "Africa/Lagos", TIMELINE "- 2024-05-04 00:05: down\n",
		"## Timeline (UTC)\n\n- 2024-05-03 23:05: down\n" },
	{ "assumed UTC", "UTC", TIMELINE "- 2:05 PM: down\n", "## Timeline (UTC)\n\n- 2:05 PM: down\n" },
	{ "others keep theirs", "EAT", TIMELINE "- 14:05: down\n- 15:05 UTC: up\n",
		"## Timeline (UTC)\n\n- 11:05: down\n- 15:05 UTC: up\n" },

	/* events */
	{ "lines", NULL, TIMELINE "14:05 UTC down<br>\n14:10 UTC worse\\\n15:05 UTC up\n",
		TIMELINE "- 14:05 UTC down\n- 14:10 UTC worse\n- 15:05 UTC up\n" },
	{ "numbers", NULL, TIMELINE "1. 14:05 UTC down\n2) 15:05 UTC up\n   and well\n",
		TIMELINE "- 14:05 UTC down\n- 15:05 UTC up\n   and well\n" },
	{ "a table", NULL, TIMELINE "| Time | Event |\n|---|---|\n| **14:05 UTC** | down |\n| 15:05 UTC | *up* |\n\nSo.\n",
		TIMELINE "- **14:05 UTC**: down\n- 15:05 UTC: *up*\n\nSo.\n" },
	{ "a table, its zone in the head", NULL,
		"## Timeline\nTime (UTC) | Event\n--- | ---\n14:05 | down\n15:05 | up\n",
		"## Timeline\n\n- 14:05 UTC: down\n- 15:05 UTC: up\n" },
	{ "a table of three columns", NULL,
		TIMELINE "| Time | Event | Who |\n|---|---|---|\n| 14:05 UTC | down | Ada |\n", NULL },
	{ "a table with a code span", NULL,
		TIMELINE "| Time | Event |\n|---|---|\n| 14:05 UTC | `a | b` |\n", NULL },
	{ "a table with a row without a time", NULL,
		TIMELINE "| Time | Event |\n|---|---|\n| 14:05 UTC | down |\n| later | up |\n", NULL },
	{ "a table that text follows at once", NULL,
		TIMELINE "| Time | Event |\n|---|---|\n| 14:05 UTC | down |\nSo.\n", NULL },
	{ "text between", NULL,
		TIMELINE "14:05 UTC\n\nIt is down.\n\n15:05 UTC\n\nIt is up.\n", NULL },
};

static struct pmcheck_config *configure(const char *zone)
{
	struct pmcheck_config *config = pmcheck_config_new();
	if (zone && pmcheck_config_set(config, "zone", zone))
		abort();
	/* Fragments are short, and mending may not make them so. */
	pmcheck_config_set(config, "min-words", "0");
	return config;
}

static struct pmcheck_fixed *fix(
	struct suite *suite, struct str input, const struct pmcheck_config *config)
{
	struct pmcheck_host host = test_host_api(&suite->host);
	struct pmcheck_input document = { .data = input.ptr, .size = input.len };
	return pmcheck_fix(&document, config, &host);
}

static void run_cases(struct suite *suite)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pmcheck_config *config = configure(cases[i].zone);
		struct pmcheck_fixed *fixed = fix(suite, str_of(cases[i].input), config);
		struct str got = { fixed->data, fixed->size };
		const char *output = cases[i].output ? cases[i].output : cases[i].input;
		if (cases[i].zone && strchr(cases[i].zone, '/') && !test_host_has_zoneinfo())
			output = cases[i].input;
		if (!tap(&suite->tap, str_eq(got, str_of(output)), "%s", cases[i].name)) {
			tap_explain("expected", output, strlen(output));
			tap_explain("     got", got.ptr, got.len);
		}
		pmcheck_fixed_free(fixed);
		pmcheck_config_free(config);
	}
}

/* ---- what holds of all ---------------------------------------------------------------------- */

static size_t count(const struct pmcheck_report *report, const struct pmcheck_rule *rule)
{
	size_t found = 0;
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		found += pmcheck_finding(report, i)->rule == rule;
	return found;
}

/* The first rule that has more findings in `after` than in `before`; NULL for none. */
static const char *new_finding(struct suite *suite, const struct pmcheck_config *config,
	struct str before, struct str after)
{
	struct pmcheck_host host = test_host_api(&suite->host);
	const struct pmcheck_input old = { NULL, before.ptr, before.len };
	const struct pmcheck_input new = { NULL, after.ptr, after.len };
	struct pmcheck_report *one = pmcheck_check(&old, config, &host);
	struct pmcheck_report *other = pmcheck_check(&new, config, &host);
	const char *worse = NULL;
	for (size_t i = 0; i < pmcheck_rule_count() && !worse; i++)
		if (count(other, pmcheck_rule(i)) > count(one, pmcheck_rule(i)))
			worse = pmcheck_rule(i)->id;
	pmcheck_report_free(one);
	pmcheck_report_free(other);
	return worse;
}

static void run_document(
	struct suite *suite, struct str input, const char *zone, const char *path, size_t line)
{
	struct pmcheck_config *config = configure(zone), *plain = configure(NULL);
	struct pmcheck_fixed *fixed = fix(suite, input, config);
	struct str once = { fixed->data, fixed->size };
	struct pmcheck_fixed *again = fix(suite, once, config);
	const char *worse = new_finding(suite, plain, input, once);
	bool same = fixed->size == input.len &&
		(!input.len || memcmp(fixed->data, input.ptr, input.len) == 0);
	const char *wrong = again->changed ? "mending again changes it" : worse
		? worse : fixed->changed == same ? "it is not said whether it changed" :
		fixed->changed && fixed->left >= fixed->found ? "there are no fewer findings" : NULL;
	if (!tap(&suite->tap, !wrong, "%s:%zu%s%s", path, line, zone ? " in " : "", zone ? zone : ""))
		tap_explain("wrong", wrong, strlen(wrong));
	pmcheck_fixed_free(fixed);
	pmcheck_fixed_free(again);
	pmcheck_config_free(config);
	pmcheck_config_free(plain);
}

static void run_zones(struct suite *suite, struct str input, const char *path, size_t line)
{
	static const char *const zones[] = { NULL, "EAT", "-09:30", "PT", "UTC" };
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		run_document(suite, input, zones[i], path, line);
}

static void run_documents(struct suite *suite)
{
	struct paths paths = files_in(&suite->arena, "tests/documents", ".md");
	for (size_t i = 0; i < paths.count; i++)
		run_zones(suite, file_read(&suite->arena, paths.items[i]), paths.items[i], 1);
	paths = files_in(&suite->arena, "tests/rules", ".md");
	for (size_t i = 0; i < paths.count; i++) {
		struct examples examples = examples_parse(
			&suite->arena, file_read(&suite->arena, paths.items[i]));
		for (size_t j = 0; j < examples.count; j++)
			run_zones(suite, examples.items[j].input, paths.items[i],
				examples.items[j].line);
	}
}

int main(void)
{
	struct suite suite = { 0 };
	arena_init(&suite.arena);
	test_host_init(&suite.host);
	run_cases(&suite);
	run_documents(&suite);
	test_host_release(&suite.host);
	arena_release(&suite.arena);
	return tap_end(&suite.tap);
}
