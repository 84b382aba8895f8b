/* SPDX-License-Identifier: MIT */
/*
 * Checking documents one after the other, wherever their bytes come from, and reporting them.
 *
 *	struct checker checker;
 *	checker_begin(&checker, settings);
 *	checker_document(&checker, path, bytes, true);   … once each
 *	checker_trouble(&checker);                       … when one could not be read, which was
 *told return checker_end(&checker);
 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include <stdbool.h>

#include "base/str.h"
#include "report/report.h"

struct settings;

struct checker {
	const struct settings *settings;
	struct reporter reporter;
	bool failed;   /* something could not be read */
	bool findings; /* some are at or above the severity that fails */
};

void checker_begin(struct checker *checker, const struct settings *settings);

/*
 * Checks a document and reports it. `path` is what the report calls it; `named` whether the user
 * named it rather than a folder, an index or the like that holds it.
 */
void checker_document(struct checker *checker, const char *path, struct str bytes, bool named);

/* A document could not be read; the trouble was told. The others are still reported. */
void checker_trouble(struct checker *checker);

/* Ends the report. Returns 0 (clean), 1 (findings) or -1 (trouble). */
int checker_end(struct checker *checker);

#endif
