/* SPDX-License-Identifier: MIT */
/*
 * pmcheck - check postmortems (incident reports in Markdown) against their format.
 *
 * The library is a pure function of bytes and configuration: it opens no file, knows no repository,
 * terminal, clock or locale, keeps no global state and never exits. What only the world can answer
 * it asks through struct pmcheck_host.
 *
 *	struct pmcheck_config *config = pmcheck_config_new();
 *	struct pmcheck_input input = { .path = "outage.md", .data = bytes, .size = size };
 *	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
 *	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
 *		puts(pmcheck_finding(report, i)->message);
 *	pmcheck_report_free(report);
 *	pmcheck_config_free(config);
 *
 * Places: an offset counts bytes from 0 in the input; a line counts from 1; a column counts code
 * points from 1. Strings are UTF-8 and NUL-terminated; text of the document in them is as hostile as
 * the document: escape it for where it goes. What a report gives lives until pmcheck_report_free().
 * Functions are safe to call from several threads on different reports; a configuration may be
 * shared by threads once it is no longer changed.
 */
#ifndef PMCHECK_H
#define PMCHECK_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PMCHECK_VERSION "0.1.0"

#if defined(__GNUC__)
#define PMCHECK_API __attribute__((visibility("default")))
#else
#define PMCHECK_API
#endif

/* The version of the library that runs, as PMCHECK_VERSION was when it was built. */
PMCHECK_API const char *pmcheck_version(void);

/* ---- rules -------------------------------------------------------------------------------- */

enum pmcheck_severity {
	PMCHECK_OFF,     /* never reported */
	PMCHECK_NOTE,    /* advice */
	PMCHECK_WARNING, /* the format demands it, but only wording shows it */
	PMCHECK_ERROR,   /* the format demands it, and it can be decided */
};

/* "off", "note", "warning" or "error". */
PMCHECK_API const char *pmcheck_severity_name(enum pmcheck_severity severity);

/* A rule; the table of them is constant and in the order of reports. */
struct pmcheck_rule {
	const char *id;                 /* names the defect: "time-not-utc" */
	enum pmcheck_severity severity; /* unless the configuration says otherwise */
	bool fixable;                   /* some of its findings carry edits */
	const char *summary;            /* when it fires, one line without a full stop */
	const char *help;               /* how to mend it, a sentence or two */
	const char *explanation;        /* why the format wants it; paragraphs split by blank lines */
	const char *bad, *good;         /* examples in Markdown, several lines */
};

PMCHECK_API size_t pmcheck_rule_count(void);
/* Rule `index` of the table; index < pmcheck_rule_count(). */
PMCHECK_API const struct pmcheck_rule *pmcheck_rule(size_t index);
/* The rule with that id, or NULL. */
PMCHECK_API const struct pmcheck_rule *pmcheck_rule_find(const char *id);

/* ---- configuration ------------------------------------------------------------------------ */

/* What to check for. New ones hold the defaults: the format itself. */
struct pmcheck_config;

PMCHECK_API struct pmcheck_config *pmcheck_config_new(void);
/* A new one with what pmcheck_config_set() set in `config`, and not what was read into it. */
PMCHECK_API struct pmcheck_config *pmcheck_config_copy(const struct pmcheck_config *config);
PMCHECK_API void pmcheck_config_free(struct pmcheck_config *config);

/* A key that pmcheck_config_set() knows. */
struct pmcheck_config_key {
	const char *name;          /* "max-words"; also the long option without its dashes */
	const char *argument;      /* what its value is: "N"; NULL: true or false */
	const char *default_value; /* as text; NULL: none */
	const char *help;          /* one line */
	bool many;                 /* may be set more than once, each time another value */
};

PMCHECK_API size_t pmcheck_config_key_count(void);
PMCHECK_API const struct pmcheck_config_key *pmcheck_config_key(size_t index);

/*
 * Sets one key from text; beside those of the table, "zone": the time zone that times are in when
 * nothing else says so, by name or offset ("EAT", "Africa/Lagos", "+02:00"). Returns NULL, or what is wrong with it as a phrase without a full stop
 * ("'x' is not a number from 0 to 1000000"), owned by the configuration.
 */
PMCHECK_API const char *pmcheck_config_set(
	struct pmcheck_config *config, const char *key, const char *value);

/*
 * Reads a configuration file, which is written in git-config's syntax:
 *
 *	[pmcheck]
 *		max-words = 700
 *	[rule "no-visual"]
 *		severity = off
 *	[title "timeline"]
 *		name = Chronology
 *
 * What pmcheck_config_set() sets wins over what is read. Returns NULL, or what is wrong as
 * "NAME:LINE: …", owned by the configuration; then some of the file may be in force, and nothing
 * should be checked with it.
 */
PMCHECK_API const char *pmcheck_config_read(
	struct pmcheck_config *config, const char *name, const char *data, size_t size);

/* A value in force. */
struct pmcheck_setting {
	const char *key;    /* as git config names it: "pmcheck.max-words", "rule.no-visual.severity" */
	const char *value;
	const char *origin; /* "default", "option", or "NAME:LINE" of the file */
};

/* Everything in force; the defaults of single keys first. */
PMCHECK_API size_t pmcheck_config_count(const struct pmcheck_config *config);
PMCHECK_API struct pmcheck_setting pmcheck_config_at(
	const struct pmcheck_config *config, size_t index);

/* The severity from which on a finding makes a check fail; error by default. */
PMCHECK_API enum pmcheck_severity pmcheck_config_fail_on(const struct pmcheck_config *config);
/* The limits in force. */
PMCHECK_API size_t pmcheck_config_min_words(const struct pmcheck_config *config);
PMCHECK_API size_t pmcheck_config_max_words(const struct pmcheck_config *config);
PMCHECK_API size_t pmcheck_config_max_bytes(const struct pmcheck_config *config);

/* ---- checking ----------------------------------------------------------------------------- */

/* One document. Its bytes must stay as they are until the report is freed. */
struct pmcheck_input {
	const char *path; /* names the file; a date in its last part counts. NULL: none */
	const char *data; /* need not end in NUL */
	size_t size;      /* in bytes; up to 4 GiB */
};

/* Whether a path leads to something. */
enum pmcheck_path {
	PMCHECK_PATH_UNKNOWN, /* it cannot be told: outside the repository, in a submodule … */
	PMCHECK_PATH_MISSING,
	PMCHECK_PATH_THERE, /* a file, a folder or whatever else */
};

/* What the library asks of the world. A NULL function answers "unknown". */
struct pmcheck_host {
	void *context; /* handed to each function */
	/*
	 * The TZif data (RFC 8536) of a tzdb zone such as "Europe/Paris", or NULL when there is no such
	 * zone here. `*size` gets its length in bytes. The data belongs to the host and must stay until
	 * the report is freed.
	 */
	const char *(*zoneinfo)(void *context, const char *zone, size_t *size);
	/*
	 * Whether there is something at `path`, which a link of the document names: relative to the
	 * folder of the document, perhaps with "..", never empty, absolute or with a scheme. It is as
	 * hostile as the document.
	 */
	enum pmcheck_path (*path)(void *context, const char *path);
};

/* The findings and facts of one document. */
struct pmcheck_report;

/*
 * Checks one document. Never fails: what is wrong with the input is a finding. `host` may be NULL.
 * Free the report with pmcheck_report_free().
 */
PMCHECK_API struct pmcheck_report *pmcheck_check(const struct pmcheck_input *input,
	const struct pmcheck_config *config, const struct pmcheck_host *host);
PMCHECK_API void pmcheck_report_free(struct pmcheck_report *report);

/* A replacement of bytes of the input. */
struct pmcheck_edit {
	size_t offset, length; /* what goes; length 0 inserts */
	const char *text;      /* what comes */
};

struct pmcheck_finding {
	const struct pmcheck_rule *rule;
	enum pmcheck_severity severity;
	size_t offset, length; /* the words meant, in bytes, within one line */
	size_t line;
	size_t column, end_column; /* end exclusive */
	const char *message;       /* one line: the thing in the author's words and what to write */
	const char *help;          /* how to mend it: the rule's own, or one made for this finding */
	const char *details;       /* further lines, each ended by \n; NULL for none */
	const struct pmcheck_edit *edits; /* one certain fix: all of them together; ordered by offset */
	size_t edit_count;                /* 0: no certain fix */
};

/* Findings in reading order. */
PMCHECK_API size_t pmcheck_finding_count(const struct pmcheck_report *report);
PMCHECK_API const struct pmcheck_finding *pmcheck_finding(
	const struct pmcheck_report *report, size_t index);

/* ---- mending ------------------------------------------------------------------------------ */

/* A document with the certain fixes applied. */
struct pmcheck_fixed {
	char *data; /* its bytes, the input's when nothing could be mended; not NUL-terminated */
	size_t size;
	bool changed;       /* differs from the input */
	size_t found, left; /* findings of the input, and of what it became */
	size_t failing;     /* of those left, how many make a check fail */
	/* Why times that name no zone were not converted: "3:5: '00:30' is …", or a sentence; or NULL. */
	char *unconverted;
};

/*
 * Applies the edits of the findings of one document, checks again, and so on until nothing changes;
 * fixing the result changes nothing. Edits that overlap come one after the other. A fix that would
 * bring a finding of another kind, or let some time mean another moment, is not applied: what comes
 * out has fewer findings and none that is new. Never fails. Free it with pmcheck_fixed_free().
 *
 * With the configuration's "zone" set, times that name no zone are taken to be in that one, are
 * converted, and their Timeline says (UTC).
 */
PMCHECK_API struct pmcheck_fixed *pmcheck_fix(const struct pmcheck_input *input,
	const struct pmcheck_config *config, const struct pmcheck_host *host);
PMCHECK_API void pmcheck_fixed_free(struct pmcheck_fixed *fixed);

/* ---- facts: what the checker understood --------------------------------------------------- */

enum pmcheck_section_kind {
	PMCHECK_SUMMARY,
	PMCHECK_TIMELINE,
	PMCHECK_CAUSE,
	PMCHECK_MEASURES,
	PMCHECK_SECTIONS, /* how many there are */
};

/* "summary", "timeline", "cause", "measures". */
PMCHECK_API const char *pmcheck_section_name(enum pmcheck_section_kind kind);
/* "Issue Summary", …: as the format writes it. */
PMCHECK_API const char *pmcheck_section_title(enum pmcheck_section_kind kind);

/* How a title is written. */
enum pmcheck_title_form {
	PMCHECK_ATX,     /* ## Timeline */
	PMCHECK_SETEXT,  /* Timeline over a line of = or - */
	PMCHECK_HTML,    /* <h2>Timeline</h2> */
	PMCHECK_BOLD,    /* a line that is wholly bold or italic */
	PMCHECK_PLAIN,   /* a plain line */
	PMCHECK_LIST,    /* a list item */
	PMCHECK_NOSPACE, /* ##Timeline, which is no heading */
};

/* "atx", "setext", … */
PMCHECK_API const char *pmcheck_title_form_name(enum pmcheck_title_form form);

/* The section that counts for its kind. */
struct pmcheck_section {
	enum pmcheck_section_kind kind;
	enum pmcheck_title_form form;
	bool misnamed;     /* found under another title */
	const char *title; /* as written, without markup */
	size_t line;
	size_t words; /* its title's words too */
};

enum pmcheck_verdict {
	PMCHECK_TIME_NONE,      /* nothing gives it a zone */
	PMCHECK_TIME_UTC,       /* UTC, Z, +00:00 … */
	PMCHECK_TIME_GMT,       /* the same clock under another name */
	PMCHECK_TIME_OTHER,     /* another zone or offset */
	PMCHECK_TIME_AMBIGUOUS, /* an abbreviation with several meanings */
	PMCHECK_TIME_INVALID,   /* no clock shows it: 25:61, 13:05 PM */
};

/* "none", "utc", … */
PMCHECK_API const char *pmcheck_verdict_name(enum pmcheck_verdict verdict);

/* What gave a time its zone. */
enum pmcheck_via {
	PMCHECK_VIA_NOTHING,
	PMCHECK_VIA_OWN,
	PMCHECK_VIA_RANGE,
	PMCHECK_VIA_PREFIX,
	PMCHECK_VIA_BLOCK,
	PMCHECK_VIA_LABEL,
	PMCHECK_VIA_COLUMN,
	PMCHECK_VIA_HEADING,
	PMCHECK_VIA_DOCUMENT,
};

/* "own", "range", …; NULL for PMCHECK_VIA_NOTHING. */
PMCHECK_API const char *pmcheck_via_name(enum pmcheck_via via);

/* One way to read a time: its moment in UTC. */
struct pmcheck_reading {
	const char *utc;  /* "2013-05-01T01:26Z", or "01:26" when no date is known */
	int day_shift;    /* days from the written day to UTC's: -1, 0 or 1 */
	const char *zone; /* "PDT", "India" … */
};

/* A clock time in the text. */
struct pmcheck_time {
	size_t offset, length; /* of the time itself, without date and zone */
	size_t line, column;
	const char *text; /* as written */
	enum pmcheck_verdict verdict;
	enum pmcheck_via via;
	const char *zone; /* as written; NULL for none */
	const struct pmcheck_reading *readings;
	size_t reading_count; /* 0 when it cannot be converted */
};

/* How the Timeline lists its events. */
enum pmcheck_timeline_format {
	PMCHECK_TIMELINE_NONE,
	PMCHECK_TIMELINE_BULLETS,
	PMCHECK_TIMELINE_NUMBERED,
	PMCHECK_TIMELINE_PARAGRAPHS,
	PMCHECK_TIMELINE_TABLE,
	PMCHECK_TIMELINE_HEADINGS,
	PMCHECK_TIMELINE_CODE,
	PMCHECK_TIMELINE_MIXED,
};

/* "none", "bullets", … */
PMCHECK_API const char *pmcheck_timeline_format_name(enum pmcheck_timeline_format format);

/* What an event of the Timeline is in the course of the incident, as far as its words say. */
enum pmcheck_role {
	PMCHECK_ROLE_NONE,
	PMCHECK_ROLE_START, /* the impact begins */
	PMCHECK_ROLE_DETECTED,
	PMCHECK_ROLE_ESCALATED,
	PMCHECK_ROLE_DEAD_END, /* a lead that led nowhere */
	PMCHECK_ROLE_MITIGATED,
	PMCHECK_ROLE_RESOLVED,
	PMCHECK_ROLES, /* how many there are */
};

/* "start", "detected", "escalated", "dead end" …; NULL for PMCHECK_ROLE_NONE. */
PMCHECK_API const char *pmcheck_role_name(enum pmcheck_role role);

/* Which clock minutes are counted on, so that what is placed can be compared and drawn. */
enum pmcheck_clock {
	PMCHECK_CLOCK_UTC,     /* UTC */
	PMCHECK_CLOCK_WRITTEN, /* as the times are written: some of them name no zone */
};

/* "utc", "written". */
PMCHECK_API const char *pmcheck_clock_name(enum pmcheck_clock clock);

/* An event of the Timeline. */
struct pmcheck_entry {
	size_t line;
	const char *text;  /* without markup, blanks folded */
	const char *event; /* the same without the time that it begins with */
	enum pmcheck_role role;
	bool labelled;   /* a label at its head gives the role, rather than words in it */
	bool placed;     /* it has a place on the incident's clock: */
	bool whole_day;  /* … no more than a day */
	long minute;     /* … as incident.dated says */
	long end_minute; /* … the end of a range; not before minute */
	const char *start; /* as pmcheck_reading.utc when its zone is known, else "14:05" as a 24-hour
			      clock with its date when known; NULL: no time */
	const char *end;   /* of a range; NULL: none */
};

/* A moment in the course of the incident, and where the text gives it. */
struct pmcheck_milestone {
	size_t line;       /* 0: the text does not give it, and nothing else here counts */
	long minute;       /* on the incident's clock */
	const char *words; /* that it was read from */
	bool labelled;     /* a label gives it ("**Detected**"), or the Issue Summary */
};

/* The share of those affected, from the Issue Summary. */
struct pmcheck_share {
	size_t line;      /* 0: the text does not give it */
	const char *text; /* "38%", "~40%", "all", "half", "no" */
	const char *of;   /* "customers"; "" when it does not say */
	double percent;
	const char *words; /* that it was read from */
};

/* The course of the incident. */
struct pmcheck_incident {
	enum pmcheck_clock clock;
	bool dated; /* minutes count from 1970-01-01 00:00; else from 00:00 of the first day */
	struct pmcheck_milestone started, ended; /* the impact, by the Issue Summary if it tells */
	struct pmcheck_milestone detected, mitigated, resolved; /* by the Timeline */
	struct pmcheck_share share;
};

/* What a minute on the incident's clock is. */
struct pmcheck_date {
	int year, month, day; /* of the calendar when the incident is dated; else nothing */
	int hour, minute;
	long days; /* since 1970-01-01, or since the first day */
};

PMCHECK_API struct pmcheck_date pmcheck_date_of(long minute);

/* The document's title: its first heading, unless that is a section's title. */
struct pmcheck_title {
	size_t line;      /* 0: there is none */
	size_t last_line; /* after which a paragraph may stand under it */
	const char *text;
};

struct pmcheck_facts {
	struct pmcheck_title title;
	size_t words;
	size_t code_words; /* that stand in code blocks and are not counted */
	size_t section_words[PMCHECK_SECTIONS];
	const struct pmcheck_section *sections; /* in reading order, one a kind at most */
	size_t section_count;
	const struct pmcheck_time *times; /* in reading order */
	size_t time_count;
	enum pmcheck_timeline_format timeline_format;
	const struct pmcheck_entry *entries; /* in reading order */
	size_t entry_count;
	struct pmcheck_incident incident;
	long duration_minutes; /* of the impact; -1 when the text does not give it; so the next two */
	long detected_minutes; /* from the start of the impact */
	long resolved_minutes; /* from the start of the impact */
};

/* Computed at the first call. */
PMCHECK_API const struct pmcheck_facts *pmcheck_facts(struct pmcheck_report *report);

#ifdef __cplusplus
}
#endif

#endif
