/* SPDX-License-Identifier: MIT */
#include "rules/outage.h"
#include "rules/tell_time.h"

/* Whether a date is written in the block of a time. */
static bool writes_date(const struct document *document, const struct mention *mention)
{
	size_t low = 0, high = document->times.dates.count;
	const struct mentioned_date *dates = document->times.dates.items;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (dates[middle].block < mention->block)
			low = middle + 1;
		else
			high = middle;
	}
	bool here = low < document->times.dates.count && dates[low].block == mention->block;
	return here || mention->date != NO_INDEX;
}

/* "10:00 to 1:30" is how those write who leave out AM and PM. */
static bool may_be_afternoon(const struct mention *start, const struct mention *end)
{
	enum { NOON = 12 };
	return start->clock.meridiem == MERIDIEM_NONE && end->clock.meridiem == MERIDIEM_NONE &&
		start->clock.hour <= NOON && end->clock.hour <= NOON && end->clock.hour_digits == 1;
}

/* Whether dates that are written at both times say that the end comes first. */
static bool is_backwards_by_date(
	const struct run *run, const struct mention *start, const struct mention *end, long minutes)
{
	if (minutes >= 0 || !mention_is_dated(start) || !writes_date(run->document, start) ||
		!writes_date(run->document, end))
		return false;
	/* One date in a text is that of both: the range may go over midnight. */
	return start->block != end->block || civil_to_days(start->day) > civil_to_days(end->day);
}

static bool share_zone(const struct times *times, const struct mention *a, const struct mention *b)
{
	const struct zone *one = mention_zone(times, a), *other = mention_zone(times, b);
	return one == other || (one && other && zone_same(one, other));
}

static bool is_backwards(const struct run *run, const struct mention *start, const struct mention *end)
{
	long minutes;
	if (!minutes_between(run, start, end, &minutes))
		return false;
	if (is_backwards_by_date(run, start, end, minutes))
		return true;
	long forward = (minutes % MINUTES_PER_DAY + MINUTES_PER_DAY) % MINUTES_PER_DAY;
	bool crosses = clock_minute(&end->clock) < clock_minute(&start->clock) &&
		share_zone(&run->document->times, start, end);
	bool dates_differ = mention_is_dated(start) && mention_is_dated(end) &&
		civil_to_days(start->day) != civil_to_days(end->day);
	return !dates_differ && crosses && forward >= MINUTES_PER_DAY / 2 &&
		!may_be_afternoon(start, end);
}

static void compare(const struct run *run, const struct mention *start, const struct mention *end)
{
	if (mentions_in_order(&run->document->times, start, end) || !is_backwards(run, start, end))
		return;
	report_prose(run, end->clock.begin, end->clock.end,
		run_text(run, "it ends at '%s', before it starts at '%s': mend one of them, or write both dates",
			time_quote(run, end), time_quote(run, start)));
}

/* Whether the times of the Issue Summary stand in several blocks. */
static bool has_times_apart(const struct document *document)
{
	const struct mention *first = NULL;
	for (size_t i = 0; i < document->times.mentions.count; i++) {
		const struct mention *mention = &document->times.mentions.items[i];
		if (!in_section(&document->sections, mention->block, PMCHECK_SUMMARY))
			continue;
		if (first && first->block != mention->block)
			return true;
		first = mention;
	}
	return false;
}

static void check_labelled(const struct run *run)
{
	const struct document *document = run->document;
	struct labelled labelled = labelled_times(document, PMCHECK_SUMMARY);
	const struct mention *start = labelled.of[LABEL_START], *end = labelled.of[LABEL_END];
	if (start && end && !end->ranged && start->block != end->block && writes_date(document, start) &&
		writes_date(document, end))
		compare(run, start, end);
}

static void check(const struct run *run)
{
	const struct document *document = run->document;
	for (size_t i = 1; i < document->times.mentions.count; i++) {
		const struct mention *end = &document->times.mentions.items[i];
		if (end->ranged && end->gloss == NO_INDEX && end[-1].gloss == NO_INDEX)
			compare(run, end - 1, end);
	}
	if (has_times_apart(document))
		check_labelled(run);
}

const struct rule rule_end_before_start = {
	.check = check,
	.about = {
		.id = "end-before-start",
		.severity = PMCHECK_ERROR,
		.summary = "the end of a range of times comes before its start",
		.help = "Mend the time that is wrong; where the outage went over midnight write both dates.",
		.explanation =
			"'From 14:05 to 13:10 UTC' is a slip or an outage of 23 hours. A range without "
			"dates may go over midnight when it is shorter than twelve hours, '22:50 to 00:20 "
			"UTC'; a longer one needs its dates. Start and end in lines of their own are "
			"compared when both have a date.",
		.bad = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 13:10 UTC the shop was down.\n",
		.good = "## Issue Summary\n\nOn 3 May 2024 from 14:05 to 15:10 UTC the shop was down.\n",
	},
};
