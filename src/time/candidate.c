/* SPDX-License-Identifier: MIT */
#include "time/candidate.h"

/* Whether a time follows a range's dash or word at `at`: one with a zone, AM or PM, or a colon. */
static bool range_follows(const struct scanner *scanner, size_t at, bool colon_will_do)
{
	size_t next = skip_range(scanner->prose, at);
	struct candidate other = { 0 };
	if (next == at || !clock_read(scanner->prose, next, &other.clock))
		return false;
	if (colon_will_do && other.clock.form == CLOCK_COLON)
		return true;
	candidate_read_zone(scanner, &other);
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
bool candidate_ends_well(const struct scanner *scanner, const struct candidate *time)
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

/* "UTC -05:00" that is no time's: the digits are the zone's. */
static bool is_offset(const struct scanner *scanner, size_t at)
{
	struct str prose = scanner->prose;
	size_t end = at && prose.ptr[at - 1] == '-' ? skip_gap_back(prose, at - 1) : at;
	size_t begin = word_begin(prose, end);
	struct str word = str_slice(prose, begin, end);
	return end < at && begin >= scanner->taken &&
		(str_eq_fold(word, STR("utc")) || str_eq_fold(word, STR("gmt")));
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
	/* "Recovery time: 02:15:00" is a length, "Recovery time: 15:10" may be a time. */
	enum { FEW_HOURS = 6 };
	bool seconds = clock->end - clock->begin > clock->hour_digits + 3;
	if (!range && (clock->hour == 0 || (seconds && clock->hour < FEW_HOURS)) &&
		cue_of_recovery(&time->before))
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
	if (cue_of_code(&time->before) || cue_of_number(&time->before))
		return false;
	if (universal || range_follows(scanner, clock->end, false) ||
		range_precedes(scanner, clock->begin))
		return !year || cued;
	if (!year && is_entry_time(scanner, time))
		return true;
	return unit_read(scanner->prose, clock->end, &end) == UNIT_HOURS &&
		(scanner->prose.ptr[clock->begin] == '0' || cued) && (!year || cued);
}

/* "2 - 3 pm" at a line's head, behind a comma or bracket, or after "down": nothing that is numbered. */
static bool stands_off(const struct scanner *scanner, const struct candidate *time)
{
	size_t end = skip_gap_back(scanner->prose, time->clock.begin);
	return time->before.at_head || (end && strchr("(,;", scanner->prose.ptr[end - 1])) ||
		cue_of_outage(&time->before);
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
	struct clock second = { 0 };
	bool colon = next > clock->end && clock_read(scanner->prose, next, &second) &&
		second.form == CLOCK_COLON && second.meridiem == MERIDIEM_NONE;
	bool hours = second.form == CLOCK_TWELVE && clock->hour <= second.hour && stands_off(scanner, time);
	if (range_follows(scanner, clock->end, false))
		return cue_of_time(&time->before) || (glued && !colon) || hours;
	/* "Between 2 and 4 AM" */
	size_t second_at = scanner_skip_word(scanner, skip_gap(scanner->prose, clock->end), "and");
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

bool candidate_is_time(const struct scanner *scanner, const struct candidate *time)
{
	if (!candidate_ends_well(scanner, time) || is_in_address(scanner, time->clock.begin) ||
		is_offset(scanner, time->clock.begin))
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
