/* SPDX-License-Identifier: MIT */
#include "time/cue.h"

#include "text/prose.h"

#define IN(word, list) is_in(word, list, sizeof(list) / sizeof *(list))

/* Whether a word is in a list of words in small letters. */
static bool is_in(struct str word, const char *const *list, size_t count)
{
	char first = word.len ? to_lower(word.ptr[0]) : '\0';
	for (size_t i = 0; i < count; i++)
		if (list[i][0] == first && str_eq_fold(word, str_of(list[i])))
			return true;
	return false;
}

/* Characters between a word and the digits that it speaks of. */
static bool is_link(char c)
{
	return c && strchr(":=(\"'*", c) != NULL;
}

/* Passes blanks and linking characters backwards; false at the end of a sentence. */
static bool step_back(struct str prose, size_t *at, struct words_before *before)
{
	for (;;) {
		size_t next = skip_gap_back(prose, *at);
		if (before->count == 0 && memchr(prose.ptr + next, '\n', *at - next))
			before->at_head = true;
		*at = next;
		if (*at && prose.ptr[*at - 1] == '~')
			before->approximate = true;
		else if (*at >= 3 && str_eq(str_slice(prose, *at - 3, *at), STR("\xE2\x89\x88")))
			before->approximate = true, *at -= 2;
		else if (!*at || !is_link(prose.ptr[*at - 1]))
			break;
		--*at;
	}
	return *at && is_alpha(prose.ptr[*at - 1]);
}

void words_before(struct words_before *before, struct str prose, size_t at)
{
	static const char *const approximations[] = { "about", "approximately", "approx", "circa",
		"roughly" };
	*before = (struct words_before){ .begin = at };
	while (before->count < sizeof before->word / sizeof *before->word &&
		step_back(prose, &at, before)) {
		size_t begin = word_begin(prose, at);
		struct str word = str_slice(prose, begin, at);
		at = begin;
		if (before->count == 0 && IN(word, approximations)) {
			before->approximate = true;
			continue;
		}
		if (before->count == 0)
			before->begin = begin;
		before->word[before->count++] = word;
	}
	before->at_head = before->at_head || (before->count == 0 && at == 0);
}

bool cue_of_time(const struct words_before *before)
{
	static const char *const words[] = { "at", "from", "to", "until", "till", "by", "since",
		"around", "before", "after", "between", "starting", "ending", "and" };
	if (before->approximate)
		return true;
	if (!before->count)
		return false;
	if (str_eq_fold(before->word[0], STR("and")))
		return before->count > 2 && str_eq_fold(before->word[2], STR("between"));
	return IN(before->word[0], words);
}

static bool is_time_to(const struct words_before *before)
{
	return before->count == 3 && str_eq_fold(before->word[1], STR("to")) &&
		str_eq_fold(before->word[2], STR("time"));
}

bool cue_of_duration(const struct words_before *before)
{
	static const char *const words[] = { "duration", "lasted", "lasts", "lasting", "took", "takes",
		"taking", "within", "elapsed", "ttr", "ttd", "ttm", "mttr", "mttd", "downtime", "uptime",
		"runtime", "length", "total" };
	static const char *const plans[] = { "scheduled", "planned", "set", "slated", "booked" };
	if (!before->count)
		return false;
	if (str_eq_fold(before->word[0], STR("for")))
		return before->count < 2 || !IN(before->word[1], plans);
	if (str_eq_fold(before->word[0], STR("of")) && before->count > 1)
		return IN(before->word[1], words);
	if (before->count > 1 && str_eq_fold(before->word[1], STR("total")))
		return true;
	return IN(before->word[0], words) || is_time_to(before);
}

bool cue_of_span(const struct words_before *before)
{
	return cue_of_duration(before) ||
		(before->count && str_eq_fold(before->word[0], STR("after")));
}

bool cue_of_number(const struct words_before *before)
{
	static const char *const words[] = { "ratio", "odds", "score", "scale", "split", "line",
		"lines", "row", "rows", "port", "ports", "page", "pages", "version", "chapter", "verse",
		"john", "luke", "mark", "matthew", "aspect", "proverbs", "psalm" };
	for (size_t i = 0; i < before->count && i < 2; i++)
		if (IN(before->word[i], words))
			return true;
	return false;
}

bool cue_of_ordinal(const struct words_before *before)
{
	static const char *const words[] = { "day", "days", "step", "steps", "phase", "stage", "part",
		"incident", "issue", "event", "week", "number", "no", "version", "section", "attempt" };
	return before->count && IN(before->word[0], words);
}

bool cue_of_schedule(struct str prose, size_t at)
{
	enum { LOOK_BACK = 60 };
	static const char *const words[] = { "due", "every", "each", "nightly", "daily", "scheduled",
		"bursts", "called", "usually", "always" };
	size_t from = at > LOOK_BACK ? at - LOOK_BACK : 0;
	for (size_t end = at; end > from; end--) {
		char c = prose.ptr[end - 1];
		if (c == '.' || c == '\n' || c == ';')
			break;
		if (!is_alpha(c))
			continue;
		size_t begin = word_begin(prose, end);
		if (IN(str_slice(prose, begin, end), words))
			return true;
		end = begin + 1;
	}
	return false;
}

enum unit unit_read(struct str prose, size_t at, size_t *end)
{
	static const char *const hours[] = { "hrs", "hours", "hour", "hr", "h", "uhr" };
	static const char *const others[] = { "min", "mins", "minute", "minutes", "m", "sec", "secs",
		"second", "seconds", "s", "ms" };
	size_t begin = skip_blanks(prose, at);
	*end = word_end(prose, begin);
	struct str word = str_slice(prose, begin, *end);
	if (IN(word, hours))
		return UNIT_HOURS;
	return IN(word, others) ? UNIT_OTHER : UNIT_NONE;
}

bool cue_after(struct str prose, size_t at)
{
	static const char *const words[] = { "ratio", "odds", "split", "aspect", "scale", "elapsed",
		"long" };
	size_t begin = skip_blanks(prose, at);
	return IN(str_slice(prose, begin, word_end(prose, begin)), words);
}

bool stands_alone(struct str prose, size_t at)
{
	static const char *const words[] = { "on", "to", "and", "or", "until", "till", "when", "the",
		"a", "an", "we", "i", "our", "at", "as", "that", "this", "after", "before", "from", "for",
		"in", "by", "with", "while", "which", "where", "who", "is", "was", "were", "it", "they",
		"he", "she", "through", "because", "due", "but", "then", "there", "all", "some", "users" };
	size_t begin = skip_gap(prose, at);
	if (begin >= prose.len || !is_alnum(prose.ptr[begin]) || prose.ptr[at] == '\n')
		return true;
	return IN(str_slice(prose, begin, word_end(prose, begin)), words);
}

bool names_duration(struct str head)
{
	static const char *const words[] = { "duration", "elapsed", "length", "ttr", "ttd", "downtime" };
	for (size_t at = 0; at < head.len;) {
		size_t end = word_end(head, at);
		if (IN(str_slice(head, at, end), words))
			return true;
		at = end > at ? end : at + 1;
	}
	return false;
}

size_t skip_range(struct str prose, size_t at)
{
	static const char *const dashes[] = { "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x92",
		"\xE2\x86\x92" };
	static const char *const words[] = { "to", "until", "till", "through" };
	size_t begin = skip_gap(prose, at);
	struct str rest = str_slice(prose, begin, prose.len);
	if (str_starts(rest, STR("->")))
		return skip_gap(prose, begin + 2);
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (rest.len && dashes[i][0] == rest.ptr[0] && str_starts(rest, str_of(dashes[i])))
			return skip_gap(prose, begin + strlen(dashes[i]));
	size_t end = word_end(prose, begin);
	if (IN(str_slice(prose, begin, end), words))
		return skip_gap(prose, end);
	return at;
}
