/* SPDX-License-Identifier: MIT */
#include "time/moment.h"

/* ---- days ----------------------------------------------------------------------------------- */

/* A day that may be that of times which write none. */
struct day {
	struct civil_date civil; /* month 0: none */
	bool doubtful;
	uint32_t source; /* 1 + the index of the date in the text that it rests on; 0 for none */
};

struct dater {
	struct times *times;
	const struct markdown *markdown;
	const struct sections *sections;
	struct day summary, document, heading;
	unsigned heading_rank;
	int year; /* the nearest year that is written, 0 for none yet */
	size_t next_date;    /* the date that the next mention may have in its block */
	size_t block_date;   /* the first date at or after the block that was met last */
	struct day carried; /* the day of the entry before */
	int carried_minute;
};

static struct day day_of(const struct times *times, size_t index)
{
	const struct date *date = &times->dates.items[index].date;
	return (struct day){ date->civil, date->doubtful, (uint32_t)index + 1 };
}

/* The first year written anywhere; then the text's own. */
static int first_year(const struct times *times)
{
	for (size_t i = 0; i < times->dates.count; i++)
		if (times->dates.items[i].date.civil.year)
			return times->dates.items[i].date.civil.year;
	return 0;
}

/* Dates without a year get that of the nearest full date before, else of the first one after. */
static void fill_years(struct times *times, int year)
{
	int nearest = first_year(times);
	if (!nearest)
		nearest = year;
	for (size_t i = 0; i < times->dates.count; i++) {
		struct mentioned_date *date = &times->dates.items[i];
		date->year_taken = !date->date.civil.year;
		if (date->year_taken)
			date->date.civil.year = nearest;
		else
			nearest = date->date.civil.year;
	}
}

/* The first full date in a file's name. */
static struct day read_name(struct str name)
{
	struct date date;
	for (size_t at = 0; at < name.len; at++)
		if (is_digit(name.ptr[at]) && (at == 0 || !is_digit(name.ptr[at - 1])) &&
			date_read(name, at, &date) && date.civil.year)
			return (struct day){ date.civil, date.doubtful, 0 };
	return (struct day){ 0 };
}

/* The value of "date:" in front matter. */
static struct day read_front_matter(struct str text)
{
	size_t at = str_starts_fold(text, STR("date:")) ? 0 : str_find_fold(text, STR("\ndate:"), 0);
	if (at >= text.len)
		return (struct day){ 0 };
	return read_name(str_slice(text, at, str_line_end(text, at + 1, text.len)));
}

bool day_sources_date(const struct day_sources *sources)
{
	return read_front_matter(sources->front_matter).civil.month ||
		read_name(sources->file_name).civil.month;
}

/* The first date in a section, or in the document's headings. */
static struct day first_date(const struct dater *dater, bool (*wanted)(const struct dater *, size_t))
{
	for (size_t i = 0; i < dater->times->dates.count; i++) {
		const struct mentioned_date *date = &dater->times->dates.items[i];
		if (date->date.civil.year && wanted(dater, date->block))
			return day_of(dater->times, i);
	}
	return (struct day){ 0 };
}

static bool is_summary(const struct dater *dater, size_t block)
{
	return in_section(dater->sections, block, PMCHECK_SUMMARY);
}

static bool is_title(const struct dater *dater, size_t block)
{
	return block == 0 || dater->markdown->blocks.items[block].kind == BLOCK_HEADING;
}

/* Whether a block stands in the same line of thought as another: the block, or its table row. */
static bool is_same_place(const struct dater *dater, size_t a, size_t b)
{
	const struct block *one = &dater->markdown->blocks.items[a];
	const struct block *other = &dater->markdown->blocks.items[b];
	return a == b || (one->kind == BLOCK_CELL && other->kind == BLOCK_CELL &&
				 one->table == other->table && one->row == other->row);
}

/* The day written in a mention's block or row: the last before it, else the first after it. */
static struct day written_day(struct dater *dater, const struct mention *mention)
{
	const struct times *times = dater->times;
	if (mention->date != NO_INDEX)
		return day_of(times, mention->date);
	const struct mentioned_date *dates = times->dates.items;
	size_t *next = &dater->next_date;
	while (*next < times->dates.count && dates[*next].block < mention->block &&
		!is_same_place(dater, dates[*next].block, mention->block))
		++*next;
	while (*next + 1 < times->dates.count &&
		is_same_place(dater, dates[*next + 1].block, mention->block) &&
		dates[*next + 1].date.begin < mention->clock.begin)
		++*next;
	if (*next < times->dates.count && is_same_place(dater, dates[*next].block, mention->block))
		return day_of(times, *next);
	return (struct day){ 0 };
}

/* An entry without a date is of the day of the one before, or the next after a step over midnight. */
static struct day carried_day(const struct dater *dater, const struct mention *mention)
{
	struct day day = dater->carried;
	int minute = clock_minute(&mention->clock);
	bool over_midnight = minute < dater->carried_minute &&
		minute + MINUTES_PER_DAY - dater->carried_minute < MINUTES_PER_DAY / 2;
	if (day.civil.month && day.civil.year && over_midnight)
		day.civil = civil_from_days(civil_to_days(day.civil) + 1);
	return day;
}

static struct day find_day(struct dater *dater, const struct mention *mention)
{
	struct day day = written_day(dater, mention);
	if (day.civil.month)
		return day;
	if (in_section(dater->sections, mention->block, PMCHECK_TIMELINE) &&
		dater->carried.civil.month)
		return carried_day(dater, mention);
	if (dater->heading.civil.month)
		return dater->heading;
	return dater->summary.civil.month ? dater->summary : dater->document;
}

/* A heading's day holds until the next heading of its rank or a higher one. */
static void meet_heading(struct dater *dater, const struct block *block, const struct day *day)
{
	if (dater->heading.civil.month && block->level > dater->heading_rank && !day)
		return;
	dater->heading = day ? *day : (struct day){ 0 };
	dater->heading_rank = block->level;
}

/* Notes the day that a block names for what comes after it: a heading, or a line such as "3 May:". */
static void meet_block(struct dater *dater, size_t index, bool timed)
{
	const struct block *block = &dater->markdown->blocks.items[index];
	const struct mentioned_date *dates = dater->times->dates.items;
	size_t *next = &dater->block_date;
	while (*next < dater->times->dates.count && dates[*next].block < index)
		++*next;
	struct day found = { 0 };
	bool dated = *next < dater->times->dates.count && dates[*next].block == index;
	if (dated)
		found = day_of(dater->times, *next);
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE)
		meet_heading(dater, block, dated ? &found : NULL);
	if (dated && !timed && block->kind != BLOCK_CELL) {
		dater->carried = found;
		dater->carried_minute = 0;
	}
}

static bool is_certain(const struct mention *mention)
{
	return mention->day.month && mention->day.year && !mention->day_doubtful &&
		civil_exists(mention->day);
}

/* Whether a range ends on the day after the one that it begins on. */
static bool ends_next_day(
	const struct dater *dater, const struct mention *mention, const struct civil_date *day)
{
	return mention->possible && mention->ranged && day->month && day->year &&
		clock_minute(&mention->clock) < dater->carried_minute &&
		civil_to_days(*day) == civil_to_days(dater->carried.civil);
}

static void date_mention(struct dater *dater, struct mention *mention)
{
	struct day day = find_day(dater, mention);
	mention->day = ends_next_day(dater, mention, &day.civil) ? carried_day(dater, mention).civil
								 : day.civil;
	mention->day_doubtful = day.doubtful;
	mention->dated = is_certain(mention);
	mention->dated_by = day.source ? day.source - 1 : NO_INDEX;
	if (!mention->possible)
		return;
	dater->carried = (struct day){ mention->day, mention->day_doubtful, day.source };
	dater->carried_minute = clock_minute(&mention->clock);
}

void moments_date(struct times *times, const struct markdown *markdown,
	const struct sections *sections, const struct day_sources *sources)
{
	struct dater dater = { .times = times, .markdown = markdown, .sections = sections };
	struct day front = read_front_matter(sources->front_matter);
	struct day name = read_name(sources->file_name);
	fill_years(times, front.civil.month ? front.civil.year : name.civil.year);
	dater.summary = first_date(&dater, is_summary);
	dater.document = first_date(&dater, is_title);
	if (!dater.document.civil.month)
		dater.document = front.civil.month ? front : name;
	size_t block = 0;
	for (size_t i = 0; i < times->mentions.count; i++) {
		for (; block <= times->mentions.items[i].block; block++)
			meet_block(&dater, block, block == times->mentions.items[i].block);
		date_mention(&dater, &times->mentions.items[i]);
	}
}

/* ---- moments -------------------------------------------------------------------------------- */

static long floor_div(long a, long b)
{
	return a >= 0 ? a / b : -((-a + b - 1) / b);
}

bool mentions_in_order(
	const struct times *times, const struct mention *first, const struct mention *second)
{
	int minute = clock_minute(&second->clock);
	return mention_verdict(times, first) == PMCHECK_TIME_UTC &&
		mention_verdict(times, second) == PMCHECK_TIME_UTC &&
		civil_same(first->day, second->day) && minute < MINUTES_PER_DAY &&
		minute >= clock_minute(&first->clock);
}

size_t mention_moments(const struct times *times, const struct mention *mention,
	const struct pmcheck_host *host, struct moment found[ZONE_MEANINGS])
{
	const struct zone *zone = mention_zone(times, mention);
	if (!zone || !mention->possible)
		return 0;
	bool dated = mention_is_dated(mention);
	struct civil_date day = dated ? mention->day : (struct civil_date){ 0 };
	int minute = clock_minute(&mention->clock);
	struct tz_offset offsets[ZONE_MEANINGS];
	size_t count = zone_offsets(zone, host, day, minute, offsets);
	for (size_t i = 0; i < count; i++) {
		long utc = minute - offsets[i].minutes;
		long shift = floor_div(utc, MINUTES_PER_DAY);
		found[i] = (struct moment){
			.dated = dated,
			.day_shift = (int)shift,
			.minute = utc - shift * MINUTES_PER_DAY,
			.offset = offsets[i],
		};
		if (dated)
			found[i].minute += (civil_to_days(day) + shift) * MINUTES_PER_DAY;
	}
	return count;
}
