/* SPDX-License-Identifier: MIT */
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/trouble.h"
#include "base/vec.h"
#include "cli/select.h"
#include "git/ignored.h"

/* A file or folder that is still to be visited. */
struct place {
	const char *path; /* a folder's ends in '/', so that the order is that of whole paths */
	size_t length;
};

struct walker {
	struct walk *walk;
	size_t root; /* length of what paths begin with and select_path() is not asked about */
	struct arena arena;
	VEC(struct place) pending; /* a stack: the next place is the last */
};

/* The last first, as a stack wants it. */
static int compare(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	return strcmp(b->path, a->path);
}

static bool is_folder(const struct place *place)
{
	return place->length > 0 && place->path[place->length - 1] == '/';
}

/* S_IFDIR, S_IFREG or something else; most systems tell it with the name. */
static mode_t kind_of(int folder, const struct dirent *entry)
{
#ifdef DT_UNKNOWN
	if (entry->d_type == DT_DIR)
		return S_IFDIR;
	if (entry->d_type == DT_REG)
		return S_IFREG;
	if (entry->d_type != DT_UNKNOWN)
		return 0;
#endif
	struct stat info;
	/* What vanished meanwhile is no part of the folder any more. */
	if (fstatat(folder, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) < 0)
		return 0;
	return info.st_mode & S_IFMT;
}

/* Puts an entry of the folder at `parent` on the stack if it is worth a visit. */
static void add_entry(
	struct walker *walker, int file, const char *parent, const struct dirent *entry)
{
	const char *name = entry->d_name;
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strcmp(name, ".git") == 0)
		return;
	const mode_t kind = kind_of(file, entry);
	if (kind != S_IFDIR && kind != S_IFREG)
		return;
	const char *slash = kind == S_IFDIR ? "/" : "";
	struct place place = { .path = arena_printf(
				       &walker->arena, "%s%s%s", parent, name, slash) };
	place.length = strlen(place.path);
	const char *below = place.path + walker->root;
	if (ignored_has(walker->walk->ignored, below))
		return;
	const char *path = arena_printf(&walker->arena, "%s%s", walker->walk->prefix, below);
	if (kind == S_IFDIR || select_path(walker->walk->config, str_of(path)))
		*vec_push(&walker->pending, &walker->arena) = place;
}

/* Puts what is in the folder at `path` on the stack, in order. Returns 0, or -1 with errno set. */
static int add_entries(struct walker *walker, const char *path)
{
	DIR *folder = opendir(*path ? path : ".");
	if (!folder)
		return -1;
	size_t first = walker->pending.count;
	struct dirent *entry;
	while (errno = 0, (entry = readdir(folder)))
		add_entry(walker, dirfd(folder), path, entry);
	int failure = errno;
	closedir(folder);
	if (walker->pending.count > first)
		qsort(walker->pending.items + first, walker->pending.count - first,
			sizeof *walker->pending.items, compare);
	errno = failure;
	return failure ? -1 : 0;
}

static void visit(struct walker *walker, const struct place *place)
{
	struct walk *walk = walker->walk;
	if (place->length > 0 && !is_folder(place)) {
		walk->found++;
		walk->visit(walk->context, place->path);
	} else if (add_entries(walker, place->path) < 0) {
		walk->troubles++;
		trouble("cannot read the folder %s: %s", *place->path ? place->path : ".",
			strerror(errno));
	}
}

/* "docs", "docs/" and "docs//" are "docs/"; "." and "./" are nothing. */
static struct place root_of(struct arena *arena, const char *folder)
{
	size_t length = strlen(folder);
	while (length > 1 && folder[length - 1] == '/')
		length--;
	struct place place = { .path = "" };
	if (length == 1 && *folder == '.')
		return place;
	const char *slash = length == 1 && *folder == '/' ? "" : "/";
	place.path = arena_printf(arena, "%.*s%s", (int)length, folder, slash);
	place.length = strlen(place.path);
	return place;
}

void walk_folder(struct walk *walk, const char *folder)
{
	struct walker walker = { .walk = walk };
	arena_init(&walker.arena);
	struct place root = root_of(&walker.arena, folder);
	walker.root = root.length;
	*vec_push(&walker.pending, &walker.arena) = root;
	while (walker.pending.count > 0) {
		struct place next = walker.pending.items[--walker.pending.count];
		visit(&walker, &next);
	}
	arena_release(&walker.arena);
}
