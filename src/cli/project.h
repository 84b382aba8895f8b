/* SPDX-License-Identifier: MIT */
/*
 * Which configuration holds for a document. In a working tree it is the .pmcheck that lies nearest
 * above the document, up to the repository's top; outside of repositories that of the document's own
 * folder alone, for what lies further up may be anybody's. --config names another file. Options win.
 */
#ifndef CLI_PROJECT_H
#define CLI_PROJECT_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

struct settings;
struct pmcheck_config;

/* The configuration of one file, read once. */
struct project {
	const char *file;
	struct pmcheck_config *config;
};

struct projects {
	const struct settings *settings;
	const struct pmcheck_config *options; /* what the command line sets */
	struct arena arena;
	VEC(struct project) known;
};

/* Where an operand stands in its project. */
struct project_place {
	struct pmcheck_config *config; /* the projects' own, or the options */
	const char *prefix;            /* from the project's top to the operand's folder, "" or "…/" */
	bool in_repository;
};

void projects_init(struct projects *projects, const struct settings *settings);
void projects_release(struct projects *projects);
/*
 * The project of a file or folder of the working tree, or of standard input. Returns 0, or -1 after
 * a trouble: the configuration cannot be read, or is wrong.
 */
int projects_find(struct projects *projects, const char *operand, struct project_place *place);

/* A new configuration with the options and the text of a file; NULL after a trouble. */
struct pmcheck_config *project_read(
	const struct pmcheck_config *options, const char *name, struct str text);

#endif
