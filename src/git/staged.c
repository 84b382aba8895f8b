/* SPDX-License-Identifier: MIT */
/* What `git commit` would change: the index against HEAD. */
#include <errno.h>
#include <stdlib.h>

#include "base/trouble.h"
#include "git/index.h"
#include "git/object.h"
#include "git/watchdog.h"

static const char *index_path(struct repository *repository)
{
	const char *given = getenv("GIT_INDEX_FILE");
	return given ? given
		     : arena_printf(&repository->arena, "%sindex",
			       repository->git2.repository_path(repository->handle));
}

/* The tree that a commit names in its first line, "tree ID". */
static int tree_of_commit(struct repository *repository, const git_oid *id, git_oid *tree)
{
	static const struct str key = { "tree ", 5 };
	enum { LARGEST = 1 << 20 }; /* of a commit that is read; git reads larger ones */
	struct object commit;
	int status = object_init(&commit, repository, id, GIT_OBJECT_COMMIT, LARGEST, "HEAD");
	if (status)
		return status;
	char digits[2 * SHA1_SIZE + 1] = "";
	if (str_starts(commit.bytes, key) && commit.bytes.len > key.len + sizeof digits)
		memcpy(digits, commit.bytes.ptr + key.len, sizeof digits - 1);
	object_release(&commit, repository);
	return repository->git2.oid_fromstr(tree, digits) < 0 ? CANNOT : 0;
}

/* The tree of HEAD's commit in `*tree`; `*born` is false where there is no commit yet. */
static int head_tree(struct repository *repository, git_oid *tree, bool *born)
{
	const struct libgit2 *git2 = &repository->git2;
	git_oid id;
	int error = git2->reference_name_to_id(&id, repository->handle, "HEAD");
	*born = error != GIT_ENOTFOUND || git2->repository_head_unborn(repository->handle) != 1;
	if (!*born)
		return 0;
	return error < 0 ? CANNOT : tree_of_commit(repository, &id, tree);
}

int staged_tree(struct repository *repository, git_oid *tree)
{
	unsigned char root[SHA1_SIZE];
	if (!repository->handle || index_root_tree(index_path(repository), root) < 0)
		return CANNOT;
	repository->git2.oid_fromraw(tree, root);
	return 0;
}

/* In the state of a hook that `git commit` runs; anywhere else git is asked. */
static int list_by_cached_tree(struct repository *repository, struct documents *documents)
{
	git_oid tree, base;
	bool born;
	int status = staged_tree(repository, &tree);
	if (!status)
		status = head_tree(repository, &base, &born);
	return status ? status
		      : list_tree_changes(repository, born ? &base : NULL, &tree, documents);
}

static int list_guarded(struct repository *repository, struct documents *documents)
{
	watchdog_start("pmcheck: reading what is staged does not end, an object may be "
		       "damaged: run `git fsck`\n");
	int status = list_by_cached_tree(repository, documents);
	watchdog_stop();
	return status;
}

bool repository_is_born(struct repository *repository)
{
	static const char *const arguments[] = { "rev-parse", "--quiet", "--verify", "HEAD", NULL };
	struct str output;
	return git_run(&repository->arena, arguments, &output, NULL) == 0;
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
