/* SPDX-License-Identifier: MIT */
#include "git/range.h"

#include <stdlib.h>

#include "base/trouble.h"
#include "git/internal.h"

static bool is_shallow(struct repository *repository)
{
	static const char *const arguments[] = { "rev-parse", "--is-shallow-repository", NULL };
	struct str output;
	return git_run(&repository->arena, arguments, &output, NULL) == 0 &&
	       str_eq(str_trim(output), STR("true"));
}

/* Clones of CI hold the last commit only, unless they are told otherwise. */
static int cannot_find(struct repository *repository, const char *what, const char *name)
{
	return trouble("cannot find %s '%s'%s", what, name,
		is_shallow(repository)
			? ": this clone is shallow and may lack it (git fetch --unshallow, or "
			  "fetch-depth: 2 and more of actions/checkout)"
			: "");
}

/* The id of `revision`, peeled to `type` ("tree" …); 1 when there is none, untold. */
static int resolve(struct repository *repository, const char *revision, const char *type,
	char id[OBJECT_ID_ROOM])
{
	const char *const arguments[] = { "rev-parse", "--quiet", "--verify", "--end-of-options",
		arena_printf(&repository->arena, "%s^{%s}", revision, type), NULL };
	struct str output;
	const char *complaint = NULL;
	int status = git_run(&repository->arena, arguments, &output, &complaint);
	if (status > 1 && complaint)
		return trouble("git: %s", complaint);
	if (status != 0)
		return status < 0 ? -1 : 1;
	output = str_trim(output);
	if (output.len >= OBJECT_ID_ROOM)
		return 1;
	memcpy(id, output.ptr, output.len);
	id[output.len] = '\0';
	return 0;
}

static int tree_of(struct repository *repository, const char *revision, char id[OBJECT_ID_ROOM])
{
	int status = resolve(repository, revision, "tree", id);
	return status > 0 ? cannot_find(repository, "the revision", revision) : status;
}

static int compare(struct repository *repository, const char *base, const char *tree,
	struct documents *documents)
{
	const char *const arguments[] = { "-c", "diff.relative=false", "diff-tree", "-r", "--raw",
		"-z", "--no-abbrev", "--no-renames", base, tree, "--", NULL };
	struct str output;
	size_t first = documents->list.count;
	if (git_query(&repository->arena, arguments, &output) < 0 ||
		list_raw_changes(repository, output, documents) < 0)
		return -1;
	const char *kept = arena_copy(&repository->arena, tree, strlen(tree));
	for (size_t i = first; i < documents->list.count; i++)
		documents->list.items[i].tree = kept;
	return 0;
}

/* The commit where the two part, in `id`. */
static int merge_base(
	struct repository *repository, const char *one, const char *other, char id[OBJECT_ID_ROOM])
{
	char ids[2][OBJECT_ID_ROOM];
	const char *const names[] = { one, other };
	for (size_t i = 0; i < 2; i++) {
		int status = resolve(repository, names[i], "commit", ids[i]);
		if (status != 0)
			return status < 0 ? -1 : cannot_find(repository, "the commit", names[i]);
	}
	const char *const arguments[] = { "merge-base", ids[0], ids[1], NULL };
	struct str output;
	int status = git_run(&repository->arena, arguments, &output, NULL);
	output = str_trim(output);
	if (status != 0 || !output.len)
		return status < 0
			       ? -1
			       : cannot_find(repository, "a common ancestor of",
					 arena_printf(&repository->arena, "%s...%s", one, other));
	return tree_of(repository, arena_copy(&repository->arena, output.ptr, output.len), id);
}

int repository_range(struct repository *repository, const char *range, struct documents *documents)
{
	const char *dots = strstr(range, "..");
	if (!dots)
		return trouble("--range needs two revisions as A..B or A...B, not '%s'", range);
	bool symmetric = dots[2] == '.';
	const char *one = arena_copy(&repository->arena, range, (size_t)(dots - range));
	const char *other = dots + (symmetric ? 3 : 2);
	one = *one ? one : "HEAD";
	other = *other ? other : "HEAD";
	char base[OBJECT_ID_ROOM], tree[OBJECT_ID_ROOM];
	if (tree_of(repository, other, tree) < 0)
		return -1;
	int status = symmetric ? merge_base(repository, one, other, base)
			       : tree_of(repository, one, base);
	return status < 0 ? -1 : compare(repository, base, tree, documents);
}

int repository_revision(
	struct repository *repository, const char *revision, struct documents *documents)
{
	char base[OBJECT_ID_ROOM], tree[OBJECT_ID_ROOM];
	if (tree_of(repository, revision, tree) < 0 || empty_tree(repository, base) < 0)
		return -1;
	return compare(repository, base, tree, documents);
}

static bool is_zero(const char *id)
{
	return id[strspn(id, "0")] == '\0';
}

/* Whether documents[at] is also among those from `from` on; the two lists are in the same order. */
static bool is_among(const struct documents *documents, size_t at, size_t from, size_t *cursor)
{
	const struct document *document = &documents->list.items[at];
	for (size_t i = from + *cursor; i < documents->list.count; i++) {
		int order = strcmp(documents->list.items[i].path, document->path);
		if (order > 0)
			return false;
		*cursor = i - from;
		if (order == 0)
			return !strcmp(documents->list.items[i].id, document->id);
	}
	return false;
}

static int by_path(const void *one, const void *other)
{
	const struct document *a = one, *b = other;
	int order = strcmp(a->path, b->path);
	if (!order)
		order = strcmp(a->id, b->id);
	return order ? order : strcmp(a->tree, b->tree);
}

static void sort_from(struct documents *documents, size_t from)
{
	if (documents->list.count > from)
		qsort(documents->list.items + from, documents->list.count - from,
			sizeof *documents->list.items, by_path);
}

/*
 * Leaves of the documents from `first` to before `second` those that are also behind: what is in
 * neither of two known commits.
 */
static void intersect(struct documents *documents, size_t first, size_t second)
{
	sort_from(documents, second);
	size_t kept = first, cursor = 0;
	for (size_t i = first; i < second; i++)
		if (is_among(documents, i, second, &cursor))
			documents->list.items[kept++] = documents->list.items[i];
	documents->list.count = kept;
}

/* What differs from each of the commits that are known already, `boundaries` of git rev-list. */
static int compare_with_all(struct repository *repository, struct str boundaries, const char *tree,
	struct documents *documents)
{
	size_t first = documents->list.count;
	bool any = false;
	while (boundaries.len) {
		const char *end = memchr(boundaries.ptr, '\n', boundaries.len);
		size_t length = end ? (size_t)(end - boundaries.ptr) : boundaries.len;
		struct str line = str_slice(boundaries, 0, length);
		boundaries = str_slice(boundaries, length + 1, boundaries.len);
		if (!str_starts(line, STR("-")))
			continue;
		const char *base = arena_copy(&repository->arena, line.ptr + 1, line.len - 1);
		size_t second = documents->list.count;
		if (compare(repository, base, tree, documents) < 0)
			return -1;
		if (any)
			intersect(documents, first, second);
		else
			sort_from(documents, first);
		any = true;
	}
	char nothing[OBJECT_ID_ROOM];
	if (any)
		return 0;
	if (empty_tree(repository, nothing) < 0)
		return -1;
	return compare(repository, nothing, tree, documents);
}

static int list_new_ref(struct repository *repository, const char *id, const char *tree,
	const char *known, struct documents *documents)
{
	const char *const arguments[] = { "rev-list", "--boundary", id, "--not", known, NULL };
	struct str output;
	if (git_query(&repository->arena, arguments, &output) < 0)
		return -1;
	if (!output.len) /* all of it is known */
		return 0;
	return compare_with_all(repository, output, tree, documents);
}

int repository_update(struct repository *repository, const char *old_id, const char *new_id,
	const char *known, struct documents *documents)
{
	char commit[OBJECT_ID_ROOM], tree[OBJECT_ID_ROOM], base[OBJECT_ID_ROOM];
	if (is_zero(new_id))
		return 0;
	int status = resolve(repository, new_id, "tree", tree);
	if (status < 0)
		return -1;
	if (status >
		0) /* a tag of a blob is no document, but an object that is not there is none */
		return resolve(repository, new_id, "object", base) == 0
			       ? 0
			       : cannot_find(repository, "the object", new_id);
	status = is_zero(old_id) ? 1 : resolve(repository, old_id, "tree", base);
	if (status == 0)
		return compare(repository, base, tree, documents);
	if (status > 0)
		status = resolve(repository, new_id, "commit", commit);
	if (status < 0)
		return -1;
	if (status > 0) /* a tag of a tree */
		return repository_revision(repository, new_id, documents);
	return list_new_ref(repository, commit, tree, known, documents);
}

void documents_unite(struct documents *documents)
{
	sort_from(documents, 0);
	size_t kept = 0;
	for (size_t i = 0; i < documents->list.count; i++)
		if (!kept || by_path(&documents->list.items[kept - 1], &documents->list.items[i]))
			documents->list.items[kept++] = documents->list.items[i];
	documents->list.count = kept;
}
