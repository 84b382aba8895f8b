/* SPDX-License-Identifier: MIT */
#include "git/hook_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/trouble.h"

enum {
	LARGEST = 1 << 20, /* no hook that is looked into is longer */
	MODE = 0755,
};

struct hook_file hook_file_at(struct arena *arena, const char *path)
{
	struct hook_file file = { .path = path, .content = STR("") };
	struct stat status;
	file.exists = lstat(path, &status) == 0;
	if (!file.exists || stat(path, &status) < 0 || !S_ISREG(status.st_mode))
		return file;
	file.executable = access(path, X_OK) == 0;
	FILE *stream = fopen(path, "rb");
	if (!stream)
		return file;
	char *content = arena_alloc(arena, LARGEST);
	file.content = (struct str){ content, fread(content, 1, LARGEST, stream) };
	fclose(stream);
	return file;
}

/* Makes the folder of `path`, and its, where they are missing. */
static int make_folder(struct arena *arena, const char *path)
{
	for (const char *at = path + 1; (at = strchr(at, '/')); at++) {
		const char *folder = arena_copy(arena, path, (size_t)(at - path));
		if (mkdir(folder, 0777) < 0 && errno != EEXIST)
			return trouble("%s: %s", folder, strerror(errno));
	}
	return 0;
}

static bool write_all(int file, struct str text)
{
	while (text.len) {
		ssize_t written = write(file, text.ptr, text.len);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		text = str_slice(text, (size_t)written, text.len);
	}
	return true;
}

int hook_file_write(struct arena *arena, const char *path, struct str text)
{
	if (make_folder(arena, path) < 0)
		return -1;
	char *temporary = arena_printf(arena, "%s.XXXXXX", path);
	int file = mkstemp(temporary);
	if (file < 0)
		return trouble("%s: %s", path, strerror(errno));
	bool written = write_all(file, text) && fchmod(file, MODE) == 0 && fsync(file) == 0;
	written = close(file) == 0 && written && rename(temporary, path) == 0;
	if (written)
		return 0;
	int error = errno;
	unlink(temporary);
	return trouble("%s: %s", path, strerror(error));
}

int hook_file_keep(const char *path, const char *kept)
{
	if (linkat(AT_FDCWD, path, AT_FDCWD, kept, 0) == 0)
		return 0;
	if (errno == EEXIST)
		return trouble("%s: %s", kept, strerror(errno));
	return hook_file_move(path, kept);
}

int hook_file_move(const char *from, const char *to)
{
	if (rename(from, to) == 0)
		return 0;
	return trouble("%s: %s", from, strerror(errno));
}

int hook_file_remove(const char *path)
{
	if (unlink(path) == 0)
		return 0;
	return trouble("%s: %s", path, strerror(errno));
}
