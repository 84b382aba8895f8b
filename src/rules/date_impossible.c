/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"
#include "time/weekday.h"

static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December" };

/* The date as it is written itself: without a year that was taken from elsewhere. */
static struct date as_written(const struct mentioned_date *mentioned)
{
	struct date date = mentioned->date;
	if (mentioned->year_taken)
		date.civil.year = 0;
	return date;
}

static void report_day(const struct run *run, const struct date *date)
{
	struct civil_date civil = date->civil;
	report_prose(run, date->begin, date->end,
		run_text(run, "there is no '%s': %s%s has %d days",
			document_quote(run->document, date->begin, date->end),
			months[civil.month - 1],
			civil.year && civil.month == 2 ? run_text(run, " %d", civil.year) : "",
			civil_month_length(civil.year, civil.month)));
}

static void check_weekday(const struct run *run, const struct date *date)
{
	struct weekday weekday;
	if (!date->civil.year ||
		!weekday_at(run->document->markdown.prose, date, &weekday))
		return;
	int day = civil_weekday(civil_to_days(date->civil));
	if (day == weekday.day)
		return;
	size_t begin = weekday.begin < date->begin ? weekday.begin : date->begin;
	size_t end = weekday.end > date->end ? weekday.end : date->end;
	report_prose(run, begin, end,
		run_text(run, "'%s' was a %s: mend the weekday or the date",
			document_quote(run->document, date->begin, date->end), weekday_name(day)));
}

static void check(const struct run *run)
{
	const struct times *times = &run->document->times;
	for (size_t i = 0; i < times->dates.count; i++) {
		struct date date = as_written(&times->dates.items[i]);
		if (date.doubtful)
			continue;
		if (civil_exists(date.civil))
			check_weekday(run, &date);
		else
			report_day(run, &date);
	}
}

const struct rule rule_date_impossible = {
	.check = check,
	.about = {
		.id = "date-impossible",
		.severity = PMCHECK_ERROR,
		.summary = "a date that no calendar has, or a weekday that is not the date's",
		.help = "Look it up and mend it.",
		.explanation =
			"31 June is a slip, and 'Friday, 4 May 2024', a Saturday, is one of two days, and "
			"only the author knows which. A weekday is compared only with a date that writes "
			"its year.",
		.bad = "## Issue Summary\n\nOn Friday, 4 May 2024 from 14:05 to 15:10 UTC.\n",
		.good = "## Issue Summary\n\nOn Friday, 3 May 2024 from 14:05 to 15:10 UTC.\n",
	},
};
