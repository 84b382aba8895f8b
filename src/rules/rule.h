/* SPDX-License-Identifier: MIT */
/*
 * What a rule is and what it sees. A rule is a file of its own: what it is about, and a function
 * that looks at the facts and reports. It is a pure function of the document and configuration.
 */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include "config.h"
#include "document.h"
#include "finding.h"
#include "suppress.h"

struct rule;

/* One run of one rule. */
struct run {
	const struct rule *rule;
	enum pmcheck_severity severity; /* of its findings */
	const struct document *document;
	const struct pmcheck_config *config;
	const struct pmcheck_host *host; /* may be NULL */
	const struct suppressions *suppressions; /* once they are applied; else NULL */
	struct findings *findings;
};

enum rule_stage {
	STAGE_FACTS, /* judges the facts */
	STAGE_ALONE, /* judges the facts; when it fires nothing else is reported */
	STAGE_COMMENTS, /* judges the comments that switch rules off, after they were applied */
	STAGE_BYTES, /* judges the bytes before they are parsed; when it fires nothing else is checked */
};

struct rule {
	struct pmcheck_rule about;
	enum rule_stage stage;
	void (*check)(const struct run *run);
};

/* Every rule, in the order of rules.def. */
size_t rule_count(void);
const struct rule *rule_at(size_t index);
/* The index of a rule of the table. */
size_t rule_index(const struct pmcheck_rule *about);

/* A NUL-terminated string in the document's arena. */
#define run_text(run, ...) arena_printf((run)->document->arena, __VA_ARGS__)
/* The same of strings alone, one after the other: most findings need no format. */
#define run_join(run, ...)                                                                         \
	arena_join((run)->document->arena, (const char *const[]){ __VA_ARGS__ },                   \
		sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *))

/* The same of a slice. */
static inline const char *run_slice(const struct run *run, struct str slice)
{
	return arena_copy(run->document->arena, slice.ptr, slice.len);
}

/* Reports source bytes `begin` to `end`; the finding may be filled in until the next report. */
struct pmcheck_finding *report_source(
	const struct run *run, size_t begin, size_t end, const char *message);
/* Reports prose `begin` to `end`. */
struct pmcheck_finding *report_prose(
	const struct run *run, size_t begin, size_t end, const char *message);
/* Reports a title: its line without markup. */
struct pmcheck_finding *report_title(
	const struct run *run, const struct title_line *title, const char *message);
/* Reports the last line that is not blank. */
struct pmcheck_finding *report_last_line(const struct run *run, const char *message);

/* Whether a section has more in it than blanks, comments and sub-titles. */
bool section_is_filled(const struct document *document, enum pmcheck_section_kind kind);
/* A title as its author wrote it, without markup and trailing colon. */
const char *title_quote(const struct run *run, const struct title_line *title);
/* "s" unless `count` is 1. */
const char *plural(size_t count);

#endif
