/* SPDX-License-Identifier: MIT */
#include "rules/event.h"
#include "rules/tell_time.h"

/* When an entry begins, on a scale that it shares with the entry before it. */
struct when {
	bool known;
	bool dated;
	long minute;
};

/* A year for dates that write none; two of them are in the same one. */
enum { SOME_LEAP_YEAR = 2000 };

/* In UTC where the zone is known, else on the clock of the two entries' common zone. */
static struct when when_of(const struct run *run, const struct mention *mention)
{
	struct moment moments[ZONE_MEANINGS];
	size_t count = mention_moments(&run->document->times, mention, run->host, moments);
	bool zoned = mention_zone(&run->document->times, mention) != NULL;
	if ((zoned && count != 1) || !mention->possible)
		return (struct when){ 0 };
	struct civil_date day = mention->day;
	struct when when = { true, mention_is_dated(mention), 0 };
	if (zoned && when.dated)
		return (struct when){ true, true, moments[0].minute };
	when.minute = zoned ? moments[0].minute + moments[0].day_shift * (long)MINUTES_PER_DAY
			    : clock_minute(&mention->clock);
	if (!when.dated && day.month && !day.year) {
		when.dated = true;
		day.year = SOME_LEAP_YEAR;
	}
	if (when.dated)
		when.minute += civil_to_days(day) * MINUTES_PER_DAY;
	return when;
}

static bool is_comparable(
	const struct run *run, const struct mention *last, const struct mention *mention)
{
	const struct times *times = &run->document->times;
	const struct zone *a = mention_zone(times, last), *b = mention_zone(times, mention);
	return (a == NULL) == (b == NULL) && !last->day_doubtful && !mention->day_doubtful &&
		(last->day.year != 0) == (mention->day.year != 0);
}

/* One step over midnight without a date goes forward by less than twelve hours. */
static bool is_backwards(struct when last, struct when next)
{
	if (!last.known || !next.known)
		return false;
	if (last.dated && next.dated)
		return next.minute < last.minute;
	long from = (last.minute + MINUTES_PER_DAY) % MINUTES_PER_DAY;
	long to = (next.minute + MINUTES_PER_DAY) % MINUTES_PER_DAY;
	return to < from && to + MINUTES_PER_DAY - from >= MINUTES_PER_DAY / 2;
}

/* A time with AM for PM, or the other way round. */
static const char *other_half(const struct run *run, const struct mention *mention)
{
	return run_text(run, "'%d:%02d %s'", mention->clock.hour, mention->clock.minute,
		mention->clock.meridiem == MERIDIEM_PM ? "AM" : "PM");
}

/* Whether the time that another seems to come too late after would fit with AM for PM. */
static bool fits_by_half(const struct run *run, const struct mention *earlier,
	const struct mention *before, const struct mention *mention)
{
	if (!earlier || before->clock.meridiem == MERIDIEM_NONE ||
		!is_comparable(run, earlier, before))
		return false;
	struct when first = when_of(run, earlier), last = when_of(run, before);
	struct when next = when_of(run, mention);
	long half = before->clock.meridiem == MERIDIEM_PM ? -MINUTES_PER_DAY / 2 : MINUTES_PER_DAY / 2;
	return first.known && first.dated == last.dated && next.dated == last.dated &&
		first.minute <= last.minute + half && last.minute + half <= next.minute;
}

/* AM and PM are easily confused, most of all at noon and midnight. */
static const char *suggestion(const struct run *run, const struct entry *earlier,
	const struct entry *last, const struct mention *mention)
{
	const struct mention *mentions = run->document->times.mentions.items;
	if (fits_by_half(run, earlier ? &mentions[earlier->start] : NULL, &mentions[last->start], mention))
		return run_text(run, ": did you mean %s in line %u?",
			other_half(run, &mentions[last->start]), (unsigned)entry_line(run, last));
	if (mention->clock.hour != 12 || mention->clock.meridiem == MERIDIEM_NONE)
		return "";
	return run_text(run, ": did you mean %s?", other_half(run, mention));
}

/* "13:10 UTC", where a time is in another zone than the one that it is compared with; else NULL. */
static const char *beside_in_utc(
	const struct run *run, const struct mention *told, const struct mention *compared)
{
	const struct times *times = &run->document->times;
	const struct zone *zone = mention_zone(times, told), *beside = mention_zone(times, compared);
	struct moment moments[ZONE_MEANINGS];
	if (!zone || zone_same(zone, beside) || zone->kind == ZONE_UTC ||
		mention_moments(times, told, run->host, moments) != 1)
		return NULL;
	return run_text(run, "%s UTC", time_of_day(run, moments[0].minute));
}

/* Reports an entry that is before the last one; `earlier` is the one before that, NULL for none. */
static void complain(const struct run *run, const struct entry *earlier, const struct entry *last,
	const struct entry *entry)
{
	const struct mention *mentions = run->document->times.mentions.items;
	const struct mention *before = &mentions[last->start], *mention = &mentions[entry->start];
	const char *utc = beside_in_utc(run, mention, before);
	const char *other = beside_in_utc(run, before, mention);
	report_prose(run, mention->clock.begin, mention->clock.end,
		run_text(run, "'%s'%s stands after '%s' (%s%sline %u) but is earlier%s",
			time_quote(run, mention), utc ? run_text(run, " (%s)", utc) : "",
			time_quote(run, before), other ? other : "", other ? ", " : "",
			(unsigned)entry_line(run, last), suggestion(run, earlier, last, mention)));
}

static bool is_out_of_order(
	const struct run *run, const struct mention *last, const struct mention *mention)
{
	return !mentions_in_order(&run->document->times, last, mention) &&
		is_comparable(run, last, mention) &&
		is_backwards(when_of(run, last), when_of(run, mention));
}

static void check(const struct run *run)
{
	const struct timeline *timeline = &run->document->timeline;
	const struct mention *mentions = run->document->times.mentions.items;
	const struct entry *earlier = NULL, *last = NULL;
	for (size_t i = 0; i < timeline->entries.count; i++) {
		const struct entry *entry = &timeline->entries.items[i];
		if (entry->start == NO_INDEX)
			continue;
		if (last && is_out_of_order(run, &mentions[last->start], &mentions[entry->start]))
			complain(run, earlier, last, entry);
		earlier = last;
		last = entry;
	}
}

const struct rule rule_timeline_out_of_order = {
	.check = check,
	.about = {
		.id = "timeline-out-of-order",
		.severity = PMCHECK_ERROR,
		.summary = "an entry of the Timeline is earlier than the one before it",
		.help = "Move the entry, or mend its time; after midnight write the date.",
		.explanation =
			"A timeline is read from top to bottom. Times are compared in UTC and with their "
			"dates; one step over midnight needs no date as long as it goes forward by less "
			"than twelve hours. Of a range the start counts.",
		.bad = "- 14:20 UTC: we roll back\n- 14:05 UTC: the pager fires\n",
		.good = "- 14:05 UTC: the pager fires\n- 14:20 UTC: we roll back\n",
	},
};
