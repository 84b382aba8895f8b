/* SPDX-License-Identifier: MIT */
#include "git/names.h"

#include <stdlib.h>
#include <string.h>

#include "git/internal.h"

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Whether some of the names, each ended by NUL, is a folder of a sparse index, left closed. */
static bool has_closed_folder(struct str output)
{
	for (size_t i = 1; i < output.len; i++)
		if (!output.ptr[i] && output.ptr[i - 1] == '/')
			return true;
	return false;
}

/*
 * git ls-files opens the folders of a sparse index, and writes trees for that, unless it is told not
 * to. To open them without that, and for a git that cannot be told, the index is compared with
 * nothing, which takes three times as long.
 */
static int list_index(struct repository *repository, struct str *output)
{
	static const char *const sparse[] = { "ls-files", "--sparse", "-z", "--full-name", "--",
		":/", NULL };
	char nothing[OBJECT_ID_ROOM];
	const char *const opened[] = { "-c", "diff.relative=false", "diff", "--cached",
		"--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-color", "-O/dev/null",
		nothing, "--", NULL };
	int status = git_run(&repository->arena, sparse, output, NULL);
	if (status < 0 || (status == 0 && !has_closed_folder(*output)))
		return status;
	if (empty_tree(repository, nothing) < 0)
		return -1;
	return git_query(&repository->arena, opened, output);
}

static int list_tree(struct repository *repository, const char *tree, struct str *output)
{
	const char *const arguments[] = { "ls-tree", "-r", "-z", "--name-only", "--full-tree", tree,
		NULL };
	return git_query(&repository->arena, arguments, output);
}

static void list(struct names *names)
{
	struct repository *repository = names->repository;
	struct arena *arena = &repository->arena;
	struct str output;
	names->listed = true;
	int status = names->tree ? list_tree(repository, names->tree, &output)
				 : list_index(repository, &output);
	if (status < 0)
		return;
	names->known = true;
	while (output.len) {
		const char *name = output.ptr; /* NUL ends each of them */
		*vec_push(&names->list, arena) = name;
		output = str_slice(output, strlen(name) + 1, output.len);
	}
	if (names->list.count)
		qsort(names->list.items, names->list.count, sizeof *names->list.items, compare);
}

/* The first name that is not before `path`. */
static size_t lower_bound(const struct names *names, const char *path)
{
	size_t low = 0, high = names->list.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(names->list.items[middle], path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool has(const struct names *names, const char *path)
{
	size_t at = lower_bound(names, path);
	return at < names->list.count && strcmp(names->list.items[at], path) == 0;
}

/* Whether some name begins with `folder`, which ends in a slash. */
static bool has_folder(const struct names *names, const char *folder)
{
	size_t at = lower_bound(names, folder);
	return at < names->list.count &&
	       strncmp(names->list.items[at], folder, strlen(folder)) == 0;
}

enum names_answer names_find(struct names *names, const char *path)
{
	if (!names->listed)
		list(names);
	if (!names->known)
		return NAMES_TROUBLE;
	struct arena *arena = &names->repository->arena;
	if (!*path || has(names, path) || has_folder(names, arena_printf(arena, "%s/", path)))
		return NAMES_THERE;
	/* What stands below a name that is no folder is a submodule's, or behind a link. */
	for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
		if (has(names, arena_copy(arena, path, (size_t)(slash - path))))
			return NAMES_UNKNOWN;
	return NAMES_MISSING;
}
