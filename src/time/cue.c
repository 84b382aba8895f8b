/* SPDX-License-Identifier: MIT */
#include "time/cue.h"

#include "text/prose.h"

#define IN(word, list) word_is_in(word, list, sizeof(list) / sizeof *(list))

/* Whether a word is `name`, which is in small letters. */
static bool is_word(struct str word, const char *name)
{
	size_t at = 0;
	while (at < word.len && to_lower(word.ptr[at]) == name[at])
		at++;
	return at == word.len && !name[at];
}

bool word_is_in(struct str word, const char *const *list, size_t count)
{
	char first = to_lower(str_at(word, 0)), second = to_lower(str_at(word, 1));
	for (size_t i = 0; i < count; i++)
		if (list[i][0] == first && (!first || list[i][1] == second) &&
			is_word(word, list[i]))
			return true;
	return false;
}

/* Characters between a word and the digits that it speaks of. */
static bool is_link(char c)
{
	return is_any(c, ":=(\"'*");
}

/* The offset before a dash between blanks that ends before `at`; `at` when there is none. */
static size_t skip_dash_back(struct str prose, size_t at)
{
	static const struct str dashes[] = { { "-", 1 }, { "\xE2\x80\x93", 3 },
		{ "\xE2\x80\x94", 3 } };
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
		size_t begin = at - dashes[i].len;
		if (at > dashes[i].len && str_eq(str_slice(prose, begin, at), dashes[i]) &&
			gap_length(prose, at) && skip_gap_back(prose, begin) < begin)
			return begin;
	}
	return at;
}

/* Whether a label ends at `at`, or only marks and then a label's end follow: "Duration (hh:mm):". */
static bool is_label_end(struct str prose, size_t at)
{
	size_t next = skip_gap(prose, at);
	return next < prose.len && prose.ptr[next] == ':';
}

/* The offset before a bracket that ends before `at`: "(hh:mm)"; `at` when there is none. */
static size_t skip_bracket_back(struct str prose, size_t at)
{
	enum { LONGEST = 40 };
	if (!at || prose.ptr[at - 1] != ')')
		return at;
	for (size_t open = at - 1; open && at - open < LONGEST; open--)
		if (prose.ptr[open - 1] == '(')
			return open - 1;
	return at;
}

/* The length of what ends before `at` and links a word to the digits after it; 0 for none. */
static size_t link_length(struct str prose, size_t at, bool gap, struct words_before *before)
{
	bool approximately = at && prose.ptr[at - 1] == '~';
	bool nearly = at >= 3 && str_eq(str_slice(prose, at - 3, at), STR("\xE2\x89\x88"));
	if (approximately || nearly) {
		before->approximate = true;
		return nearly ? 3 : 1;
	}
	if (at && is_link(prose.ptr[at - 1]))
		return 1;
	if (at < prose.len && is_label_end(prose, at))
		return at - skip_bracket_back(prose, at);
	size_t dash = gap && before->count == 0 ? at - skip_dash_back(prose, at) : 0;
	before->dashed = before->dashed || dash;
	return dash;
}

/* Passes blanks and linking characters backwards; false at the end of a sentence. */
static bool step_back(struct str prose, size_t *at, struct words_before *before)
{
	for (;;) {
		size_t next = skip_gap_back(prose, *at);
		if (before->count == 0 && memchr(prose.ptr + next, '\n', *at - next))
			before->at_head = true;
		size_t link = link_length(prose, next, next < *at, before);
		*at = next - link;
		if (!link)
			return *at && is_alpha(prose.ptr[*at - 1]);
	}
}

void words_before(struct words_before *before, struct str prose, size_t at)
{
	static const char *const approximations[] = { "about", "approximately", "approx", "circa",
		"roughly" };
	*before = (struct words_before){ .at_head = at == 0 };
	while (at && before->count < sizeof before->word / sizeof *before->word &&
		step_back(prose, &at, before)) {
		size_t begin = word_begin(prose, at);
		struct str word = str_slice(prose, begin, at);
		at = begin;
		if (before->count == 0 && IN(word, approximations)) {
			before->approximate = true;
			continue;
		}
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

bool cue_of_hour(const struct words_before *before)
{
	static const char *const words[] = { "at", "until", "till" };
	return before->count && IN(before->word[0], words);
}

bool cue_of_outage(const struct words_before *before)
{
	static const char *const words[] = { "down", "out", "offline", "unavailable", "outage", "window",
		"today", "yesterday" };
	return before->count && IN(before->word[0], words);
}

static bool is_time_to(const struct words_before *before)
{
	return before->count == 3 && str_eq_fold(before->word[1], STR("to")) &&
		str_eq_fold(before->word[2], STR("time"));
}

/* "response time of": the word of `kinds` before "time" says of what. */
static bool is_kind_of_time(const struct words_before *before, const char *const *kinds, size_t count)
{
	static const char *const links[] = { "of", "was", "is" }, *const times[] = { "time", "times" };
	size_t at = before->count && IN(before->word[0], links);
	return at + 1 < before->count && IN(before->word[at], times) &&
		word_is_in(before->word[at + 1], kinds, count);
}

bool cue_of_recovery(const struct words_before *before)
{
	static const char *const kinds[] = { "recovery", "restore", "restoration", "repair", "reaction",
		"failover" };
	return is_kind_of_time(before, kinds, sizeof kinds / sizeof *kinds);
}

bool cue_of_code(const struct words_before *before)
{
	static const char *const words[] = { "code", "codes", "errno", "status", "id", "ticket", "pid",
		"signal", "number", "no", "build", "revision" };
	return before->count && IN(before->word[0], words);
}

bool cue_of_duration(const struct words_before *before)
{
	static const char *const speeds[] = { "response", "load", "loading", "processing", "execution",
		"latency", "query", "waiting", "wait", "running", "turnaround", "average", "cpu", "elapsed" };
	static const char *const words[] = { "duration", "lasted", "lasts", "lasting", "took", "takes",
		"taking", "taken", "within", "elapsed", "ttr", "ttd", "ttm", "mttr", "mttd", "downtime",
		"uptime", "runtime", "length", "total" };
	static const char *const links[] = { "of", "was", "is" };
	static const char *const plans[] = { "scheduled", "planned", "set", "slated", "booked" };
	if (!before->count)
		return false;
	if (str_eq_fold(before->word[0], STR("for")))
		return before->count < 2 || !IN(before->word[1], plans);
	if (is_kind_of_time(before, speeds, sizeof speeds / sizeof *speeds))
		return true;
	if (before->count > 1 && IN(before->word[0], links))
		return IN(before->word[1], words);
	if (before->count > 1 && str_eq_fold(before->word[1], STR("total")) && !before->dashed)
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
		"map", "maps", "mapped",
		"mapping", "john", "luke", "mark", "matthew", "aspect", "proverbs", "psalm" };
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
	/* What mostly follows is another word, or none. */
	if (!is_any(to_lower(str_at(word, 0)), "hums"))
		return UNIT_NONE;
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
	/* What a sentence goes on with behind a time and its zone, and no product's name does. */
	static const char *const words[] = { "on", "to", "and", "or", "until", "till", "when", "the",
		"a", "an", "we", "i", "our", "at", "as", "that", "this", "after", "before", "from", "for",
		"in", "by", "with", "while", "which", "where", "who", "is", "was", "were", "it", "they",
		"he", "she", "through", "because", "due", "but", "then", "there", "all", "some", "users",
		"my", "his", "her", "their", "its", "your", "these", "those", "several", "many", "most",
		"more", "no", "one", "two", "another", "each", "every", "everyone", "everything", "nobody",
		"nothing", "someone", "during", "about", "over", "since", "so", "if", "both", "only",
		"still", "just", "also", "again", "first", "finally",
		"today", "yesterday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday" };
	size_t begin = skip_gap(prose, at);
	if (begin >= prose.len || !is_alnum(prose.ptr[begin]) || prose.ptr[at] == '\n')
		return true;
	/* The output of date(1): "14:05:33 WAT 2024". */
	if (str_digits(prose, begin) == 4)
		return true;
	return IN(str_slice(prose, begin, word_end(prose, begin)), words);
}

static bool has_word(struct str head, const char *const *words, size_t count)
{
	for (size_t at = 0; at < head.len;) {
		size_t end = word_end(head, at);
		if (word_is_in(str_slice(head, at, end), words, count))
			return true;
		at = end > at ? end : at + 1;
	}
	return false;
}

bool names_times(struct str head)
{
	static const char *const words[] = { "time", "timestamp", "when", "utc", "gmt" };
	return has_word(head, words, sizeof words / sizeof *words);
}

static const char *const duration_names[] = { "duration", "elapsed", "length", "ttr", "ttd", "ttm",
	"mttr", "mttd", "downtime" };

bool labels_duration(struct str cell)
{
	static const char *const first[] = { "duration", "length", "time to" };
	size_t begin = skip_gap(cell, 0), end = cell.len;
	const char *bracket = end ? memchr(cell.ptr, '(', end) : NULL;
	if (bracket)
		end = (size_t)(bracket - cell.ptr);
	while (end > begin && !is_alpha(cell.ptr[end - 1]))
		end--;
	struct str label = str_slice(cell, begin, end);
	for (size_t i = 0; i < sizeof first / sizeof *first; i++)
		if (str_starts_fold(label, str_of(first[i])) && ends_word(label, strlen(first[i])))
			return true;
	return IN(str_slice(label, word_begin(label, label.len), label.len), duration_names);
}

bool names_duration(struct str head)
{
	return has_word(head, duration_names, sizeof duration_names / sizeof *duration_names) ||
		str_starts_fold(str_slice(head, skip_gap(head, 0), head.len), STR("time to "));
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
