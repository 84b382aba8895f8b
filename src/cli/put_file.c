/* SPDX-License-Identifier: MIT */
#include "cli/put_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/trouble.h"

static bool write_all(int file, struct str bytes)
{
	while (bytes.len > 0) {
		ssize_t written = write(file, bytes.ptr, bytes.len);
		if (written < 0 && errno != EINTR)
			return false;
		bytes = str_slice(bytes, written > 0 ? (size_t)written : 0, bytes.len);
	}
	return true;
}

/* The mode that the file has, or that a new one is to have. */
static mode_t mode_of(const char *path)
{
	enum { READ_WRITE = 0666, PERMISSIONS = 07777 };
	struct stat info;
	if (stat(path, &info) == 0)
		return info.st_mode & PERMISSIONS;
	mode_t mask = umask(0);
	umask(mask);
	return READ_WRITE & ~mask;
}

/* Makes the new name last, too; that it cannot be done on some file systems is no trouble. */
static void sync_folder(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder = !slash ? "." : arena_copy(arena, path, (size_t)(slash - path) + 1);
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (file < 0)
		return;
	(void)fsync(file);
	close(file);
}

static int replace(struct arena *arena, const char *path, struct str bytes)
{
	char *temporary = arena_printf(arena, "%s.XXXXXX", path);
	int file = mkstemp(temporary);
	if (file < 0)
		return trouble("cannot write beside %s: %s", path, strerror(errno));
	bool written = write_all(file, bytes) && fchmod(file, mode_of(path)) == 0 && fsync(file) == 0;
	int failure = errno;
	if (close(file) < 0 && written) {
		failure = errno;
		written = false;
	}
	if (written && rename(temporary, path) == 0) {
		sync_folder(arena, path);
		return 0;
	}
	if (written)
		failure = errno;
	unlink(temporary);
	return trouble("cannot write %s: %s", path, strerror(failure));
}

int put_file(const char *path, struct str bytes)
{
	struct arena arena;
	arena_init(&arena);
	char *target = realpath(path, NULL);
	int status = replace(&arena, target ? target : path, bytes);
	free(target);
	arena_release(&arena);
	return status;
}
