/* SPDX-License-Identifier: MIT */
/* The zone that is written at a time. */
#include "time/candidate.h"

#include "time/zone_offset.h"

size_t scanner_skip_char(const struct scanner *scanner, size_t at, const char *any)
{
	return is_any(str_at(scanner->prose, at), any) ? skip_gap(scanner->prose, at + 1) : at;
}

size_t scanner_skip_word(const struct scanner *scanner, size_t at, const char *word)
{
	size_t end = word_end(scanner->prose, at);
	return str_eq_fold(str_slice(scanner->prose, at, end), str_of(word))
		? skip_gap(scanner->prose, end)
		: at;
}

/* "12:00 noon", "12:00 midnight" */
size_t scanner_skip_hour(const struct scanner *scanner, size_t at)
{
	return scanner_skip_word(scanner, scanner_skip_word(scanner, at, "noon"), "midnight");
}

static size_t skip_hours(const struct scanner *scanner, size_t at)
{
	size_t end;
	if (unit_read(scanner->prose, at, &end) == UNIT_HOURS)
		return skip_gap(scanner->prose, end);
	return scanner_skip_hour(scanner, skip_gap(scanner->prose, at));
}

/* Passes "on 3 May 2024," between a time and its zone. */
static size_t skip_date(const struct scanner *scanner, size_t at, struct candidate *time)
{
	size_t begin = scanner_skip_word(scanner, at, "on");
	struct date date;
	if (!date_read_here(scanner->prose, begin, &date))
		return at;
	time->has_date = true;
	time->date = date;
	return scanner_skip_char(scanner, skip_gap(scanner->prose, date.end), ",");
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
	char sign = str_at(scanner->prose, at);
	bool other = is_space(sign) || (sign == '-' && !follows_date(scanner, time));
	size_t length = other ? 0 : zone_read_offset(scanner->prose, at, &time->zone);
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

/* Passes what may stand between a time and its zone: "2 o'clock hours, on 3 May, in (". */
static size_t pass_to_zone(const struct scanner *scanner, size_t at, struct candidate *time,
	bool *comma, bool *bracket)
{
	at = skip_gap(scanner->prose, skip_hours(scanner, at));
	*comma = str_at(scanner->prose, at) == ',';
	at = scanner_skip_char(scanner, at, ",");
	at = skip_date(scanner, at, time);
	at = scanner_skip_word(scanner, at, "in");
	*bracket = str_at(scanner->prose, at) == '(' || str_at(scanner->prose, at) == '[';
	return scanner_skip_char(scanner, at, "([");
}

/*
 * "14:05 UTC -05:00": the blank makes it look like a range, which would be one of half a day and more.
 * Returns where the offset ends, `at` when it is none.
 */
static size_t read_offset_apart(const struct scanner *scanner, struct candidate *time, size_t at)
{
	enum { HALF_HOUR = 30, HALF_DAY = 12 * 60, DAY = 2 * HALF_DAY };
	struct zone offset;
	bool universal = time->zone.kind == ZONE_UTC || time->zone.kind == ZONE_GMT;
	if (!universal || str_at(scanner->prose, at) != ' ' ||
		str_at(scanner->prose, at + 1) != '-')
		return at;
	size_t length = zone_read_offset(scanner->prose, at + 1, &offset);
	int end = length ? -offset.meanings[0].minutes : 0;
	int long_range = (end - clock_minute(&time->clock) + DAY) % DAY;
	if (!length || end > HALF_DAY || end % HALF_HOUR || long_range < HALF_DAY)
		return at;
	time->zone = offset;
	time->zone.text = str_slice(scanner->prose, time->zone_begin, at + 1 + length);
	return at + 1 + length;
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
	if (!is_alnum(next) && !is_any(next, "([,+-\xE2\xC2"))
		return false;
	at = skip_gap(prose, at);
	bool comma = false, bracket = false;
	if (!str_starts(str_slice(prose, at, prose.len), STR("UTC")))
		at = pass_to_zone(scanner, at, time, &comma, &bracket);
	size_t length = 0;
	if (at > time->clock.end && !is_alpha(str_at(prose, at)))
		length = zone_read_offset(prose, at, &time->zone);
	if (!length) {
		at = scanner_skip_char(scanner, at, "+");
		length = zone_read(prose, at, &time->zone);
	}
	if (!length)
		return false;
	bool word = length > LONGEST_ABBREVIATION; /* "2 PM central servers" */
	bool doubtful = time->zone.noun && !bracket &&
		(word || time->clock.meridiem == MERIDIEM_NONE);
	bool remark = comma && time->zone.kind != ZONE_UTC;
	if ((doubtful || remark) && !stands_alone(prose, at + length))
		return false;
	time->zone_begin = at;
	time->end = bracket ? at + length : read_offset_apart(scanner, time, at + length);
	time->end = skip_zone_remark(scanner, time->end, bracket);
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

/* Most times are written so: "14:05 UTC", and what follows can be no more of the zone. */
static bool read_plain_utc(const struct scanner *scanner, struct candidate *time)
{
	struct str prose = scanner->prose;
	size_t at = time->clock.end, end = at + strlen(" UTC");
	char next = str_at(prose, end);
	bool word = next == ' ' && is_alpha(str_at(prose, end + 1));
	if (!str_starts(str_slice(prose, at, prose.len), STR(" UTC")) ||
		(end < prose.len && !word && !is_any(next, ":,.;")))
		return false;
	zone_set_offset(&time->zone, 0);
	time->zone.text = str_slice(prose, at + 1, end);
	time->zone_begin = at + 1;
	time->end = end;
	return true;
}

void candidate_read_zone(const struct scanner *scanner, struct candidate *time)
{
	time->via = PMCHECK_VIA_OWN;
	time->has_zone = read_plain_utc(scanner, time);
	if (time->has_zone)
		return;
	time->end = time->clock.end;
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
