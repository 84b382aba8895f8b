/* SPDX-License-Identifier: MIT */
/* The course of an incident: milestones, the impact, the share affected, the clock they are on. */
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "text/share.h"
#include "support/cmocka.h"

/* A document with its facts, which are those of `text` under a title. */
struct sample {
	char text[4000];
	struct pmcheck_config *config;
	struct pmcheck_report *report;
	const struct pmcheck_facts *facts;
};

static void sample_init(struct sample *sample, const char *summary, const char *timeline)
{
	snprintf(sample->text, sizeof sample->text,
		"# A title\n\n## Issue Summary\n\n%s\n\n## Timeline\n\n%s\n", summary, timeline);
	struct pmcheck_input input = { .data = sample->text, .size = strlen(sample->text) };
	sample->config = pmcheck_config_new();
	sample->report = pmcheck_check(&input, sample->config, NULL);
	sample->facts = pmcheck_facts(sample->report);
}

static void sample_release(struct sample *sample)
{
	pmcheck_report_free(sample->report);
	pmcheck_config_free(sample->config);
}

static void reads_shares(void **state)
{
	(void)state;
	static const struct {
		const char *text, *share, *of;
	} cases[] = {
		{ "38% of customers stood outside", "38%", "customers" },
		{ "About 40 percent of our users saw errors.", "~40 percent", "users" },
		{ "Up to 12.5 % of all requests failed", "<12.5 %", "requests" },
		{ "30% of our user base", "30%", "user base" },
		{ "More than 70% of traffic", ">70%", "traffic" },
		{ "20-30% of visitors", "20-30%", "visitors" },
		{ "The outage affected 30%.", "30%", "" },
		{ "All users saw an error", "All", "users" },
		{ "half of the customers", "half", "customers" },
		{ "No users were affected", "No", "users" },
		{ "The CPU was at 100%. Then 5% of users left.", "5%", "users" },
		{ "a 300% increase of requests", NULL, NULL },
		{ "80% of users were not affected", NULL, NULL },
		{ "12 visitors were affected", NULL, NULL },
		{ "All 12 of them were users", NULL, NULL },
		{ "", NULL, NULL },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct share share;
		struct str text = str_of(cases[i].text);
		if (!cases[i].share) {
			assert_false(share_find(text, &share));
			continue;
		}
		assert_true(share_find(text, &share));
		char found[40];
		snprintf(found, sizeof found, "%s%.*s", share.sign, (int)(share.end - share.begin),
			text.ptr + share.begin);
		assert_string_equal(found, cases[i].share);
		snprintf(found, sizeof found, "%.*s", (int)(share.of_end - share.of_begin),
			text.ptr + share.of_begin);
		assert_string_equal(found, cases[i].of);
	}
}

static void reads_milestones(void **state)
{
	(void)state;
	static const struct {
		const char *timeline;
		size_t detected, mitigated, resolved; /* lines: the first entry stands on line 9 */
	} cases[] = {
		{ "- 10:05 UTC: the alert rings\n- 11:00 UTC: service is restored", 9, 0, 10 },
		/* a label wins over words, wherever they stand */
		{ "- 10:05 UTC: an alarm\n- **Detected** 10:10 UTC: Ada reads it\n"
		  "- 10:20 UTC **Mitigated**: half of it\n- 10:50 UTC: resolved\n"
		  "- Resolved: 10:55 UTC",
			10, 11, 13 },
		/* what did not happen, or is yet to happen */
		{ "- 10:05 UTC: no alert\n- 10:06 UTC: we try to mitigate it\n"
		  "- 10:07 UTC: it is not resolved",
			0, 0, 0 },
		/* detectives detect, words after another time are of that */
		{ "- 10:05 UTC: our detective hats\n- 10:06 UTC: a wait. At 10:30 UTC it is resolved", 0,
			0, 0 },
		/* before the impact began, or before it was detected: contradictions tell nothing */
		{ "- 09:00 UTC: an alert\n- 09:05 UTC: restored", 0, 0, 0 },
		{ "- 10:00 UTC: a start", 0, 0, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sample sample;
		sample_init(&sample, "From 10:00 to 11:00 UTC on 3 May 2024.", cases[i].timeline);
		const struct pmcheck_incident *incident = &sample.facts->incident;
		assert_int_equal(incident->detected.line, cases[i].detected);
		assert_int_equal(incident->mitigated.line, cases[i].mitigated);
		assert_int_equal(incident->resolved.line, cases[i].resolved);
		sample_release(&sample);
	}
}

static void reads_the_impact(void **state)
{
	(void)state;
	static const struct {
		const char *summary;
		long minutes;
	} cases[] = {
		{ "From 10:00 UTC to 11:30 UTC.", 90 },
		{ "It started at 10:00 UTC. It was resolved at 10:45 UTC.", 45 },
		{ "- Start: 3 May 2024 10:00 UTC\n- End: 4 May 2024 10:00 UTC", 1440 },
		{ "From 10:00 UTC (12:00 CEST) to 11:00 UTC (13:00 CEST).", 60 },
		{ "From 23:30 UTC to 00:30 UTC.", 60 },
		{ "Between 10:00 UTC and 10:48 UTC all calls waited.", 48 },
		{ "Between the calls it went down at 10:00 UTC. A call at 10:48 UTC failed.", -1 },
		{ "At 10:00 UTC something.", -1 },
		{ "Nothing.", -1 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sample sample;
		sample_init(&sample, cases[i].summary, "- 10:05 UTC: x");
		assert_int_equal(sample.facts->duration_minutes, cases[i].minutes);
		sample_release(&sample);
	}
}

static void places_on_one_clock(void **state)
{
	(void)state;
	static const struct {
		const char *timeline;
		enum pmcheck_clock clock;
		long first, second; /* minutes of the day; -1: no place */
	} cases[] = {
		{ "- 10:00 UTC: a\n- 12:30 CEST: b", PMCHECK_CLOCK_UTC, 600, 630 },
		{ "- 10:00: a\n- 10:30: b", PMCHECK_CLOCK_WRITTEN, 600, 630 },
		{ "- 10:00 EAT: a\n- 10:30: b", PMCHECK_CLOCK_WRITTEN, 600, 630 },
		{ "- 23:50 UTC: a\n- 00:10 UTC: b", PMCHECK_CLOCK_UTC, 1430, 1450 },
		{ "- 10:00 UTC: a\n- 12:00 CEST: b\n- 12:10: c", PMCHECK_CLOCK_UTC, 600, 600 },
		{ "- 25:10 UTC: a\n- 10:00 UTC: b", PMCHECK_CLOCK_UTC, -1, 600 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sample sample;
		sample_init(&sample, "Nothing.", cases[i].timeline);
		const struct pmcheck_entry *entries = sample.facts->entries;
		assert_int_equal(sample.facts->incident.clock, cases[i].clock);
		assert_int_equal(entries[0].placed ? entries[0].minute : -1, cases[i].first);
		assert_int_equal(entries[1].placed ? entries[1].minute : -1, cases[i].second);
		sample_release(&sample);
	}
}

static void tells_events_without_their_time(void **state)
{
	(void)state;
	static const struct {
		const char *entry, *event;
	} cases[] = {
		{ "- 10:00 UTC: An event", "An event" },
		{ "- **10:00 UTC** – An event", "An event" },
		{ "- At 10:00 UTC (12:00 CEST), an event", "an event" },
		{ "- 10:00–10:20 UTC: an event", "an event" },
		{ "- 10:00 UTC on 3 May 2024: an event", "an event" },
		{ "- 3 May 2024, 10:00 UTC: an event", "an event" },
		{ "- 3 May 2024: an event", "an event" },
		{ "- Escalated: 10:00 UTC", "Escalated" },
		{ "- Issue Detected: May 3, 10:00 UTC", "Issue Detected" },
		{ "- 10:00 UTC, **Resolved**: it works", "it works" },
		{ "- 10:00 UTC: Resolved", "Resolved" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sample sample;
		sample_init(&sample, "Nothing.", cases[i].entry);
		assert_string_equal(sample.facts->entries[0].event, cases[i].event);
		sample_release(&sample);
	}
}

static void finds_the_title(void **state)
{
	(void)state;
	static const struct {
		const char *text, *title;
		size_t line, last_line;
	} cases[] = {
		{ "# One\n\n## Timeline\n", "One", 1, 1 },
		{ "One\n===\n\nTimeline\n--------\n", "One", 1, 2 },
		{ "<h1>\nOne\n</h1>\n\n## Timeline\n", "One", 1, 3 },
		{ "text\n\n# One *more*\n", "One more", 3, 3 },
		{ "## Timeline\n\n# One\n", NULL, 0, 0 },
		{ "", NULL, 0, 0 },
	};
	struct pmcheck_config *config = pmcheck_config_new();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pmcheck_input input = { .data = cases[i].text, .size = strlen(cases[i].text) };
		struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
		const struct pmcheck_title *title = &pmcheck_facts(report)->title;
		assert_int_equal(title->line, cases[i].line);
		assert_int_equal(title->last_line, cases[i].last_line);
		if (cases[i].title)
			assert_string_equal(title->text, cases[i].title);
		pmcheck_report_free(report);
	}
	pmcheck_config_free(config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_shares),
		cmocka_unit_test(reads_milestones),
		cmocka_unit_test(reads_the_impact),
		cmocka_unit_test(places_on_one_clock),
		cmocka_unit_test(tells_events_without_their_time),
		cmocka_unit_test(finds_the_title),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
