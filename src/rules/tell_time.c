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
	return unclosed ? run_join(run, quote, ")") : quote;
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
	char digits[] = { (char)('0' + of_day / 600), (char)('0' + of_day / 60 % 10), ':',
		(char)('0' + of_day % 60 / 10), (char)('0' + of_day % 10) };
	return arena_copy(run->document->arena, digits, sizeof digits);
}

/* " (1 May)", " the next day", or nothing when the day stays; `among` other readings: " on 1 May". */
static const char *day_change(const struct run *run, const struct mention *mention,
	const struct moment *moment, bool among)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December" };
	if (!moment->day_shift)
		return "";
	if (!mention_is_dated(mention))
		return moment->day_shift > 0 ? " the next day" : " the day before";
	struct civil_date day =
		civil_from_days(civil_to_days(mention->day) + moment->day_shift);
	return run_text(run, among ? " on %d %s" : " (%d %s)", day.day, months[day.month - 1]);
}

/* "'01:26 UTC' (PDT)": one of several readings; `day` when they are not all of one day. */
static const char *one_reading(const struct run *run, const struct mention *mention,
	const struct moment *moment, bool day)
{
	struct str name = moment->offset.name;
	const char *text = run_join(run, "'", time_of_day(run, moment->minute), " UTC'",
		day ? day_change(run, mention, moment, true) : "");
	return name.len
		? run_join(run, text, " (", run_slice(run, name), ")")
		: text;
}

/* Whether the readings change the day alike. */
static bool is_one_day(const struct moment *moments, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (moments[i].day_shift != moments[0].day_shift)
			return false;
	return true;
}

const char *time_in_utc(const struct run *run, const struct mention *mention)
{
	struct moment moments[ZONE_MEANINGS];
	size_t count = mention_moments(&run->document->times, mention, run->host, moments);
	if (!count)
		return NULL;
	if (count == 1)
		return run_join(run, "'", time_of_day(run, moments[0].minute), " UTC'",
			day_change(run, mention, &moments[0], false));
	bool same = is_one_day(moments, count);
	const char *text = one_reading(run, mention, &moments[0], !same);
	for (size_t i = 1; i < count; i++)
		text = run_join(run, text, i + 1 == count ? " or " : ", ",
			one_reading(run, mention, &moments[i], !same));
	const char *day = day_change(run, mention, &moments[0], true);
	return same && *day ? run_join(run, text, ",", day) : text;
}
