/* SPDX-License-Identifier: MIT */
#include "rules/tell_time.h"

/* 13:05 PM: the hour is right in 24 hours. 0:30 PM: half past noon or past midnight. */
static const char *message_of(const struct run *run, const struct mention *mention)
{
	const struct clock *clock = &mention->clock;
	const char *quote = time_bare_quote(run, mention);
	bool minutes = clock->minute <= 59;
	if (clock->meridiem && clock->hour > 12 && clock->hour < 24 && minutes)
		return run_text(run,
			"'%s' is no time of day: write '%02d:%02d', or '%d:%02d PM' in 12 hours", quote,
			clock->hour, clock->minute, clock->hour - 12, clock->minute);
	if (clock->meridiem == MERIDIEM_PM && clock->hour == 0 && minutes)
		return run_text(run, "'%s' is no time of day: write '12:%02d' or '00:%02d'", quote,
			clock->minute, clock->minute);
	if (clock->hour == 24 && minutes)
		return run_text(run, "'%s' is no time of day: write '00:%02d' and the next day", quote,
			clock->minute);
	if (!minutes)
		return run_text(run, "'%s' is no time of day: minutes end at 59", quote);
	if (clock->second > 60)
		return run_text(run, "'%s' is no time of day: seconds end at 59", quote);
	return run_text(run, "'%s' is no time of day: hours end at 24", quote);
}

static void check(const struct run *run)
{
	const struct times *times = &run->document->times;
	for (size_t i = 0; i < times->mentions.count; i++) {
		const struct mention *mention = &times->mentions.items[i];
		if (!mention->possible)
			report_prose(run, mention->clock.begin, mention->clock.end,
				message_of(run, mention));
	}
}

const struct rule rule_time_impossible = {
	.check = check,
	.about = {
		.id = "time-impossible",
		.severity = PMCHECK_ERROR,
		.summary = "no clock shows such a time: 25:61, 13:05 PM, 0:30 PM",
		.help = "Look the time up in the logs and write it in 24 hours: '13:05 UTC'.",
		.explanation =
			"A time that cannot be is a slip of the keyboard, and nobody but its author can "
			"tell which. 24:00 is the end of a day, 60 a leap second; both are fine.",
		.bad = "- 13:05 PM UTC: the rollback is done\n",
		.good = "- 13:05 UTC: the rollback is done\n",
	},
};
