/* SPDX-License-Identifier: MIT */
#include "text/title.h"

#include "base/utf8.h"
#include "text/prose.h"

/* ---- normalising ---------------------------------------------------------------------------- */

/* Reads a title character by character. */
struct reader {
	struct title *title;
	struct str line;
	size_t at;
	bool heading;
	bool in_word;
	bool overflow;
};

static void put(struct reader *reader, char c)
{
	if (reader->title->size == TITLE_BYTES)
		reader->overflow = true;
	else
		reader->title->bytes[reader->title->size++] = c;
}

static void end_word(struct reader *reader)
{
	if (!reader->in_word)
		return;
	reader->in_word = false;
	struct title *title = reader->title;
	struct str *word = &title->words[title->count++];
	word->len = (size_t)(title->bytes + title->size - word->ptr);
	put(reader, ' ');
}

static void begin_word(struct reader *reader)
{
	if (reader->in_word)
		return;
	struct title *title = reader->title;
	if (title->count == TITLE_WORDS) {
		reader->overflow = true;
		return;
	}
	title->words[title->count].ptr = title->bytes + title->size;
	reader->in_word = true;
}

static void put_letter(struct reader *reader, uint32_t code, struct str bytes)
{
	begin_word(reader);
	if (code < 0x80)
		put(reader, to_lower((char)code));
	else
		for (size_t i = 0; i < bytes.len; i++)
			put(reader, bytes.ptr[i]);
}

static void put_and(struct reader *reader)
{
	end_word(reader);
	begin_word(reader);
	for (const char *c = "and"; *c; c++)
		put(reader, *c);
	end_word(reader);
}

/* Digits, a letter or a Roman numeral: what numbers a title. */
static bool is_number(struct str word, bool dotted)
{
	bool digits = true, roman = true;
	for (size_t i = 0; i < word.len; i++) {
		digits = digits && is_digit(word.ptr[i]);
		roman = roman && strchr("ivx", word.ptr[i]);
	}
	return word.len && (digits || (dotted && (roman || word.len == 1)));
}

/* Forgets a first word that only numbers the title; `next` is the character after it. */
static void drop_number(struct reader *reader, uint32_t next)
{
	struct title *title = reader->title;
	if (title->count == 1 && is_number(title->words[0], next == '.' || next == ')'))
		title->count = 0;
}

/* Passes what stands in brackets. */
static void pass_brackets(struct reader *reader)
{
	size_t depth = 1;
	while (reader->at < reader->line.len && depth) {
		char c = reader->line.ptr[reader->at++];
		depth += c == '(' || c == '[';
		depth -= c == ')' || c == ']';
	}
}

/* Whether only blanks, marks and closing marks follow. */
static bool ends_here(const struct reader *reader)
{
	for (size_t i = reader->at; i < reader->line.len; i++) {
		char c = reader->line.ptr[i];
		if (!is_space(c) && !is_mark(c) && c != '#' && c != ':' && c != '-' && c != '*')
			return false;
	}
	return true;
}

/* A dash between blanks, or a long one, sets off a remark. */
static bool is_dash(const struct reader *reader, uint32_t code, size_t length)
{
	if (code == 0x2013 || code == 0x2014)
		return true;
	size_t before = reader->at - length;
	return code == '-' && before > 0 && is_blank(reader->line.ptr[before - 1]) &&
		reader->at < reader->line.len && is_blank(reader->line.ptr[reader->at]);
}

enum verdict { GO_ON, STOP, NO_TITLE };

static enum verdict read_punctuation(struct reader *reader, uint32_t code, size_t length)
{
	if (code == '\'' || code == 0x2019 || code == 0xFE0F || (code < 0x80 && is_mark((char)code)))
		return GO_ON;
	end_word(reader);
	drop_number(reader, code);
	bool colon = code == ':' || code == 0xFF1A;
	if (code == '&' || code == '/' || code == '+')
		put_and(reader);
	else if (code == '(' || code == '[')
		pass_brackets(reader);
	else if ((colon || is_dash(reader, code, length)) && reader->title->count)
		return reader->heading || ends_here(reader) ? STOP : colon ? NO_TITLE : GO_ON;
	return GO_ON;
}

bool title_read(struct title *title, struct str line, bool heading)
{
	struct reader reader = { .title = title, .line = line, .heading = heading };
	title->size = title->count = 0;
	enum verdict verdict = GO_ON;
	while (reader.at < line.len && verdict == GO_ON && !reader.overflow) {
		uint32_t code;
		size_t begin = reader.at, length = utf8_next(line, reader.at, &code);
		reader.at += length;
		if (unicode_is_alnum(code))
			put_letter(&reader, code, str_slice(line, begin, reader.at));
		else
			verdict = read_punctuation(&reader, code, length);
	}
	end_word(&reader);
	return verdict != NO_TITLE && !reader.overflow && title->count;
}

bool title_same(const struct title *a, const struct title *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!str_eq(a->words[i], b->words[i]))
			return false;
	return true;
}

/* ---- the titles and their typing errors ----------------------------------------------------- */

/* The titles themselves, normalised. */
static const struct {
	enum pmcheck_section_kind kind;
	const char *title;
} titles[] = {
	{ PMCHECK_SUMMARY, "issue summary" },
	{ PMCHECK_TIMELINE, "timeline" },
	{ PMCHECK_TIMELINE, "time line" },
	{ PMCHECK_CAUSE, "root cause and resolution" },
	{ PMCHECK_CAUSE, "root causes and resolution" },
	{ PMCHECK_MEASURES, "corrective and preventative measures" },
	{ PMCHECK_MEASURES, "corrective and preventive measures" },
	{ PMCHECK_MEASURES, "corrective and preventative measure" },
	{ PMCHECK_MEASURES, "corrective and preventive measure" },
};

enum { TITLES = sizeof titles / sizeof *titles, LONGEST = 40, MOST_ERRORS = 2 };

/* The words with single blanks between; numbering may have left some before the first. */
static struct str joined(const struct title *title)
{
	const struct str *last = &title->words[title->count - 1];
	const char *begin = title->words[0].ptr;
	return (struct str){ begin, (size_t)(last->ptr + last->len - begin) };
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau-Levenshtein distance (optimal string alignment) of two strings up to LONGEST long. */
static size_t distance(struct str a, struct str b)
{
	size_t rows[3][LONGEST + 1], *before = rows[0], *last = rows[1], *row = rows[2];
	memset(rows, 0, sizeof rows);
	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t change = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
			row[j] = least(change, least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
				a.ptr[i - 2] == b.ptr[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		size_t *free_row = before;
		before = last;
		last = row;
		row = free_row;
	}
	return last[b.len];
}

/* Two slips in a title are a typing error where its first letter is right; one always is. */
static bool is_typo(struct str written, struct str title)
{
	size_t longer = written.len > title.len ? written.len : title.len;
	size_t shorter = least(written.len, title.len);
	if (longer > LONGEST || longer - shorter > MOST_ERRORS)
		return false;
	size_t errors = distance(written, title);
	return errors <= 1 || (errors == MOST_ERRORS && written.ptr[0] == title.ptr[0]);
}

static bool match_titles(const struct title *title, struct title_match *match)
{
	struct str written = joined(title);
	for (size_t i = 0; i < TITLES; i++)
		if (str_eq(written, str_of(titles[i].title))) {
			*match = (struct title_match){ .kind = titles[i].kind, .class = TITLE_EXACT };
			return true;
		}
	for (size_t i = 0; i < TITLES; i++)
		if (is_typo(written, str_of(titles[i].title))) {
			*match = (struct title_match){ .kind = titles[i].kind, .class = TITLE_TYPO };
			return true;
		}
	return false;
}

/* ---- other names ---------------------------------------------------------------------------- */

/* What a word may be in another name of a section. */
enum role {
	FILLER = 1 << 0,       /* of, the, and … */
	EVENT = 1 << 1,        /* what a postmortem is about: issue, outage … */
	SUMMARY_NAME = 1 << 2, /* names the Issue Summary */
	SUMMARY_WORD = 1 << 3, /* goes with such a name */
	CAUSE_NAME = 1 << 4,
	FIX_NAME = 1 << 5,
	CAUSE_WORD = 1 << 6,
	MEASURES_NAME = 1 << 7,
	MEASURES_WORD = 1 << 8,
};

static const struct {
	const char *word;
	unsigned roles;
} vocabulary[] = {
	{ "a", FILLER },
	{ "an", FILLER },
	{ "and", FILLER },
	{ "for", FILLER },
	{ "in", FILLER },
	{ "its", FILLER },
	{ "of", FILLER },
	{ "our", FILLER },
	{ "the", FILLER },
	{ "this", FILLER },
	{ "to", FILLER },
	{ "event", EVENT },
	{ "failure", EVENT },
	{ "incident", EVENT },
	{ "issue", EVENT },
	{ "issues", EVENT },
	{ "outage", EVENT },
	{ "problem", EVENT },
	{ "problems", EVENT },
	{ "downtime", EVENT },
	{ "abstract", SUMMARY_NAME },
	{ "overview", SUMMARY_NAME },
	{ "recap", SUMMARY_NAME },
	{ "summary", SUMMARY_NAME },
	{ "synopsis", SUMMARY_NAME },
	{ "tldr", SUMMARY_NAME },
	{ "brief", SUMMARY_WORD },
	{ "executive", SUMMARY_WORD },
	{ "general", SUMMARY_WORD },
	{ "high", SUMMARY_WORD },
	{ "impact", SUMMARY_WORD },
	{ "level", SUMMARY_WORD },
	{ "mortem", SUMMARY_WORD },
	{ "post", SUMMARY_WORD },
	{ "postmortem", SUMMARY_WORD },
	{ "quick", SUMMARY_WORD },
	{ "report", SUMMARY_WORD },
	{ "service", SUMMARY_WORD },
	{ "short", SUMMARY_WORD | MEASURES_WORD },
	{ "cause", CAUSE_NAME },
	{ "causes", CAUSE_NAME },
	{ "rca", CAUSE_NAME },
	{ "reason", CAUSE_NAME },
	{ "reasons", CAUSE_NAME },
	{ "rootcause", CAUSE_NAME },
	{ "fix", FIX_NAME },
	{ "fixes", FIX_NAME },
	{ "mitigation", FIX_NAME },
	{ "recovery", FIX_NAME },
	{ "repair", FIX_NAME },
	{ "resolution", FIX_NAME },
	{ "resolutions", FIX_NAME },
	{ "solution", FIX_NAME },
	{ "solutions", FIX_NAME },
	{ "analysis", CAUSE_WORD },
	{ "contributing", CAUSE_WORD },
	{ "factor", CAUSE_WORD },
	{ "factors", CAUSE_WORD },
	{ "hypothesis", CAUSE_WORD },
	{ "main", CAUSE_WORD },
	{ "primary", CAUSE_WORD },
	{ "root", CAUSE_WORD },
	{ "trigger", CAUSE_WORD },
	{ "triggers", CAUSE_WORD },
	{ "underlying", CAUSE_WORD },
	{ "corrections", MEASURES_NAME },
	{ "corrective", MEASURES_NAME },
	{ "followup", MEASURES_NAME },
	{ "followups", MEASURES_NAME },
	{ "improvement", MEASURES_NAME },
	{ "improvements", MEASURES_NAME },
	{ "preventative", MEASURES_NAME },
	{ "preventing", MEASURES_NAME },
	{ "prevention", MEASURES_NAME },
	{ "preventive", MEASURES_NAME },
	{ "recommendation", MEASURES_NAME },
	{ "recommendations", MEASURES_NAME },
	{ "remediation", MEASURES_NAME },
	{ "remediations", MEASURES_NAME },
	{ "areas", MEASURES_WORD },
	{ "future", MEASURES_WORD },
	{ "long", MEASURES_WORD },
	{ "plan", MEASURES_WORD },
	{ "plans", MEASURES_WORD },
	{ "planned", MEASURES_WORD },
	{ "process", MEASURES_WORD },
	{ "proposed", MEASURES_WORD },
	{ "recurrence", MEASURES_WORD },
	{ "steps", MEASURES_WORD },
	{ "strategies", MEASURES_WORD },
	{ "strategy", MEASURES_WORD },
	{ "suggested", MEASURES_WORD },
	{ "term", MEASURES_WORD },
};

static unsigned roles_of(struct str word)
{
	for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++)
		if (str_eq(word, str_of(vocabulary[i].word)))
			return vocabulary[i].roles;
	return 0;
}

static bool has_word(const struct title *title, const char *word)
{
	for (size_t i = 0; i < title->count; i++)
		if (str_eq(title->words[i], str_of(word)))
			return true;
	return false;
}

/* Whether the words contain `phrase`, its words in a row. */
static bool has_phrase(const struct title *title, const char *phrase)
{
	struct str all = joined(title), wanted = str_of(phrase);
	for (size_t at = 0; at + wanted.len <= all.len; at++) {
		bool from = at == 0 || all.ptr[at - 1] == ' ';
		bool to = at + wanted.len == all.len || all.ptr[at + wanted.len] == ' ';
		if (from && to && str_eq(str_slice(all, at, at + wanted.len), wanted))
			return true;
	}
	return false;
}

/* Whether the whole title is `phrase`. */
static bool is_phrase(const struct title *title, const char *phrase)
{
	return str_eq(joined(title), str_of(phrase));
}

/* Whether every word has one of `allowed` roles; the roles found in `*found`. */
static bool made_of(const struct title *title, unsigned allowed, unsigned *found)
{
	*found = 0;
	for (size_t i = 0; i < title->count; i++) {
		unsigned roles = roles_of(title->words[i]) & allowed;
		if (!roles)
			return false;
		*found |= roles;
	}
	return true;
}

static bool match_summary(const struct title *title, struct title_match *match)
{
	unsigned found;
	bool named = is_phrase(title, "tl dr") ||
		(made_of(title, FILLER | EVENT | SUMMARY_NAME | SUMMARY_WORD, &found) &&
			found & SUMMARY_NAME) ||
		(title->count == 2 && roles_of(title->words[0]) & EVENT &&
			has_word(title, "description"));
	bool opens = is_phrase(title, "what happened");
	*match = (struct title_match){ .kind = PMCHECK_SUMMARY, .class = TITLE_OTHER, .opens = opens };
	if (is_phrase(title, "overview"))
		match->class = TITLE_WEAK;
	return named || opens;
}

static bool match_timeline(const struct title *title, struct title_match *match)
{
	static const char *const phrases[] = { "timeline", "timelines", "time line", "chronology",
		"chain of events", "sequence of events", "course of events", "log of events",
		"key events", "incident log", "event log" };
	*match = (struct title_match){ .kind = PMCHECK_TIMELINE, .class = TITLE_OTHER };
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (has_phrase(title, phrases[i]))
			return true;
	return is_phrase(title, "events");
}

/* A question that stands for a half: "Why did this happen?", "How was it fixed?" */
static bool match_question(const struct title *title, struct title_match *match)
{
	static const struct {
		const char *begin, *end;
		enum title_half half;
	} questions[] = {
		{ "why", "happen", TITLE_CAUSE_HALF },
		{ "why", "happened", TITLE_CAUSE_HALF },
		{ "what", "wrong", TITLE_CAUSE_HALF },
		{ "what caused", "", TITLE_CAUSE_HALF },
		{ "how", "fixed", TITLE_RESOLUTION_HALF },
		{ "how", "fixed it", TITLE_RESOLUTION_HALF },
		{ "how", "resolved", TITLE_RESOLUTION_HALF },
		{ "how", "resolved it", TITLE_RESOLUTION_HALF },
	};
	struct str words = joined(title);
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (str_starts(words, str_of(questions[i].begin)) &&
			str_ends(words, str_of(questions[i].end))) {
			*match = (struct title_match){ .kind = PMCHECK_CAUSE,
				.class = TITLE_OTHER,
				.half = questions[i].half };
			return true;
		}
	return false;
}

static bool match_cause(const struct title *title, struct title_match *match)
{
	unsigned found;
	if (match_question(title, match))
		return true;
	if (!made_of(title, FILLER | EVENT | CAUSE_NAME | FIX_NAME | CAUSE_WORD, &found))
		return false;
	if (has_phrase(title, "contributing factors") || has_phrase(title, "contributing factor"))
		found |= CAUSE_NAME;
	if (!(found & (CAUSE_NAME | FIX_NAME)))
		return false;
	*match = (struct title_match){ .kind = PMCHECK_CAUSE, .class = TITLE_OTHER };
	if (!(found & FIX_NAME))
		match->half = TITLE_CAUSE_HALF;
	else if (!(found & CAUSE_NAME))
		match->half = TITLE_RESOLUTION_HALF;
	return true;
}

static bool match_measures(const struct title *title, struct title_match *match)
{
	unsigned found;
	struct str last = title->words[title->count - 1];
	*match = (struct title_match){ .kind = PMCHECK_MEASURES, .class = TITLE_OTHER };
	if (has_word(title, "measures") || has_word(title, "measure") ||
		has_phrase(title, "action items") || has_phrase(title, "action item") ||
		has_phrase(title, "action plan") || has_phrase(title, "next steps") ||
		str_eq(last, STR("actions")) || str_eq(last, STR("action")))
		return true;
	if (has_phrase(title, "we are doing") || has_phrase(title, "were doing") ||
		has_phrase(title, "we will do") || has_phrase(title, "well do") ||
		is_phrase(title, "whats next") || is_phrase(title, "what is next"))
		return true;
	if (is_phrase(title, "follow up") || is_phrase(title, "follow ups"))
		return true;
	if (has_phrase(title, "lessons learned") || has_phrase(title, "lessons learnt") ||
		has_phrase(title, "lesson learned")) {
		match->class = TITLE_WEAK;
		return true;
	}
	return made_of(title, FILLER | EVENT | MEASURES_NAME | MEASURES_WORD, &found) &&
		found & MEASURES_NAME;
}

bool title_match(const struct title *title, struct title_match *match)
{
	return match_titles(title, match) || match_summary(title, match) ||
		match_timeline(title, match) || match_cause(title, match) ||
		match_measures(title, match);
}

size_t title_run_in(struct title *title, struct str line)
{
	const char *colon = memchr(line.ptr, ':', least(line.len, TITLE_BYTES));
	struct title_match match;
	if (!colon)
		return 0;
	size_t end = (size_t)(colon - line.ptr) + 1;
	if (!title_read(title, str_slice(line, 0, end), false) || title->count < 2 ||
		!match_titles(title, &match) || match.class != TITLE_EXACT)
		return 0;
	return end;
}
