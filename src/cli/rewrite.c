/* SPDX-License-Identifier: MIT */
#include "cli/rewrite.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/trouble.h"
#include "cli/put_file.h"

static bool is_below(const char *path, const char *folder)
{
	size_t length = strlen(folder);
	while (length && folder[length - 1] == '/')
		length--;
	return strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* Cuts `folder` to the top of the repository that holds it; false when it is in none. */
static bool find_top(char *folder)
{
	char mark[PATH_MAX];
	struct stat info;
	for (char *slash; *folder; *slash = '\0') {
		int length = snprintf(mark, sizeof mark, "%s/.git", folder);
		if (length > 0 && (size_t)length < sizeof mark && lstat(mark, &info) == 0)
			return true;
		slash = strrchr(folder, '/');
	}
	return false;
}

/* Whether a link at `path` may lead to `target`. */
static bool may_follow(const char *path, const char *target)
{
	char place[PATH_MAX], here[PATH_MAX];
	const char *slash = strrchr(path, '/');
	int length = slash ? snprintf(here, sizeof here, "%.*s", (int)(slash - path + 1), path)
			   : snprintf(here, sizeof here, ".");
	if (length < 0 || (size_t)length >= sizeof here || !realpath(here, place))
		return false;
	if (is_below(target, place))
		return true;
	if (find_top(place))
		return is_below(target, place);
	return realpath(here, place) && getcwd(here, sizeof here) &&
		(is_below(place, here) || strcmp(place, here) == 0) && is_below(target, here);
}

char *rewrite_target(const char *path)
{
	struct stat info;
	char *target = lstat(path, &info) < 0 ? NULL : realpath(path, NULL);
	if (!target) {
		trouble("cannot write %s: %s", path, strerror(errno));
	} else if (S_ISLNK(info.st_mode) && !may_follow(path, target)) {
		trouble("not mended: %s is a link that leads out of its repository or folder, to %s",
			path, target);
		free(target);
		target = NULL;
	}
	return target;
}

int rewrite_file(const char *path, const char *target, struct str old, struct str new)
{
	if (access(target, W_OK) < 0)
		return trouble("cannot write %s: %s", path, strerror(errno));
	return put_file(target, new, &old);
}
