/* SPDX-License-Identifier: MIT */
#include "cli/put_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/trouble.h"
#include "cli/source.h"

/* A file's name in the folder that holds it. */
struct place {
	struct arena arena;
	const char *path;
	const char *folder, *name;
	char *temporary;
};

/* What stands between the file's name and the six letters of mkstemp(). */
static const char mark[] = ".pmcheck-";

static void place_init(struct place *place, const char *path)
{
	const char *slash = strrchr(path, '/');
	*place = (struct place){ .path = path, .name = slash ? slash + 1 : path };
	arena_init(&place->arena);
	place->folder = !slash ? "." : slash == path
		? "/" : arena_copy(&place->arena, path, (size_t)(slash - path));
}

/* How many bytes of the name a temporary's can hold. */
static int name_room(const struct place *place)
{
	enum { ADDED = 1 + sizeof mark - 1 + 6 };
	size_t length = strlen(place->name);
	return (int)(length + ADDED > NAME_MAX ? NAME_MAX - ADDED : length);
}

/* Names what an earlier run left when it was killed; another may be at work, so it stays. */
static void name_leftovers(const struct place *place)
{
	char begin[NAME_MAX + 1];
	snprintf(begin, sizeof begin, ".%.*s%s", name_room(place), place->name, mark);
	size_t length = strlen(begin);
	DIR *folder = opendir(place->folder);
	for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;)
		if (strncmp(entry->d_name, begin, length) == 0 &&
			strlen(entry->d_name) == length + 6)
			(void)trouble("%s/%s was left by a pmcheck that was stopped: remove it",
				place->folder, entry->d_name);
	if (folder)
		closedir(folder);
}

static bool write_all(int file, struct str bytes)
{
	for (size_t done = 0; done < bytes.len;) {
		ssize_t wrote = write(file, bytes.ptr + done, bytes.len - done);
		if (wrote < 0 && errno != EINTR)
			return false;
		done += wrote > 0 ? (size_t)wrote : 0;
	}
	return true;
}

/* The mode that a new file is to have. */
static mode_t new_mode(void)
{
	enum { READ_WRITE = 0666 };
	mode_t mask = umask(0);
	umask(mask);
	return READ_WRITE & ~mask;
}

/* Fills the temporary file; it gets owner and mode of the file that it is to replace. */
static bool fill(int file, const char *path, struct str bytes)
{
	enum { PERMISSIONS = 07777 };
	struct stat info;
	bool there = stat(path, &info) == 0;
	/* Only root can give a file away; others own it already, or get it as their own. */
	if (there && fchown(file, info.st_uid, info.st_gid) < 0 && errno != EPERM)
		return false;
	mode_t mode = there ? info.st_mode & PERMISSIONS : new_mode();
	return write_all(file, bytes) && fchmod(file, mode) == 0 && fsync(file) == 0;
}

/* Makes the temporary file; false with errno and nothing left behind. */
static bool write_temporary(struct place *place, struct str bytes)
{
	place->temporary = arena_printf(&place->arena, "%s/.%.*s%sXXXXXX", place->folder,
		name_room(place), place->name, mark);
	int file = mkstemp(place->temporary);
	if (file < 0)
		return false;
	bool good = fill(file, place->path, bytes);
	int why = errno;
	if (close(file) < 0 && good) {
		good = false;
		why = errno;
	}
	if (!good)
		unlink(place->temporary);
	errno = why;
	return good;
}

/* Whether the file still holds what was read. */
static bool is_unchanged(const char *path, struct str old)
{
	struct str now;
	if (source_read(path, old.len, &now) < 0)
		return false;
	bool same = str_eq(now, old);
	free((char *)now.ptr);
	return same;
}

/* Makes the new name last, too; that it cannot be done on some file systems is no trouble. */
static void sync_folder(const struct place *place)
{
	int folder = open(place->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return;
	(void)fsync(folder);
	close(folder);
}

static int replace(struct place *place, struct str bytes, const struct str *old)
{
	if (!write_temporary(place, bytes))
		return trouble("cannot write %s: %s", place->path, strerror(errno));
	if (old && !is_unchanged(place->path, *old)) {
		unlink(place->temporary);
		return trouble("cannot write %s: it was changed meanwhile", place->path);
	}
	if (rename(place->temporary, place->path) < 0) {
		int why = errno;
		unlink(place->temporary);
		return trouble("cannot write %s: %s", place->path, strerror(why));
	}
	sync_folder(place);
	return 0;
}

int put_file(const char *path, struct str bytes, const struct str *old)
{
	struct place place;
	char *target = realpath(path, NULL);
	place_init(&place, target ? target : path);
	name_leftovers(&place);
	int status = replace(&place, bytes, old);
	arena_release(&place.arena);
	free(target);
	return status;
}
