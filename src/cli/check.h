/* SPDX-License-Identifier: MIT */
/*
 * Checking documents one after the other, wherever their bytes come from, and reporting them.
 *
 *	struct checker checker;
 *	checker_begin(&checker, settings, by_hand);
 *	checker.world.links = …                           who knows where links lead
 *	checker_document(&checker, path, bytes, named);   … once each
 *	checker_trouble(&checker);                        … for each that could not be read
 *	return checker_end(&checker);
 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "cli/world.h"
#include "report/report.h"

struct pmcheck_config;
struct settings;

struct checker {
	const struct settings *settings;
	struct reporter reporter;
	struct world world;
	struct arena arena;
	bool findings; /* some are at or above the severity that fails */
};

/* `by_hand`: somebody asked for this check and wants to hear, on a terminal, that all is clean. */
void checker_begin(struct checker *checker, const struct settings *settings, bool by_hand);

/*
 * Checks a document and reports it. `path` is what the report calls it; `named` whether the user
 * named it rather than a folder, an index or the like that holds it.
 */
void checker_document(struct checker *checker, const char *path, struct str bytes, bool named);

/* Reports a document that was checked already, by `config`. */
void checker_report(struct checker *checker, const struct report_document *document,
	const struct pmcheck_config *config);

/* A document could not be read; the trouble was told. The others are still reported. */
void checker_trouble(struct checker *checker);

/* Ends the report. Returns 0 (clean), 1 (findings) or -1 (trouble). */
int checker_end(struct checker *checker);

#endif
