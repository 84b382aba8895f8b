/* SPDX-License-Identifier: MIT */
#include "rules/move_date.h"

static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December" };
static const char *const weekdays[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday" };

/* A date being written anew, part by part. */
struct mover {
	const struct run *run;
	struct str old;
	struct civil_date from, to;
	bool named;    /* the month is a word */
	bool narrow;   /* numbers are written without leading zeros */
	bool day_next; /* the next short number is a day, else a month */
	size_t shorts; /* so many short numbers came */
	const char *text;
};

/* A name as a word has it: full or three letters, small or capital; NULL for another form. */
static const char *like(const struct run *run, struct str word, const char *old, const char *new)
{
	enum { SHORT = 3 };
	bool full = str_eq_fold(word, str_of(old));
	if (!full && (word.len != SHORT || !str_starts_fold(str_of(old), word)))
		return NULL;
	char *name = run_text(run, "%.*s", full ? (int)strlen(new) : SHORT, new);
	bool capitals = is_upper(word.ptr[1]);
	for (char *c = name; *c; c++) {
		if (capitals && is_lower(*c))
			*c = (char)(*c - ('a' - 'A'));
		else if (is_lower(word.ptr[0]))
			*c = to_lower(*c);
	}
	return name;
}

static bool is_ordinal(struct str word)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_eq_fold(word, str_of(endings[i])))
			return true;
	return false;
}

static const char *ordinal_of(int day)
{
	if (day / 10 == 1)
		return "th";
	return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

/* What a word of the date becomes; NULL when it is not understood. */
static const char *move_word(struct mover *mover, struct str word)
{
	if (is_ordinal(word))
		return ordinal_of(mover->to.day);
	if (str_eq_fold(word, STR("of")) || str_eq(word, STR("T")))
		return run_slice(mover->run, word);
	return like(mover->run, word, months[mover->from.month - 1], months[mover->to.month - 1]);
}

/* What a number of the date becomes; NULL when it is not the one that it should be. */
static const char *move_number(struct mover *mover, struct str digits)
{
	int value = 0;
	for (size_t i = 0; i < digits.len; i++)
		value = value * 10 + (digits.ptr[i] - '0');
	if (digits.len == 4)
		return value == mover->from.year ? run_text(mover->run, "%d", mover->to.year) : NULL;
	if (mover->shorts++ == 2)
		return value == mover->from.year % 100
			? run_text(mover->run, "%02d", mover->to.year % 100)
			: NULL;
	int old = mover->day_next ? mover->from.day : mover->from.month;
	int new = mover->day_next ? mover->to.day : mover->to.month;
	mover->day_next = mover->named || !mover->day_next;
	return value == old ? run_text(mover->run, mover->narrow ? "%d" : "%02d", new) : NULL;
}

/* Whether numbers have no leading zeros, as far as this date shows. */
static bool is_narrow(const struct mover *mover)
{
	struct str old = mover->old;
	for (size_t at = 0, end; at < old.len; at = end) {
		for (end = at; end < old.len && is_digit(old.ptr[end]);)
			end++;
		if (end - at == 1 || (end - at == 2 && mover->named && old.ptr[at] != '0'))
			return true;
		end += end == at;
	}
	return false;
}

/* Learns how the date is written. */
static void learn(struct mover *mover)
{
	struct str old = mover->old;
	size_t digits = 0;
	for (size_t i = 0; i < old.len; i++)
		mover->named |= is_alpha(old.ptr[i]) && old.ptr[i] != 'T';
	while (digits < old.len && is_digit(old.ptr[digits]))
		digits++;
	bool year_first = digits == 4;
	int first = 0;
	for (size_t i = 0; i < digits; i++)
		first = first * 10 + (old.ptr[i] - '0');
	mover->narrow = is_narrow(mover);
	mover->day_next = mover->named || (!year_first && first == mover->from.day);
}

/* Writes the date anew; false when some part is not understood. */
static bool rewrite(struct mover *mover)
{
	struct str old = mover->old;
	mover->text = "";
	for (size_t at = 0, end; at < old.len; at = end) {
		const char *part;
		end = at;
		while (end < old.len && is_digit(old.ptr[end]))
			end++;
		if (end > at) {
			part = move_number(mover, str_slice(old, at, end));
		} else if ((end = word_end(old, at)) > at) {
			part = move_word(mover, str_slice(old, at, end));
		} else {
			end = at + 1;
			part = run_text(mover->run, "%c", old.ptr[at]);
		}
		if (!part)
			return false;
		mover->text = run_join(mover->run, mover->text, part);
	}
	return true;
}

/* Whether the new text is read as the new date and no other. */
static bool reads_right(const struct mover *mover)
{
	struct str text = str_of(mover->text);
	struct date date;
	size_t digit = strcspn(mover->text, "0123456789");
	if (!date_read(text, digit, &date) || date.doubtful || date.begin != 0 ||
		date.end != text.len)
		return false;
	return date.civil.month == mover->to.month && date.civil.day == mover->to.day &&
		(date.civil.year == mover->to.year ||
			(!date.civil.year && mover->from.year == mover->to.year));
}

/* Which weekday a word names, from 0; -1 for none. */
static int weekday_of(struct str word)
{
	for (int i = 0; i < 7; i++)
		if (word.len >= 3 && str_starts_fold(str_of(weekdays[i]), word))
			return i;
	return -1;
}

/* Whether some word from `begin` to `end` is a weekday's name and no other date's. */
static bool names_weekday(struct str prose, size_t begin, size_t end)
{
	for (size_t at = begin; at < end;) {
		size_t word = word_end(prose, at);
		struct date date;
		if (word > at && weekday_of(str_slice(prose, at, word)) >= 0 &&
			!date_read_here(prose, at, &date))
			return true;
		at = word > at ? word : at + 1;
	}
	return false;
}

/* Moves the weekday before the date; false when one stands elsewhere in its block or cannot move. */
static bool move_weekday(const struct run *run, struct edits *edits,
	const struct mentioned_date *date, int days)
{
	const struct block *block = &run->document->markdown.blocks.items[date->block];
	struct str prose = run->document->markdown.prose;
	size_t end = skip_gap_back(prose, date->date.begin);
	if (end > block->begin && strchr(",.", prose.ptr[end - 1]))
		end = skip_gap_back(prose, end - 1);
	size_t begin = word_begin(prose, end);
	int weekday = begin >= block->begin ? weekday_of(str_slice(prose, begin, end)) : -1;
	size_t rest = weekday < 0 ? date->date.begin : begin;
	if (names_weekday(prose, block->begin, rest) ||
		names_weekday(prose, date->date.end, block->end))
		return false;
	struct span span;
	if (weekday < 0)
		return true;
	/* One of the two is wrong, and nobody knows which. */
	if (date->date.civil.year && weekday != civil_weekday(civil_to_days(date->date.civil)))
		return false;
	const char *name = like(run, str_slice(prose, begin, end), weekdays[weekday],
		weekdays[(weekday + days + 7) % 7]);
	if (!name || !edit_span(run, begin, end, &span))
		return false;
	edit_replace(run, edits, span, name);
	return true;
}

bool move_date(const struct run *run, struct edits *edits, const struct mentioned_date *date, int days)
{
	struct span span;
	struct mover mover = { .run = run, .from = date->date.civil };
	mover.to = civil_from_days(civil_to_days(mover.from) + days);
	mover.old = str_slice(run->document->markdown.prose, date->date.begin, date->date.end);
	learn(&mover);
	if (!rewrite(&mover) || !reads_right(&mover) ||
		!edit_span(run, date->date.begin, date->date.end, &span) ||
		!move_weekday(run, edits, date, days))
		return false;
	edit_replace(run, edits, span, mover.text);
	return true;
}
