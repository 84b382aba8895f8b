/* SPDX-License-Identifier: MIT */
#include "time/milestone_words.h"

#include "time/cue.h"

/* What an event is when these words stand in it; a word that ends in * may go on. */
struct phrase {
	enum pmcheck_role role;
	const char *words;
	bool as_label; /* only in a label */
};

static const struct phrase phrases[] = {
	{ PMCHECK_ROLE_START, "impact start*" },
	{ PMCHECK_ROLE_START, "impact beg*" },
	{ PMCHECK_ROLE_START, "outage start*" },
	{ PMCHECK_ROLE_START, "outage beg*" },
	{ PMCHECK_ROLE_START, "incident start*", true },
	{ PMCHECK_ROLE_START, "incident beg*", true },
	{ PMCHECK_ROLE_START, "start of impact" },
	{ PMCHECK_ROLE_START, "start of outage" },
	{ PMCHECK_ROLE_START, "start of the outage" },
	{ PMCHECK_ROLE_START, "site goes down" },
	{ PMCHECK_ROLE_START, "site went down" },
	{ PMCHECK_ROLE_DETECTED, "detect" },
	{ PMCHECK_ROLE_DETECTED, "detects" },
	{ PMCHECK_ROLE_DETECTED, "detected" },
	{ PMCHECK_ROLE_DETECTED, "detection" },
	{ PMCHECK_ROLE_DETECTED, "alert*" },
	{ PMCHECK_ROLE_DETECTED, "alarm*" },
	{ PMCHECK_ROLE_DETECTED, "pager*" },
	{ PMCHECK_ROLE_DETECTED, "paged" },
	{ PMCHECK_ROLE_DETECTED, "notice*" },
	{ PMCHECK_ROLE_DETECTED, "report of" },
	{ PMCHECK_ROLE_DETECTED, "reports of" },
	{ PMCHECK_ROLE_DETECTED, "reached out" },
	{ PMCHECK_ROLE_DETECTED, "reported a" },
	{ PMCHECK_ROLE_DETECTED, "reported an" },
	{ PMCHECK_ROLE_DETECTED, "reported that" },
	{ PMCHECK_ROLE_DETECTED, "reported the" },
	{ PMCHECK_ROLE_DETECTED, "user report*" },
	{ PMCHECK_ROLE_DETECTED, "users report*" },
	{ PMCHECK_ROLE_DETECTED, "customer report*" },
	{ PMCHECK_ROLE_DETECTED, "customers report*" },
	{ PMCHECK_ROLE_DETECTED, "complain*" },
	{ PMCHECK_ROLE_DETECTED, "telephone*" },
	{ PMCHECK_ROLE_DETECTED, "opened a ticket" },
	{ PMCHECK_ROLE_DETECTED, "issue was identified" },
	{ PMCHECK_ROLE_DETECTED, "issue identified" },
	{ PMCHECK_ROLE_DETECTED, "problem was identified" },
	{ PMCHECK_ROLE_DETECTED, "outage was identified" },
	{ PMCHECK_ROLE_DETECTED, "found the issue while" },
	{ PMCHECK_ROLE_DETECTED, "becomes aware" },
	{ PMCHECK_ROLE_DETECTED, "became aware" },
	{ PMCHECK_ROLE_ESCALATED, "escalat*" },
	{ PMCHECK_ROLE_DEAD_END, "dead end*" },
	{ PMCHECK_ROLE_DEAD_END, "false lead*" },
	{ PMCHECK_ROLE_DEAD_END, "false trail*" },
	{ PMCHECK_ROLE_DEAD_END, "red herring*" },
	{ PMCHECK_ROLE_DEAD_END, "mislead*" },
	{ PMCHECK_ROLE_DEAD_END, "misdirection" },
	{ PMCHECK_ROLE_DEAD_END, "goose chase" },
	{ PMCHECK_ROLE_DEAD_END, "wrong path" },
	{ PMCHECK_ROLE_DEAD_END, "wrong track" },
	{ PMCHECK_ROLE_DEAD_END, "no improvement" },
	{ PMCHECK_ROLE_DEAD_END, "rollback fail*" },
	{ PMCHECK_ROLE_MITIGATED, "mitigat*" },
	{ PMCHECK_ROLE_MITIGATED, "partially restored" },
	{ PMCHECK_ROLE_MITIGATED, "partial recovery" },
	{ PMCHECK_ROLE_MITIGATED, "rollback succe*" },
	{ PMCHECK_ROLE_MITIGATED, "successful rollback" },
	{ PMCHECK_ROLE_RESOLVED, "resolved" },
	{ PMCHECK_ROLE_RESOLVED, "resolution" },
	{ PMCHECK_ROLE_RESOLVED, "restored" },
	{ PMCHECK_ROLE_RESOLVED, "recovered", true },
	{ PMCHECK_ROLE_RESOLVED, "recovery", true },
	{ PMCHECK_ROLE_RESOLVED, "fully recovered" },
	{ PMCHECK_ROLE_RESOLVED, "back online" },
	{ PMCHECK_ROLE_RESOLVED, "back up" },
	{ PMCHECK_ROLE_RESOLVED, "back to normal" },
	{ PMCHECK_ROLE_RESOLVED, "back in action" },
	{ PMCHECK_ROLE_RESOLVED, "traffic back" },
	{ PMCHECK_ROLE_RESOLVED, "returned to normal" },
	{ PMCHECK_ROLE_RESOLVED, "fully operational" },
	{ PMCHECK_ROLE_RESOLVED, "all systems operational" },
	{ PMCHECK_ROLE_RESOLVED, "full service" },
};

/* Whether the words of a phrase stand at `at`, the beginning of a word. */
static bool phrase_stands(struct str prose, size_t at, struct str phrase)
{
	size_t i = 0;
	while (i < phrase.len) {
		if (phrase.ptr[i] == '*')
			return true;
		if (phrase.ptr[i] == ' ') {
			size_t next = skip_gap(prose, at);
			if (next == at)
				return false;
			at = next;
		} else if (at >= prose.len || to_lower(prose.ptr[at++]) != phrase.ptr[i]) {
			return false;
		}
		i++;
	}
	return ends_word(prose, at);
}

/* Words before which nothing has happened: "not resolved", "to be restored", "failed to detect". */
static bool is_denial(struct str word)
{
	static const char *const words[] = { "not", "no", "never", "to", "without", "cannot", "t",
		"unable", "failed", "if", "until", "before", "should", "would", "will", "be", "false",
		"temporarily", "un" };
	return word_is_in(word, words, sizeof words / sizeof *words);
}

/* Whether one of the two words before `at` in its sentence denies what follows. */
static bool is_denied(struct str prose, size_t begin, size_t at)
{
	for (size_t words = 0; words < 2; words++) {
		while (at > begin && !is_alpha(prose.ptr[at - 1])) {
			char c = prose.ptr[at - 1];
			if (c == '.' || c == ':' || c == ';' || c == '!')
				return false;
			at--;
		}
		size_t end = at;
		at = word_begin(prose, at);
		if (at < begin || at == end)
			return false;
		if (is_denial(str_slice(prose, at, end)))
			return true;
	}
	return false;
}

/* The roles whose phrases stand in prose, a bit each. */
unsigned milestone_roles(struct str prose, size_t begin, size_t end, bool label)
{
	unsigned roles = 0;
	prose = str_slice(prose, 0, end);
	for (size_t at = begin; at < end; at++) {
		if (!is_alpha(prose.ptr[at]) || (at > begin && is_alnum(prose.ptr[at - 1])))
			continue;
		for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
			if ((label || !phrases[i].as_label) && !(roles & 1U << phrases[i].role) &&
				to_lower(prose.ptr[at]) == phrases[i].words[0] &&
				phrase_stands(prose, at, str_of(phrases[i].words)) &&
				!is_denied(prose, begin, at))
				roles |= 1U << phrases[i].role;
	}
	return roles;
}
