/* SPDX-License-Identifier: MIT */
#include "picture/axis.h"

#include "picture/when.h"

enum {
	DAY = 24 * 60,
	MONTHS_FROM = 90 * DAY, /* axes that long tell months and years rather than days */
};

static long floor_to(long minute, long step)
{
	long rest = minute % step;
	return minute - (rest < 0 ? rest + step : rest);
}

/* Round steps up to a day, and then 1, 2, 5, 10, 20, 50 … days. */
static long step_at(size_t index)
{
	static const long steps[] = { 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720 };
	static const long days[] = { 1, 2, 5 };
	const size_t count = sizeof steps / sizeof *steps;
	if (index < count)
		return steps[index];
	long step = DAY;
	for (index -= count; index >= 3; index -= 3)
		step *= 10;
	return step * days[index];
}

struct axis axis_over(long first, long last, size_t most)
{
	for (size_t i = 0;; i++) {
		long step = step_at(i);
		struct axis axis = { floor_to(first, step), floor_to(last + step - 1, step), step };
		if (axis.from == axis.to) {
			axis.from -= step;
			axis.to += step;
		}
		if ((axis.to - axis.from) / step < (long)most)
			return axis;
	}
}

size_t axis_ticks(const struct axis *axis)
{
	return (size_t)((axis->to - axis->from) / axis->step) + 1;
}

static long minute_at(const struct axis *axis, size_t index)
{
	return axis->from + axis->step * (long)index;
}

const char *axis_label(struct arena *arena, const struct axis *axis, bool dated, size_t index)
{
	long minute = minute_at(axis, index);
	if (axis->step < DAY)
		return when_clock(arena, minute);
	if (dated && axis->to - axis->from > MONTHS_FROM)
		return when_month(arena, minute);
	return when_day(arena, dated, minute);
}

const char *axis_day(struct arena *arena, const struct axis *axis, bool dated, size_t index)
{
	long minute = minute_at(axis, index), first = floor_to(axis->from, DAY);
	bool crosses = axis->to - first > DAY;
	if (axis->step >= DAY || !crosses)
		return NULL;
	bool begins = floor_to(minute, DAY) != floor_to(minute - axis->step, DAY);
	/* beside a tick where the next day begins there is no room for the day before */
	bool alone = floor_to(minute + axis->step, DAY) == floor_to(minute, DAY);
	return begins || (index == 0 && alone) ? when_day(arena, dated, minute) : NULL;
}

double axis_place(const struct axis *axis, long minute, double extent)
{
	return (double)(minute - axis->from) / (double)(axis->to - axis->from) * extent;
}
