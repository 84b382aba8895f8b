/* SPDX-License-Identifier: MIT */
#include "time/weekday.h"

#include "text/prose.h"

static const char *const names[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	"Saturday" };

enum { DAYS = sizeof names / sizeof *names };

/* The day that a word names, in full or by its first three or four letters; -1 for none. */
static int day_of(struct str word)
{
	static const char *const short_names[] = { "sun", "mon", "tue", "tues", "wed", "thu", "thur",
		"thurs", "fri", "sat" };
	static const int days[] = { 0, 1, 2, 2, 3, 4, 4, 4, 5, 6 };
	enum { SHORTEST = 3 };
	if (word.len < SHORTEST || !is_any(to_lower(word.ptr[0]), "smtwf") ||
		!is_any(to_lower(word.ptr[1]), "aeohru"))
		return -1;
	for (int day = 0; day < DAYS; day++)
		if (str_eq_fold(word, str_of(names[day])))
			return day;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (str_eq_fold(word, str_of(short_names[i])) && is_upper(word.ptr[0]))
			return days[i];
	return -1;
}

/* The word of letters before `at`, past blanks, one comma or point. */
static struct str word_before(struct str prose, size_t at)
{
	size_t end = skip_gap_back(prose, at);
	if (end && strchr(",.", prose.ptr[end - 1]))
		end = skip_gap_back(prose, end - 1);
	return str_slice(prose, word_begin(prose, end), end);
}

/* The word of letters after `at`, past blanks, a comma or an opening bracket. */
static struct str word_after(struct str prose, size_t at)
{
	at = skip_blanks(prose, at);
	if (at < prose.len && strchr(",(", prose.ptr[at]))
		at = skip_blanks(prose, at + 1);
	return str_slice(prose, at, word_end(prose, at));
}

bool weekday_at(struct str prose, const struct date *date, struct weekday *weekday)
{
	struct str word = word_before(prose, date->begin);
	if (day_of(word) < 0)
		word = word_after(prose, date->end);
	size_t begin = (size_t)(word.ptr - prose.ptr);
	*weekday = (struct weekday){ begin, begin + word.len, day_of(word) };
	return weekday->day >= 0;
}

const char *weekday_name(int day)
{
	return names[day];
}
