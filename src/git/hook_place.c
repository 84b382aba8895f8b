/* SPDX-License-Identifier: MIT */
#include "git/hook_place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "base/trouble.h"
#include "git/command.h"

/* `git rev-parse ARGUMENT…` without its line end; NULL after a trouble. */
static const char *rev_parse(struct arena *arena, const char *first, const char *second)
{
	const char *const arguments[] = { "rev-parse", "--path-format=absolute", first, second,
		NULL };
	struct str output;
	if (git_query(arena, arguments, &output) < 0)
		return NULL;
	/* a path may end in blanks, so nothing but the line end goes */
	if (str_ends(output, STR("\n")))
		output.len--;
	return arena_copy(arena, output.ptr, output.len);
}

/* Without links and dots as far as it exists; as it is where it does not. */
static const char *real_path(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real)
		return path;
	const char *copy = arena_copy(arena, real, strlen(real));
	free(real);
	return copy;
}

static bool is_within(const char *path, const char *folder)
{
	size_t length = strlen(folder);
	return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* The part of `*rest` before the next `end`, NUL-terminated; `*rest` goes behind it. */
static const char *cut(struct arena *arena, struct str *rest, char end)
{
	const char *at = rest->len ? memchr(rest->ptr, end, rest->len) : NULL;
	size_t length = at ? (size_t)(at - rest->ptr) : rest->len;
	const char *part = arena_copy(arena, rest->ptr, length);
	*rest = str_slice(*rest, length + 1, rest->len);
	return part;
}

/* Reads core.hooksPath, as "SCOPE NUL file:FILE NUL VALUE NUL". 1: not set. */
static int read_setting(struct hook_place *place, struct arena *arena, const char **value)
{
	static const char *const arguments[] = { "config", "-z", "--show-scope", "--show-origin",
		"--type=path", "--get", "core.hooksPath", NULL };
	struct str output;
	const char *complaint = NULL;
	int status = git_run(arena, arguments, &output, &complaint);
	if (status < 0 || status == 1)
		return status;
	if (status > 1)
		return trouble("git: %s", complaint ? complaint : "cannot read core.hooksPath");
	place->scope = cut(arena, &output, '\0');
	place->origin = cut(arena, &output, '\0');
	if (strncmp(place->origin, "file:", 5) == 0)
		place->origin += 5;
	*value = cut(arena, &output, '\0');
	return 0;
}

/* Where git looks, and why there. */
static int find_directory(struct hook_place *place, struct arena *arena)
{
	const char *value = "";
	int status = read_setting(place, arena, &value);
	if (status < 0)
		return -1;
	place->directory = arena_printf(arena, "%s/hooks", place->common);
	if (status > 0)
		return 0;
	const char *own = real_path(arena, place->directory);
	if (*value && !(place->directory = rev_parse(arena, "--git-path", "hooks")))
		return -1;
	const char *real = real_path(arena, place->directory);
	struct stat there;
	if (!*value || (stat(place->directory, &there) == 0 && !S_ISDIR(there.st_mode)))
		place->kind = HOOKS_OFF;
	else if (strcmp(own, real) == 0)
		place->kind = HOOKS_DEFAULT;
	else if (place->top && is_within(real, real_path(arena, place->top)))
		place->kind = HOOKS_IN_TREE;
	else
		place->kind = HOOKS_ELSEWHERE;
	return 0;
}

int hook_place_find(struct hook_place *place, struct arena *arena)
{
	*place = (struct hook_place){ .kind = HOOKS_DEFAULT };
	const char *bare = rev_parse(arena, "--is-bare-repository", NULL);
	if (!bare)
		return -1;
	place->common = rev_parse(arena, "--git-common-dir", NULL);
	if (!place->common)
		return -1;
	/* inside .git there is no top, and none is needed to find the hooks */
	static const char *const arguments[] = { "rev-parse", "--show-toplevel", NULL };
	struct str output;
	int status = strcmp(bare, "true") == 0 ? 1 : git_run(arena, arguments, &output, NULL);
	if (status < 0)
		return -1;
	if (status == 0)
		place->top = cut(arena, &output, '\n');
	return find_directory(place, arena);
}

int hook_place_check(const struct hook_place *place)
{
	struct stat status;
	if (stat(place->common, &status) < 0)
		return trouble("%s: %s", place->common, strerror(errno));
	if (geteuid() == 0 && status.st_uid != 0)
		return trouble("%s belongs to another user, and as root one does not write there",
			place->common);
	if (stat(place->directory, &status) < 0)
		return errno == ENOENT ? 0 : trouble("%s: %s", place->directory, strerror(errno));
	if (status.st_mode & S_IWOTH)
		return trouble("%s can be written by everybody, who could put other hooks there: "
			       "chmod o-w it first",
			place->directory);
	return 0;
}
