/* SPDX-License-Identifier: MIT */
#include "cli/links.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool exists(const char *path)
{
	struct stat info;
	return lstat(path, &info) == 0;
}

/* Writes "FOLDER/NAME"; false when that is too long. */
static bool join(char to[PATH_MAX], const char *folder, const char *name)
{
	int length = snprintf(to, PATH_MAX, "%s/%s", folder, name);
	return length >= 0 && length < PATH_MAX;
}

/* Cuts the last part of a path off; false when there is none. */
static bool cut_last(char *path)
{
	char *slash = strrchr(path, '/');
	if (!slash || slash == path)
		return false;
	*slash = '\0';
	return true;
}

/* The repository's top folder above an absolute folder; false when there is none. */
static bool find_top(char top[PATH_MAX], const char *folder)
{
	char git[PATH_MAX];
	if (snprintf(top, PATH_MAX, "%s", folder) >= PATH_MAX)
		return false;
	do
		if (join(git, top, ".git") && exists(git))
			return true;
	while (cut_last(top));
	return false;
}

/* Resolves "." and ".." of `path` from the absolute folder `to`, as text: a link may be to a link. */
static bool resolve(char to[PATH_MAX], const char *path)
{
	while (*path) {
		size_t length = strcspn(path, "/"), end = strlen(to);
		bool up = length == 2 && path[0] == '.' && path[1] == '.';
		bool stays = length == 0 || (length == 1 && path[0] == '.');
		if (up && !cut_last(to))
			return false;
		if (!up && !stays) {
			if (end + 1 + length >= PATH_MAX)
				return false;
			to[end] = '/';
			memcpy(to + end + 1, path, length);
			to[end + 1 + length] = '\0';
		}
		path += length + (path[length] == '/');
	}
	return true;
}

static bool is_within(const char *path, const char *folder)
{
	size_t length = strlen(folder);
	return strncmp(path, folder, length) == 0 && (path[length] == '/' || !path[length]);
}

static bool is_empty(const char *folder)
{
	DIR *entries = opendir(folder);
	size_t count = 0;
	if (!entries)
		return false;
	while (count <= 2 && readdir(entries))
		count++;
	closedir(entries);
	return count <= 2;
}

/*
 * Whether a missing path stands in another repository, checked out or not: git keeps no empty folders,
 * so an empty one is most likely a submodule's.
 */
static bool is_in_submodule(char *path, const char *top)
{
	char git[PATH_MAX];
	bool nearest = true;
	while (cut_last(path) && strcmp(path, top) != 0) {
		if (!exists(path))
			continue;
		if ((join(git, path, ".git") && exists(git)) || (nearest && is_empty(path)))
			return true;
		nearest = false;
	}
	return false;
}

static bool is_sparse(const char *top)
{
	char path[PATH_MAX];
	return join(path, top, ".git/info/sparse-checkout") && exists(path);
}

/* The absolute folder of a document; false when there is none. */
static bool folder_of(char folder[PATH_MAX], const char *document)
{
	char name[PATH_MAX];
	const char *slash = strrchr(document, '/');
	size_t length = slash ? (size_t)(slash - document) : 0;
	if (length >= sizeof name || strcmp(document, "<stdin>") == 0)
		return false;
	memcpy(name, document, length);
	name[length] = '\0';
	return realpath(length ? name : slash ? "/" : ".", folder) != NULL;
}

enum pmcheck_path links_in_tree(void *context, const char *document, const char *path)
{
	(void)context;
	char target[PATH_MAX], top[PATH_MAX];
	if (!folder_of(target, document))
		return PMCHECK_PATH_UNKNOWN;
	bool repository = find_top(top, target);
	if (!resolve(target, path) || (repository && !is_within(target, top)))
		return PMCHECK_PATH_UNKNOWN;
	if (exists(target))
		return PMCHECK_PATH_THERE;
	if (errno != ENOENT && errno != ENOTDIR)
		return PMCHECK_PATH_UNKNOWN;
	bool unsure = repository && (is_sparse(top) || is_in_submodule(target, top));
	return unsure ? PMCHECK_PATH_UNKNOWN : PMCHECK_PATH_MISSING;
}
