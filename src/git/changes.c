/* SPDX-License-Identifier: MIT */
/* What differs between two trees, by libgit2 or as git prints it. */
#include "base/trouble.h"
#include "git/internal.h"

enum {
	DEEPEST = 2048, /* folders within folders; git's own limit is twice that */
};

/* One pair of trees that is walked; `base` may be NULL. */
struct walk {
	struct repository *repository;
	struct documents *documents;
	int depth;
};

static void add_document(
	struct repository *repository, struct documents *documents, struct str path, const char *id)
{
	if (documents->wanted && !documents->wanted(path))
		return;
	struct document *document = vec_push(&documents->list, &repository->arena);
	document->path = arena_copy(&repository->arena, path.ptr, path.len);
	snprintf(document->id, sizeof document->id, "%s", id);
}

static int walk_trees(
	struct walk *walk, const git_oid *base_id, const git_oid *id, struct str folder);

/* An entry of a tree that the base does not have in the same way. */
static int walk_entry(struct walk *walk, const git_tree_entry *old, const git_tree_entry *entry,
	struct str folder)
{
	const struct libgit2 *git2 = &walk->repository->git2;
	git_filemode_t mode = git2->tree_entry_filemode(entry);
	git_filemode_t old_mode = old ? git2->tree_entry_filemode(old) : GIT_FILEMODE_UNREADABLE;
	const git_oid *id = git2->tree_entry_id(entry);
	const git_oid *old_id = old ? git2->tree_entry_id(old) : NULL;
	if (old && mode == old_mode && git2->oid_equal(old_id, id))
		return 0;
	bool is_tree = mode == GIT_FILEMODE_TREE;
	if (!is_tree && mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE)
		return 0;
	const char *path = arena_printf(&walk->repository->arena, "%.*s%s%s", (int)folder.len,
		folder.ptr, git2->tree_entry_name(entry), is_tree ? "/" : "");
	if (is_tree)
		return walk_trees(
			walk, old_mode == GIT_FILEMODE_TREE ? old_id : NULL, id, str_of(path));
	char digits[OBJECT_ID_ROOM];
	git2->oid_tostr(digits, sizeof digits, id);
	add_document(walk->repository, walk->documents, str_of(path), digits);
	return 0;
}

/* Equal subtrees are not opened: the cost is that of the change, not of the repository. */
static int walk_trees(
	struct walk *walk, const git_oid *base_id, const git_oid *id, struct str folder)
{
	const struct libgit2 *git2 = &walk->repository->git2;
	git_repository *handle = walk->repository->handle;
	git_tree *base = NULL, *tree = NULL;
	if (walk->depth == DEEPEST)
		return CANNOT;
	int error = git2->tree_lookup(&tree, handle, id);
	if (error >= 0 && base_id)
		error = git2->tree_lookup(&base, handle, base_id);
	int status = error < 0 ? libgit2_failed(error, folder.len ? folder.ptr : "the tree") : 0;
	walk->depth++;
	for (size_t i = 0; !status && i < git2->tree_entrycount(tree); i++) {
		const git_tree_entry *entry = git2->tree_entry_byindex(tree, i);
		const git_tree_entry *old =
			base ? git2->tree_entry_byname(base, git2->tree_entry_name(entry)) : NULL;
		status = walk_entry(walk, old, entry, folder);
	}
	walk->depth--;
	git2->tree_free(base);
	git2->tree_free(tree);
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
