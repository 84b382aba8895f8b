/* SPDX-License-Identifier: MIT */
#include "text/title.h"

#include "base/distance.h"
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
	/* The letters of Latin-1 are told apart by one bit of their second byte, as those of ASCII. */
	enum { A_GRAVE = 0xC0, TIMES_SIGN = 0xD7, THORN = 0xDE, LOWER = 0x20 };
	bool is_capital = code >= A_GRAVE && code <= THORN && code != TIMES_SIGN;
	begin_word(reader);
	if (code < 0x80)
		put(reader, to_lower((char)code));
	else
		for (size_t i = 0; i < bytes.len; i++)
			put(reader, is_capital && i == 1 ? (char)(bytes.ptr[i] + LOWER) : bytes.ptr[i]);
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

/* "Section 1", "Part II": a word and a number that number the title. */
static bool is_numbered_part(const struct title *title)
{
	static const char *const parts[] = { "section", "part", "step", "chapter" };
	if (title->count != 2 || !is_number(title->words[1], true))
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_eq(title->words[0], str_of(parts[i])))
			return true;
	return false;
}

/* Forgets first words that only number the title; `next` is the character after them. */
static void drop_number(struct reader *reader, uint32_t next)
{
	struct title *title = reader->title;
	bool ends = next == '.' || next == ')' || next == ':' || next == 0x2013 || next == 0x2014;
	if (title->count == 1 && is_number(title->words[0], next == '.' || next == ')'))
		title->count = 0;
	else if (is_numbered_part(title) && (ends || next == ' '))
		title->count = 0;
}

/* The offset after the bracket that closes the one before `at`. */
static size_t after_brackets(struct str line, size_t at)
{
	size_t depth = 1;
	while (at < line.len && depth) {
		char c = line.ptr[at++];
		depth += c && strchr("([{", c) != NULL;
		depth -= c && strchr(")]}", c) != NULL;
	}
	return at;
}

/* Whether only blanks, marks, closing marks and brackets follow. */
static bool ends_here(const struct reader *reader)
{
	for (size_t i = reader->at; i < reader->line.len; i++) {
		char c = reader->line.ptr[i];
		if (c == '(')
			i = after_brackets(reader->line, i + 1) - 1;
		else if (!is_space(c) && !is_mark(c) && c != '#' && c != ':' && c != '-' && c != '*')
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
	else if (code == '(' || code == '[' || code == '{')
		reader->at = after_brackets(reader->line, reader->at);
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
		uint32_t code = (unsigned char)line.ptr[reader.at];
		size_t begin = reader.at, length = code < 0x80 ? 1 : utf8_next(line, begin, &code);
		reader.at += length;
		if (code < 0x80 ? is_alnum((char)code) : unicode_is_alnum(code))
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

enum { TITLES = sizeof titles / sizeof *titles, MOST_ERRORS = 2 };

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

/* How many letters of one string are not in the other: no fewer slips can make them the same. */
static size_t letters_apart(struct str a, struct str b)
{
	signed char counts[128] = { 0 };
	size_t more = 0, fewer = 0;
	for (size_t i = 0; i < a.len; i++)
		counts[a.ptr[i] & 0x7F]++;
	for (size_t i = 0; i < b.len; i++)
		counts[b.ptr[i] & 0x7F]--;
	for (size_t i = 0; i < b.len; i++) {
		signed char *count = &counts[b.ptr[i] & 0x7F];
		fewer += *count < 0 ? (size_t)-*count : 0;
		*count = *count < 0 ? 0 : *count;
	}
	for (size_t i = 0; i < a.len; i++) {
		signed char *count = &counts[a.ptr[i] & 0x7F];
		more += *count > 0 ? (size_t)*count : 0;
		*count = 0;
	}
	return more > fewer ? more : fewer;
}

/* Two slips in a title are a typing error where its first letter is right; one always is. */
static bool is_typo(struct str written, struct str title)
{
	size_t longer = written.len > title.len ? written.len : title.len;
	size_t shorter = least(written.len, title.len);
	if (longer > DISTANCE_LONGEST || longer - shorter > MOST_ERRORS)
		return false;
	bool near = written.len > 1 && (written.ptr[0] == title.ptr[0] ||
		written.ptr[1] == title.ptr[1] || written.ptr[1] == title.ptr[0] ||
		written.ptr[0] == title.ptr[1]);
	if (!near || letters_apart(written, title) > MOST_ERRORS)
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
	OTHER_NAME = 1 << 9, /* stands in a phrase that names a section */
};

/* Sorted by word. */
static const struct {
	struct str word;
	unsigned roles;
} vocabulary[] = {
	{ { "a", 1 }, FILLER },
	{ { "abstract", 8 }, SUMMARY_NAME },
	{ { "action", 6 }, OTHER_NAME },
	{ { "actions", 7 }, OTHER_NAME },
	{ { "an", 2 }, FILLER },
	{ { "analysis", 8 }, CAUSE_WORD },
	{ { "and", 3 }, FILLER },
	{ { "areas", 5 }, MEASURES_WORD },
	{ { "behebung", 8 }, OTHER_NAME },
	{ { "brief", 5 }, SUMMARY_WORD },
	{ { "causa", 5 }, OTHER_NAME },
	{ { "causas", 6 }, OTHER_NAME },
	{ { "cause", 5 }, CAUSE_NAME },
	{ { "causes", 6 }, CAUSE_NAME },
	{ { "chronologie", 11 }, OTHER_NAME },
	{ { "chronology", 10 }, OTHER_NAME },
	{ { "contributing", 12 }, CAUSE_WORD },
	{ { "corrections", 11 }, MEASURES_NAME },
	{ { "correctivas", 11 }, OTHER_NAME },
	{ { "corrective", 10 }, MEASURES_NAME },
	{ { "correctives", 11 }, OTHER_NAME },
	{ { "corretivas", 10 }, OTHER_NAME },
	{ { "cronologia", 10 }, OTHER_NAME },
	{ { "cronología", 11 }, OTHER_NAME },
	{ { "description", 11 }, OTHER_NAME },
	{ { "do", 2 }, OTHER_NAME },
	{ { "doing", 5 }, OTHER_NAME },
	{ { "downtime", 8 }, EVENT },
	{ { "event", 5 }, EVENT },
	{ { "events", 6 }, OTHER_NAME },
	{ { "executive", 9 }, SUMMARY_WORD },
	{ { "factor", 6 }, CAUSE_WORD },
	{ { "factors", 7 }, CAUSE_WORD },
	{ { "failure", 7 }, EVENT },
	{ { "fix", 3 }, FIX_NAME },
	{ { "fixes", 5 }, FIX_NAME },
	{ { "follow", 6 }, MEASURES_WORD | OTHER_NAME },
	{ { "followup", 8 }, MEASURES_NAME },
	{ { "followups", 9 }, MEASURES_NAME },
	{ { "for", 3 }, FILLER },
	{ { "future", 6 }, MEASURES_WORD },
	{ { "general", 7 }, SUMMARY_WORD },
	{ { "going", 5 }, OTHER_NAME },
	{ { "high", 4 }, SUMMARY_WORD },
	{ { "how", 3 }, OTHER_NAME },
	{ { "hypothesis", 10 }, CAUSE_WORD },
	{ { "impact", 6 }, SUMMARY_WORD },
	{ { "improvement", 11 }, MEASURES_NAME },
	{ { "improvements", 12 }, MEASURES_NAME },
	{ { "in", 2 }, FILLER },
	{ { "incident", 8 }, EVENT },
	{ { "issue", 5 }, EVENT },
	{ { "issues", 6 }, EVENT },
	{ { "item", 4 }, MEASURES_WORD | OTHER_NAME },
	{ { "items", 5 }, MEASURES_WORD | OTHER_NAME },
	{ { "its", 3 }, FILLER },
	{ { "learn", 5 }, OTHER_NAME },
	{ { "learned", 7 }, OTHER_NAME },
	{ { "learnings", 9 }, OTHER_NAME },
	{ { "learnt", 6 }, OTHER_NAME },
	{ { "lesson", 6 }, OTHER_NAME },
	{ { "lessons", 7 }, OTHER_NAME },
	{ { "level", 5 }, SUMMARY_WORD },
	{ { "ligne", 5 }, OTHER_NAME },
	{ { "line", 4 }, OTHER_NAME },
	{ { "linea", 5 }, OTHER_NAME },
	{ { "linha", 5 }, OTHER_NAME },
	{ { "log", 3 }, OTHER_NAME },
	{ { "long", 4 }, MEASURES_WORD },
	{ { "línea", 6 }, OTHER_NAME },
	{ { "lösung", 7 }, OTHER_NAME },
	{ { "main", 4 }, CAUSE_WORD },
	{ { "maßnahmen", 10 }, OTHER_NAME },
	{ { "measure", 7 }, OTHER_NAME },
	{ { "measures", 8 }, OTHER_NAME },
	{ { "medidas", 7 }, OTHER_NAME },
	{ { "mesures", 7 }, OTHER_NAME },
	{ { "mitigation", 10 }, FIX_NAME },
	{ { "mortem", 6 }, SUMMARY_WORD },
	{ { "moving", 6 }, OTHER_NAME },
	{ { "next", 4 }, OTHER_NAME },
	{ { "of", 2 }, FILLER },
	{ { "our", 3 }, FILLER },
	{ { "outage", 6 }, EVENT },
	{ { "overview", 8 }, SUMMARY_NAME },
	{ { "plan", 4 }, MEASURES_WORD },
	{ { "planned", 7 }, MEASURES_WORD },
	{ { "plans", 5 }, MEASURES_WORD },
	{ { "post", 4 }, SUMMARY_WORD },
	{ { "postmortem", 10 }, SUMMARY_WORD },
	{ { "première", 9 }, OTHER_NAME },
	{ { "prevent", 7 }, OTHER_NAME },
	{ { "preventative", 12 }, MEASURES_NAME },
	{ { "preventing", 10 }, MEASURES_NAME },
	{ { "prevention", 10 }, MEASURES_NAME },
	{ { "preventive", 10 }, MEASURES_NAME },
	{ { "primary", 7 }, CAUSE_WORD },
	{ { "principale", 10 }, OTHER_NAME },
	{ { "problem", 7 }, EVENT },
	{ { "problems", 8 }, EVENT },
	{ { "process", 7 }, MEASURES_WORD },
	{ { "proposed", 8 }, MEASURES_WORD },
	{ { "quick", 5 }, SUMMARY_WORD },
	{ { "racine", 6 }, OTHER_NAME },
	{ { "racines", 7 }, OTHER_NAME },
	{ { "rca", 3 }, CAUSE_NAME },
	{ { "reason", 6 }, CAUSE_NAME },
	{ { "reasons", 7 }, CAUSE_NAME },
	{ { "recap", 5 }, SUMMARY_NAME },
	{ { "recommendation", 14 }, MEASURES_NAME },
	{ { "recommendations", 15 }, MEASURES_NAME },
	{ { "recovery", 8 }, FIX_NAME },
	{ { "recurrence", 10 }, MEASURES_WORD },
	{ { "remediation", 11 }, MEASURES_NAME },
	{ { "remediations", 12 }, MEASURES_NAME },
	{ { "repair", 6 }, FIX_NAME },
	{ { "report", 6 }, SUMMARY_WORD },
	{ { "resolucion", 10 }, OTHER_NAME },
	{ { "resolución", 11 }, OTHER_NAME },
	{ { "resolution", 10 }, FIX_NAME },
	{ { "resolutions", 11 }, FIX_NAME },
	{ { "resolução", 11 }, OTHER_NAME },
	{ { "resumen", 7 }, OTHER_NAME },
	{ { "resumo", 6 }, OTHER_NAME },
	{ { "root", 4 }, CAUSE_WORD },
	{ { "rootcause", 9 }, CAUSE_NAME },
	{ { "résolution", 11 }, OTHER_NAME },
	{ { "résumé", 8 }, OTHER_NAME },
	{ { "service", 7 }, SUMMARY_WORD },
	{ { "short", 5 }, SUMMARY_WORD | MEASURES_WORD },
	{ { "solución", 9 }, OTHER_NAME },
	{ { "solution", 8 }, FIX_NAME },
	{ { "solutions", 9 }, FIX_NAME },
	{ { "solução", 9 }, OTHER_NAME },
	{ { "steps", 5 }, MEASURES_WORD },
	{ { "strategies", 10 }, MEASURES_WORD },
	{ { "strategy", 8 }, MEASURES_WORD },
	{ { "suggested", 9 }, MEASURES_WORD },
	{ { "summary", 7 }, SUMMARY_NAME },
	{ { "synopsis", 8 }, SUMMARY_NAME },
	{ { "tasks", 5 }, OTHER_NAME },
	{ { "term", 4 }, MEASURES_WORD },
	{ { "the", 3 }, FILLER },
	{ { "this", 4 }, FILLER },
	{ { "time", 4 }, OTHER_NAME },
	{ { "timeline", 8 }, OTHER_NAME },
	{ { "timelines", 9 }, OTHER_NAME },
	{ { "tl", 2 }, OTHER_NAME },
	{ { "tldr", 4 }, SUMMARY_NAME },
	{ { "to", 2 }, FILLER },
	{ { "todo", 4 }, OTHER_NAME },
	{ { "todos", 5 }, OTHER_NAME },
	{ { "trigger", 7 }, CAUSE_WORD },
	{ { "triggers", 8 }, CAUSE_WORD },
	{ { "underlying", 10 }, CAUSE_WORD },
	{ { "up", 2 }, MEASURES_WORD },
	{ { "ups", 3 }, MEASURES_WORD },
	{ { "ursache", 7 }, OTHER_NAME },
	{ { "ursachen", 8 }, OTHER_NAME },
	{ { "what", 4 }, OTHER_NAME },
	{ { "whats", 5 }, OTHER_NAME },
	{ { "why", 3 }, OTHER_NAME },
	{ { "work", 4 }, MEASURES_WORD },
	{ { "zeitachse", 9 }, OTHER_NAME },
	{ { "zeitverlauf", 11 }, OTHER_NAME },
	{ { "zusammenfassung", 15 }, OTHER_NAME },
};

static int compare_words(struct str a, struct str b)
{
	int order = memcmp(a.ptr, b.ptr, least(a.len, b.len));
	return order ? order : a.len < b.len ? -1 : a.len > b.len;
}

static unsigned roles_of(struct str word)
{
	size_t low = 0, high = sizeof vocabulary / sizeof *vocabulary;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_words(word, vocabulary[middle].word);
		if (order == 0)
			return vocabulary[middle].roles;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
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
		{ "what", "and how we fixed it", TITLE_WHOLE },
		{ "why", "and how we fixed it", TITLE_WHOLE },
		{ "why", "happen", TITLE_CAUSE_HALF },
		{ "why", "happened", TITLE_CAUSE_HALF },
		{ "what", "wrong", TITLE_CAUSE_HALF },
		{ "what caused", "", TITLE_CAUSE_HALF },
		{ "how", "fix", TITLE_RESOLUTION_HALF },
		{ "how", "fix it", TITLE_RESOLUTION_HALF },
		{ "how", "fixed", TITLE_RESOLUTION_HALF },
		{ "how", "fixed it", TITLE_RESOLUTION_HALF },
		{ "how", "resolve it", TITLE_RESOLUTION_HALF },
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

/* "Technical root cause", "Trigger": the cause where nothing names it better. */
static bool match_weak_cause(const struct title *title, struct title_match *match)
{
	*match = (struct title_match){
		.kind = PMCHECK_CAUSE, .class = TITLE_WEAK, .half = TITLE_CAUSE_HALF };
	return has_phrase(title, "root cause") || has_phrase(title, "root causes") ||
		is_phrase(title, "trigger") || is_phrase(title, "triggers");
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
	if (is_phrase(title, "going forward") || is_phrase(title, "moving forward") ||
		is_phrase(title, "to do") || is_phrase(title, "todo") || is_phrase(title, "todos"))
		return true;
	if (!made_of(title, FILLER | EVENT | MEASURES_NAME | MEASURES_WORD, &found))
		return false;
	return found & MEASURES_NAME || has_phrase(title, "follow up") ||
		has_phrase(title, "follow ups") || is_phrase(title, "future work");
}

/* Measures where nothing names them better. */
static bool match_weak_measures(const struct title *title, struct title_match *match)
{
	static const char *const phrases[] = { "lessons learned", "lessons learnt", "lesson learned",
		"we learned", "we learnt", "we learn", "prevent", "tasks" };
	*match = (struct title_match){ .kind = PMCHECK_MEASURES, .class = TITLE_WEAK };
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (has_phrase(title, phrases[i]))
			return true;
	return is_phrase(title, "lessons") || is_phrase(title, "learnings");
}

/* The titles in other languages that reports in this format are written in. */
static bool match_translation(const struct title *title, struct title_match *match)
{
	static const struct {
		const char *phrase;
		enum pmcheck_section_kind kind;
		enum title_half half;
	} phrases[] = {
		{ "resumen", PMCHECK_SUMMARY, TITLE_WHOLE },
		{ "resumo", PMCHECK_SUMMARY, TITLE_WHOLE },
		{ "résumé", PMCHECK_SUMMARY, TITLE_WHOLE },
		{ "zusammenfassung", PMCHECK_SUMMARY, TITLE_WHOLE },
		{ "cronología", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "cronologia", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "chronologie", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "línea de tiempo", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "linea de tiempo", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "linha do tempo", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "ligne de temps", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "zeitachse", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "zeitverlauf", PMCHECK_TIMELINE, TITLE_WHOLE },
		{ "medidas", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "mesures", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "maßnahmen", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "acciones correctivas", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "ações corretivas", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "actions correctives", PMCHECK_MEASURES, TITLE_WHOLE },
		{ "causa", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "causas", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "cause racine", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "causes racines", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "cause première", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "cause principale", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "ursache", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "ursachen", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
		{ "resolución", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "resolucion", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "resolução", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "résolution", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "solución", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "solução", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "lösung", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
		{ "behebung", PMCHECK_CAUSE, TITLE_RESOLUTION_HALF },
	};
	bool found = false;
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		if ((found && phrases[i].kind != match->kind) || !has_phrase(title, phrases[i].phrase))
			continue;
		bool whole = found && phrases[i].half != match->half;
		*match = (struct title_match){ .kind = phrases[i].kind, .class = TITLE_OTHER,
			.half = whole ? TITLE_WHOLE : phrases[i].half };
		if (whole)
			return true;
		found = true;
	}
	return found;
}

/* Whether some word of a title may name a section at all. */
static bool has_name(const struct title *title)
{
	for (size_t i = 0; i < title->count; i++)
		if (roles_of(title->words[i]) & ~(unsigned)(FILLER | EVENT))
			return true;
	return false;
}

void title_names_add(struct title_names *names, struct arena *arena,
	enum pmcheck_section_kind kind, struct str text)
{
	*vec_push(&names->list, arena) = (struct title_name){ kind, text };
}

static bool match_names(
	const struct title *title, const struct title_names *names, struct title_match *match)
{
	struct title name;
	for (size_t i = 0; names && i < names->list.count; i++)
		if (title_read(&name, names->list.items[i].text, true) && title_same(title, &name)) {
			*match = (struct title_match){
				.kind = names->list.items[i].kind, .class = TITLE_EXACT
			};
			return true;
		}
	return false;
}

bool title_match(
	const struct title *title, const struct title_names *names, struct title_match *match)
{
	if (match_names(title, names, match) || match_titles(title, match))
		return true;
	if (!has_name(title))
		return false;
	return match_summary(title, match) || match_timeline(title, match) ||
		match_cause(title, match) || match_measures(title, match) ||
		match_translation(title, match) || match_weak_cause(title, match) ||
		match_weak_measures(title, match);
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
