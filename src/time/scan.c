/* SPDX-License-Identifier: MIT */
#include "time/scan.h"

#include "time/cue.h"

/* A column of the table that is being read. */
struct column {
	bool durations; /* its head says that it holds lengths of time */
	bool times;     /* … clock times */
};

struct scanner {
	struct times *times;
	struct arena *arena;
	const struct markdown *markdown;
	const struct sections *sections;
	size_t block; /* the block that is being read */
	struct str prose; /* its prose; places are counted from its beginning */
	size_t taken; /* where the last time or date ended */
	uint32_t table;
	VEC(struct column) columns;
	bool duration_row; /* the first cell of the row says that the row holds a length of time */
};

/* A time that may be one. */
struct candidate {
	struct clock clock;
	struct words_before before;
	size_t end; /* of its zone, or of the time */
	bool has_zone;
	enum pmcheck_via via;
	struct zone zone;
	size_t zone_begin;
	bool has_date; /* between the time and its zone */
	struct date date;
};

/* ---- the zone at a time --------------------------------------------------------------------- */

static size_t skip_char(const struct scanner *scanner, size_t at, const char *any)
{
	char c = str_at(scanner->prose, at);
	return c && strchr(any, c) ? skip_gap(scanner->prose, at + 1) : at;
}

static size_t skip_word(const struct scanner *scanner, size_t at, const char *word)
{
	size_t end = word_end(scanner->prose, at);
	return str_eq_fold(str_slice(scanner->prose, at, end), str_of(word))
		? skip_gap(scanner->prose, end)
		: at;
}

/* "12:00 noon", "12:00 midnight" */
static size_t skip_hour_name(const struct scanner *scanner, size_t at)
{
	return skip_word(scanner, skip_word(scanner, at, "noon"), "midnight");
}

static size_t skip_hours(const struct scanner *scanner, size_t at)
{
	size_t end;
	if (unit_read(scanner->prose, at, &end) == UNIT_HOURS)
		return skip_gap(scanner->prose, end);
	return skip_hour_name(scanner, skip_gap(scanner->prose, at));
}

/* Passes "on 3 May 2024," between a time and its zone. */
static size_t skip_date(const struct scanner *scanner, size_t at, struct candidate *time)
{
	size_t begin = skip_word(scanner, at, "on");
	struct date date;
	if (!date_read_here(scanner->prose, begin, &date))
		return at;
	time->has_date = true;
	time->date = date;
	return skip_char(scanner, skip_gap(scanner->prose, date.end), ",");
}

static bool ends_bracket(char c)
{
	return c == ')' || c == ']';
}

/* The end of a bracket that says a zone again: "East Africa Time (UTC+03:00)". */
static size_t skip_zone_remark(const struct scanner *scanner, size_t at, bool bracket)
{
	struct zone remark;
	size_t begin = skip_gap(scanner->prose, at);
	if (bracket)
		return ends_bracket(str_at(scanner->prose, begin)) ? begin + 1 : at;
	if (str_at(scanner->prose, begin) != '(')
		return at;
	size_t length = zone_read(scanner->prose, begin + 1, &remark);
	size_t end = begin + 1 + length;
	return length && str_at(scanner->prose, end) == ')' ? end + 1 : at;
}

/* Whether the time is the second half of an RFC 3339 time with seconds: "2024-05-03 14:05:00". */
static bool follows_date(const struct scanner *scanner, const struct candidate *time)
{
	enum { WITH_SECONDS = 8 };
	size_t begin = time->clock.begin;
	return time->clock.end - begin >= WITH_SECONDS && begin >= 2 &&
		strchr("T ", scanner->prose.ptr[begin - 1]) && is_digit(scanner->prose.ptr[begin - 2]);
}

/* A zone right after the time: a letter or offset glued to it, or a name after a gap. */
static bool read_glued_zone(const struct scanner *scanner, struct candidate *time)
{
	size_t at = time->clock.end;
	if (to_lower(str_at(scanner->prose, at)) == 'z' && ends_word(scanner->prose, at + 1)) {
		time->zone = (struct zone){ .kind = ZONE_UTC,
			.text = str_slice(scanner->prose, at, at + 1),
			.meanings = { { 0, NULL } },
			.meaning_count = 1 };
		time->zone_begin = at;
		time->end = at + 1;
		return true;
	}
	/* "14:05-15:10" is a range; only an RFC 3339 time has its minus glued to it. */
	bool range = str_at(scanner->prose, at) == '-' && !follows_date(scanner, time);
	size_t length = range ? 0 : zone_read_offset(scanner->prose, at, &time->zone);
	time->zone_begin = at;
	time->end = at + length;
	return length != 0;
}

/* "[Europe/Paris]" after an RFC 3339 time is a hint (RFC 9557); the offset is the zone. */
static void skip_suffix(const struct scanner *scanner, struct candidate *time)
{
	size_t end = time->end + 1;
	if (str_at(scanner->prose, time->end) != '[')
		return;
	while (end < scanner->prose.len && !strchr("]\n", scanner->prose.ptr[end]))
		end++;
	if (str_at(scanner->prose, end) == ']')
		time->end = end + 1;
}

static bool read_zone_after_gap(const struct scanner *scanner, struct candidate *time)
{
	enum { LONGEST_ABBREVIATION = 4 };
	struct str prose = scanner->prose;
	size_t at = time->clock.end;
	if (str_at(scanner->prose, at) == '+' && !is_digit(str_at(scanner->prose, at + 1)))
		at++;
	/* Mostly a colon, a dash or a small word follows. */
	char next = str_at(scanner->prose, skip_gap(prose, at));
	if (!is_alnum(next) && (!next || !strchr("([,+-\xE2\xC2", next)))
		return false;
	at = skip_hours(scanner, at);
	at = skip_gap(prose, at);
	bool comma = str_at(scanner->prose, at) == ',';
	at = skip_char(scanner, at, ",");
	at = skip_date(scanner, at, time);
	at = skip_word(scanner, at, "in");
	bool bracket = str_at(scanner->prose, at) == '(' || str_at(scanner->prose, at) == '[';
	at = skip_char(scanner, at, "([");
	size_t length = at > time->clock.end ? zone_read_offset(prose, at, &time->zone) : 0;
	if (!length) {
		at = skip_char(scanner, at, "+");
		length = zone_read(prose, at, &time->zone);
	}
	if (!length)
		return false;
	bool word = length > LONGEST_ABBREVIATION; /* "2 PM central servers" */
	bool doubtful = time->zone.wordlike && !bracket &&
		(word || time->clock.meridiem == MERIDIEM_NONE);
	bool remark = comma && time->zone.kind != ZONE_UTC;
	if ((doubtful || remark) && !stands_alone(prose, at + length))
		return false;
	time->zone_begin = at;
	time->end = skip_zone_remark(scanner, at + length, bracket);
	return true;
}

/* "UTC 14:05", "(UTC): 14:05", when no earlier time owns the word. */
static bool read_zone_before(const struct scanner *scanner, struct candidate *time)
{
	struct str prose = scanner->prose;
	size_t end = skip_gap_back(prose, time->clock.begin);
	if (end > scanner->taken && prose.ptr[end - 1] == ':')
		end = skip_gap_back(prose, end - 1);
	if (end > scanner->taken && prose.ptr[end - 1] == ')')
		end = skip_gap_back(prose, end - 1);
	size_t begin = word_begin(prose, end);
	if (begin == end || begin < scanner->taken)
		return false;
	size_t length = zone_read(prose, begin, &time->zone);
	if (begin + length != end || (time->zone.kind != ZONE_UTC && time->zone.kind != ZONE_GMT))
		return false;
	time->zone_begin = begin;
	time->via = PMCHECK_VIA_PREFIX;
	return true;
}

static void read_zone(const struct scanner *scanner, struct candidate *time)
{
	time->end = time->clock.end;
	time->via = PMCHECK_VIA_OWN;
	if (read_glued_zone(scanner, time)) {
		time->has_zone = true;
		skip_suffix(scanner, time);
		return;
	}
	time->end = time->clock.end;
	time->has_zone = read_zone_after_gap(scanner, time);
	if (!time->has_zone) {
		time->has_date = false;
		time->end = time->clock.end;
		time->has_zone = read_zone_before(scanner, time);
	}
}

/* ---- is it a time at all? ------------------------------------------------------------------- */

/* Whether a time follows a range's dash or word at `at`: one with a zone, AM or PM, or a colon. */
static bool range_follows(const struct scanner *scanner, size_t at, bool colon_will_do)
{
	size_t next = skip_range(scanner->prose, at);
	struct candidate other = { 0 };
	if (next == at || !clock_read(scanner->prose, next, &other.clock))
		return false;
	if (colon_will_do && other.clock.form == CLOCK_COLON)
		return true;
	read_zone(scanner, &other);
	return other.clock.meridiem != MERIDIEM_NONE ||
		(other.has_zone && other.via == PMCHECK_VIA_OWN);
}

/* Whether the last time ends where a range's dash or word begins before this one. */
static bool range_precedes(const struct scanner *scanner, size_t at)
{
	const struct times *times = scanner->times;
	if (!times->mentions.count)
		return false;
	const struct mention *last = &times->mentions.items[times->mentions.count - 1];
	if (last->block != scanner->block)
		return false;
	size_t end = last->end - scanner->markdown->blocks.items[scanner->block].begin;
	return end <= at && skip_range(scanner->prose, end) == at;
}

/* In a path, address or file name no time stands. */
static bool is_in_address(const struct scanner *scanner, size_t at)
{
	enum { LOOK_BACK = 300 };
	size_t from = at > LOOK_BACK ? at - LOOK_BACK : 0;
	for (size_t i = at; i > from; i--) {
		if (is_space(scanner->prose.ptr[i - 1]))
			return false;
		if (scanner->prose.ptr[i - 1] == '/' && i > 1 && scanner->prose.ptr[i - 2] == '/')
			return true;
	}
	return false;
}

/* A letter that follows the digits is part of the time's zone or unit, or there is no time. */
static bool ends_well(const struct scanner *scanner, const struct candidate *time)
{
	size_t end;
	if (time->has_zone && time->via == PMCHECK_VIA_OWN)
		return true;
	if (ends_word(scanner->prose, time->clock.end))
		return true;
	return unit_read(scanner->prose, time->clock.end, &end) == UNIT_HOURS;
}

/* Whether a colon or a dash follows, as after the time that an entry of a log begins with. */
static bool opens_entry(const struct scanner *scanner, size_t at)
{
	size_t next = skip_gap(scanner->prose, at), end = skip_range(scanner->prose, at);
	char c = str_at(scanner->prose, next);
	return c == ':' || (end > at && !is_alpha(c));
}

static bool is_cued(const struct candidate *time)
{
	return cue_of_time(&time->before) || time->before.at_head;
}

/* What is known of the column that the block is a cell of. */
static const struct column *column_of(const struct scanner *scanner)
{
	static const struct column unknown = { 0 };
	const struct block *block = &scanner->markdown->blocks.items[scanner->block];
	return block->kind == BLOCK_CELL && block->row > 0 && block->table == scanner->table &&
			block->column < scanner->columns.count
		? &scanner->columns.items[block->column]
		: &unknown;
}

/* Whether the cell stands under a head such as "Duration", or in a row that begins with it. */
static bool is_duration_cell(const struct scanner *scanner)
{
	const struct block *block = &scanner->markdown->blocks.items[scanner->block];
	if (block->kind != BLOCK_CELL)
		return false;
	return column_of(scanner)->durations || (block->column > 0 && scanner->duration_row);
}

/* "T + 00:45" */
static bool is_elapsed(struct str prose, size_t at)
{
	size_t end = skip_gap_back(prose, at);
	return end && prose.ptr[end - 1] == '+';
}

/* H:MM without a zone, AM or PM. */
static bool is_bare_colon_time(const struct scanner *scanner, const struct candidate *time)
{
	const struct clock *clock = &time->clock;
	size_t end;
	bool cued = is_cued(time), possible = clock_is_possible(clock);
	bool range = range_precedes(scanner, clock->begin) ||
		range_follows(scanner, clock->end, true);
	enum unit unit = unit_read(scanner->prose, clock->end, &end);
	if (unit == UNIT_OTHER || (unit == UNIT_HOURS && cue_of_span(&time->before)))
		return false;
	if (unit == UNIT_HOURS && clock->hour_digits < 2 && !cue_of_time(&time->before) && !range)
		return false;
	if (cue_of_number(&time->before) || cue_after(scanner->prose, clock->end) ||
		is_elapsed(scanner->prose, clock->begin))
		return false;
	if (!range && (cue_of_duration(&time->before) || is_duration_cell(scanner)))
		return false;
	/* "in 0:45", "after 0:30": few write the first hour of the day with one digit. */
	if (clock->hour == 0 && clock->hour_digits == 1 && !range && !time->before.at_head &&
		!cue_of_hour(&time->before))
		return false;
	return possible || cue_of_time(&time->before) || (cued && clock->hour <= 24);
}

/* Digits that an item of the Timeline or a cell in a column of times begins with: "- 0930: …". */
static bool is_entry_time(const struct scanner *scanner, const struct candidate *time)
{
	const struct block *block = &scanner->markdown->blocks.items[scanner->block];
	if (!time->before.at_head || !in_section(scanner->sections, scanner->block, PMCHECK_TIMELINE))
		return false;
	if (block->kind == BLOCK_CELL)
		return column_of(scanner)->times &&
			skip_gap(scanner->prose, time->clock.end) == scanner->prose.len;
	return block->leads && opens_entry(scanner, time->clock.end);
}

static bool is_military_time(const struct scanner *scanner, const struct candidate *time)
{
	const struct clock *clock = &time->clock;
	const struct block *block = &scanner->markdown->blocks.items[scanner->block];
	size_t end;
	bool year = clock->hour == 19 || clock->hour == 20;
	bool leads_item = time->before.at_head && block->leads;
	bool cued = cue_of_time(&time->before) || leads_item;
	bool universal = time->has_zone && time->via == PMCHECK_VIA_OWN &&
		(time->zone.kind == ZONE_UTC || time->zone.kind == ZONE_GMT);
	bool glued_z = universal && time->zone_begin == clock->end;
	if (!clock_is_possible(clock) || cue_of_span(&time->before))
		return false;
	if (glued_z)
		return true;
	if (universal || range_follows(scanner, clock->end, false) ||
		range_precedes(scanner, clock->begin))
		return !year || cued;
	if (!year && is_entry_time(scanner, time))
		return true;
	return unit_read(scanner->prose, clock->end, &end) == UNIT_HOURS &&
		(scanner->prose.ptr[clock->begin] == '0' || cued) && (!year || cued);
}

/* An hour alone: before UTC or GMT, or the first member of a range. */
static bool is_bare_hour(const struct scanner *scanner, const struct candidate *time)
{
	const struct clock *clock = &time->clock;
	bool universal = time->has_zone && time->via == PMCHECK_VIA_OWN &&
		(time->zone.kind == ZONE_UTC || time->zone.kind == ZONE_GMT);
	if (!clock_is_possible(clock) || cue_of_ordinal(&time->before) ||
		(clock->begin && scanner->prose.ptr[clock->begin - 1] == '#'))
		return false;
	if (universal)
		return true;
	bool glued = str_at(scanner->prose, clock->end) != ' ';
	size_t next = skip_range(scanner->prose, clock->end);
	struct clock second;
	bool colon = next > clock->end && clock_read(scanner->prose, next, &second) &&
		second.form == CLOCK_COLON && second.meridiem == MERIDIEM_NONE;
	if (range_follows(scanner, clock->end, false))
		return cue_of_time(&time->before) || (glued && !colon);
	/* "Between 2 and 4 AM" */
	size_t second_at = skip_word(scanner, skip_gap(scanner->prose, clock->end), "and");
	return str_eq_fold(time->before.count ? time->before.word[0] : STR(""), STR("between")) &&
		second_at > clock->end + 1 && clock_read(scanner->prose, second_at, &second) &&
		second.meridiem != MERIDIEM_NONE;
}

/* Words count in the Issue Summary and the Timeline, or with a zone; a schedule tells no event. */
static bool is_word_time(const struct scanner *scanner, const struct candidate *time)
{
	const struct clock *clock = &time->clock;
	bool told = in_section(scanner->sections, scanner->block, PMCHECK_SUMMARY) ||
		in_section(scanner->sections, scanner->block, PMCHECK_TIMELINE) ||
		!sections_count(scanner->sections);
	if (cue_of_schedule(scanner->prose, clock->begin))
		return false;
	if (time->has_zone || range_follows(scanner, clock->end, false))
		return true;
	bool cued = cue_of_time(&time->before) ||
		(time->before.at_head &&
			str_at(scanner->prose, skip_gap(scanner->prose, clock->end)) == ':');
	return told && (cued || is_digit(scanner->prose.ptr[clock->begin]));
}

/* 14h05 and 14h; "about 2h", "after 1h30" and "increased to 2h" tell how long something took. */
static bool is_h_time(const struct scanner *scanner, const struct candidate *time)
{
	const struct clock *clock = &time->clock;
	const struct words_before *before = &time->before;
	bool minutes = clock->end - clock->begin > clock->hour_digits + 1;
	if (!clock_is_possible(clock) || cue_of_duration(before))
		return false;
	if (time->has_zone)
		return true;
	if (!minutes || cue_of_span(before))
		return cue_of_hour(before);
	if (before->approximate)
		return cue_of_hour(before);
	return clock->hour_digits == 2 || cue_of_hour(before) ||
		range_precedes(scanner, clock->begin) ||
		range_follows(scanner, clock->end, false) ||
		(before->at_head && opens_entry(scanner, clock->end));
}

static bool is_dotted_time(const struct scanner *scanner, const struct candidate *time)
{
	size_t end;
	if (!clock_is_possible(&time->clock) || cue_of_number(&time->before))
		return false;
	if (time->has_zone && time->via == PMCHECK_VIA_OWN)
		return true;
	return unit_read(scanner->prose, time->clock.end, &end) == UNIT_HOURS &&
		time->clock.hour_digits == 2 && !cue_of_span(&time->before);
}

static bool is_time(const struct scanner *scanner, const struct candidate *time)
{
	if (!ends_well(scanner, time) || is_in_address(scanner, time->clock.begin))
		return false;
	switch (time->clock.form) {
	case CLOCK_COLON:
		return time->clock.meridiem != MERIDIEM_NONE || time->has_zone ||
			is_bare_colon_time(scanner, time);
	case CLOCK_TWELVE:
		return time->clock.hour <= 24;
	case CLOCK_H:
		return is_h_time(scanner, time);
	case CLOCK_MILITARY:
		return is_military_time(scanner, time);
	case CLOCK_DOTTED:
		return is_dotted_time(scanner, time);
	case CLOCK_BARE:
		return is_bare_hour(scanner, time);
	case CLOCK_OCLOCK:
		return clock_is_possible(&time->clock);
	case CLOCK_WORD:
		return is_word_time(scanner, time);
	}
	return false;
}

/* ---- collecting ----------------------------------------------------------------------------- */

static uint32_t absolute(const struct scanner *scanner, size_t at)
{
	return scanner->markdown->blocks.items[scanner->block].begin + (uint32_t)at;
}

static uint32_t add_date(struct scanner *scanner, const struct date *date)
{
	struct mentioned_date *mentioned = vec_push(&scanner->times->dates, scanner->arena);
	mentioned->date = *date;
	mentioned->date.begin = absolute(scanner, date->begin);
	mentioned->date.end = absolute(scanner, date->end);
	mentioned->block = (uint32_t)scanner->block;
	scanner->taken = date->end;
	return (uint32_t)scanner->times->dates.count - 1;
}

static uint32_t add_zone(struct scanner *scanner, const struct candidate *time)
{
	*vec_push(&scanner->times->zones, scanner->arena) = (struct mentioned_zone){
		time->zone,
		absolute(scanner, time->zone_begin),
		absolute(scanner, time->zone_begin + time->zone.text.len),
	};
	return (uint32_t)scanner->times->zones.count - 1;
}

static void add_mention(struct scanner *scanner, const struct candidate *time)
{
	struct mention mention = {
		.clock = time->clock,
		.block = (uint32_t)scanner->block,
		.end = absolute(scanner, time->end),
		.zone = NO_INDEX,
		.date = NO_INDEX,
		.gloss = NO_INDEX,
		.declaration = NO_INDEX,
		.via = PMCHECK_VIA_NOTHING,
		.possible = clock_is_possible(&time->clock),
		.leads = time->before.at_head,
	};
	mention.clock.begin = absolute(scanner, time->clock.begin);
	mention.clock.end = absolute(scanner, time->clock.end);
	if (time->has_date)
		mention.date = add_date(scanner, &time->date);
	if (time->has_zone) {
		mention.zone = add_zone(scanner, time);
		mention.via = time->via;
	}
	scanner->taken = time->end;
	*vec_push(&scanner->times->mentions, scanner->arena) = mention;
}

/* Most numbers are no hours: what follows would have to be UTC, GMT or a range. */
static bool may_be_bare(const struct scanner *scanner, size_t end)
{
	char next = str_at(scanner->prose, skip_gap(scanner->prose, end));
	return next && strchr("-([\xE2UuGgZzTtAaCcEe", next) != NULL;
}

/* Reads a time at `at`; where reading goes on, or `at` when there is none. */
static size_t take_time(struct scanner *scanner, size_t at)
{
	struct candidate time = { 0 };
	if (!clock_read(scanner->prose, at, &time.clock) ||
		(time.clock.form == CLOCK_BARE && !may_be_bare(scanner, time.clock.end)))
		return at;
	words_before(&time.before, scanner->prose, at);
	read_zone(scanner, &time);
	if (!is_time(scanner, &time))
		return at;
	if (time.end == time.clock.end) {
		size_t name = skip_gap(scanner->prose, time.end);
		size_t after = skip_hour_name(scanner, name);
		time.end = after > name ? after : time.end;
	}
	add_mention(scanner, &time);
	return time.end;
}

/* The end of the digits and colons at `at`: nothing in them is a time any more. */
static size_t skip_digits(struct str prose, size_t at)
{
	size_t begin = at;
	while (at < prose.len && (is_digit(prose.ptr[at]) || prose.ptr[at] == ':'))
		at++;
	return at > begin ? at : begin + 1;
}

/* "2024-05-03T14:05": the time is glued to its date. */
static size_t take_date(struct scanner *scanner, size_t at)
{
	struct date date;
	struct str prose = scanner->prose;
	size_t end = at;
	while (is_digit(str_at(scanner->prose, end)))
		end++;
	if (str_at(scanner->prose, end) == ':' || str_at(scanner->prose, end) == '%')
		return at;
	if (!clock_may_begin(prose, at) && !(at && strchr("-/", prose.ptr[at - 1])))
		return at;
	if (!date_read(prose, at, &date) || date.begin < scanner->taken)
		return at;
	add_date(scanner, &date);
	if (date.end + 1 < prose.len && prose.ptr[date.end] == 'T' && is_digit(prose.ptr[date.end + 1])) {
		end = take_time(scanner, date.end + 1);
		return end > date.end + 1 ? end : date.end;
	}
	return date.end;
}

/* "14:00Z-15:00Z", "10:05 EDT/14:05 UTC": glued to the time before it. */
static bool goes_on(const struct scanner *scanner, size_t at)
{
	const struct times *times = scanner->times;
	if (at < 2 || scanner->taken != at - 1 || !strchr("/-", scanner->prose.ptr[at - 1]) ||
		!times->mentions.count)
		return false;
	const struct mention *last = &times->mentions.items[times->mentions.count - 1];
	return last->block == scanner->block && last->end == absolute(scanner, at - 1);
}

static size_t take_digits(struct scanner *scanner, size_t at)
{
	size_t end = take_date(scanner, at);
	if (end > at)
		return end;
	if (clock_may_begin(scanner->prose, at) || goes_on(scanner, at)) {
		end = take_time(scanner, at);
		if (end > at)
			return end;
	}
	return skip_digits(scanner->prose, at);
}

/* A code span counts when it is one time, with a date and a zone or without. */
static size_t take_code(struct scanner *scanner, size_t at)
{
	struct str prose = scanner->prose;
	const char *close = memchr(prose.ptr + at, MARK_CODE_END, prose.len - at);
	size_t end = close ? (size_t)(close - prose.ptr) : prose.len;
	struct candidate time = { 0 };
	struct date date = { 0 };
	size_t begin = skip_blanks(prose, at + 1);
	bool dated = date_read_here(prose, begin, &date) && date.end < end;
	if (dated) {
		begin = skip_char(scanner, skip_gap(prose, date.end), ",");
		begin += str_at(scanner->prose, begin) == 'T';
	}
	if (begin >= end || !clock_read(prose, begin, &time.clock) || time.clock.end > end)
		return end + 1;
	words_before(&time.before, prose, begin);
	read_zone(scanner, &time);
	bool whole = time.clock.form == CLOCK_COLON || time.clock.meridiem || time.has_zone;
	size_t stop = time.end <= end ? time.end : time.clock.end;
	if (!whole || skip_blanks(prose, stop) < end || !ends_well(scanner, &time))
		return end + 1;
	if (dated)
		add_date(scanner, &date);
	add_mention(scanner, &time);
	return time.end > end ? time.end : end + 1;
}

static size_t take_word(struct scanner *scanner, size_t at)
{
	char next = to_lower(str_at(scanner->prose, at + 1));
	if ((next != 'i' && next != 'o') || (at && is_alnum(scanner->prose.ptr[at - 1])))
		return at + 1;
	size_t end = take_time(scanner, at);
	return end > at ? end : at + 1;
}

/* The characters at which something may begin. */
static const bool starts[256] = {
	['0'] = true,
	['1'] = true,
	['2'] = true,
	['3'] = true,
	['4'] = true,
	['5'] = true,
	['6'] = true,
	['7'] = true,
	['8'] = true,
	['9'] = true,
	['n'] = true, /* noon */
	['N'] = true,
	['m'] = true, /* midday, midnight */
	['M'] = true,
	[MARK_CODE] = true,
};

static void scan_block(struct scanner *scanner)
{
	struct str prose = scanner->prose;
	scanner->taken = 0;
	/* What is taken may end behind the block: a code span that a table's cell cuts. */
	for (size_t at = 0; at < prose.len;) {
		const char *next = prose.ptr + at, *last = prose.ptr + prose.len;
		while (next < last && !starts[(unsigned char)*next])
			next++;
		at = (size_t)(next - prose.ptr);
		if (at == prose.len)
			break;
		char c = prose.ptr[at];
		if (is_digit(c))
			at = take_digits(scanner, at);
		else if (c == MARK_CODE)
			at = take_code(scanner, at);
		else
			at = take_word(scanner, at);
	}
}

/* Notes what the heads of a table's columns say. */
static void read_head(struct scanner *scanner, const struct block *block)
{
	if (scanner->table != block->table || block->column == 0)
		scanner->columns.count = 0;
	scanner->table = block->table;
	struct str head = block_prose(scanner->markdown, block);
	*vec_push(&scanner->columns, scanner->arena) =
		(struct column){ names_duration(head), names_times(head) };
}

void times_scan(struct times *times, struct arena *arena, const struct markdown *markdown,
	const struct sections *sections)
{
	struct scanner scanner = {
		.times = times, .arena = arena, .markdown = markdown, .sections = sections
	};
	*times = (struct times){ 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		if (block->kind == BLOCK_CODE || block->kind == BLOCK_BREAK)
			continue;
		if (block->kind == BLOCK_CELL && block->row == 0)
			read_head(&scanner, block);
		scanner.block = i;
		scanner.prose = block_prose(markdown, block);
		if (block->kind == BLOCK_CELL && block->column == 0)
			scanner.duration_row = labels_duration(scanner.prose);
		scan_block(&scanner);
	}
	times->bound = times->zones.count;
}

size_t times_first_in(const struct times *times, size_t block)
{
	size_t low = 0, high = times->mentions.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (times->mentions.items[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Passes what authors put before the time of an entry: "â¢", an emoji, "[", "~", a dash. */
static size_t skip_ornament(struct str line)
{
	size_t at = skip_gap(line, 0);
	while (at < line.len) {
		uint32_t code;
		size_t length = utf8_next(line, at, &code);
		bool symbol = code >= 0x80 && !unicode_is_alnum(code);
		if (!symbol && !strchr("[~*-", line.ptr[at]))
			break;
		at = skip_gap(line, at + length);
	}
	return at;
}

bool times_line_leads(struct str line)
{
	struct date date;
	struct clock clock;
	size_t at = skip_ornament(line);
	if (date_read_here(line, at, &date))
		return true;
	return at < line.len && is_digit(line.ptr[at]) && clock_read(line, at, &clock) &&
		(clock.form == CLOCK_COLON || clock.meridiem != MERIDIEM_NONE) &&
		clock_is_possible(&clock);
}
