/* SPDX-License-Identifier: MIT */
#include "time/clock.h"

#include "text/prose.h"

/* Reads "am", "PM", "p.m.", "a m" from its first letter on; the offset after, 0 for none. */
static size_t read_half(struct str prose, size_t at, enum meridiem *meridiem)
{
	char c = to_lower(prose.ptr[at]);
	size_t end = at + 1;
	bool dotted = str_at(prose, end) == '.';
	end += dotted;
	if (is_blank(str_at(prose, end)))
		end++;
	if (to_lower(str_at(prose, end)) != 'm')
		return 0;
	end++;
	if (!ends_word(prose, end))
		return 0;
	*meridiem = c == 'a' ? MERIDIEM_AM : MERIDIEM_PM;
	return end + (dotted && str_at(prose, end) == '.');
}

/* Passes blanks or a line break and AM or PM; the offset after, 0 for none. */
static size_t read_meridiem(struct str prose, size_t at, enum meridiem *meridiem)
{
	size_t letter = skip_gap(prose, at);
	char c = to_lower(str_at(prose, letter));
	return c == 'a' || c == 'p' ? read_half(prose, letter, meridiem) : 0;
}

/* Seconds and their fraction; the offset after them, `at` when there are none, 0 when all is no time. */
static size_t read_seconds(struct str prose, size_t at, int *second)
{
	if (str_at(prose, at) != ':' || !is_digit(str_at(prose, at + 1)))
		return str_at(prose, at) == '.' && is_digit(str_at(prose, at + 1)) ? 0 : at;
	if (str_digits(prose, at + 1) != 2)
		return 0;
	*second = str_number(prose, at + 1, 2);
	at += 3;
	if ((str_at(prose, at) == '.' || str_at(prose, at) == ',') &&
		str_digits(prose, at + 1) >= (str_at(prose, at) == ',' ? 3U : 1U))
		at += 1 + str_digits(prose, at + 1);
	/* A fourth group: a hardware address, not a time. */
	return str_at(prose, at) == ':' && is_alnum(str_at(prose, at + 1)) ? 0 : at;
}

/* Whether H:MM stands at `at`. */
static bool is_colon_time(struct str prose, size_t at)
{
	size_t hour = str_digits(prose, at);
	return hour >= 1 && hour <= 2 && str_at(prose, at + hour) == ':' &&
		str_digits(prose, at + hour + 1) == 2;
}

/* Whether what follows a time in digits lets it end there; a "/" only before another time. */
static bool may_end(struct str prose, size_t at)
{
	char c = str_at(prose, at);
	return c != '%' && (c != '/' || is_colon_time(prose, at + 1)) && !is_digit(c);
}

/* 14:05, 14:05:56.123, 2:05 PM. */
static bool read_colon(struct str prose, size_t at, struct clock *clock)
{
	size_t colon = at + clock->hour_digits;
	if (str_digits(prose, colon + 1) != 2)
		return false;
	clock->form = CLOCK_COLON;
	clock->minute = str_number(prose, colon + 1, 2);
	clock->end = read_seconds(prose, colon + 3, &clock->second);
	if (!clock->end)
		return false;
	size_t meridiem = read_meridiem(prose, clock->end, &clock->meridiem);
	if (meridiem)
		clock->end = meridiem;
	/* "12:00 midnight" */
	if (clock->hour == 12 && str_starts_fold(str_slice(prose, skip_gap(prose, clock->end),
							prose.len), STR("midnight")))
		clock->hour = 0;
	return may_end(prose, clock->end);
}

/* 2 PM, 2.05 PM. */
static bool read_twelve(struct str prose, size_t at, struct clock *clock)
{
	size_t end = at + clock->hour_digits;
	if (str_at(prose, end) == '.' && str_digits(prose, end + 1) == 2) {
		clock->minute = str_number(prose, end + 1, 2);
		end += 3;
	}
	clock->form = CLOCK_TWELVE;
	clock->end = read_meridiem(prose, end, &clock->meridiem);
	return clock->end != 0;
}

/* 14h05, and 14h as long as no minutes follow that make it a duration. */
static bool read_h(struct str prose, size_t at, struct clock *clock)
{
	size_t end = at + clock->hour_digits + 1;
	bool minutes = str_digits(prose, end) == 2;
	size_t after = minutes ? end + 2 : end;
	if ((minutes && to_lower(str_at(prose, after)) == 'm') || !ends_word(prose, after))
		return false;
	clock->form = CLOCK_H;
	clock->minute = minutes ? str_number(prose, end, 2) : 0;
	clock->end = after;
	return true;
}

static bool read_oclock(struct str prose, size_t at, struct clock *clock)
{
	static const struct str spellings[] = { { "o'clock", 7 }, { "o\342\200\231clock", 9 },
		{ "oclock", 6 } };
	size_t word = skip_gap(prose, at + clock->hour_digits);
	struct str rest = str_slice(prose, word, prose.len);
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		if (!str_starts_fold(rest, spellings[i]))
			continue;
		clock->form = CLOCK_OCLOCK;
		clock->end = word + spellings[i].len;
		return true;
	}
	return false;
}

/* 0930: four digits. */
static bool read_military(struct str prose, size_t at, struct clock *clock)
{
	clock->form = CLOCK_MILITARY;
	clock->hour = str_number(prose, at, 2);
	clock->minute = str_number(prose, at + 2, 2);
	clock->end = at + 4;
	return may_end(prose, clock->end);
}

/* 14.05. */
static bool read_dotted(struct str prose, size_t at, struct clock *clock)
{
	size_t dot = at + clock->hour_digits;
	if (str_digits(prose, dot + 1) != 2)
		return false;
	clock->form = CLOCK_DOTTED;
	clock->minute = str_number(prose, dot + 1, 2);
	clock->end = dot + 3;
	char after = str_at(prose, clock->end);
	return may_end(prose, clock->end) &&
		!(after == '.' && is_digit(str_at(prose, clock->end + 1)));
}

static bool read_bare(struct str prose, size_t at, struct clock *clock)
{
	clock->form = CLOCK_BARE;
	clock->end = at + clock->hour_digits;
	return may_end(prose, clock->end);
}

/* What may stand off from an hour: AM, PM, o'clock. */
static bool read_apart(struct str prose, size_t at, struct clock *clock)
{
	switch (to_lower(str_at(prose, skip_gap(prose, at + clock->hour_digits)))) {
	case 'a':
	case 'p':
		return read_twelve(prose, at, clock);
	case 'o':
		return read_oclock(prose, at, clock);
	default:
		return false;
	}
}

/* What follows the hour's digits says which forms it may have. */
static bool read_digits(struct str prose, size_t at, size_t digits, struct clock *clock)
{
	enum { HOUR = 2, HOUR_AND_MINUTE = 4 };
	*clock = (struct clock){ .begin = at, .hour_digits = digits };
	if (digits == HOUR_AND_MINUTE)
		return read_military(prose, at, clock);
	if (digits > HOUR)
		return false;
	clock->hour = str_number(prose, at, digits);
	switch (str_at(prose, at + digits)) {
	case ':':
		return read_colon(prose, at, clock);
	case '.':
		return read_twelve(prose, at, clock) || read_dotted(prose, at, clock);
	case 'h':
		return read_h(prose, at, clock) || read_bare(prose, at, clock);
	default:
		return read_apart(prose, at, clock) || read_bare(prose, at, clock);
	}
}

/* noon, midday, midnight. */
static bool read_word(struct str prose, size_t at, struct clock *clock)
{
	static const struct {
		struct str word;
		int hour;
	} words[] = { { { "midnight", 8 }, 0 }, { { "noon", 4 }, 12 }, { { "midday", 6 }, 12 } };
	struct str rest = str_slice(prose, at, prose.len);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t end = at + words[i].word.len;
		if (!str_starts_fold(rest, words[i].word) || !ends_word(prose, end))
			continue;
		*clock = (struct clock){ .begin = at, .end = end, .form = CLOCK_WORD,
			.hour = words[i].hour };
		return true;
	}
	return false;
}

bool clock_read(struct str prose, size_t at, struct clock *clock)
{
	size_t digits = str_digits(prose, at);
	if (!digits)
		return read_word(prose, at, clock);
	/* A 12 before "noon" belongs to it. */
	if (digits == 2 && str_number(prose, at, 2) == 12) {
		size_t word = skip_gap(prose, at + 2);
		if (word > at + 2 && read_word(prose, word, clock)) {
			clock->begin = at;
			return true;
		}
	}
	return read_digits(prose, at, digits, clock);
}

bool clock_is_possible(const struct clock *clock)
{
	int most = clock->meridiem == MERIDIEM_NONE ? 24 : 12;
	if (clock->hour > most || clock->minute > 59 || clock->second > 60)
		return false;
	if (clock->meridiem == MERIDIEM_PM && clock->hour == 0)
		return false;
	return clock->hour != 24 || (clock->minute == 0 && clock->second == 0);
}

int clock_minute(const struct clock *clock)
{
	int hour = clock->hour;
	if (clock->meridiem != MERIDIEM_NONE)
		hour = hour % 12 + (clock->meridiem == MERIDIEM_PM ? 12 : 0);
	return hour * 60 + clock->minute;
}

/* "10.12:30 PM": a list marker that no blank sets off. */
static bool is_glued_marker(struct str prose, size_t dot)
{
	size_t at = dot;
	while (at && is_digit(prose.ptr[at - 1]))
		at--;
	return at < dot && dot - at <= 2 && (at == 0 || prose.ptr[at - 1] == '\n');
}

/* "At11:15", and "T11:15:00" of ISO 8601 without a date. */
static bool is_glued_word(struct str prose, size_t end)
{
	size_t begin = word_begin(prose, end);
	struct str word = str_slice(prose, begin, end);
	return str_eq_fold(word, STR("at")) ||
		(str_eq(word, STR("T")) && (begin == 0 || !is_alnum(prose.ptr[begin - 1])));
}

/* A bracket around nothing but the time: "[14:05]", "[14:05 UTC]". */
static bool is_bracketed(struct str prose, size_t at)
{
	enum { LONGEST = 24 };
	for (size_t i = at; i < prose.len && i < at + LONGEST; i++)
		if (prose.ptr[i] == ']')
			return true;
	return false;
}

bool clock_may_begin(struct str prose, size_t at)
{
	if (!at)
		return true;
	char before = prose.ptr[at - 1];
	char further = at > 1 ? prose.ptr[at - 2] : '\0';
	if (is_alpha(before))
		return is_glued_word(prose, at);
	if (before == '.')
		return is_glued_marker(prose, at - 1);
	if (before == '[')
		return is_bracketed(prose, at) && !is_alnum(further) && further != ']';
	if (before == '+')
		return false;
	if (before == '-')
		return !is_alpha(further);
	return !is_digit(before) && !is_any(before, ":/\\$^");
}
