/* SPDX-License-Identifier: MIT */
#include "time/duration.h"

#include "text/prose.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

/* The seconds of a unit's name, 0 when it is none. */
static long unit_of(struct str word)
{
	static const struct {
		const char *name;
		long seconds;
	} units[] = { { "s", 1 }, { "sec", 1 }, { "secs", 1 }, { "second", 1 }, { "seconds", 1 },
		{ "m", MINUTE }, { "min", MINUTE }, { "mins", MINUTE }, { "minute", MINUTE },
		{ "minutes", MINUTE }, { "h", HOUR }, { "hr", HOUR }, { "hrs", HOUR }, { "hour", HOUR },
		{ "hours", HOUR }, { "d", DAY }, { "day", DAY }, { "days", DAY } };
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_eq_fold(word, str_of(units[i].name)))
			return units[i].seconds;
	return 0;
}

/* A number in words, 0 when it is none. */
static long number_of(struct str word)
{
	static const char *const words[] = { "one", "two", "three", "four", "five", "six", "seven",
		"eight", "nine", "ten", "eleven", "twelve" };
	if (str_eq_fold(word, STR("an")) || str_eq_fold(word, STR("a")))
		return 1;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(word, str_of(words[i])))
			return (long)i + 1;
	return 0;
}

/* One figure with its unit. */
struct figure {
	size_t end;
	long seconds, unit;
};

/* Reads a number as thousandths: "45", "1.5". Returns where it ends, `at` for none. */
static size_t read_number(struct str prose, size_t at, long *thousandths)
{
	enum { DIGITS = 6 };
	size_t end = at;
	long value = 0;
	while (end < prose.len && is_digit(prose.ptr[end]) && end - at < DIGITS)
		value = value * 10 + (prose.ptr[end++] - '0');
	*thousandths = value * 1000;
	if (end > at && end + 1 < prose.len && prose.ptr[end] == '.' && is_digit(prose.ptr[end + 1])) {
		long place = 100;
		for (end++; end < prose.len && is_digit(prose.ptr[end]); end++, place /= 10)
			*thousandths += place * (prose.ptr[end] - '0');
	}
	return end;
}

static bool read_figure(struct str prose, size_t at, struct figure *figure)
{
	long thousandths, halves = 0;
	size_t end = read_number(prose, at, &thousandths);
	if (end == at) {
		end = word_end(prose, at);
		if (str_eq_fold(str_slice(prose, at, end), STR("half"))) {
			halves = 1;
			at = skip_blanks(prose, end);
			end = word_end(prose, at);
		}
		thousandths = number_of(str_slice(prose, at, end)) * 1000;
		if (halves)
			thousandths /= 2;
	}
	if (end == at || !thousandths)
		return false;
	size_t unit = skip_blanks(prose, end);
	if (unit < prose.len && prose.ptr[unit] == '-')
		unit++;
	figure->end = word_end(prose, unit);
	figure->unit = unit_of(str_slice(prose, unit, figure->end));
	figure->seconds = thousandths * figure->unit / 1000;
	if (thousandths % 1000)
		figure->unit /= 2;
	bool glued = figure->end < prose.len && is_digit(prose.ptr[figure->end]);
	return figure->unit && (glued || ends_word(prose, figure->end));
}

/* Passes what may stand between two figures of one length: blanks, a comma, "and". */
static size_t skip_and(struct str prose, size_t at)
{
	at = skip_blanks(prose, at);
	if (at < prose.len && prose.ptr[at] == ',')
		at = skip_blanks(prose, at + 1);
	size_t end = word_end(prose, at);
	return str_eq_fold(str_slice(prose, at, end), STR("and")) ? skip_blanks(prose, end) : at;
}

/* Whether the words before `at` say that the length is not exact. */
static bool is_approximate(struct str prose, size_t at)
{
	static const char *const words[] = { "about", "around", "approximately", "approx", "roughly",
		"circa", "nearly", "almost", "over", "than", "least", "under", "estimated", "some",
		"most", "to", "within" };
	size_t end = skip_gap_back(prose, at);
	if (end && (prose.ptr[end - 1] == '~' || (unsigned char)prose.ptr[end - 1] == 0x88))
		return true;
	if (end && prose.ptr[end - 1] == '.')
		end--;
	struct str word = str_slice(prose, word_begin(prose, end), end);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return false;
}

bool duration_read(struct str prose, size_t at, struct duration *duration)
{
	struct figure figure;
	if (!read_figure(prose, at, &figure))
		return false;
	*duration = (struct duration){ at, figure.end, figure.seconds, figure.unit,
		is_approximate(prose, at) };
	for (long last = figure.unit;; last = figure.unit) {
		size_t next = skip_and(prose, duration->end);
		if (!read_figure(prose, next, &figure) || figure.unit >= last)
			return true;
		duration->end = figure.end;
		duration->seconds += figure.seconds;
		duration->unit = figure.unit;
	}
}

/* Whether a length may begin at `at`: not within a word, a number, or a range ("45–60 minutes"). */
static bool may_begin(struct str prose, size_t at)
{
	if (!is_alnum(prose.ptr[at]))
		return false;
	char before = at ? prose.ptr[at - 1] : ' ';
	return !is_alnum(before) && !strchr(".:-/", before) && before != '\x93' && before != '\x94';
}

bool duration_find(struct str prose, size_t from, struct duration *duration)
{
	for (size_t at = from; at < prose.len; at++)
		if (may_begin(prose, at) && duration_read(prose, at, duration))
			return true;
	return false;
}
