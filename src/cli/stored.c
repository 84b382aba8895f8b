/* SPDX-License-Identifier: MIT */
#include "cli/stored.h"

#include <stdlib.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "git/range.h"

static void check_document(struct stored_check *check, const struct document *document)
{
	struct checker *checker = &check->checker;
	struct blob blob;
	if (blob_init(&blob, check->repository, document,
		    pmcheck_config_max_bytes(check->settings->config)) < 0) {
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

void stored_init(struct stored_check *check, const struct settings *settings)
{
	*check = (struct stored_check){
		.settings = settings,
		.repository = repository_new(),
		.documents = { .wanted = select_path },
	};
	arena_init(&check->arena);
}

void stored_release(struct stored_check *check)
{
	arena_release(&check->arena);
	repository_free(check->repository);
}

int stored_run(struct stored_check *check, bool by_hand)
{
	checker_begin(&check->checker, check->settings, by_hand);
	for (size_t i = 0; i < check->documents.list.count; i++)
		check_document(check, &check->documents.list.items[i]);
	return checker_end(&check->checker);
}

/* A check by hand of what `list` lists. */
static int check_listed(const struct settings *settings,
	int (*list)(struct repository *, const char *, struct documents *), const char *what)
{
	struct stored_check check;
	stored_init(&check, settings);
	int status = list(check.repository, what, &check.documents);
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
	return check_listed(settings, list_staged, NULL);
}

int stored_check_range(const struct settings *settings, const char *range)
{
	return check_listed(settings, repository_range, range);
}

int stored_check_revision(const struct settings *settings, const char *revision)
{
	return check_listed(settings, repository_revision, revision);
}
