/* SPDX-License-Identifier: MIT */
/*
 * Reports: what pmcheck prints about the documents it checked, in one of several formats. A format
 * is one file and one row of the table in report.c.
 *
 *	struct reporter reporter;
 *	reporter_begin(&reporter, report_format(0), stdout, style);
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

/* How a person wants the text; formats for machines heed none of it. */
struct report_style {
	bool color;
	bool snippets; /* source lines and help: there is somebody to read them */
	bool quiet;    /* findings only */
	bool verdict;  /* say so when a document is clean */
	size_t width;  /* columns of the terminal */
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
	struct report_tally tally; /* the current document counted in already */
	void *state;               /* the format's own */
};

struct report_format {
	const char *name;                         /* of --format */
	void (*begin)(struct reporter *reporter); /* NULL: nothing to do; so the next */
	void (*document)(struct reporter *reporter, const struct report_document *document);
	void (*end)(struct reporter *reporter);
};

/* Format `index` of the table, the first being the default; NULL past the last. */
const struct report_format *report_format(size_t index);

void reporter_begin(struct reporter *reporter, const struct report_format *format, FILE *out,
	struct report_style style);
void reporter_document(struct reporter *reporter, const struct report_document *document);
/* Something could not be checked; the trouble was told. */
void reporter_trouble(struct reporter *reporter);
/* Prints what is left and frees what the format holds. */
void reporter_end(struct reporter *reporter);

extern const struct report_format report_text;
extern const struct report_format report_json;

#endif
