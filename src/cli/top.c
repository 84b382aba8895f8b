/* SPDX-License-Identifier: MIT */
#include "cli/top.h"

#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Cuts the last part off an absolute path; "/" stays. */
static void go_up(char *path)
{
	char *slash = strrchr(path, '/');
	slash[slash == path] = '\0';
}

static bool is_top(const char *path)
{
	char git[PATH_MAX + sizeof "/.git"];
	struct stat info;
	snprintf(git, sizeof git, "%s/.git", path);
	return lstat(git, &info) == 0;
}

struct report_base top_of_here(struct arena *arena)
{
	char here[PATH_MAX], top[PATH_MAX];
	if (!getcwd(here, sizeof here))
		return (struct report_base){ .folder = "" };
	memcpy(top, here, sizeof top);
	while (!is_top(top)) {
		if (strcmp(top, "/") == 0) /* no repository: this folder is all there is */
			return (struct report_base){
				.top = arena_printf(arena, "%s", here),
				.folder = "",
			};
		go_up(top);
	}
	const char *folder = here + strlen(top);
	return (struct report_base){
		.top = arena_printf(arena, "%s", top),
		.folder = arena_printf(arena, "%s", folder + (*folder == '/')),
	};
}
