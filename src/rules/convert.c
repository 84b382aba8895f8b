/* SPDX-License-Identifier: MIT */
#include "rules/conversion.h"

#include "rules/move_date.h"
#include "rules/tell_time.h"

/* ---- what hangs together -------------------------------------------------------------------- */

struct unit *conversion_root(const struct conversions *all, uint32_t unit)
{
	struct unit *units = all->units;
	while (units[unit].parent != unit) {
		units[unit].parent = units[units[unit].parent].parent;
		unit = units[unit].parent;
	}
	return &units[unit];
}

void conversion_block(const struct conversions *all, uint32_t unit, size_t mention, const char *why)
{
	struct unit *root = conversion_root(all, unit);
	if (root->blocked)
		return;
	root->blocked = true;
	root->blocker = (uint32_t)mention;
	root->why = why;
}

static void unite(const struct conversions *all, uint32_t a, uint32_t b)
{
	struct unit *one = conversion_root(all, a), *other = conversion_root(all, b);
	if (one == other)
		return;
	other->parent = one->parent;
	if (other->blocked)
		conversion_block(all, a, other->blocker, other->why);
	one->halved |= other->halved;
	one->halved_zero |= other->halved_zero;
	if (other->first < one->first)
		one->first = other->first;
}

const struct times *conversion_times(const struct conversions *all)
{
	return &all->run->document->times;
}

bool conversion_is_assumed(const struct run *run, const struct mention *mention)
{
	return mention_is_assumed(&run->document->scope, mention);
}

static bool is_wrong_zone(const struct run *run, const struct zone *zone)
{
	return zone->kind == ZONE_GMT ? !run->config->accept_gmt : zone->kind != ZONE_UTC;
}

bool time_needs_utc(const struct run *run, const struct mention *mention)
{
	const struct zone *zone = mention_zone(&run->document->times, mention);
	if (mention->glossed || !mention->possible || !zone)
		return false;
	return conversion_is_assumed(run, mention) || is_wrong_zone(run, zone);
}

/* ---- whether it is certain ------------------------------------------------------------------ */

/* "UK" as a word. */
static bool names_uk(struct str prose)
{
	const struct str name = STR("UK");
	for (size_t at = 0; (at = str_find_fold(prose, name, at)) < prose.len; at += name.len) {
		char before = at ? prose.ptr[at - 1] : '\0', after = str_at(prose, at + name.len);
		if ((before == ' ' && is_any(after, " .,")) || (before == '(' && after == ')'))
			return true;
	}
	return false;
}

/* Whether the text names the United Kingdom, where GMT may be said for summer time. */
static bool names_britain(struct conversions *all)
{
	static const char *const names[] = { "United Kingdom", "Britain", "British", "England",
		"Scotland", "Wales", "London" };
	struct str prose = all->run->document->markdown.prose;
	if (all->britain_known)
		return all->britain;
	all->britain = names_uk(prose);
	for (size_t i = 0; i < sizeof names / sizeof *names && !all->britain; i++)
		all->britain = str_find_fold(prose, str_of(names[i]), 0) < prose.len;
	all->britain_known = true;
	return all->britain;
}

static bool is_certain_gmt(struct conversions *all, const struct mention *mention)
{
	enum { MARCH = 3, OCTOBER = 10 };
	bool winter = mention_is_dated(mention) &&
		(mention->day.month < MARCH || mention->day.month > OCTOBER);
	return winter || !names_britain(all);
}

/* Words after a time that would be wrong after another. */
static bool is_followed_by_words(struct str prose, size_t at, size_t end)
{
	static const char *const words[] = { "local", "noon", "midnight", "in the morning",
		"in the afternoon", "in the evening", "at night", "tonight", "am", "pm" };
	struct str rest = str_slice(prose, skip_gap(prose, at), end);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts_fold(rest, str_of(words[i])) && ends_word(rest, strlen(words[i])))
			return true;
	return false;
}

/* Days in words that would be others. */
static bool tells_day_in_words(struct str text)
{
	static const char *const words[] = { "next day", "following day", "next morning", "day before",
		"previous day", "same day", "tomorrow", "yesterday", "day 1", "day 2" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find_fold(text, str_of(words[i]), 0) < text.len)
			return true;
	return false;
}

/* Why it is not certain what a time is in UTC; NULL when it is. */
static const char *why_uncertain(struct conversions *all, const struct mention *mention, size_t index)
{
	const struct document *document = all->run->document;
	const struct block *in = &document->markdown.blocks.items[mention->block];
	const struct zone *zone = mention_zone(conversion_times(all), mention);
	struct moment moments[ZONE_MEANINGS];
	struct converted *converted = &all->converted[index];
	if (zone->kind == ZONE_GMT && !is_certain_gmt(all, mention))
		return "may be British summer time, which is not GMT";
	if (mention_moments(conversion_times(all), mention, all->run->host, moments) != 1)
		return "may be one of several times in UTC: give it a date, or a zone that is one only";
	converted->minute = (int)(moments[0].minute % MINUTES_PER_DAY);
	converted->shift = moments[0].day_shift;
	converted->day = moments[0].minute / MINUTES_PER_DAY;
	if (zone->kind == ZONE_GMT || zone->kind == ZONE_UTC)
		return NULL;
	if (mention->gloss != NO_INDEX)
		return "stands for the same moment as another time";
	if (is_followed_by_words(document->markdown.prose, mention->end, in->end))
		return "goes on in words that would be wrong in UTC";
	if (!converted->shift)
		return NULL;
	if (!moments[0].dated || mention->dated_by == NO_INDEX)
		return "is on another day in UTC, and no date says on which day it is";
	return tells_day_in_words(block_prose(&document->markdown, in))
		? "is on another day in UTC, and its text tells days in words"
		: NULL;
}

static bool begins_with_zero(const struct mention *mention)
{
	return mention->clock.hour_digits == 2 && mention->clock.hour < 10;
}

/* Whether a time may lack AM or PM. */
static bool is_open(const struct mention *mention)
{
	enum { NOON = 12 };
	return mention->clock.meridiem == MERIDIEM_NONE && mention->clock.form != CLOCK_WORD &&
		mention->clock.hour <= NOON;
}

/* Looks at each time that is to be converted. */
static void read_mention(struct conversions *all, size_t index)
{
	const struct mention *mention = &conversion_times(all)->mentions.items[index];
	if (mention->zone == NO_INDEX)
		return;
	struct unit *unit = &all->units[mention->zone];
	unit->wrong = conversion_is_assumed(all->run, mention) ||
		is_wrong_zone(all->run, mention_zone(conversion_times(all), mention));
	if (!unit->wrong)
		return;
	unit->used = true;
	if (index < unit->first)
		unit->first = (uint32_t)index;
	unit->declaration = mention->declaration;
	const char *why = !mention->possible          ? "is no time of day"
		: !time_needs_utc(all->run, mention) ? "stands for the same moment as another time"
						     : why_uncertain(all, mention, index);
	if (why) {
		conversion_block(all, mention->zone, index, why);
		return;
	}
	enum zone_kind kind = mention_zone(conversion_times(all), mention)->kind;
	bool kept = kind == ZONE_UTC || kind == ZONE_GMT;
	bool halved = !kept && mention->clock.meridiem != MERIDIEM_NONE;
	unit->halved |= halved;
	unit->halved_zero |= halved && begins_with_zero(mention);
	if (all->converted[index].shift) {
		all->moved[mention->dated_by].moves = true;
		all->moved[mention->dated_by].unit = mention->zone;
	}
}

/* The ends of a range, and times in a list, are converted together though each names its zone. */
static void unite_joined(const struct conversions *all)
{
	const struct mention *mentions = conversion_times(all)->mentions.items;
	for (size_t i = 1; i < conversion_times(all)->mentions.count; i++) {
		uint32_t zone = mentions[i].zone, before = mentions[i - 1].zone;
		if (mentions[i].joined && zone != NO_INDEX && before != NO_INDEX &&
			all->units[zone].wrong && all->units[before].wrong)
			unite(all, before, zone);
	}
}

/* In a block that shares its only zone no zone may stay alone. */
static void unite_blocks(const struct conversions *all)
{
	const struct times *times = conversion_times(all);
	for (size_t i = 0, end; i < times->mentions.count; i = end) {
		bool shared = false;
		uint32_t unit = NO_INDEX;
		for (end = i; end < times->mentions.count &&
			times->mentions.items[end].block == times->mentions.items[i].block;
			end++)
			shared |= times->mentions.items[end].via == PMCHECK_VIA_BLOCK;
		for (size_t j = i; j < end && shared; j++) {
			uint32_t zone = times->mentions.items[j].zone;
			if (zone == NO_INDEX || !all->units[zone].wrong)
				continue;
			if (unit != NO_INDEX)
				unite(all, unit, zone);
			unit = zone;
		}
	}
}

/* ---- dates ---------------------------------------------------------------------------------- */

/* The day that a time would be read to have once the date that it rests on has moved. */
static long day_read(const struct conversions *all, const struct mention *mention,
	const struct moved *moved, int minute)
{
	const struct mentioned_date *date = &conversion_times(all)->dates.items[mention->dated_by];
	const struct sections *sections = &all->run->document->sections;
	bool carried = mention->ranged || (date->block != mention->block &&
						  in_section(sections, mention->block, PMCHECK_TIMELINE));
	bool over_midnight = carried && minute < moved->minute &&
		(mention->ranged ||
			minute + MINUTES_PER_DAY - moved->minute < MINUTES_PER_DAY / 2);
	return carried ? moved->day + over_midnight
		       : civil_to_days(date->date.civil) + moved->shift;
}

static const char of_moved_date[] = "rests on a date that is another day in UTC for other times";

/* Times that rest on a date which moves go with it, and each must still be of its own day. */
static void follow_date(const struct conversions *all, size_t index)
{
	const struct mention *mention = &conversion_times(all)->mentions.items[index];
	const struct converted *converted = &all->converted[index];
	if (mention->dated_by == NO_INDEX || !all->moved[mention->dated_by].moves)
		return;
	struct moved *moved = &all->moved[mention->dated_by];
	long written = civil_to_days(conversion_times(all)->dates.items[mention->dated_by].date.civil);
	if (mention->zone == NO_INDEX || !all->units[mention->zone].wrong) {
		conversion_block(all, moved->unit, index, of_moved_date);
		return;
	}
	unite(all, moved->unit, mention->zone);
	if (!moved->met) {
		moved->first = (uint32_t)index;
		moved->shift = (int)(converted->day - written);
	} else if (day_read(all, mention, moved, converted->minute) != converted->day) {
		conversion_block(all, moved->unit, index, of_moved_date);
	}
	if (moved->shift < -1 || moved->shift > 1)
		conversion_block(all, moved->unit, index, of_moved_date);
	moved->met = true;
	moved->day = converted->day;
	moved->minute = converted->minute;
}

/*
 * "At 2:05 PM … at 2:19" does not tell which half of the day the second is in; "at 02:19" does, where
 * nobody writes 02:05 PM.
 */
static void block_halves(const struct conversions *all)
{
	for (size_t i = 0; i < conversion_times(all)->mentions.count; i++) {
		const struct mention *mention = &conversion_times(all)->mentions.items[i];
		if (mention->zone == NO_INDEX || !all->units[mention->zone].wrong || !is_open(mention))
			continue;
		const struct unit *root = conversion_root(all, mention->zone);
		if (begins_with_zero(mention) ? root->halved_zero : root->halved)
			conversion_block(all, mention->zone, i, "may lack AM or PM, which other times have");
	}
}

static void write_date(const struct conversions *all, size_t index)
{
	const struct moved *moved = &all->moved[index];
	if (!moved->moves || !moved->met || !moved->shift || conversion_root(all, moved->unit)->blocked)
		return;
	struct unit *root = conversion_root(all, moved->unit);
	if (!move_date(all->run, &root->edits, &conversion_times(all)->dates.items[index], moved->shift))
		conversion_block(all, moved->unit, moved->first,
			"is on another day in UTC, and its date cannot be rewritten for sure");
}

/* ---- all of it ------------------------------------------------------------------------------ */

struct conversions *conversions_make(const struct run *run)
{
	struct arena *arena = run->document->arena;
	const struct times *times = &run->document->times;
	struct conversions *all = arena_zalloc(arena, 1, sizeof *all);
	all->run = run;
	all->units = arena_zalloc(arena, times->zones.count, sizeof *all->units);
	all->converted = arena_zalloc(arena, times->mentions.count, sizeof *all->converted);
	all->moved = arena_zalloc(arena, times->dates.count, sizeof *all->moved);
	for (size_t i = 0; i < times->zones.count; i++)
		all->units[i] = (struct unit){ .parent = (uint32_t)i, .first = NO_INDEX };
	for (size_t i = 0; i < times->mentions.count; i++)
		read_mention(all, i);
	unite_joined(all);
	unite_blocks(all);
	for (size_t i = 0; i < times->mentions.count; i++)
		follow_date(all, i);
	block_halves(all);
	for (size_t i = 0; i < times->dates.count; i++)
		write_date(all, i);
	for (size_t i = 0; i < times->mentions.count; i++) {
		uint32_t zone = times->mentions.items[i].zone;
		if (zone != NO_INDEX && all->units[zone].wrong && !conversion_root(all, zone)->blocked)
			conversion_write_clock(all, i);
	}
	for (size_t i = 0; i < times->zones.count; i++)
		conversion_write_zone(all, i);
	return all;
}

void conversions_give(
	struct conversions *conversions, size_t mention, struct pmcheck_finding *finding)
{
	struct unit *root =
		conversion_root(conversions, conversion_times(conversions)->mentions.items[mention].zone);
	if (!root->blocked && root->first == mention)
		edits_give(&root->edits, finding);
}

const char *conversions_blocker(struct conversions *conversions, size_t mention, size_t *blocker)
{
	struct unit *root =
		conversion_root(conversions, conversion_times(conversions)->mentions.items[mention].zone);
	*blocker = root->blocker;
	return root->blocked ? root->why : NULL;
}
