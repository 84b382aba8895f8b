/* SPDX-License-Identifier: MIT */
/*
 * The documents of commits rather than of the index. Revisions are git's own language, and here
 * nobody waits at a keyboard, so git resolves and compares them; only blobs are read as always.
 */
#ifndef GIT_RANGE_H
#define GIT_RANGE_H

#include "git/repository.h"

/*
 * Adds the files that "A..B" changes between its two ends, or "A...B" between the merge base of the
 * two and B, as they are in B. An end that is left out is HEAD.
 */
int repository_range(struct repository *repository, const char *range, struct documents *documents);

/* Adds all files of a revision. */
int repository_revision(
	struct repository *repository, const char *revision, struct documents *documents);

/*
 * Adds the files that a ref's update from `old_id` to `new_id` brings; full ids, all zero where the
 * ref is new or deleted. What a new ref shares with the refs that `known` names (an option of git
 * rev-list, "--all" …) is not brought by it.
 */
int repository_update(struct repository *repository, const char *old_id, const char *new_id,
	const char *known, struct documents *documents);

/* Sorts documents of commits by path, id and tree, and leaves each once. */
void documents_unite(struct documents *documents);

#endif
