/* SPDX-License-Identifier: MIT */
#include "rules/convert.h"

#include "rules/move_date.h"
#include "rules/tell_time.h"

/* The times of one zone as it stands in one place. Units that hang together have one root. */
struct unit {
	uint32_t parent;
	uint32_t first; /* of the root: the first of all its mentions, NO_INDEX while there is none */
	bool blocked;   /* of the root: something in it is not certain */
	bool wrong;     /* the zone is to become UTC */
	bool used;      /* some mention has it */
	bool halved;    /* of the root: some time says AM or PM */
	bool open;      /* of the root: some time may lack AM or PM */
	uint32_t declaration; /* what it is written for, NO_INDEX when it is written at times */
	struct edits edits; /* of the root: all of them */
};

/* A time in UTC. */
struct converted {
	long day; /* since 1970; when the time is dated */
	int minute;
	int shift;
};

/* A date that times rest on. */
struct moved {
	bool moves; /* one of them is of another day in UTC */
	bool met;
	uint32_t unit; /* one of those that move it */
	int shift;     /* by how many days it moves itself */
	/* Of the time that rests on it and was met last: */
	long day;
	int minute;
};

struct conversions {
	const struct run *run;
	struct unit *units;          /* by zone */
	struct converted *converted; /* by mention */
	struct moved *moved;         /* by date */
	bool britain_known, britain; /* the text names the United Kingdom */
};

/* ---- what hangs together -------------------------------------------------------------------- */

static struct unit *root_of(const struct conversions *all, uint32_t unit)
{
	struct unit *units = all->units;
	while (units[unit].parent != unit) {
		units[unit].parent = units[units[unit].parent].parent;
		unit = units[unit].parent;
	}
	return &units[unit];
}

static void block(const struct conversions *all, uint32_t unit)
{
	root_of(all, unit)->blocked = true;
}

static void unite(const struct conversions *all, uint32_t a, uint32_t b)
{
	struct unit *one = root_of(all, a), *other = root_of(all, b);
	if (one == other)
		return;
	other->parent = one->parent;
	one->blocked |= other->blocked;
	one->halved |= other->halved;
	one->open |= other->open;
	if (other->first < one->first)
		one->first = other->first;
}

static const struct times *times_of(const struct conversions *all)
{
	return &all->run->document->times;
}

static bool is_assumed(const struct run *run, const struct mention *mention)
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
	return is_assumed(run, mention) || is_wrong_zone(run, zone);
}

/* ---- whether it is certain ------------------------------------------------------------------ */

/* Whether the text names the United Kingdom, where GMT may be said for summer time. */
static bool names_britain(struct conversions *all)
{
	static const char *const names[] = { "United Kingdom", "Britain", "British", "England",
		"Scotland", "Wales", "London", " UK ", " UK.", " UK,", "(UK)" };
	struct str prose = all->run->document->markdown.prose;
	for (size_t i = 0; i < sizeof names / sizeof *names && !all->britain_known; i++)
		all->britain |= str_find_fold(prose, str_of(names[i]), 0) < prose.len;
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

static bool is_certain(struct conversions *all, const struct mention *mention, size_t index)
{
	const struct document *document = all->run->document;
	const struct block *in = &document->markdown.blocks.items[mention->block];
	const struct zone *zone = mention_zone(times_of(all), mention);
	struct moment moments[ZONE_MEANINGS];
	struct converted *converted = &all->converted[index];
	if (zone->kind == ZONE_GMT && !is_certain_gmt(all, mention))
		return false;
	if (mention_moments(times_of(all), mention, all->run->host, moments) != 1)
		return false;
	converted->minute = (int)(moments[0].minute % MINUTES_PER_DAY);
	converted->shift = moments[0].day_shift;
	converted->day = moments[0].minute / MINUTES_PER_DAY;
	if (zone->kind == ZONE_GMT || zone->kind == ZONE_UTC)
		return true;
	if (mention->gloss != NO_INDEX ||
		is_followed_by_words(document->markdown.prose, mention->end, in->end))
		return false;
	return !converted->shift ||
		(moments[0].dated && mention->dated_by != NO_INDEX &&
			!tells_day_in_words(block_prose(&document->markdown, in)));
}

/* Looks at each time that is to be converted. */
static void read_mention(struct conversions *all, size_t index)
{
	const struct mention *mention = &times_of(all)->mentions.items[index];
	if (mention->zone == NO_INDEX)
		return;
	struct unit *unit = &all->units[mention->zone];
	unit->wrong = is_assumed(all->run, mention) ||
		is_wrong_zone(all->run, mention_zone(times_of(all), mention));
	if (!unit->wrong)
		return;
	unit->used = true;
	if (index < unit->first)
		unit->first = (uint32_t)index;
	unit->declaration = mention->declaration;
	if (!time_needs_utc(all->run, mention) || !is_certain(all, mention, index)) {
		unit->blocked = true;
		return;
	}
	enum zone_kind kind = mention_zone(times_of(all), mention)->kind;
	enum { NOON = 12 };
	bool kept = kind == ZONE_UTC || kind == ZONE_GMT;
	unit->halved |= !kept && mention->clock.meridiem != MERIDIEM_NONE;
	unit->open |= !kept && mention->clock.meridiem == MERIDIEM_NONE &&
		mention->clock.form != CLOCK_WORD && mention->clock.hour <= NOON;
	if (all->converted[index].shift) {
		all->moved[mention->dated_by].moves = true;
		all->moved[mention->dated_by].unit = mention->zone;
	}
}

/* The ends of a range, and times in a list, are converted together though each names its zone. */
static void unite_joined(const struct conversions *all)
{
	const struct mention *mentions = times_of(all)->mentions.items;
	for (size_t i = 1; i < times_of(all)->mentions.count; i++) {
		uint32_t zone = mentions[i].zone, before = mentions[i - 1].zone;
		if (mentions[i].joined && zone != NO_INDEX && before != NO_INDEX &&
			all->units[zone].wrong && all->units[before].wrong)
			unite(all, before, zone);
	}
}

/* In a block that shares its only zone no zone may stay alone. */
static void unite_blocks(const struct conversions *all)
{
	const struct times *times = times_of(all);
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
	const struct mentioned_date *date = &times_of(all)->dates.items[mention->dated_by];
	const struct sections *sections = &all->run->document->sections;
	bool carried = mention->ranged || (date->block != mention->block &&
						  in_section(sections, mention->block, PMCHECK_TIMELINE));
	bool over_midnight = carried && minute < moved->minute &&
		(mention->ranged ||
			minute + MINUTES_PER_DAY - moved->minute < MINUTES_PER_DAY / 2);
	return carried ? moved->day + over_midnight
		       : civil_to_days(date->date.civil) + moved->shift;
}

/* Times that rest on a date which moves go with it, and each must still be of its own day. */
static void follow_date(const struct conversions *all, size_t index)
{
	const struct mention *mention = &times_of(all)->mentions.items[index];
	const struct converted *converted = &all->converted[index];
	if (mention->dated_by == NO_INDEX || !all->moved[mention->dated_by].moves)
		return;
	struct moved *moved = &all->moved[mention->dated_by];
	long written = civil_to_days(times_of(all)->dates.items[mention->dated_by].date.civil);
	if (mention->zone == NO_INDEX || !all->units[mention->zone].wrong) {
		block(all, moved->unit);
		return;
	}
	unite(all, moved->unit, mention->zone);
	if (!moved->met)
		moved->shift = (int)(converted->day - written);
	else if (day_read(all, mention, moved, converted->minute) != converted->day)
		block(all, moved->unit);
	if (moved->shift < -1 || moved->shift > 1)
		block(all, moved->unit);
	moved->met = true;
	moved->day = converted->day;
	moved->minute = converted->minute;
}

/* "At 2:05 PM … at 2:19" does not tell which half of the day the second is in. */
static void block_halves(const struct conversions *all)
{
	for (size_t i = 0; i < times_of(all)->zones.count; i++) {
		struct unit *root = root_of(all, (uint32_t)i);
		root->blocked |= root->halved && root->open;
	}
}

static void write_date(const struct conversions *all, size_t index)
{
	const struct moved *moved = &all->moved[index];
	if (!moved->moves || !moved->met || !moved->shift || root_of(all, moved->unit)->blocked)
		return;
	struct unit *root = root_of(all, moved->unit);
	if (!move_date(all->run, &root->edits, &times_of(all)->dates.items[index], moved->shift))
		root->blocked = true;
}

/* ---- the text ------------------------------------------------------------------------------- */

/* Seconds and their fraction as they are written, with the colon before them. */
static struct str seconds_of(struct str clock)
{
	const char *colon = memchr(clock.ptr, ':', clock.len);
	size_t at = colon ? (size_t)(colon - clock.ptr) + 1 : clock.len;
	colon = memchr(clock.ptr + at, ':', clock.len - at);
	size_t begin = colon ? (size_t)(colon - clock.ptr) : clock.len, end = begin;
	while (end < clock.len && (is_digit(clock.ptr[end]) || strchr(":.,", clock.ptr[end])))
		end++;
	return str_slice(clock, begin, end);
}

/* The end of "hrs" after a time, which "14:05" does not want; `at` when there is none. */
static size_t skip_hours(struct str prose, size_t at)
{
	static const char *const words[] = { "hours", "hrs", "hour", "hr", "h" };
	size_t begin = skip_blanks(prose, at), end = word_end(prose, begin);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(str_slice(prose, begin, end), str_of(words[i])))
			return end;
	return at;
}

/* Whether the times of the Timeline get their zone from its title, where it can be said. */
static bool is_said_in_title(const struct run *run, const struct mention *mention)
{
	const struct section *section = &run->document->sections.of[PMCHECK_TIMELINE];
	struct str prose = run->document->markdown.prose;
	return in_section(&run->document->sections, mention->block, PMCHECK_TIMELINE) &&
		section->title.form != PMCHECK_LIST && section->title.form != PMCHECK_NOSPACE &&
		section->title.block != NO_BLOCK &&
		run->document->markdown.blocks.items[section->title.block].end >= section->title.end &&
		(section->title.end >= prose.len || prose.ptr[section->title.end] == '\n' ||
			run->document->markdown.blocks.items[section->title.block].end ==
				section->title.end);
}

/* Whether the mention after this one ends with the zone of both. */
static bool is_joined_to_next(const struct conversions *all, size_t index)
{
	const struct times *times = times_of(all);
	return index + 1 < times->mentions.count && times->mentions.items[index + 1].joined &&
		times->mentions.items[index + 1].block == times->mentions.items[index].block &&
		is_assumed(all->run, &times->mentions.items[index + 1]);
}

static void write_clock(const struct conversions *all, size_t index)
{
	const struct mention *mention = &times_of(all)->mentions.items[index];
	const struct run *run = all->run;
	struct unit *root = root_of(all, mention->zone);
	struct span span;
	struct str prose = run->document->markdown.prose;
	enum zone_kind kind = mention_zone(times_of(all), mention)->kind;
	bool said = !is_assumed(run, mention) || is_said_in_title(run, mention) ||
		is_joined_to_next(all, index);
	bool same = kind == ZONE_UTC || kind == ZONE_GMT;
	if (same && said)
		return;
	size_t end = skip_hours(prose, mention->clock.end);
	if (!edit_span(run, mention->clock.begin, end, &span)) {
		root->blocked = true;
		return;
	}
	struct str clock = str_slice(prose, mention->clock.begin, mention->clock.end);
	struct str seconds = seconds_of(clock);
	const char *text = same
		? run_text(run, "%.*s", (int)clock.len, clock.ptr)
		: run_text(run, "%s%.*s", time_of_day(run, all->converted[index].minute),
			  (int)seconds.len, seconds.ptr);
	edit_replace(run, &root->edits, span, said ? text : run_text(run, "%s UTC", text));
}

/* ---- zones ---------------------------------------------------------------------------------- */

/* A zone at `at`, in letters or digits; its length. */
static size_t read_zone(struct str prose, size_t at, struct zone *zone)
{
	size_t length = zone_read(prose, at, zone);
	return length ? length : zone_read_offset(prose, at, zone);
}

/*
 * The end of a zone that says the same once more behind this one: "East Africa Time (EAT)", "EAT,
 * UTC+3". `at` when there is none, 0 when another zone stands there.
 */
static size_t skip_again(struct str prose, size_t at, const struct zone *zone)
{
	size_t begin = skip_blanks(prose, at);
	bool open = begin < prose.len && prose.ptr[begin] == '(';
	if (begin < prose.len && strchr("(,/[-", prose.ptr[begin]))
		begin = skip_blanks(prose, begin + 1);
	struct zone again;
	size_t end = begin + read_zone(prose, begin, &again);
	if (end == begin)
		return at;
	bool same = zone->meaning_count == 1 && again.meaning_count == 1 &&
		zone->meanings[0].minutes == again.meanings[0].minutes;
	if (!same || (open && (end >= prose.len || prose.ptr[end] != ')')))
		return 0;
	return end + open;
}

/* What stands for a zone: glued to a time it needs a blank, or Z in an ISO time. */
static const char *utc_after(struct str prose, size_t at)
{
	size_t digits = at;
	while (digits && (is_digit(prose.ptr[digits - 1]) || strchr(":.,", prose.ptr[digits - 1])))
		digits--;
	bool iso = digits && digits < at && prose.ptr[digits - 1] == 'T';
	if (iso && (digits == 1 || !is_alpha(prose.ptr[digits - 2])))
		return "Z";
	return at && is_alnum(prose.ptr[at - 1]) ? " UTC" : "UTC";
}

/* Front matter is no prose. */
static void write_front_matter(const struct conversions *all, struct unit *root, struct str zone)
{
	size_t begin = (size_t)(zone.ptr - all->run->document->text.bytes.ptr);
	edit_replace(all->run, &root->edits, (struct span){ begin, begin + zone.len }, "UTC");
}

/* Adds "(UTC)" to the title of the Timeline, before its colon and within its markup. */
static void write_title(const struct conversions *all, struct unit *root)
{
	const struct title_line *title = &all->run->document->sections.of[PMCHECK_TIMELINE].title;
	struct str prose = all->run->document->markdown.prose;
	size_t end = title->end;
	while (end > title->begin && (gap_length(prose, end - 1) || prose.ptr[end - 1] == ':'))
		end--;
	if (end == title->begin)
		return;
	bool bracket = prose.ptr[end - 1] == ')';
	size_t at = prose_source(&all->run->document->markdown, end - 1) + !bracket;
	edit_replace(all->run, &root->edits, (struct span){ at, at }, bracket ? ", UTC" : " (UTC)");
}

static void write_assumed(const struct conversions *all, struct unit *root)
{
	const struct times *times = times_of(all);
	for (size_t i = 0; i < times->mentions.count; i++)
		if (is_assumed(all->run, &times->mentions.items[i]) &&
			is_said_in_title(all->run, &times->mentions.items[i])) {
			write_title(all, root);
			return;
		}
}

static void write_zone(const struct conversions *all, size_t index)
{
	const struct mentioned_zone *zone = &times_of(all)->zones.items[index];
	const struct scope *scope = &all->run->document->scope;
	struct unit *root = root_of(all, (uint32_t)index);
	const struct markdown *markdown = &all->run->document->markdown;
	uint32_t declaration = all->units[index].declaration;
	if (!all->units[index].used || root->blocked)
		return;
	if (declaration != NO_INDEX && declaration == scope->assumed) {
		write_assumed(all, root);
		return;
	}
	if (declaration != NO_INDEX && scope->declarations.items[declaration].line) {
		write_front_matter(all, root, zone->zone.text);
		return;
	}
	size_t block_end = markdown->blocks.items[document_block_at(
							  all->run->document, zone->begin)].end;
	struct str prose = str_slice(markdown->prose, 0, block_end);
	size_t end = skip_again(prose, zone->end, &zone->zone);
	struct span span;
	if (!end || !ends_word(prose, end) || (end < prose.len && prose.ptr[end] == '[') ||
		!edit_span(all->run, zone->begin, end, &span)) {
		root->blocked = true;
		return;
	}
	edit_replace(all->run, &root->edits, span, utc_after(prose, zone->begin));
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
		if (zone != NO_INDEX && all->units[zone].wrong && !root_of(all, zone)->blocked)
			write_clock(all, i);
	}
	for (size_t i = 0; i < times->zones.count; i++)
		write_zone(all, i);
	return all;
}

void conversions_give(
	struct conversions *conversions, size_t mention, struct pmcheck_finding *finding)
{
	struct unit *root =
		root_of(conversions, times_of(conversions)->mentions.items[mention].zone);
	if (!root->blocked && root->first == mention)
		edits_give(&root->edits, finding);
}
