/* SPDX-License-Identifier: MIT */
#include "text/title.h"

#include "support/cmocka.h"

enum { NONE = -1 };

struct title_case {
	int kind; /* enum pmcheck_section_kind or NONE */
	enum title_class class;
	const char *title;
};

static void assert_title(const struct title_case *expected, bool heading)
{
	struct title title;
	struct title_match match;
	bool found =
		title_read(&title, str_of(expected->title), heading) && title_match(&title, NULL, &match);
	if (found != (expected->kind != NONE) ||
		(found && ((int)match.kind != expected->kind || match.class != expected->class)))
		print_message("'%s' is %s %d\n", expected->title,
			found ? pmcheck_section_name(match.kind) : "nothing",
			found ? (int)match.class : 0);
	assert_int_equal(found, expected->kind != NONE);
	if (!found)
		return;
	assert_int_equal(match.kind, expected->kind);
	assert_int_equal(match.class, expected->class);
}

static void headings(void **state)
{
	(void)state;
	static const struct title_case cases[] = {
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Issue Summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "ISSUE SUMMARY:" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "1. Issue summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "I. Issue Summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "\xF0\x9F\x93\x8B Issue Summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Issue  Summary (what happened)" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Issue Summary: a long day" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Section 1: Issue Summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Part I - Issue Summary" },
		{ PMCHECK_SUMMARY, TITLE_EXACT, "Issue Summary {#summary}" },
		{ PMCHECK_SUMMARY, TITLE_TYPO, "Isue Summary" },
		{ PMCHECK_SUMMARY, TITLE_TYPO, "Issue Sumary" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Summary" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Incident Summary" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Executive Summary" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Summary of the outage" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Incident Overview" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "TL;DR" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "Synopsis" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Time line" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline (all times UTC)" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline: The Plot Thickens" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline \xE2\x80\x94 the plot thickens" },
		{ PMCHECK_TIMELINE, TITLE_TYPO, "Timelime" },
		{ PMCHECK_TIMELINE, TITLE_OTHER, "Incident Timeline" },
		{ PMCHECK_TIMELINE, TITLE_OTHER, "Timeline of Events" },
		{ PMCHECK_TIMELINE, TITLE_OTHER, "Chronology" },
		{ PMCHECK_TIMELINE, TITLE_OTHER, "Sequence of Events" },
		{ PMCHECK_CAUSE, TITLE_EXACT, "Root Cause and Resolution" },
		{ PMCHECK_CAUSE, TITLE_EXACT, "Root Causes & Resolution" },
		{ PMCHECK_CAUSE, TITLE_EXACT, "Root cause / resolution" },
		{ PMCHECK_CAUSE, TITLE_EXACT, "Root-Cause and Resolution" },
		{ PMCHECK_CAUSE, TITLE_TYPO, "Root Cause and Resoluton" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Root Cause" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Root Cause Analysis" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "RCA" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Root Cause and Fix" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Resolution and Recovery" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Contributing Factors" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "What broke and how we fixed it" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "How did we fix it?" },
		{ PMCHECK_CAUSE, TITLE_WEAK, "Technical root cause" },
		{ PMCHECK_CAUSE, TITLE_WEAK, "Trigger" },
		{ PMCHECK_MEASURES, TITLE_EXACT, "Corrective and Preventative Measures" },
		{ PMCHECK_MEASURES, TITLE_EXACT, "Corrective & Preventive Measures" },
		{ PMCHECK_MEASURES, TITLE_EXACT, "Corrective and Preventative Measure" },
		{ PMCHECK_MEASURES, TITLE_TYPO, "Correcteive and Preventative Measures" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Corrective Actions" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Action Items" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Preventive Measures" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Next Steps" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Follow-ups" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Recommendations" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Remediation and follow-up items" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Going forward" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "To-do" },
		{ PMCHECK_MEASURES, TITLE_WEAK, "Lessons Learned" },
		{ PMCHECK_MEASURES, TITLE_WEAK, "How will we prevent this?" },
		{ PMCHECK_SUMMARY, TITLE_OTHER, "RÉSUMÉ DE L'INCIDENT" },
		{ PMCHECK_TIMELINE, TITLE_OTHER, "Línea de tiempo (UTC)" },
		{ PMCHECK_CAUSE, TITLE_OTHER, "Causa raíz y resolución" },
		{ PMCHECK_MEASURES, TITLE_OTHER, "Medidas correctivas y preventivas" },
		{ NONE, 0, "" },
		{ NONE, 0, "Impact" },
		{ NONE, 0, "Conclusion" },
		{ NONE, 0, "Background" },
		{ NONE, 0, "Duration" },
		{ NONE, 0, "Timezone" },
		{ NONE, 0, "Time Zone: UTC" },
		{ NONE, 0, "Postmortem: the morning the ovens stopped" },
		{ NONE, 0, "The times they are a-changing" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_title(&cases[i], true);
}

static void plain_lines(void **state)
{
	(void)state;
	static const struct title_case cases[] = {
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline:" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline (all times Pacific Time)" },
		{ PMCHECK_TIMELINE, TITLE_EXACT, "Timeline: (all times Pacific Time)" },
		{ PMCHECK_CAUSE, TITLE_EXACT, "Root cause and resolution:" },
		{ NONE, 0, "Resolution: we rolled back." },
		{ NONE, 0, "Timeline: it was a long day" },
		{ NONE, 0, "We wrote the timeline of all that happened on that day in March" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_title(&cases[i], false);
}

static void titles_that_begin_a_text(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		size_t length; /* at least; 0 for none */
	} cases[] = {
		{ "Issue Summary: the site was down", 13 },
		{ "Root Cause and Resolution: a blank", 25 },
		{ "Timeline: of one word", 0 },
		{ "Summary: another name", 0 },
		{ "The issue summary: not at the head", 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct title title;
		size_t length = title_run_in(&title, str_of(cases[i].line));
		if (cases[i].length)
			assert_in_range(length, cases[i].length, cases[i].length + 3);
		else
			assert_int_equal(length, 0);
	}
}

static void sameness_is_of_words(void **state)
{
	(void)state;
	struct title a, b, c;
	assert_true(title_read(&a, STR("## Incident Timeline:"), true));
	assert_true(title_read(&b, STR("3. incident   TIMELINE"), true));
	assert_true(title_read(&c, STR("Timeline"), true));
	assert_true(title_same(&a, &b));
	assert_false(title_same(&a, &c));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings),
		cmocka_unit_test(plain_lines),
		cmocka_unit_test(titles_that_begin_a_text),
		cmocka_unit_test(sameness_is_of_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
