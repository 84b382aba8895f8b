/* SPDX-License-Identifier: MIT */
/* What `git commit` would change: the index against HEAD. */
#include <errno.h>
#include <stdlib.h>

#include "base/trouble.h"
#include "git/index.h"
#include "git/internal.h"
#include "git/watchdog.h"

static const char *index_path(struct repository *repository)
{
	const char *given = getenv("GIT_INDEX_FILE");
	return given ? given
		     : arena_printf(&repository->arena, "%sindex",
			       repository->git2.repository_path(repository->handle));
}

/* The tree of HEAD's commit in `*tree`; `*born` is false where there is no commit yet. */
static int head_tree(struct repository *repository, git_oid *tree, bool *born)
{
	const struct libgit2 *git2 = &repository->git2;
	git_commit *commit = NULL;
	git_oid id;
	int error = git2->reference_name_to_id(&id, repository->handle, "HEAD");
	/* ENOTFOUND is also what objects are that a partial clone has not fetched */
	*born = !(error == GIT_ENOTFOUND && git2->repository_head_unborn(repository->handle) == 1);
	if (!*born)
		return 0;
	if (error >= 0)
		error = git2->commit_lookup(&commit, repository->handle, &id);
	if (error < 0)
		return libgit2_failed(error, "HEAD");
	*tree = *git2->commit_tree_id(commit);
	git2->commit_free(commit);
	return 0;
}

/* In the state of a hook that `git commit` runs; anywhere else git is asked. */
static int list_by_cached_tree(struct repository *repository, struct documents *documents)
{
	unsigned char root[SHA1_SIZE];
	if (!repository->handle || index_root_tree(index_path(repository), root) < 0)
		return CANNOT;
	git_oid tree, base;
	repository->git2.oid_fromraw(&tree, root);
	bool born;
	int status = head_tree(repository, &base, &born);
	return status ? status
		      : list_tree_changes(repository, born ? &base : NULL, &tree, documents);
}

static int list_guarded(struct repository *repository, struct documents *documents)
{
	struct watchdog watchdog;
	watchdog_init(&watchdog, "pmcheck: reading what is staged does not end, an object may be "
				 "damaged: run `git fsck`\n");
	int status = list_by_cached_tree(repository, documents);
	watchdog_release(&watchdog);
	return status;
}

/* What the index is compared with: HEAD, or the empty tree before the first commit. */
static int base_of_index(struct repository *repository, char base[OBJECT_ID_ROOM])
{
	static const char *const arguments[] = { "rev-parse", "--quiet", "--verify", "HEAD", NULL };
	struct str output;
	const char *complaint = NULL;
	int status = git_run(&repository->arena, arguments, &output, &complaint);
	if (status == 0) {
		snprintf(base, OBJECT_ID_ROOM, "HEAD");
		return 0;
	}
	if (status == 1)
		return empty_tree(repository, base);
	return status < 0 ? -1 : trouble("git: %s", complaint ? complaint : "cannot find HEAD");
}

static int list_by_git(struct repository *repository, struct documents *documents)
{
	char base[OBJECT_ID_ROOM];
	if (base_of_index(repository, base) < 0)
		return -1;
	/* not git diff-index: it expands a sparse index, and writes trees for that */
	const char *const arguments[] = { "-c", "diff.relative=false", "diff", "--cached", "--raw",
		"-z", "--no-abbrev", "--no-renames", "--ita-invisible-in-index", "--no-ext-diff",
		"--no-color", "-O/dev/null", base, "--", NULL };
	struct str output;
	if (git_query(&repository->arena, arguments, &output) < 0)
		return -1;
	return list_raw_changes(repository, output, documents);
}

int repository_staged(struct repository *repository, struct documents *documents)
{
	int status = list_guarded(repository, documents);
	return status == CANNOT ? list_by_git(repository, documents) : status;
}
