/* SPDX-License-Identifier: MIT */
#include "time/zone_offset.h"

#include "text/prose.h"
#include "time/cue.h"

/* The sign at `at`: 1 or -1, 0 for none; ± counts as +. */
static int read_sign(struct str prose, size_t at, size_t *length)
{
	static const struct str minus = { "\xE2\x88\x92", 3 }, either = { "\xC2\xB1", 2 };
	char c = str_at(prose, at);
	*length = 1;
	if (c == '+' || c == '-')
		return c == '+' ? 1 : -1;
	if (!(c & 0x80))
		return 0;
	bool negative = str_starts(str_slice(prose, at, prose.len), minus);
	*length = negative ? minus.len : either.len;
	return negative ? -1 : str_starts(str_slice(prose, at, prose.len), either);
}

/* Reads HH:MM, HHMM, or with `short_form` H and HH; its length, 0 when it is no offset. */
static size_t read_hours(struct str prose, size_t at, bool short_form, int *minutes)
{
	size_t digits = str_digits(prose, at), length = digits;
	int hours = 0, more = 0;
	if (digits == 4) {
		hours = str_number(prose, at, 2);
		more = str_number(prose, at + 2, 2);
	} else if (digits >= 1 && digits <= 2) {
		hours = str_number(prose, at, digits);
		bool colon = at + digits < prose.len && prose.ptr[at + digits] == ':';
		if (colon && str_digits(prose, at + digits + 1) == 2) {
			more = str_number(prose, at + digits + 1, 2);
			length += 3;
		} else if (!short_form) {
			return 0;
		}
	} else {
		return 0;
	}
	*minutes = hours * 60 + more;
	return hours <= 14 && more < 60 && ends_word(prose, at + length) ? length : 0;
}

static size_t read_signed(struct str prose, size_t at, bool short_form, int *minutes)
{
	size_t sign_length;
	int sign = read_sign(prose, at, &sign_length);
	if (!sign)
		return 0;
	size_t length = read_hours(prose, at + sign_length, short_form, minutes);
	*minutes *= sign;
	return length ? sign_length + length : 0;
}

void zone_set_offset(struct zone *zone, int minutes)
{
	*zone = (struct zone){
		.kind = minutes ? ZONE_OFFSET : ZONE_UTC,
		.meanings = { { minutes, NULL } },
		.meaning_count = 1,
	};
}

size_t zone_read_offset(struct str prose, size_t at, struct zone *zone)
{
	int minutes;
	size_t length = read_signed(prose, at, false, &minutes), end = at + length;
	if (!length || goes_on_as_clock(prose, end))
		return 0;
	zone_set_offset(zone, minutes);
	zone->text = str_slice(prose, at, at + length);
	return length;
}

static size_t skip_spaces(struct str prose, size_t at)
{
	while (at < prose.len && is_blank(prose.ptr[at]))
		at++;
	return at;
}

/* "(UTC - 5)", "(GMT - 03:00)": what stands off is part of the zone when the bracket holds no more. */
size_t zone_read_bracketed_shift(struct str prose, size_t at, int *minutes)
{
	static const struct str en_dash = { "\xE2\x80\x93", 3 };
	size_t begin = skip_spaces(prose, at), sign_length = en_dash.len;
	int sign = str_starts(str_slice(prose, begin, prose.len), en_dash)
		? -1
		: read_sign(prose, begin, &sign_length);
	if (!sign)
		return 0;
	size_t digits = skip_spaces(prose, begin + sign_length);
	size_t end = digits + read_hours(prose, digits, true, minutes);
	*minutes *= sign;
	return end > digits && end < prose.len && strchr(")]", prose.ptr[end]) ? end - at : 0;
}

/* Whether "-11:10" after "10:05 UTC" ends a range: no zone has such an offset, or AM or a zone follows. */
static bool is_range_end(struct str prose, size_t end, int minutes)
{
	enum { QUARTER = 15, WESTERNMOST = -12 * 60 };
	size_t next = skip_spaces(prose, end);
	struct str word = str_slice(prose, next, word_end(prose, next));
	return minutes < WESTERNMOST || (minutes < 0 && minutes % QUARTER) ||
		(minutes < 0 && (str_eq_fold(word, STR("utc")) || str_eq_fold(word, STR("gmt")) ||
					str_eq_fold(word, STR("am")) || str_eq_fold(word, STR("pm"))));
}

/* "(+1)" after GMT; its length from `at` on. */
static size_t read_shift_in_brackets(struct str prose, size_t at, size_t begin, int *minutes)
{
	size_t end = begin + read_signed(prose, begin, true, minutes);
	return end > begin && end < prose.len && prose.ptr[end] == ')' ? end + 1 - at : 0;
}

/* "+2", "-04:00", " +01:00", " + 3", " (+1)" after UTC or GMT; its length, 0 for none. */
size_t zone_read_shift(struct str prose, size_t at, int *minutes)
{
	size_t begin = skip_spaces(prose, at), unit_end;
	char first = str_at(prose, begin);
	/* Mostly a word or a colon follows. */
	if (first != '(' && first != '+' && first != '-' && !(first & 0x80))
		return 0;
	if (first == '(')
		return read_shift_in_brackets(prose, at, begin + 1, minutes);
	/* A minus that stands off begins something else: "14:05 UTC - 15:10". */
	if (begin > at && first != '+')
		return 0;
	size_t length = read_signed(prose, begin, true, minutes);
	if (length)
		return is_range_end(prose, begin + length, *minutes) ? 0 : begin + length - at;
	if (begin == at)
		return 0;
	size_t digits = skip_spaces(prose, begin + 1), hours = read_hours(prose, digits, true, minutes);
	bool counted = unit_read(prose, digits + hours, &unit_end) != UNIT_NONE;
	return hours && !counted ? digits + hours - at : 0;
}
