/* SPDX-License-Identifier: MIT */
#include "cli/own_path.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/trouble.h"

/* What Linux says, whatever the caller made of argv[0]. */
static bool is_told(char path[PATH_MAX])
{
	ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 1);
	if (length <= 0)
		return false;
	path[length] = '\0';
	return true;
}

/* Looks for a program in the folders of PATH, as the shell that started it did. */
static bool is_in_path(const char *name, char path[PATH_MAX])
{
	const char *folder = getenv("PATH");
	for (size_t length; folder && *folder; folder += length + (folder[length] == ':')) {
		length = strcspn(folder, ":");
		char candidate[PATH_MAX];
		int written = snprintf(candidate, sizeof candidate, "%.*s/%s",
			length ? (int)length : 1, length ? folder : ".", name);
		if (written > 0 && written < PATH_MAX && access(candidate, X_OK) == 0 &&
			realpath(candidate, path))
			return true;
	}
	return false;
}

int own_path(const char *called_as, char path[PATH_MAX])
{
	if (is_told(path))
		return 0;
	bool found = strchr(called_as, '/') ? realpath(called_as, path) != NULL
	                                    : is_in_path(called_as, path);
	return found ? 0
	             : trouble("cannot find out where pmcheck is installed: run it by its whole path");
}
