/* SPDX-License-Identifier: MIT */
/* Which section a title names: by a name of the project, the title itself, or another name. */
#include "text/title_itself.h"
#include "text/title_words.h"

static bool has_word(const struct title *title, const char *word)
{
	for (size_t i = 0; i < title->count; i++)
		if (str_eq(title->words[i], str_of(word)))
			return true;
	return false;
}

/* Whether the words contain `phrase`, its words in a row. A blank follows each word. */
static bool has_phrase(const struct title *title, const char *phrase)
{
	for (size_t i = 0; i < title->count; i++) {
		const char *word = title->words[i].ptr;
		if (*word != *phrase)
			continue;
		struct str wanted = str_of(phrase), rest = { word, (size_t)(title->bytes + title->size - word) };
		if (str_starts(rest, wanted) && str_at(rest, wanted.len) == ' ')
			return true;
	}
	return false;
}

/* Whether the whole title is `phrase`. */
static bool is_phrase(const struct title *title, const char *phrase)
{
	return str_eq(title_joined(title), str_of(phrase));
}

/* Whether every word has one of `allowed` roles; the roles found in `*found`. */
static bool made_of(const struct title *title, unsigned allowed, unsigned *found)
{
	*found = 0;
	for (size_t i = 0; i < title->count; i++) {
		unsigned roles = title->roles[i] & allowed;
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
		(title->count == 2 && title->roles[0] & EVENT &&
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
		"key events", "incident log", "event log", "what happened and when", "when what happened",
		"it unfolded", "events unfolded" };
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
		{ "what", "cause", TITLE_CAUSE_HALF },
		{ "what", "causes", TITLE_CAUSE_HALF },
		{ "how", "fix", TITLE_RESOLUTION_HALF },
		{ "how", "fix it", TITLE_RESOLUTION_HALF },
		{ "how", "fixed", TITLE_RESOLUTION_HALF },
		{ "how", "fixed it", TITLE_RESOLUTION_HALF },
		{ "how", "mitigated", TITLE_RESOLUTION_HALF },
		{ "how", "repaired", TITLE_RESOLUTION_HALF },
		{ "how", "solved", TITLE_RESOLUTION_HALF },
		{ "how", "solved it", TITLE_RESOLUTION_HALF },
		{ "how", "resolve it", TITLE_RESOLUTION_HALF },
		{ "how", "resolved", TITLE_RESOLUTION_HALF },
		{ "how", "resolved it", TITLE_RESOLUTION_HALF },
	};
	struct str words = title_joined(title);
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (*words.ptr == *questions[i].begin &&
			str_starts(words, str_of(questions[i].begin)) &&
			str_ends(words, str_of(questions[i].end))) {
			*match = (struct title_match){ .kind = PMCHECK_CAUSE,
				.class = TITLE_OTHER,
				.half = questions[i].half };
			return true;
		}
	return false;
}

/* "Details of the exploit", "Details of the fix"; those of the incident may be anything. */
static bool match_details(const struct title *title, struct title_match *match)
{
	unsigned roles = 0;
	if (!str_starts(title_joined(title), STR("details of ")))
		return false;
	for (size_t i = 0; i < title->count; i++)
		roles |= title->roles[i];
	if (roles & FIX_NAME)
		match->half = TITLE_RESOLUTION_HALF;
	return !(roles & EVENT);
}

/* "Technical root cause", "Trigger": the cause where nothing names it better. */
static bool match_weak_cause(const struct title *title, struct title_match *match)
{
	*match = (struct title_match){
		.kind = PMCHECK_CAUSE, .class = TITLE_WEAK, .half = TITLE_CAUSE_HALF };
	return has_phrase(title, "root cause") || has_phrase(title, "root causes") ||
		is_phrase(title, "trigger") || is_phrase(title, "triggers") ||
		is_phrase(title, "technical details") || is_phrase(title, "technical analysis") ||
		match_details(title, match);
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

/* "What we'll change", "What are we doing about it?" */
static bool match_intent(const struct title *title)
{
	static const char *const phrases[] = { "we are doing", "were doing", "are we doing",
		"we will do", "well do", "will we do", "going to do", "we will change", "well change", "will we change",
		"we are changing", "were changing", "are we changing", "we will improve", "well improve" };
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (has_phrase(title, phrases[i]))
			return true;
	return false;
}

/* Phrases that name the measures, whatever else a title says. */
static bool names_measures(const struct title *title)
{
	struct str last = title->words[title->count - 1];
	return has_word(title, "measures") || has_word(title, "measure") ||
		has_phrase(title, "action items") || has_phrase(title, "action item") ||
		has_phrase(title, "action plan") || has_phrase(title, "next steps") ||
		str_eq(last, STR("actions")) || str_eq(last, STR("action")) ||
		match_intent(title) || is_phrase(title, "whats next") ||
		is_phrase(title, "what is next") || is_phrase(title, "going forward") ||
		is_phrase(title, "moving forward") || is_phrase(title, "to do") ||
		is_phrase(title, "todo") || is_phrase(title, "todos");
}

static bool match_measures(const struct title *title, bool phrases, struct title_match *match)
{
	unsigned found;
	*match = (struct title_match){ .kind = PMCHECK_MEASURES, .class = TITLE_OTHER };
	if (phrases && names_measures(title))
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
static const struct {
	const char *phrase;
	enum pmcheck_section_kind kind;
	enum title_half half;
} translations[] = {
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
	{ "概要", PMCHECK_SUMMARY, TITLE_WHOLE },
	{ "タイムライン", PMCHECK_TIMELINE, TITLE_WHOLE },
	{ "時系列", PMCHECK_TIMELINE, TITLE_WHOLE },
	{ "根本原因", PMCHECK_CAUSE, TITLE_CAUSE_HALF },
	{ "再発防止策", PMCHECK_MEASURES, TITLE_WHOLE },
	{ "摘要", PMCHECK_SUMMARY, TITLE_WHOLE },
	{ "时间线", PMCHECK_TIMELINE, TITLE_WHOLE },
	{ "改进措施", PMCHECK_MEASURES, TITLE_WHOLE },
};

static bool match_translation(const struct title *title, struct title_match *match)
{
	bool found = false;
	for (size_t i = 0; i < sizeof translations / sizeof *translations; i++) {
		if ((found && translations[i].kind != match->kind) || !has_phrase(title, translations[i].phrase))
			continue;
		bool whole = found && translations[i].half != match->half;
		*match = (struct title_match){ .kind = translations[i].kind, .class = TITLE_OTHER,
			.half = whole ? TITLE_WHOLE : translations[i].half };
		if (whole)
			return true;
		found = true;
	}
	return found;
}

/* Looks up the roles of each word; those that some word may have. */
static unsigned read_roles(struct title *title)
{
	unsigned roles = 0;
	for (size_t i = 0; i < title->count; i++)
		roles |= title->roles[i] = title_roles_of(title->words[i]);
	return roles;
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

bool title_match(struct title *title, const struct title_names *names, struct title_match *match)
{
	if (match_names(title, names, match) || title_match_itself(title, match))
		return true;
	unsigned roles = read_roles(title);
	bool phrases = (roles & OTHER_NAME) != 0;
	/* What a postmortem is about, and what goes with a summary's name, names nothing alone. */
	if (!(roles & ~(unsigned)(FILLER | EVENT | SUMMARY_WORD)))
		return false;
	return match_summary(title, match) || (phrases && match_timeline(title, match)) ||
		match_cause(title, match) || match_measures(title, phrases, match) ||
		(phrases && match_translation(title, match)) || match_weak_cause(title, match) ||
		(phrases && match_weak_measures(title, match));
}
