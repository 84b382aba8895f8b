/* SPDX-License-Identifier: MIT */
#include "cli/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/trouble.h"

enum {
	FIRST_ROOM = 16 * 1024,
};

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Reads up to `most` bytes; `expected` is a guess of how many there are, 0 for none. */
static int read_all(int file, size_t expected, size_t most, struct str *bytes)
{
	size_t room = smaller(expected ? expected + 1 : FIRST_ROOM, most), used = 0;
	char *data = xmalloc(room);
	for (;;) {
		ssize_t got = read(file, data + used, room - used);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			free(data);
			return -1;
		}
		used += (size_t)got;
		if (got == 0 || used == most)
			break;
		if (used == room) {
			room = smaller(room * 2, most);
			data = xrealloc(data, room);
		}
	}
	*bytes = (struct str){ data, used };
	return 0;
}

/* What an open file that is no regular one is. */
static const char *kind_of(mode_t mode)
{
	if (S_ISDIR(mode))
		return "a folder";
	if (S_ISFIFO(mode))
		return "a pipe";
	if (S_ISSOCK(mode))
		return "a socket";
	return "a device";
}

static int read_file(int file, const char *path, size_t most, struct str *bytes)
{
	struct stat info;
	if (fstat(file, &info) < 0)
		return trouble("cannot read %s: %s", path, strerror(errno));
	if (!S_ISREG(info.st_mode))
		return trouble(
			"cannot check %s: it is %s, not a file", path, kind_of(info.st_mode));
	size_t size = info.st_size < 0 ? 0 : (size_t)info.st_size;
	if (read_all(file, size, most, bytes) < 0)
		return trouble("cannot read %s: %s", path, strerror(errno));
	return 0;
}

/* A pipe that nobody writes to would hold open() up for ever. */
static int open_file(const char *path)
{
	return open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

static size_t most_of(size_t limit)
{
	return limit < SIZE_MAX ? limit + 1 : limit;
}

int source_try(const char *path, size_t limit, struct str *bytes)
{
	struct stat info;
	int file = strcmp(path, "-") == 0 ? -1 : open_file(path);
	if (file < 0)
		return -1;
	int status = -1;
	if (fstat(file, &info) == 0 && S_ISREG(info.st_mode))
		status = read_all(file, (size_t)info.st_size, most_of(limit), bytes);
	close(file);
	return status;
}

int source_read(const char *path, size_t limit, struct str *bytes)
{
	size_t most = most_of(limit);
	if (strcmp(path, "-") == 0) {
		if (read_all(STDIN_FILENO, 0, most, bytes) < 0)
			return trouble("cannot read standard input: %s", strerror(errno));
		return 0;
	}
	int file = open_file(path);
	if (file < 0)
		return trouble("cannot read %s: %s", path, strerror(errno));
	int status = read_file(file, path, most, bytes);
	close(file);
	return status;
}
