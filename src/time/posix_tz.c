/* SPDX-License-Identifier: MIT */
#include "time/posix_tz.h"

struct reader {
	struct str rule;
	size_t at;
};

static char peek(const struct reader *reader)
{
	return reader->at < reader->rule.len ? reader->rule.ptr[reader->at] : '\0';
}

static bool take(struct reader *reader, char c)
{
	if (peek(reader) != c)
		return false;
	reader->at++;
	return true;
}

static bool take_number(struct reader *reader, int *number)
{
	size_t begin = reader->at;
	*number = 0;
	while (is_digit(peek(reader)) && reader->at - begin < 4)
		*number = *number * 10 + (reader->rule.ptr[reader->at++] - '0');
	return reader->at > begin;
}

/* "PST", or "<+0330>". */
static bool take_name(struct reader *reader, struct str *name)
{
	bool quoted = take(reader, '<');
	size_t begin = reader->at;
	while (peek(reader) && (quoted ? peek(reader) != '>' : is_alpha(peek(reader))))
		reader->at++;
	*name = str_slice(reader->rule, begin, reader->at);
	return name->len && (!quoted || take(reader, '>'));
}

/* [+|-]hh[:mm[:ss]] in minutes. */
static bool take_time(struct reader *reader, int *minutes)
{
	bool negative = take(reader, '-');
	if (!negative)
		take(reader, '+');
	int hours, more = 0, seconds;
	if (!take_number(reader, &hours))
		return false;
	if (take(reader, ':') && !take_number(reader, &more))
		return false;
	if (take(reader, ':') && !take_number(reader, &seconds))
		return false;
	*minutes = (hours * 60 + more) * (negative ? -1 : 1);
	return true;
}

/* ",Mm.w.d[/time]" */
static bool take_change(struct reader *reader, struct tz_change *change)
{
	change->minute = 2 * 60;
	if (!take(reader, ',') || !take(reader, 'M') || !take_number(reader, &change->month) ||
		!take(reader, '.') || !take_number(reader, &change->week) || !take(reader, '.') ||
		!take_number(reader, &change->weekday))
		return false;
	if (take(reader, '/') && !take_time(reader, &change->minute))
		return false;
	return change->month >= 1 && change->month <= 12 && change->week >= 1 &&
		change->week <= 5 && change->weekday <= 6;
}

bool posix_tz_read(struct posix_tz *tz, struct str rule)
{
	struct reader reader = { .rule = rule };
	*tz = (struct posix_tz){ 0 };
	if (!take_name(&reader, &tz->standard) || !take_time(&reader, &tz->offset))
		return false;
	tz->offset = -tz->offset;
	if (reader.at == rule.len)
		return true;
	tz->has_daylight = true;
	tz->daylight_offset = tz->offset + 60;
	if (!take_name(&reader, &tz->daylight))
		return false;
	if (peek(&reader) != ',') {
		if (!take_time(&reader, &tz->daylight_offset))
			return false;
		tz->daylight_offset = -tz->daylight_offset;
	}
	return take_change(&reader, &tz->begins) && take_change(&reader, &tz->ends) &&
		reader.at == rule.len;
}

/* The minute of a change, counted from 1970-01-01 00:00 local time. */
static long change_in(const struct tz_change *change, int year)
{
	struct civil_date first = { year, change->month, 1 };
	long days = civil_to_days(first);
	int shift = (change->weekday - civil_weekday(days) + 7) % 7;
	int day = 1 + shift + (change->week - 1) * 7;
	while (day > civil_month_length(year, change->month))
		day -= 7;
	return (days + day - 1) * MINUTES_PER_DAY + change->minute;
}

bool posix_tz_is_daylight(const struct posix_tz *tz, struct civil_date date, int minute)
{
	if (!tz->has_daylight)
		return false;
	long now = civil_to_days(date) * MINUTES_PER_DAY + minute;
	long begins = change_in(&tz->begins, date.year), ends = change_in(&tz->ends, date.year);
	/* The hour after the end comes twice; it is read as standard time. */
	ends -= tz->daylight_offset - tz->offset;
	if (begins <= ends)
		return now >= begins && now < ends;
	return now >= begins || now < ends;
}
