/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define IN(word, list) is_in(word, list, sizeof(list) / sizeof *(list))

/* Whether a word is one of a list in small letters. */
static bool is_in(struct str word, const char *const *list, size_t count)
{
	char first = to_lower(str_at(word, 0));
	for (size_t i = 0; i < count; i++)
		if (*list[i] == first && str_eq_fold(word, str_of(list[i])))
			return true;
	return false;
}

static void complain(const struct run *run, size_t begin, size_t end)
{
	report_prose(run, begin, end,
		run_join(run, "'", document_quote(run->document, begin, end),
			"' is left from a template: write what belongs there"));
}

/* The length of a pattern of letters for digits at `at`: "HH:mm", "YYYY-MM-DD"; 0 for none. */
static size_t letters_length(struct str prose, size_t at)
{
	static const struct str patterns[] = { { "HH:MM", 5 }, { "HH:mm", 5 }, { "hh:mm", 5 },
		{ "XX:XX", 5 }, { "xx:xx", 5 }, { "?\?:?\?", 5 }, { "__:__", 5 },
		{ "YYYY-MM-DD", 10 }, { "yyyy-mm-dd", 10 }, { "YYYY/MM/DD", 10 }, { "DD/MM/YYYY", 10 },
		{ "MM/DD/YYYY", 10 }, { "dd/mm/yyyy", 10 }, { "mm/dd/yyyy", 10 }, { "DD-MM-YYYY", 10 },
		{ "DD.MM.YYYY", 10 }, { "XX%", 3 }, { "xx%", 3 }, { "XX/XX/XXXX", 10 } };
	struct str rest = str_slice(prose, at, prose.len);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
		if (str_starts(rest, patterns[i]) && ends_word(prose, at + patterns[i].len))
			return patterns[i].len;
	return 0;
}

/* The same for a time of which the hour alone is known: "14:??", "14:XX". */
static size_t hour_length(struct str prose, size_t at)
{
	static const struct str minutes[] = { { ":?\?", 3 }, { ":XX", 3 }, { ":xx", 3 } };
	enum { HOUR = 2, LENGTH = 5 };
	struct str rest = str_slice(prose, at + HOUR, prose.len);
	for (size_t i = 0; i < sizeof minutes / sizeof *minutes; i++)
		if (is_digit(prose.ptr[at + 1]) && str_starts(rest, minutes[i]) &&
			ends_word(prose, at + LENGTH))
			return LENGTH;
	return 0;
}

static size_t pattern_length(struct str prose, size_t at)
{
	if (at + 1 >= prose.len)
		return 0;
	if (is_digit(prose.ptr[at]))
		return hour_length(prose, at);
	return prose.ptr[at] == prose.ptr[at + 1] ? letters_length(prose, at) : 0;
}

/* Words that templates put in brackets, and little words between them. */
static bool is_template_word(struct str word, bool *strong)
{
	static const char *const asks[] = { "insert", "your", "name", "date", "time", "describe", "enter",
		"fill", "placeholder", "tbd", "todo", "author", "duration", "yyyy", "hh", "mm", "dd", "xx",
		"percentage", "title", "specify", "provide", "list" };
	static const char *const rest[] = { "start", "end", "the", "of", "a", "an", "and", "or", "here",
		"in", "to", "for", "with", "what", "how", "who", "when", "brief", "description",
		"incident", "issue", "outage", "service", "system", "team", "company", "number", "role",
		"impact", "affected", "users", "x", "n", "timezone", "zone", "link", "detected",
		"resolved", "detection", "resolution", "root", "cause", "action", "owner", "details",
		"event", "day", "month", "year", "summary", "utc" };
	if (IN(word, asks))
		*strong = true;
	return *strong || IN(word, rest) ? IN(word, asks) || IN(word, rest) : false;
}

/* Where the bracket ends whose text at `at` is a template's: "Start Time - End Time]"; 0 for none. */
static size_t bracket_end(struct str prose, size_t at, char close)
{
	enum { LONGEST = 60 };
	bool strong = false;
	size_t begin = at;
	for (; at < prose.len && prose.ptr[at] != close && at - begin < LONGEST;) {
		size_t end = word_end(prose, at);
		if (end == at && !strchr(" -/:,.()'", prose.ptr[at]) && !(prose.ptr[at] & 0x80))
			return 0;
		if (end > at && !is_template_word(str_slice(prose, at, end), &strong))
			return 0;
		at = end > at ? end : at + 1;
	}
	return strong && at < prose.len && prose.ptr[at] == close ? at + 1 : 0;
}

/* Where "{{name}}" ends; what site generators write ("{{< figure >}}", "{{ site.url }}") is none. */
static size_t braces_end(struct str prose, size_t at)
{
	enum { LONGEST = 80 };
	size_t first = at + 2, end = first;
	while (first < prose.len && is_blank(prose.ptr[first]))
		first++;
	while (end < prose.len && prose.ptr[end] != '}' && prose.ptr[end] != '\n' && end - at < LONGEST) {
		if (strchr("<%.|(\"$", prose.ptr[end]))
			return 0;
		end++;
	}
	bool closed = str_starts(str_slice(prose, end, prose.len), STR("}}"));
	return closed && first < end && is_alpha(prose.ptr[first]) ? end + 2 : 0;
}

/* Where a placeholder that begins at `at` ends; 0 for none. */
static size_t placeholder_end(struct str prose, size_t at)
{
	size_t length;
	switch (prose.ptr[at]) {
	case '[':
		return bracket_end(prose, at + 1, ']');
	case '<':
		return bracket_end(prose, at + 1, '>');
	case '{':
		return str_starts(str_slice(prose, at, prose.len), STR("{{")) ? braces_end(prose, at) : 0;
	default:
		length = pattern_length(prose, at);
	}
	bool begins = at == 0 || !is_alnum(prose.ptr[at - 1]);
	return length && begins ? at + length : 0;
}

/* A bullet, cell or paragraph that is nothing but a filler. */
static bool is_filler(struct str prose)
{
	static const char *const fillers[] = { "...", "\xE2\x80\xA6", "tbd", "todo", "tba", "xxx",
		"to be filled", "to be filled in", "fill me in", "tbd.", "todo." };
	size_t begin = skip_gap(prose, 0), end = skip_gap_back(prose, prose.len);
	return begin < end && IN(str_slice(prose, begin, end), fillers);
}

/* The words of an assignment in a title: "Timeline (must contain)". */
static bool is_assignment(const struct block *block, struct str prose)
{
	const struct str must = STR("must ");
	if (block->kind != BLOCK_HEADING && block->kind != BLOCK_TITLE)
		return false;
	for (size_t at = 0; (at = str_find_fold(prose, must, at)) < prose.len;) {
		at += must.len;
		struct str rest = str_slice(prose, at, prose.len);
		if (str_starts_fold(rest, STR("contain")) || str_starts_fold(rest, STR("include")))
			return true;
	}
	return false;
}

/* Whether a text speaks of how dates or times are written. */
static bool tells_format(struct str prose)
{
	return str_find_fold(prose, STR("format"), 0) < prose.len ||
		str_find_fold(prose, STR("pattern"), 0) < prose.len;
}

/*
 * Signs that stand in a placeholder, and where it would begin: so many bytes before. Most signs of a
 * text are none of these.
 */
static const unsigned char anchors[256] = {
	['['] = 1, ['<'] = 1, ['{'] = 1, [MARK_CODE] = 1,
	[':'] = 2, ['%'] = 2, ['/'] = 2, ['.'] = 2, ['-'] = 2,
};

/* Whether letters stand doubled before a sign, as in "HH:" and "YYYY-", or a minute is missing: "14:??". */
static bool is_anchor(struct str prose, size_t at)
{
	unsigned char before = anchors[(unsigned char)prose.ptr[at]];
	if (before < 2)
		return before;
	if (at >= 2 && prose.ptr[at - 1] == prose.ptr[at - 2] &&
		is_any(prose.ptr[at - 1], "YMDHXymdhx?_"))
		return true;
	char next = str_at(prose, at + 1);
	return prose.ptr[at] == ':' && (next == '?' || to_lower(next) == 'x');
}

/* The next anchor at or after `at`; the end of the prose for none. */
static size_t next_anchor(const struct char_map *chars, struct str prose, size_t at)
{
	uint64_t wanted = ~(uint64_t)0 << at % MAP_BITS;
	for (size_t unit = at / MAP_BITS; unit * MAP_BITS < prose.len; unit++, wanted = ~(uint64_t)0)
		for (uint64_t signs = chars->signs[unit] & wanted; signs; signs &= signs - 1) {
			at = unit * MAP_BITS + (size_t)__builtin_ctzll(signs);
			if (at >= prose.len || is_anchor(prose, at))
				return at < prose.len ? at : prose.len;
		}
	return prose.len;
}

/* Where a placeholder that has the character at `at` may begin, not before `begin`; `at` for nowhere. */
static size_t candidate(struct str prose, size_t begin, size_t at)
{
	enum { HOUR = 2, YEAR = 4 };
	char c = prose.ptr[at];
	if (anchors[(unsigned char)c] == 1 || at - begin < HOUR)
		return at;
	bool year = (c == '-' || c == '/') && at - begin >= YEAR &&
		(prose.ptr[at - 1] == 'Y' || prose.ptr[at - 1] == 'y');
	return year ? at - YEAR : at - HOUR;
}

/* Whether a code span is open at `at`. */
static bool is_in_code(struct str prose, size_t begin, size_t at)
{
	while (at > begin && prose.ptr[at - 1] != MARK_CODE && prose.ptr[at - 1] != MARK_CODE_END)
		at--;
	return at > begin && prose.ptr[at - 1] == MARK_CODE;
}

/* Where the code span that begins at `at` ends. */
static size_t code_end(struct str prose, size_t at)
{
	const char *end = memchr(prose.ptr + at, MARK_CODE_END, prose.len - at);
	return end ? (size_t)(end - prose.ptr) : prose.len;
}

static void check_filling(const struct run *run)
{
	const struct str filling = STR("Lorem ipsum");
	const struct markdown *markdown = &run->document->markdown;
	struct str prose = markdown->prose;
	for (size_t at = 0; at < prose.len; at++) {
		const char *capital = memchr(prose.ptr + at, filling.ptr[0], prose.len - at);
		if (!capital)
			return;
		at = (size_t)(capital - prose.ptr);
		if (!str_starts_fold(str_slice(prose, at, prose.len), filling))
			continue;
		const struct block *block =
			&markdown->blocks.items[document_block_at(run->document, at)];
		if (block->kind != BLOCK_CODE && !is_in_code(prose, block->begin, at))
			complain(run, at, at + filling.len);
	}
}

static void check_signs(const struct run *run, struct str prose, size_t begin)
{
	const struct char_map *chars = &run->document->markdown.chars;
	struct str own = str_slice(prose, begin, prose.len);
	for (size_t at = next_anchor(chars, prose, begin); at < prose.len;
		at = next_anchor(chars, prose, at + 1)) {
		char c = prose.ptr[at];
		if (c == MARK_CODE) {
			at = code_end(prose, at);
			continue;
		}
		size_t from = candidate(prose, begin, at), end = placeholder_end(prose, from);
		if (!end)
			continue;
		if (anchors[(unsigned char)c] == 1 || !tells_format(own))
			complain(run, from, end);
		begin = end;
		at = end - 1;
	}
}

static void check_block(const struct run *run, const struct block *block)
{
	enum { LONGEST_FILLER = 24 };
	struct str prose = str_slice(run->document->markdown.prose, 0, block->end);
	struct str own = block_prose(&run->document->markdown, block);
	if (is_assignment(block, own) ||
		(block->kind != BLOCK_HEADING && own.len < LONGEST_FILLER && is_filler(own))) {
		complain(run, block->begin, block->end);
		return;
	}
	check_signs(run, prose, block->begin);
}

static void check(const struct run *run)
{
	const struct markdown *markdown = &run->document->markdown;
	for (size_t i = 0; i < markdown->blocks.count; i++)
		if (markdown->blocks.items[i].kind != BLOCK_CODE)
			check_block(run, &markdown->blocks.items[i]);
	check_filling(run);
	for (size_t i = 0; i < markdown->links.blanks.count; i++) {
		const struct blank_tag *tag = &markdown->links.blanks.items[i];
		struct str text = str_slice(run->document->text.bytes, tag->begin, tag->end);
		report_source(run, tag->begin, tag->end,
			run_text(run, "'%.*s' is left from a template: write what belongs there",
				(int)text.len, text.ptr));
	}
}

const struct rule rule_placeholder = {
	.check = check,
	.about = {
		.id = "placeholder",
		.severity = PMCHECK_ERROR,
		.summary = "text is left from a template: HH:mm, <insert …>, {{…}}, [Start Time - End Time]",
		.help = "Write what belongs there, or take the line away.",
		.explanation =
			"A template asks, and what it asks for was not answered: a time such as 'HH:mm' or "
			"'14:?\?', a date such as 'YYYY-MM-DD', '<insert name>', '{{title}}', '[Start Time "
			"- End Time]', 'lorem ipsum', a bullet that is only '…', or a title with the "
			"assignment's words, 'must contain'. Links, footnotes, check boxes and code are "
			"left alone.",
		.bad = "## Timeline\n\n- HH:mm UTC: <insert event>\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n",
	},
};
