/* SPDX-License-Identifier: MIT */
#include "time/course.h"

enum clock_time_state {
	TIME_ABSENT,
	TIME_BARE,    /* no zone, or one with several meanings */
	TIME_CERTAIN, /* one moment in UTC */
};

/* A time before it is decided on which clock it is placed. */
struct clock_time {
	enum clock_time_state state;
	bool dated;
	bool whole_day;
	long written; /* minutes on its own clock */
	long offset;  /* of its zone; TIME_CERTAIN only */
	struct place *place;
};

struct placer {
	struct course *course;
	struct arena *arena;
	const struct times *times;
	const struct pmcheck_host *host;
	VEC(struct clock_time) list; /* the impact's start, its end, then the entries in order */
};

static struct clock_time read_mention(const struct placer *placer, uint32_t index)
{
	struct moment moments[ZONE_MEANINGS];
	if (index == NO_INDEX || !placer->times->mentions.items[index].possible)
		return (struct clock_time){ .state = TIME_ABSENT };
	const struct mention *mention = &placer->times->mentions.items[index];
	struct clock_time time = { .state = TIME_BARE, .dated = mention_is_dated(mention) };
	time.written = clock_minute(&mention->clock);
	if (time.dated)
		time.written += civil_to_days(mention->day) * MINUTES_PER_DAY;
	if (mention_moments(placer->times, mention, placer->host, moments) == 1) {
		time.state = TIME_CERTAIN;
		time.offset = moments[0].offset.minutes;
	}
	return time;
}

/* A day alone is a day on whatever clock. */
static struct clock_time read_day(const struct placer *placer, uint32_t index)
{
	const struct date *date = &placer->times->dates.items[index].date;
	if (date->doubtful || !date->civil.year || !civil_exists(date->civil))
		return (struct clock_time){ .state = TIME_ABSENT };
	return (struct clock_time){
		.state = TIME_CERTAIN,
		.dated = true,
		.whole_day = true,
		.written = civil_to_days(date->civil) * MINUTES_PER_DAY,
	};
}

static void add(struct placer *placer, struct clock_time time, struct place *place)
{
	*place = (struct place){ .known = false };
	time.place = place;
	*vec_push(&placer->list, placer->arena) = time;
}

static void collect(struct placer *placer, const struct timeline *timeline,
	const struct milestones *milestones)
{
	struct course *course = placer->course;
	add(placer, read_mention(placer, milestones->impact_start), &course->impact_start);
	add(placer, read_mention(placer, milestones->impact_end), &course->impact_end);
	for (size_t i = 0; i < timeline->entries.count; i++) {
		const struct entry *entry = &timeline->entries.items[i];
		const struct event *event = &milestones->events[i];
		bool day = event->date != NO_INDEX && event->begin < event->end;
		add(placer,
			day ? read_day(placer, event->date) : read_mention(placer, entry->start),
			&course->starts[i]);
		add(placer, read_mention(placer, entry->finish), &course->ends[i]);
	}
}

/* In UTC unless some time is bare and the certain ones are all of one zone. */
static enum pmcheck_clock choose_clock(const struct placer *placer)
{
	bool bare = false, certain = false;
	long offset = 0;
	for (size_t i = 0; i < placer->list.count; i++) {
		const struct clock_time *time = &placer->list.items[i];
		bare |= time->state == TIME_BARE;
		if (time->state != TIME_CERTAIN || time->whole_day)
			continue;
		if (certain && time->offset != offset)
			return PMCHECK_CLOCK_UTC;
		certain = true;
		offset = time->offset;
	}
	return bare ? PMCHECK_CLOCK_WRITTEN : PMCHECK_CLOCK_UTC;
}

/* Gives each time that the clock can show its minute. */
static void place_all(struct placer *placer)
{
	bool utc = placer->course->clock == PMCHECK_CLOCK_UTC;
	for (size_t i = 0; i < placer->list.count; i++) {
		struct clock_time *time = &placer->list.items[i];
		if (time->state == TIME_ABSENT || (utc && time->state == TIME_BARE))
			continue;
		long shift = utc ? time->offset : 0;
		*time->place = (struct place){ true, time->whole_day, time->written - shift };
	}
}

/* The day that all dated times share, in days; false when there is none. */
static bool shared_day(const struct placer *placer, long *day)
{
	bool found = false;
	for (size_t i = 0; i < placer->list.count; i++) {
		const struct clock_time *time = &placer->list.items[i];
		if (time->state == TIME_ABSENT || !time->dated)
			continue;
		long its = (time->written - (time->written < 0 ? MINUTES_PER_DAY - 1 : 0)) /
			MINUTES_PER_DAY;
		if (found && its != *day)
			return false;
		found = true;
		*day = its;
	}
	return found;
}

/* Where some times have a date and others none, these are of the day of those, if it is one. */
static void settle_dates(struct placer *placer)
{
	bool dated = false, undated = false;
	long day = 0;
	for (size_t i = 0; i < placer->list.count; i++) {
		const struct clock_time *time = &placer->list.items[i];
		dated |= time->place->known && time->dated;
		undated |= time->place->known && !time->dated;
	}
	placer->course->dated = dated;
	if (!dated || !undated)
		return;
	bool shared = shared_day(placer, &day);
	for (size_t i = 0; i < placer->list.count; i++) {
		struct clock_time *time = &placer->list.items[i];
		if (!time->place->known || time->dated)
			continue;
		time->place->known = shared;
		time->place->minute += day * MINUTES_PER_DAY;
	}
}

/* Whether a time is meant to be of the day after the one before: it goes forward by less than half. */
static bool steps_over_midnight(long before, long minute)
{
	long step = minute - before;
	return step < 0 && step + MINUTES_PER_DAY < MINUTES_PER_DAY / 2;
}

/* Without dates: each time is of the day of the one before, or of the next. */
static void roll_days(struct placer *placer)
{
	struct course *course = placer->course;
	long before = course->impact_start.known ? course->impact_start.minute : -1;
	if (course->impact_end.known && before >= 0 && course->impact_end.minute < before)
		course->impact_end.minute += MINUTES_PER_DAY;
	long day = 0;
	for (size_t i = 2; i < placer->list.count; i++) {
		struct place *place = placer->list.items[i].place;
		if (!place->known)
			continue;
		place->minute += day;
		if (before >= 0 && steps_over_midnight(before, place->minute)) {
			place->minute += MINUTES_PER_DAY;
			day += MINUTES_PER_DAY;
		}
		before = place->minute;
	}
}

/* In UTC a time without a date may be of the day before or after: minutes count from 00:00. */
static void begin_at_day_zero(struct placer *placer)
{
	for (size_t i = 0; i < placer->list.count; i++) {
		struct place *place = placer->list.items[i].place;
		if (!place->known)
			continue;
		place->minute %= MINUTES_PER_DAY;
		if (place->minute < 0)
			place->minute += MINUTES_PER_DAY;
	}
}

void course_read(struct course *course, struct arena *arena, const struct times *times,
	const struct timeline *timeline, const struct milestones *milestones,
	const struct pmcheck_host *host)
{
	size_t count = timeline->entries.count;
	struct placer placer = { .course = course, .arena = arena, .times = times, .host = host };
	course->starts = arena_zalloc(arena, count, sizeof *course->starts);
	course->ends = arena_zalloc(arena, count, sizeof *course->ends);
	collect(&placer, timeline, milestones);
	course->clock = choose_clock(&placer);
	place_all(&placer);
	settle_dates(&placer);
	if (!course->dated) {
		begin_at_day_zero(&placer);
		roll_days(&placer);
	}
	for (size_t i = 0; i < count; i++)
		if (!course->starts[i].known || course->ends[i].minute < course->starts[i].minute)
			course->ends[i].known = false;
}
