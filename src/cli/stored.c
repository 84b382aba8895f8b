/* SPDX-License-Identifier: MIT */
#include "cli/stored.h"

#include <stdlib.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/project.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "git/lfs_pointer.h"
#include "git/range.h"

enum {
	LARGEST_CONFIG = 1 << 20, /* bytes of a configuration that anybody could mean */
};

static void check_document(struct stored_check *check, const struct document *document)
{
	struct checker *checker = &check->checker;
	struct blob blob;
	if (blob_init(&blob, check->repository, document,
		    pmcheck_config_max_bytes(check->settings.config)) < 0) {
		checker_trouble(checker);
		return;
	}
	if (is_lfs_pointer(blob.bytes)) {
		/* said like a trouble, but there is nothing to mend and nothing to stop for */
		(void)trouble("%s: not checked: Git LFS keeps its text elsewhere", document->path);
	} else {
		bool before = checker->findings;
		checker->findings = false;
		checker_document(checker, document->path, blob.bytes, false);
		if (checker->findings)
			*vec_push(&check->stopped, &check->arena) = document;
		checker->findings |= before;
	}
	blob_release(&blob, check->repository);
}

static bool is_wanted(const void *config, struct str path)
{
	return select_path(config, path);
}

void stored_init(struct stored_check *check, const struct settings *settings)
{
	*check = (struct stored_check){
		.settings = *settings,
		.repository = repository_new(),
		.documents = { .wanted = is_wanted },
	};
	arena_init(&check->arena);
	check->links = (struct stored_links){
		.repository = check->repository,
		.arena = &check->arena,
	};
}

/* The text of .pmcheck in the index or a tree, in the arena; false when there is none. */
static int read_stored(
	struct stored_check *check, const char *revision, struct str *text, bool *found)
{
	struct documents files = { .wanted = NULL };
	struct blob blob;
	*found = false;
	if (repository_file(check->repository, revision, ".pmcheck", &files) < 0)
		return -1;
	if (!files.list.count)
		return 0;
	if (blob_init(&blob, check->repository, &files.list.items[0], LARGEST_CONFIG) < 0)
		return -1;
	*found = true;
	*text = (struct str){ arena_copy(&check->arena, blob.bytes.ptr, blob.bytes.len),
		blob.bytes.len };
	blob_release(&blob, check->repository);
	return text->len > LARGEST_CONFIG ? trouble(".pmcheck: larger than any configuration") : 0;
}

int stored_configure(struct stored_check *check, const char *revision)
{
	const struct pmcheck_config *options = check->settings.config;
	const char *given = check->settings.config_file;
	struct str text = STR("");
	if (given) {
		struct projects projects;
		struct project_place place;
		projects_init(&projects, &check->settings);
		int status = projects_find(&projects, ".", &place);
		if (status == 0) {
			/* it is the projects' only one: taken over, not copied */
			check->config = projects.known.items[0].config;
			projects.known.count = 0;
		}
		projects_release(&projects);
		if (status < 0)
			return -1;
	} else {
		bool found;
		if (read_stored(check, revision, &text, &found) < 0)
			return -1;
		const char *name = revision ? arena_printf(&check->arena, "%s:.pmcheck", revision)
					    : ".pmcheck (staged)";
		check->config = project_read(options, found ? name : "", text);
	}
	if (!check->config)
		return -1;
	check->settings.config = check->config;
	check->documents.context = check->config;
	return 0;
}

void stored_release(struct stored_check *check)
{
	pmcheck_config_free(check->config);
	arena_release(&check->arena);
	repository_free(check->repository);
}

/* How many of the documents from `at` on are one and the same, held by several trees. */
static size_t count_same(const struct documents *documents, size_t at)
{
	const struct document *first = &documents->list.items[at];
	size_t count = 1;
	while (at + count < documents->list.count && !strcmp(first[count].path, first->path) &&
		!strcmp(first[count].id, first->id))
		count++;
	return count;
}

int stored_run(struct stored_check *check, bool by_hand)
{
	const struct documents *documents = &check->documents;
	checker_begin(&check->checker, &check->settings, by_hand);
	check->checker.world.links = stored_links_source(&check->links);
	check->checker.reporter.run.base.folder = ""; /* paths are from the top, wherever we are */
	for (size_t i = 0; i < documents->list.count; i += check->links.count) {
		check->links.documents = &documents->list.items[i];
		check->links.count = count_same(documents, i);
		check_document(check, check->links.documents);
	}
	if (check->links.troubles)
		checker_trouble(&check->checker);
	return checker_end(&check->checker);
}

/* A check by hand of what `list` lists, by the configuration of `revision`. */
static int check_listed(const struct settings *settings,
	int (*list)(struct repository *, const char *, struct documents *), const char *what,
	const char *revision)
{
	struct stored_check check;
	stored_init(&check, settings);
	int status = stored_configure(&check, revision);
	if (status == 0)
		status = list(check.repository, what, &check.documents);
	if (status == 0)
		status = stored_run(&check, true);
	stored_release(&check);
	return status;
}

static int list_staged(
	struct repository *repository, const char *nothing, struct documents *documents)
{
	(void)nothing;
	return repository_staged(repository, documents);
}

int stored_check_staged(const struct settings *settings)
{
	return check_listed(settings, list_staged, NULL, NULL);
}

int stored_check_range(const struct settings *settings, const char *range)
{
	const char *dots = strstr(range, "..");
	const char *last = dots ? dots + strspn(dots, ".") : range;
	return check_listed(settings, repository_range, range, *last ? last : "HEAD");
}

int stored_check_revision(const struct settings *settings, const char *revision)
{
	return check_listed(settings, repository_revision, revision, revision);
}
