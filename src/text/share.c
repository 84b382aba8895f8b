/* SPDX-License-Identifier: MIT */
#include "text/share.h"

#include "text/prose.h"

enum {
	REACH = 6, /* words in which a percentage must say of whom */
	FAR = 120, /* bytes that are looked through for them */
};

/* Stems of words for who or what can be affected. */
static bool is_affected_kind(struct str word)
{
	static const char *const stems[] = { "user", "customer", "client", "visitor", "request",
		"traffic", "call", "order", "session", "student", "subscriber", "people", "person",
		"viewer", "player", "guest", "member", "transaction", "account", "audience",
		"merchant", "reader", "caller", "passenger", "patient" };
	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
		if (str_starts_fold(word, str_of(stems[i])))
			return true;
	return false;
}

/* Words that make a percentage a measure of something else. */
static bool is_measure(struct str word)
{
	static const char *const stems[] = { "increas", "cpu", "memory", "usage", "spike", "disk",
		"capacity", "reduc", "drop", "packet", "utili", "unaffected", "faster", "slower",
		"uptime", "availab", "not", "more", "higher", "lower" };
	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
		if (str_starts_fold(word, str_of(stems[i])))
			return true;
	return false;
}

static bool ends_sentence(struct str prose, size_t at)
{
	char c = at < prose.len ? prose.ptr[at] : '.';
	bool stop = c == '.' || c == ';' || c == '!' || c == '?';
	return stop && (at + 1 >= prose.len || gap_length(prose, at + 1));
}

/* The next word of ASCII letters at or after `at` in its sentence; empty when there is none. */
static struct str next_word(struct str prose, size_t *at)
{
	while (*at < prose.len && !is_alpha(prose.ptr[*at]) && !ends_sentence(prose, *at))
		++*at;
	size_t begin = *at;
	*at = word_end(prose, begin);
	return str_slice(prose, begin, *at);
}

/* Looks for whom a share at `at` is of; false when it is no share after all. */
static bool find_whom(struct str prose, size_t at, size_t reach, struct share *share)
{
	prose = str_slice(prose, 0, at + FAR);
	for (size_t i = 0; i < reach; i++) {
		struct str word = next_word(prose, &at);
		if (!word.len || is_measure(word))
			return false;
		if (!is_affected_kind(word))
			continue;
		share->of_begin = (size_t)(word.ptr - prose.ptr);
		share->of_end = share->of_begin + word.len;
		struct str after = next_word(prose, &at), then = next_word(prose, &at);
		if (str_eq_fold(after, STR("base")))
			share->of_end = (size_t)(after.ptr + after.len - prose.ptr);
		return !is_measure(after) && !is_measure(then);
	}
	return false;
}

/* The word of ASCII letters before `*at` in the same line; `*at` goes where it begins. */
static struct str word_before(struct str prose, size_t *at)
{
	size_t end = *at;
	while (end && (is_blank(prose.ptr[end - 1]) || is_mark(prose.ptr[end - 1])))
		end--;
	*at = word_begin(prose, end);
	return str_slice(prose, *at, end);
}

static const char *sign_before(struct str prose, size_t at)
{
	static const struct {
		const char *word, *sign;
	} signs[] = { { "about", "~" }, { "approximately", "~" }, { "around", "~" },
		{ "roughly", "~" }, { "nearly", "~" }, { "almost", "~" }, { "estimated", "~" },
		{ "over", ">" }, { "than", ">" }, { "least", ">" }, { "under", "<" }, { "to", "<" },
		{ "most", "<" } };
	size_t near = at;
	struct str word = word_before(prose, &near);
	if (!word.len)
		return near && prose.ptr[near - 1] == '~' ? "~" : "";
	struct str before = word_before(prose, &near);
	if (str_eq_fold(word, STR("to")) && !str_eq_fold(before, STR("up")))
		return "";
	if (str_eq_fold(word, STR("than")) && !str_eq_fold(before, STR("more")))
		return str_eq_fold(before, STR("less")) || str_eq_fold(before, STR("fewer")) ? "<" : "";
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_eq_fold(word, str_of(signs[i].word)))
			return signs[i].sign;
	return "";
}

/* Reads "%", "percent" or "per cent" at `at`; returns its end, `at` when there is none. */
static size_t skip_percent(struct str prose, size_t at)
{
	size_t next = skip_blanks(prose, at);
	struct str rest = str_slice(prose, next, prose.len);
	if (str_starts(rest, STR("%")))
		return next + 1;
	if (str_starts_fold(rest, STR("percent")))
		return next + strlen("percent");
	return str_starts_fold(rest, STR("per cent")) ? next + strlen("per cent") : at;
}

/* Reads digits with a decimal part at `at`; returns their end. */
static size_t read_number(struct str prose, size_t at, double *number)
{
	*number = 0;
	for (; at < prose.len && is_digit(prose.ptr[at]) && *number < 1e6; at++)
		*number = *number * 10 + (prose.ptr[at] - '0');
	if (at + 1 < prose.len && (prose.ptr[at] == '.' || prose.ptr[at] == ',') &&
		is_digit(prose.ptr[at + 1])) {
		double part = 0.1;
		while (++at < prose.len && is_digit(prose.ptr[at])) {
			*number += part * (prose.ptr[at] - '0');
			part /= 10;
		}
	}
	return at;
}

/* Passes "-", "–" or "to" with the blanks around it, and a number after it. */
static size_t skip_second(struct str prose, size_t at, double *number)
{
	size_t next = skip_blanks(prose, at);
	struct str rest = str_slice(prose, next, prose.len);
	size_t length = str_starts(rest, STR("-"))                  ? 1
			: str_starts(rest, STR("\xE2\x80\x93"))     ? 3
			: str_starts_fold(rest, STR("to ")) ? 2
								    : 0;
	next = skip_blanks(prose, next + length);
	if (!length || next >= prose.len || !is_digit(prose.ptr[next]))
		return at;
	return read_number(prose, next, number);
}

/* Whether a word such as "affected" stands in the same sentence within a few words before `at`. */
static bool is_impact_before(struct str prose, size_t at)
{
	for (size_t i = 0; i < REACH; i++) {
		struct str word = word_before(prose, &at);
		if (!word.len)
			return false;
		if (str_starts_fold(word, STR("affect")) || str_starts_fold(word, STR("impact")))
			return true;
	}
	return false;
}

static bool read_percentage(struct str prose, size_t at, struct share *share)
{
	double number;
	size_t end = read_number(prose, at, &number), after = skip_percent(prose, end);
	size_t second = skip_second(prose, after, &number);
	if (second > after)
		after = skip_percent(prose, end = second);
	*share = (struct share){ .begin = at, .end = after, .sign = "", .percent = number };
	if (after <= end || number > 100)
		return false;
	share->sign = sign_before(prose, at);
	if (find_whom(prose, after, REACH, share))
		return true;
	size_t next = after;
	bool measures = is_measure(next_word(str_slice(prose, 0, after + FAR), &next));
	share->of_begin = share->of_end = after;
	return !measures && is_impact_before(prose, at);
}

/* "all users", "half of the users", "no customers": whom must stand right there. */
static bool read_words(struct str prose, size_t at, struct share *share)
{
	static const struct {
		const char *word;
		double percent;
	} words[] = { { "all", 100 }, { "every", 100 }, { "half", 50 }, { "no", 0 } };
	size_t end = word_end(prose, at);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_eq_fold(str_slice(prose, at, end), str_of(words[i].word)))
			continue;
		*share = (struct share){ .begin = at, .end = end, .sign = "" };
		share->percent = words[i].percent;
		size_t next = end;
		struct str word = next_word(str_slice(prose, 0, end + FAR), &next);
		if (str_eq_fold(word, STR("of")) || str_eq_fold(word, STR("our")) ||
			str_eq_fold(word, STR("the")))
			end = next;
		return find_whom(prose, end, 2, share);
	}
	return false;
}

bool share_find(struct str prose, struct share *share)
{
	for (size_t at = 0; at < prose.len; at++)
		if (is_digit(prose.ptr[at]) && (at == 0 || !is_alnum(prose.ptr[at - 1])) &&
			read_percentage(prose, at, share))
			return true;
	for (size_t at = 0; at < prose.len; at++)
		if (is_alpha(prose.ptr[at]) && (at == 0 || !is_alnum(prose.ptr[at - 1])) &&
			read_words(prose, at, share))
			return true;
	return false;
}
