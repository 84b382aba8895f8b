/* SPDX-License-Identifier: MIT */
/*
 * The documents that the operands and the list of --files-from name: files, the postmortems in
 * folders, standard input; and by which configuration each is checked (see project.h). They are
 * listed before the first is read, so it is known how many there are.
 */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"
#include "cli/project.h"

struct listed {
	const char *path; /* as it is opened; "-" is standard input */
	struct pmcheck_config *config;
	bool named; /* by the user, rather than found in a folder */
};

/* In the order of the operands, those of a folder in the order of their paths. */
struct listing {
	VEC(struct listed) list;
	size_t troubles; /* what could not be listed; told */
	const struct settings *settings;
	struct projects projects;
	struct arena arena;
};

/* Lists them. What is there is listed, whatever the troubles. */
void listing_init(struct listing *listing, const struct settings *settings);
void listing_release(struct listing *listing);

/* What reports call a listed document. */
const char *listing_name(const struct listing *listing, const struct listed *listed);

/*
 * Reads a listed document; of one larger than its configuration allows only one byte more. Returns 0,
 * with bytes to be freed, or -1 after a trouble. What stands there for a text that Git LFS keeps
 * elsewhere is no document: who asked for it here expects the text.
 */
int listed_read(const struct listed *listed, struct str *bytes);
/* The same of a regular file, without a complaint. */
int listed_try(const struct listed *listed, struct str *bytes);

#endif
