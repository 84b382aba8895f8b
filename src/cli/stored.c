/* SPDX-License-Identifier: MIT */
#include "cli/stored.h"

#include <stdlib.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/project.h"
#include "cli/select.h"
#include "cli/settings.h"
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
	if (blob_is_lfs_pointer(blob.bytes)) {
		/* said like a trouble, but there is nothing to mend and nothing to stop for */
		(void)trouble("%s: not checked: Git LFS keeps its text elsewhere", document->path);
	} else {
		bool before = checker->findings;
		checker->findings = false;
		checker_document(checker, document->path, blob.bytes, false);
		if (checker->findings)
			*vec_push(&check->stopped, &check->arena) = document->path;
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

/* `path`, as it is linked from `document`, from the top in `to`; false when it leads out of it. */
static bool from_top(struct arena *arena, const char *document, const char *path, char **to)
{
	const char *slash = strrchr(document, '/');
	size_t length = slash ? (size_t)(slash - document) : 0;
	*to = arena_alloc(arena, strlen(document) + strlen(path) + 2);
	memcpy(*to, document, length);
	while (*path) {
		size_t part = strcspn(path, "/");
		if (part == 2 && path[0] == '.' && path[1] == '.') {
			if (!length)
				return false;
			while (length && (*to)[length - 1] != '/')
				length--;
			length -= length > 0;
		} else if (part && !(part == 1 && *path == '.')) {
			if (length)
				(*to)[length++] = '/';
			memcpy(*to + length, path, part);
			length += part;
		}
		path += part + (path[part] == '/');
	}
	(*to)[length] = '\0';
	return true;
}

static enum pmcheck_path find_link(void *context, const char *document, const char *path)
{
	struct stored_check *check = context;
	char *whole;
	if (!from_top(&check->arena, document, path, &whole))
		return PMCHECK_PATH_UNKNOWN;
	switch (names_find(&check->names, whole)) {
	case NAMES_THERE:
		return PMCHECK_PATH_THERE;
	case NAMES_MISSING:
		return PMCHECK_PATH_MISSING;
	default:
		return PMCHECK_PATH_UNKNOWN;
	}
}

void stored_follow_links(struct stored_check *check, const char *revision)
{
	check->names = (struct names){ .repository = check->repository, .revision = revision };
}

int stored_run(struct stored_check *check, bool by_hand)
{
	checker_begin(&check->checker, &check->settings, by_hand);
	if (check->names.repository)
		check->checker.world.links = (struct link_source){ find_link, check };
	check->checker.reporter.run.base.folder = ""; /* paths are from the top, wherever we are */
	for (size_t i = 0; i < check->documents.list.count; i++)
		check_document(check, &check->documents.list.items[i]);
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
	stored_follow_links(&check, revision);
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
