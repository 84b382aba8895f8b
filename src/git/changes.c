/* SPDX-License-Identifier: MIT */
/* What differs between two trees, by libgit2 or as git prints it. */
#include "base/trouble.h"
#include "git/index.h"
#include "git/object.h"

enum {
	DEEPEST = 2048,          /* folders within folders; git's own limit is twice that */
	LARGEST_TREE = 64 << 20, /* bytes; git reads larger ones */
	MODE_KIND = 0170000,
	MODE_FILE = 0100000,
	MODE_TREE = 0040000,
	MODE_EXECUTABLE = 0100,
};

/* The trees that are walked. */
struct walk {
	struct repository *repository;
	struct documents *documents;
	int depth;
};

/* One entry of a tree. */
struct entry {
	unsigned mode;
	struct str name;
	git_oid id;
};

static void add_document(
	struct repository *repository, struct documents *documents, struct str path, const char *id)
{
	if (documents->wanted && !documents->wanted(documents->context, path))
		return;
	struct document *document = vec_push(&documents->list, &repository->arena);
	document->path = arena_copy(&repository->arena, path.ptr, path.len);
	snprintf(document->id, sizeof document->id, "%s", id);
	document->tree = NULL;
}

static bool is_tree(const struct entry *entry)
{
	return (entry->mode & MODE_KIND) == MODE_TREE;
}

/* Takes the next entry, "MODE NAME NUL ID", off `*rest`; false when it is not one. */
static bool next_entry(const struct libgit2 *git2, struct str *rest, struct entry *entry)
{
	size_t at = 0;
	entry->mode = 0;
	for (; at < rest->len && rest->ptr[at] >= '0' && rest->ptr[at] <= '7' && at < 7; at++)
		entry->mode = entry->mode * 8 + (unsigned)(rest->ptr[at] - '0');
	if (at == 0 || at == rest->len || rest->ptr[at++] != ' ')
		return false;
	const char *end = memchr(rest->ptr + at, '\0', rest->len - at);
	if (!end)
		return false;
	entry->name = str_slice(*rest, at, (size_t)(end - rest->ptr));
	at += entry->name.len + 1;
	if (!entry->name.len || rest->len - at < SHA1_SIZE)
		return false;
	git2->oid_fromraw(&entry->id, (const unsigned char *)rest->ptr + at);
	*rest = str_slice(*rest, at + SHA1_SIZE, rest->len);
	return true;
}

/* The byte after the name in the order of trees: a folder's name ends in a slash there. */
static int byte_after(const struct entry *entry, size_t at)
{
	if (at < entry->name.len)
		return (unsigned char)entry->name.ptr[at];
	return is_tree(entry) ? '/' : '\0';
}

static int compare_entries(const struct entry *a, const struct entry *b)
{
	size_t shorter = a->name.len < b->name.len ? a->name.len : b->name.len;
	int order = memcmp(a->name.ptr, b->name.ptr, shorter);
	return order ? order : byte_after(a, shorter) - byte_after(b, shorter);
}

/* Of a file's permissions git knows only whether it is executable. */
static unsigned plain_mode(unsigned mode)
{
	return (mode & MODE_KIND) == MODE_FILE ? mode & (MODE_KIND | MODE_EXECUTABLE)
					       : mode & MODE_KIND;
}

static int walk_trees(
	struct walk *walk, const git_oid *base_id, const git_oid *id, struct str folder);

/* An entry; `old` is the one of its name and kind in the base, or NULL. */
static int walk_entry(
	struct walk *walk, const struct entry *old, const struct entry *entry, struct str folder)
{
	struct repository *repository = walk->repository;
	bool file = (entry->mode & MODE_KIND) == MODE_FILE;
	if (old && plain_mode(old->mode) == plain_mode(entry->mode) &&
		repository->git2.oid_equal(&old->id, &entry->id))
		return 0;
	if (!file && !is_tree(entry))
		return 0;
	const char *path = arena_printf(&repository->arena, "%.*s%.*s%s", (int)folder.len,
		folder.ptr, (int)entry->name.len, entry->name.ptr, file ? "" : "/");
	if (!file)
		return walk_trees(walk, old ? &old->id : NULL, &entry->id, str_of(path));
	char digits[OBJECT_ID_ROOM];
	repository->git2.oid_tostr(digits, sizeof digits, &entry->id);
	add_document(repository, walk->documents, str_of(path), digits);
	return 0;
}

/* Two trees side by side, both in order. */
static int walk_bytes(struct walk *walk, struct str base, struct str tree, struct str folder)
{
	const struct libgit2 *git2 = &walk->repository->git2;
	struct entry entry, old = { .mode = 0 };
	bool has_old = base.len > 0;
	if (has_old && !next_entry(git2, &base, &old))
		return CANNOT;
	while (tree.len) {
		if (!next_entry(git2, &tree, &entry))
			return CANNOT;
		while (has_old && compare_entries(&old, &entry) < 0) {
			has_old = base.len > 0;
			if (has_old && !next_entry(git2, &base, &old))
				return CANNOT;
		}
		bool same = has_old && compare_entries(&old, &entry) == 0;
		int status = walk_entry(walk, same ? &old : NULL, &entry, folder);
		if (status)
			return status;
	}
	return 0;
}

/* Equal subtrees are not opened: the cost is that of the change, not of the repository. */
static int walk_trees(
	struct walk *walk, const git_oid *base_id, const git_oid *id, struct str folder)
{
	struct repository *repository = walk->repository;
	const char *what = folder.len ? folder.ptr : "the tree";
	struct object base = { .owner = NULL }, tree;
	if (walk->depth == DEEPEST)
		return CANNOT;
	int status = object_init(&tree, repository, id, GIT_OBJECT_TREE, LARGEST_TREE, what);
	if (status)
		return status;
	if (base_id)
		status = object_init(
			&base, repository, base_id, GIT_OBJECT_TREE, LARGEST_TREE, what);
	walk->depth++;
	if (!status)
		status = walk_bytes(walk, base.bytes, tree.bytes, folder);
	walk->depth--;
	object_release(&base, repository);
	object_release(&tree, repository);
	return status;
}

int list_tree_changes(struct repository *repository, const git_oid *base, const git_oid *tree,
	struct documents *documents)
{
	struct walk walk = { repository, documents, 0 };
	size_t before = documents->list.count;
	if (base && repository->git2.oid_equal(base, tree))
		return 0;
	int status = walk_trees(&walk, base, tree, STR(""));
	if (status)
		documents->list.count = before;
	return status;
}

int find_in_tree(struct repository *repository, const git_oid *tree, const char *name,
	struct documents *documents)
{
	struct object object;
	int status = object_init(
		&object, repository, tree, GIT_OBJECT_TREE, LARGEST_TREE, "the tree");
	if (status)
		return status;
	struct str rest = object.bytes;
	struct entry entry;
	while (rest.len && !status) {
		if (!next_entry(&repository->git2, &rest, &entry)) {
			status = CANNOT;
		} else if (str_eq(entry.name, str_of(name)) &&
			   (entry.mode & MODE_KIND) == MODE_FILE) {
			char digits[OBJECT_ID_ROOM];
			repository->git2.oid_tostr(digits, sizeof digits, &entry.id);
			add_document(repository, documents, entry.name, digits);
		}
	}
	object_release(&object, repository);
	return status;
}

/* Takes the next field, up to `end`, off `*rest`; false when there is no such byte. */
static bool next_field(struct str *rest, char end, struct str *field)
{
	const char *at = rest->len ? memchr(rest->ptr, end, rest->len) : NULL;
	if (!at)
		return false;
	size_t length = (size_t)(at - rest->ptr);
	*field = str_slice(*rest, 0, length);
	*rest = str_slice(*rest, length + 1, rest->len);
	return true;
}

/* ":OLDMODE MODE OLDID ID STATUS NUL PATH NUL", without renames. */
static bool next_change(
	struct str *rest, struct str *mode, struct str *id, struct str *status, struct str *path)
{
	struct str skipped;
	return next_field(rest, ' ', &skipped) && str_starts(skipped, STR(":")) &&
	       next_field(rest, ' ', mode) && next_field(rest, ' ', &skipped) &&
	       next_field(rest, ' ', id) && next_field(rest, '\0', status) &&
	       next_field(rest, '\0', path) && path->len && id->len < OBJECT_ID_ROOM;
}

int list_raw_changes(struct repository *repository, struct str output, struct documents *documents)
{
	while (output.len) {
		struct str mode, id, status, path;
		if (!next_change(&output, &mode, &id, &status, &path))
			return trouble("cannot understand git's list of changes");
		bool is_file = mode.len == 6 && str_starts(mode, STR("100"));
		if (!is_file || str_eq(status, STR("D")) || str_eq(status, STR("U")))
			continue;
		add_document(repository, documents, path,
			arena_copy(&repository->arena, id.ptr, id.len));
	}
	return 0;
}

int empty_tree(struct repository *repository, char id[OBJECT_ID_ROOM])
{
	static const char *const arguments[] = { "hash-object", "-t", "tree", "--stdin", NULL };
	struct str output;
	if (git_query(&repository->arena, arguments, &output) < 0)
		return -1;
	output = str_trim(output);
	if (!output.len || output.len >= OBJECT_ID_ROOM)
		return trouble("git does not say what an empty tree is");
	memcpy(id, output.ptr, output.len);
	id[output.len] = '\0';
	return 0;
}
