/* SPDX-License-Identifier: MIT */
#include "support/files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/vec.h"

static _Noreturn void cannot_read(const char *path)
{
	perror(path);
	exit(2);
}

struct str file_read(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		cannot_read(path);
	char *data = NULL;
	size_t size = 0, room = 0, got;
	do {
		if (size == room) {
			size_t more = room ? room * 2 : 8192;
			data = arena_grow(arena, data, room, more);
			room = more;
		}
		got = fread(data + size, 1, room - size, file);
		size += got;
	} while (got);
	if (ferror(file))
		cannot_read(path);
	fclose(file);
	return (struct str){ data, size };
}

bool file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

static int compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct paths files_in(struct arena *arena, const char *directory, const char *suffix)
{
	DIR *dir = opendir(directory);
	if (!dir)
		cannot_read(directory);
	VEC(const char *) paths = { 0 };
	for (const struct dirent *entry; (entry = readdir(dir));)
		if (entry->d_name[0] != '.' && str_ends(str_of(entry->d_name), str_of(suffix)))
			*vec_push(&paths, arena) =
				arena_printf(arena, "%s/%s", directory, entry->d_name);
	closedir(dir);
	if (paths.count)
		qsort(paths.items, paths.count, sizeof *paths.items, compare_paths);
	return (struct paths){ paths.items, paths.count };
}
