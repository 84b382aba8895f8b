/* SPDX-License-Identifier: MIT */
#include "rules/tell_time.h"

const char *time_quote(const struct run *run, const struct mention *mention)
{
	const struct times *times = &run->document->times;
	size_t end = mention->clock.end;
	if (mention->zone != NO_INDEX && mention->via == PMCHECK_VIA_OWN)
		end = times->zones.items[mention->zone].end;
	const char *quote = document_quote(run->document, mention->clock.begin, end);
	size_t open = strcspn(quote, "(");
	bool unclosed = quote[open] && !strchr(quote + open, ')');
	return unclosed ? run_text(run, "%s)", quote) : quote;
}

const char *time_bare_quote(const struct run *run, const struct mention *mention)
{
	return document_quote(run->document, mention->clock.begin, mention->clock.end);
}

const char *time_of_day(const struct run *run, long minute)
{
	long of_day = minute % MINUTES_PER_DAY;
	if (of_day < 0)
		of_day += MINUTES_PER_DAY;
	return run_text(run, "%02ld:%02ld", of_day / 60, of_day % 60);
}

/* " (1 May)", " the next day", or nothing when the day stays. */
static const char *day_change(
	const struct run *run, const struct mention *mention, const struct moment *moment)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December" };
	if (!moment->day_shift)
		return "";
	if (!mention_is_dated(mention))
		return moment->day_shift > 0 ? " the next day" : " the day before";
	struct civil_date day =
		civil_from_days(civil_to_days(mention->day) + moment->day_shift);
	return run_text(run, " (%d %s)", day.day, months[day.month - 1]);
}

static const char *one_moment(
	const struct run *run, const struct mention *mention, const struct moment *moment)
{
	return run_text(run, "'%s UTC'%s", time_of_day(run, moment->minute),
		day_change(run, mention, moment));
}

const char *time_in_utc(const struct run *run, const struct mention *mention)
{
	struct moment moments[ZONE_MEANINGS];
	size_t count = mention_moments(&run->document->times, mention, run->host, moments);
	if (!count)
		return NULL;
	const char *text = one_moment(run, mention, &moments[0]);
	for (size_t i = 1; i < count; i++)
		text = run_text(run, "%s or %s (%.*s)", text, one_moment(run, mention, &moments[i]),
			(int)moments[i].offset.name.len, moments[i].offset.name.ptr);
	return text;
}
