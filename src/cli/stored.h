/* SPDX-License-Identifier: MIT */
/*
 * Checking documents as a repository holds them, in its index or in commits, not as they lie in the
 * working tree.
 */
#ifndef CLI_STORED_H
#define CLI_STORED_H

#include "cli/check.h"
#include "cli/settings.h"
#include "cli/stored_links.h"

struct stored_check {
	struct settings settings; /* with the configuration of what is checked */
	struct pmcheck_config *config; /* the check's own, NULL until it is read */
	struct repository *repository;
	struct documents documents; /* list them before stored_run() */
	struct stored_links links;
	struct checker checker;
	struct arena arena;
	VEC(const struct document *) stopped; /* those whose findings make the check fail */
};

void stored_init(struct stored_check *check, const struct settings *settings);
/*
 * Takes the configuration from --config, else from the .pmcheck of `revision`, NULL for the index: a
 * commit is judged by what it holds itself. Returns 0, or -1 after a trouble.
 */
int stored_configure(struct stored_check *check, const char *revision);
void stored_release(struct stored_check *check);

/*
 * Checks the listed documents and reports them. `by_hand`: not for a hook. Returns 0 (clean), 1
 * (findings) or -1 (trouble, told), as the next three do.
 */
int stored_run(struct stored_check *check, bool by_hand);

/* What `git commit` would commit. */
int stored_check_staged(const struct settings *settings);
/* What "A..B" or "A...B" changes, as it is in B. */
int stored_check_range(const struct settings *settings, const char *range);
/* All of a revision. */
int stored_check_revision(const struct settings *settings, const char *revision);

#endif
