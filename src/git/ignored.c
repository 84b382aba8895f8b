/* SPDX-License-Identifier: MIT */
#include "git/ignored.h"

#include <stdlib.h>

#include "git/command.h"

static int compare(const void *left, const void *right)
{
	const char *const *a = left, *const *b = right;
	return strcmp(*a, *b);
}

void ignored_find(struct ignored *ignored, struct arena *arena, const char *folder)
{
	const char *const arguments[] = { "-C", folder, "ls-files", "-z", "--others", "--ignored",
		"--exclude-standard", "--directory", NULL };
	struct str output;
	const char *complaint;
	*ignored = (struct ignored){ .paths = { .count = 0 } };
	if (git_run(arena, arguments, &output, &complaint) != 0)
		return;
	for (size_t at = 0; at < output.len; at += strlen(output.ptr + at) + 1)
		*vec_push(&ignored->paths, arena) = output.ptr + at;
	if (ignored->paths.count > 0)
		qsort(ignored->paths.items, ignored->paths.count, sizeof *ignored->paths.items,
			compare);
}

bool ignored_has(const struct ignored *ignored, const char *path)
{
	return ignored->paths.count > 0 &&
	       bsearch(&path, ignored->paths.items, ignored->paths.count,
		       sizeof *ignored->paths.items, compare);
}
