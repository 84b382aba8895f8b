/* SPDX-License-Identifier: MIT */
#include "cli/rewrite.h"

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

/* ---- which file it is ----------------------------------------------------------------------- */

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
	char folder[PATH_MAX], here[PATH_MAX];
	const char *slash = strrchr(path, '/');
	int length = slash ? snprintf(here, sizeof here, "%.*s", (int)(slash - path + 1), path)
			   : snprintf(here, sizeof here, ".");
	if (length < 0 || (size_t)length >= sizeof here || !realpath(here, folder))
		return false;
	if (is_below(target, folder))
		return true;
	if (find_top(folder))
		return is_below(target, folder);
	return realpath(here, folder) && getcwd(here, sizeof here) &&
		(is_below(folder, here) || strcmp(folder, here) == 0) && is_below(target, here);
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

/* ---- writing -------------------------------------------------------------------------------- */

/* A file's name in the folder that holds it. */
struct place {
	char *folder;
	const char *name;
	char *temporary; /* the template of mkstemp(), then a path; NULL while there is none */
};

static const char mark[] = ".pmcheck-";

static void place_init(struct place *place, const char *target)
{
	const char *slash = strrchr(target, '/');
	size_t length = (size_t)(slash - target);
	*place = (struct place){ .folder = xmalloc(length + 2), .name = slash + 1 };
	memcpy(place->folder, target, length ? length : 1);
	place->folder[length ? length : 1] = '\0';
}

static void place_release(struct place *place)
{
	free(place->folder);
	free(place->temporary);
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
			(void)trouble("%s/%s was left by a pmcheck fix that was stopped: remove it",
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

/* Gives the temporary file the bytes, and the owner and mode of the file that it is to replace. */
static bool fill(int file, struct str bytes, const struct stat *info)
{
	/* Only root can give a file away; others own it already, or get it as their own. */
	if (fchown(file, info->st_uid, info->st_gid) < 0 && errno != EPERM)
		return false;
	return write_all(file, bytes) && fchmod(file, info->st_mode & 07777) == 0 &&
		fsync(file) == 0;
}

/* Makes the temporary file; false with errno and nothing left behind. */
static bool write_temporary(struct place *place, struct str bytes, const struct stat *info)
{
	size_t room = strlen(place->folder) + NAME_MAX + 3;
	place->temporary = xmalloc(room);
	snprintf(place->temporary, room, "%s/.%.*s%sXXXXXX", place->folder, name_room(place),
		place->name, mark);
	int file = mkstemp(place->temporary);
	bool good = file >= 0 && fill(file, bytes, info);
	int why = errno;
	if (file >= 0 && close(file) < 0 && good) {
		good = false;
		why = errno;
	}
	if (file >= 0 && !good)
		unlink(place->temporary);
	errno = why;
	return good;
}

/* Whether the file still holds what was read. */
static bool is_unchanged(const char *target, struct str old)
{
	struct str now;
	if (source_read(target, old.len, &now) < 0)
		return false;
	bool same = str_eq(now, old);
	free((char *)now.ptr);
	return same;
}

/* Makes the rename last; a file system that cannot sync a folder has done what it can. */
static void sync_folder(const struct place *place)
{
	int folder = open(place->folder, O_RDONLY | O_CLOEXEC);
	if (folder < 0)
		return;
	fsync(folder);
	close(folder);
}

static int replace(struct place *place, const char *path, const char *target, struct str old,
	struct str new)
{
	struct stat info;
	if (stat(target, &info) < 0 || access(target, W_OK) < 0 ||
		!write_temporary(place, new, &info))
		return trouble("cannot write %s: %s", path, strerror(errno));
	if (!is_unchanged(target, old)) {
		unlink(place->temporary);
		return trouble("not mended: %s was changed meanwhile", path);
	}
	if (rename(place->temporary, target) < 0) {
		int why = errno;
		unlink(place->temporary);
		return trouble("cannot write %s: %s", path, strerror(why));
	}
	sync_folder(place);
	return 0;
}

int rewrite_file(const char *path, const char *target, struct str old, struct str new)
{
	struct place place;
	place_init(&place, target);
	name_leftovers(&place);
	int status = replace(&place, path, target, old, new);
	place_release(&place);
	return status;
}
