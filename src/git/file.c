/* SPDX-License-Identifier: MIT */
/* One file by its path, in the index or in a tree. */
#include <string.h>

#include "base/trouble.h"
#include "git/internal.h"
#include "git/watchdog.h"

/* By libgit2, a file at the top of what is about to be committed. */
static int find_staged(
	struct repository *repository, const char *path, struct documents *documents)
{
	git_oid tree;
	if (strchr(path, '/') || staged_tree(repository, &tree))
		return CANNOT;
	watchdog_start("pmcheck: reading what is staged does not end, an object may be "
		       "damaged: run `git fsck`\n");
	int status = find_in_tree(repository, &tree, path, documents);
	watchdog_stop();
	return status;
}

/* The id in "MODE ID STAGE TAB PATH" or "MODE TYPE ID TAB PATH"; false when there is none. */
static bool read_id(struct str line, bool of_index, char id[OBJECT_ID_ROOM])
{
	for (int fields = of_index ? 1 : 2; fields; fields--) {
		const char *blank = line.len ? memchr(line.ptr, ' ', line.len) : NULL;
		if (!blank)
			return false;
		line = str_slice(line, (size_t)(blank - line.ptr) + 1, line.len);
	}
	size_t length = 0;
	while (length < line.len && is_alnum(line.ptr[length]))
		length++;
	if (!length || length >= OBJECT_ID_ROOM)
		return false;
	memcpy(id, line.ptr, length);
	id[length] = '\0';
	return true;
}

/*
 * Asks git for the file in the index, with --sparse where it knows that: else it opens the folders of
 * a sparse index, and writes trees for it. (The top is never closed.)
 */
static int ask_index(struct repository *repository, const char *path, struct str *output)
{
	const char *top = arena_printf(&repository->arena, ":(top,literal)%s", path);
	const char *const sparse[] = { "ls-files", "--sparse", "-z", "--stage", "--", top, NULL };
	const char *const plain[] = { "ls-files", "-z", "--stage", "--", top, NULL };
	int status = git_run(&repository->arena, sparse, output, NULL);
	return status <= 0 ? status : git_query(&repository->arena, plain, output);
}

static int find_by_git(struct repository *repository, const char *revision, const char *path,
	struct documents *documents)
{
	const char *const tree[] = { "ls-tree", "-z", "--full-tree", revision, "--", path, NULL };
	struct str output;
	int status = revision ? git_query(&repository->arena, tree, &output)
			      : ask_index(repository, path, &output);
	if (status < 0)
		return -1;
	if (!output.len)
		return 0;
	struct document document = { .path = arena_copy(&repository->arena, path, strlen(path)) };
	if (!str_starts(output, STR("100")))
		return trouble("%s is no regular file in %s", path, revision ? revision : "the index");
	if (!read_id(output, !revision, document.id))
		return trouble("cannot understand what git says of %s", path);
	*vec_push(&documents->list, &repository->arena) = document;
	return 0;
}

int repository_file(struct repository *repository, const char *revision, const char *path,
	struct documents *documents)
{
	int status = revision ? CANNOT : find_staged(repository, path, documents);
	return status == CANNOT ? find_by_git(repository, revision, path, documents) : status;
}
