/* SPDX-License-Identifier: MIT */
/*
 * Reports: what pmcheck prints about the documents it checked, in one of several formats. A format
 * is one file and one row of the table in report.c.
 *
 *	struct reporter reporter;
 *	reporter_begin(&reporter, report_format(0), stdout, style, run);
 *	reporter_document(&reporter, &document);   … once each
 *	reporter_end(&reporter);
 *
 * Failed writes are left in ferror(out), to be looked at once, by whoever closes it.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdio.h>

#include <pmcheck.h>

#include "base/str.h"

/* A document that was checked. All of it lives only until reporter_document() returns. */
struct report_document {
	struct str path;  /* as it was given, any bytes */
	struct str bytes; /* what was checked */
	struct pmcheck_report *checked;
	bool named; /* by the user, rather than found in a folder, an index … */
};

/* Where paths are at home, for formats whose readers know the repository only. */
struct report_base {
	const char *top;    /* of the repository, absolute; NULL: there is none */
	const char *folder; /* what relative paths are relative to, from the top; "" is the top */
};

/* How a person wants the text; formats for machines heed none of it. */
struct report_style {
	bool color;
	bool snippets; /* source lines and help: there is somebody to read them */
	bool quiet;    /* findings only */
	bool verdict;  /* say so when a document is clean */
	size_t width;  /* columns of the terminal */
};

/* What formats for machines want to know of the run. */
struct report_run {
	struct report_base base;
	enum pmcheck_severity fail_on; /* from which severity on a finding of the document fails */
	const char *step_summary;      /* file that GitHub shows as Markdown; NULL: none */
};

/* What was reported so far. */
struct report_tally {
	size_t findings[PMCHECK_ERROR + 1]; /* by severity */
	size_t documents, documents_with_findings;
	size_t troubles; /* what could not be read, and was told on stderr */
};

struct reporter {
	const struct report_format *format;
	FILE *out;
	struct report_style style;
	struct report_run run;
	struct report_tally tally; /* the current document counted in already */
	void *state;               /* the format's own */
};

struct report_format {
	const char *name;                         /* of --format */
	void (*begin)(struct reporter *reporter); /* NULL: nothing to do; so the next */
	void (*document)(struct reporter *reporter, const struct report_document *document);
	void (*end)(struct reporter *reporter);
	bool facts; /* asks for pmcheck_facts() of each document */
};

/* Format `index` of the table, the first being the default; NULL past the last. */
const struct report_format *report_format(size_t index);

void reporter_begin(struct reporter *reporter, const struct report_format *format, FILE *out,
	struct report_style style, struct report_run run);
void reporter_document(struct reporter *reporter, const struct report_document *document);
/*
 * Whether of all findings of the run the one at hand is the first: `left` of the document's are not
 * printed yet, this one included.
 */
bool report_is_first(const struct reporter *reporter, size_t left);
/*
 * Whether pmcheck_facts() will be asked for. Where documents are checked by several threads they are
 * to be found by the one that checked, whose time zones they need.
 */
bool reporter_wants_facts(const struct reporter *reporter);
/* Something could not be checked; the trouble was told. */
void reporter_trouble(struct reporter *reporter);
/* Prints what is left and frees what the format holds. */
void reporter_end(struct reporter *reporter);

extern const struct report_format report_text;
extern const struct report_format report_json;
extern const struct report_format report_jsonl;
extern const struct report_format report_sarif;
extern const struct report_format report_github;
extern const struct report_format report_gitlab;
extern const struct report_format report_junit;
extern const struct report_format report_rdjson;

#endif
