/* SPDX-License-Identifier: MIT */
#include "picture/when.h"

#include <pmcheck.h>

enum {
	HOUR = 60,
	DAY = 24 * HOUR,
};

static const char *const months[] = { "", "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December" };

const char *when_clock(struct arena *arena, long minute)
{
	struct pmcheck_date date = pmcheck_date_of(minute);
	return arena_printf(arena, "%02d:%02d", date.hour, date.minute);
}

const char *when_day(struct arena *arena, bool dated, long minute)
{
	struct pmcheck_date date = pmcheck_date_of(minute);
	if (!dated)
		return arena_printf(arena, "day %ld", date.days + 1);
	return arena_printf(arena, "%d %.3s", date.day, months[date.month]);
}

const char *when_month(struct arena *arena, long minute)
{
	struct pmcheck_date date = pmcheck_date_of(minute);
	return arena_printf(arena, "%.3s %d", months[date.month], date.year);
}

const char *when_days(struct arena *arena, long from, long to)
{
	struct pmcheck_date first = pmcheck_date_of(from), last = pmcheck_date_of(to);
	const char *month = months[first.month], *dash = "\xE2\x80\x93";
	if (first.days == last.days)
		return arena_printf(arena, "%d %s %d", first.day, month, first.year);
	if (first.year != last.year)
		return arena_printf(arena, "%d %s %d %s %d %s %d", first.day, month, first.year,
			dash, last.day, months[last.month], last.year);
	if (first.month != last.month)
		return arena_printf(arena, "%d %s %s %d %s %d", first.day, month, dash, last.day,
			months[last.month], last.year);
	return arena_printf(
		arena, "%d%s%d %s %d", first.day, dash, last.day, month, first.year);
}

/* "2 h 35 min": two units, the second left out when it is 0. */
static const char *two_units(
	struct arena *arena, long first, const char *one, long second, const char *other)
{
	if (!second)
		return arena_printf(arena, "%ld %s", first, one);
	return arena_printf(arena, "%ld %s %ld %s", first, one, second, other);
}

const char *when_length(struct arena *arena, long minutes)
{
	if (minutes < 2L * HOUR)
		return arena_printf(arena, "%ld min", minutes);
	if (minutes < 2L * DAY)
		return two_units(arena, minutes / HOUR, "h", minutes % HOUR, "min");
	return two_units(arena, minutes / DAY, "d", minutes % DAY / HOUR, "h");
}
