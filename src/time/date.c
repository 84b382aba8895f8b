/* SPDX-License-Identifier: MIT */
#include "time/date.h"

#include "text/prose.h"

enum { CENTURY = 2000 };

/* A run of digits and its value. */
struct digits {
	size_t begin, end;
	int value;
};

static struct digits read_digits(struct str prose, size_t at)
{
	struct digits digits = { at, at, 0 };
	while (digits.end < prose.len && is_digit(prose.ptr[digits.end]) && digits.end - at < 9)
		digits.value = digits.value * 10 + (prose.ptr[digits.end++] - '0');
	return digits;
}

static size_t length(struct digits digits)
{
	return digits.end - digits.begin;
}

enum month {
	NO_MONTH,
	JANUARY,
	FEBRUARY,
	MARCH,
	APRIL,
	MAY,
	JUNE,
	JULY,
	AUGUST,
	SEPTEMBER,
	OCTOBER,
	NOVEMBER,
	DECEMBER,
};

/* The month that a word of three letters and more can name: its third letter tells. */
static enum month month_like(struct str word)
{
	switch (to_lower(word.ptr[2])) {
	case 'n':
		return to_lower(word.ptr[1]) == 'a' ? JANUARY : JUNE;
	case 'b':
		return FEBRUARY;
	case 'r':
		return to_lower(word.ptr[0]) == 'm' ? MARCH : APRIL;
	case 'y':
		return MAY;
	case 'l':
		return JULY;
	case 'g':
		return AUGUST;
	case 'p':
		return SEPTEMBER;
	case 't':
		return OCTOBER;
	case 'v':
		return NOVEMBER;
	case 'c':
		return DECEMBER;
	default:
		return NO_MONTH;
	}
}

/* The month that a word names, 0 for none. */
static int month_of(struct str word)
{
	static const struct str names[] = { { "", 0 }, { "january", 7 }, { "february", 8 },
		{ "march", 5 }, { "april", 5 }, { "may", 3 }, { "june", 4 }, { "july", 4 },
		{ "august", 6 }, { "september", 9 }, { "october", 7 }, { "november", 8 },
		{ "december", 8 } };
	enum { SHORTEST = 3 };
	enum month month = word.len >= SHORTEST ? month_like(word) : NO_MONTH;
	if (!month || !str_starts_fold(names[month], word))
		return 0;
	/* In small letters these are words of their own. */
	if (str_eq(word, STR("may")) || str_eq(word, STR("mar")))
		return 0;
	bool abbreviated = word.len == SHORTEST || (month == SEPTEMBER && word.len == 4);
	return abbreviated || word.len == names[month].len ? (int)month : 0;
}

static bool is_year(struct digits digits)
{
	return length(digits) == 4 && digits.value >= 1970 && digits.value < 2100;
}

static bool is_day(struct digits digits)
{
	return length(digits) >= 1 && length(digits) <= 2 && digits.value >= 1 && digits.value <= 31;
}

/* What stands between the parts of a date in digits. */
static bool is_separator(char c)
{
	return c == '-' || c == '/' || c == '.';
}

static bool ends_number(struct str prose, size_t at)
{
	return at >= prose.len || !is_digit(prose.ptr[at]);
}

/* 2024-05-03 and 2024/5/3. */
static bool read_year_first(struct str prose, struct digits year, struct date *date)
{
	char separator = str_at(prose, year.end);
	if (!is_year(year) || !is_separator(separator))
		return false;
	struct digits month = read_digits(prose, year.end + 1);
	if (length(month) < 1 || length(month) > 2 || month.end >= prose.len ||
		prose.ptr[month.end] != separator)
		return false;
	struct digits day = read_digits(prose, month.end + 1);
	if (!is_day(day) || month.value < 1 || month.value > 12)
		return false;
	date->end = day.end;
	date->civil = (struct civil_date){ year.value, month.value, day.value };
	return true;
}

static int full_year(struct digits year)
{
	return length(year) == 2 ? CENTURY + year.value : year.value;
}

/* 3.5.2024, 05/16/23, 04-12-2022: which of the first two is the month may be in doubt. */
static bool read_year_last(struct str prose, struct digits first, struct date *date)
{
	char separator = str_at(prose, first.end);
	if (!is_separator(separator))
		return false;
	struct digits second = read_digits(prose, first.end + 1);
	if (!is_day(second) || second.end >= prose.len || prose.ptr[second.end] != separator)
		return false;
	struct digits year = read_digits(prose, second.end + 1);
	bool written = is_year(year) || (length(year) == 2 && separator == '/');
	if (!written || !ends_number(prose, year.end) || (first.value > 12 && second.value > 12))
		return false;
	bool month_first = second.value > 12 || (first.value <= 12 && separator == '/');
	date->end = year.end;
	date->doubtful = first.value <= 12 && second.value <= 12 && first.value != second.value &&
		separator != '.';
	date->civil = month_first && separator != '.'
		? (struct civil_date){ full_year(year), first.value, second.value }
		: (struct civil_date){ full_year(year), second.value, first.value };
	return true;
}

/* "st", "nd", "rd", "th" after a day. */
static size_t skip_ordinal(struct str prose, size_t at)
{
	static const struct str endings[] = { { "st", 2 }, { "nd", 2 }, { "rd", 2 }, { "th", 2 } };
	if (!is_alpha(str_at(prose, at)))
		return at;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_starts_fold(str_slice(prose, at, prose.len), endings[i]) &&
			ends_word(prose, at + 2))
			return at + 2;
	return at;
}

/* What may stand between the parts of a date with a month's name, blanks aside. */
static bool is_joint(char c)
{
	return c == ',' || c == '-' || c == '.';
}

/* Passes what may stand between the parts of a date: blanks, one comma, one dash, one point. */
static size_t skip_joint(struct str prose, size_t at)
{
	at = skip_gap(prose, at);
	if (is_joint(str_at(prose, at)))
		at = skip_gap(prose, at + 1);
	return at;
}

/* A year after a day or month, when one is there. */
static void take_year(struct str prose, struct date *date)
{
	struct digits year = read_digits(prose, skip_joint(prose, date->end));
	if (!is_year(year) || goes_on_as_clock(prose, year.end) || !ends_number(prose, year.end))
		return;
	date->civil.year = year.value;
	date->end = year.end;
}

/* 3 May 2024, 3rd of May. */
static bool read_day_first(struct str prose, struct digits day, struct date *date)
{
	size_t at = skip_joint(prose, skip_ordinal(prose, day.end));
	if (!is_alpha(str_at(prose, at)))
		return false;
	if (str_starts_fold(str_slice(prose, at, prose.len), STR("of ")))
		at = skip_gap(prose, at + 2);
	size_t end = word_end(prose, at);
	int month = month_of(str_slice(prose, at, end));
	if (!month || !ends_word(prose, end) || at == day.end)
		return false;
	date->end = end;
	date->civil = (struct civil_date){ 0, month, day.value };
	take_year(prose, date);
	return true;
}

/* The last day of "August 18-19"; `at` when no such day follows. */
static size_t skip_last_day(struct str prose, size_t at, int first)
{
	static const struct str dashes[] = { { "-", 1 }, { "\xE2\x80\x93", 3 } };
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
		if (!str_starts(str_slice(prose, at, prose.len), dashes[i]))
			continue;
		struct digits last = read_digits(prose, at + dashes[i].len);
		bool ends = ends_word(prose, last.end) && !str_starts(str_slice(prose, last.end, prose.len), STR(":"));
		if (is_day(last) && last.value > first && ends)
			return last.end;
	}
	return at;
}

/* May 3rd, 2024; Aug-27-2021. */
static bool read_month_first(struct str prose, struct digits day, struct date *date)
{
	size_t end = skip_gap_back(prose, day.begin);
	if (end && is_joint(prose.ptr[end - 1]))
		end = skip_gap_back(prose, end - 1);
	size_t begin = word_begin(prose, end);
	int month = month_of(str_slice(prose, begin, end));
	if (!month || (begin && !ends_word(prose, begin - 1)))
		return false;
	size_t after = skip_ordinal(prose, day.end);
	if (goes_on_as_clock(prose, after) || (after < prose.len && is_alnum(prose.ptr[after])))
		return false;
	date->begin = begin;
	date->end = skip_last_day(prose, after, day.value);
	date->civil = (struct civil_date){ 0, month, day.value };
	take_year(prose, date);
	return true;
}

bool date_read(struct str prose, size_t at, struct date *date)
{
	struct digits first = read_digits(prose, at);
	*date = (struct date){ .begin = at };
	if (!is_day(first))
		return read_year_first(prose, first, date);
	return read_month_first(prose, first, date) || read_year_last(prose, first, date) ||
		read_day_first(prose, first, date);
}

/* The weekday that a word can name. */
static struct str weekday_like(struct str word)
{
	bool with_u = to_lower(str_at(word, 1)) == 'u';
	switch (to_lower(str_at(word, 0))) {
	case 's':
		return with_u ? STR("sunday") : STR("saturday");
	case 'm':
		return STR("monday");
	case 't':
		return with_u ? STR("tuesday") : STR("thursday");
	case 'w':
		return STR("wednesday");
	case 'f':
		return STR("friday");
	default:
		return STR("");
	}
}

/* Whether a word is the name of a weekday or begins it, with three letters and more. */
static bool is_weekday(struct str word)
{
	enum { SHORTEST = 3 };
	return word.len >= SHORTEST && str_starts_fold(weekday_like(word), word);
}

bool date_read_here(struct str prose, size_t at, struct date *date)
{
	size_t begin = at, end = word_end(prose, at);
	if (is_weekday(str_slice(prose, at, end))) {
		begin = skip_joint(prose, end);
		end = word_end(prose, begin);
	}
	size_t digit = month_of(str_slice(prose, begin, end)) ? skip_joint(prose, end) : begin;
	return is_digit(str_at(prose, digit)) && date_read(prose, digit, date) && date->begin == begin;
}

bool date_is_month(struct str word)
{
	return month_of(word) != 0;
}
