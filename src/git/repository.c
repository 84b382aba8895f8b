/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/trouble.h"
#include "git/internal.h"

/*
 * Variables that libgit2 does not heed in the way git does: with one of them set it would look at
 * the wrong objects. (pre-receive hooks run with two of them.)
 */
static bool environment_is_for_git(void)
{
	static const char *const names[] = { "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
		"GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE",
		"GIT_REPLACE_REF_BASE" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (getenv(names[i]))
			return true;
	return false;
}

static void open_by_libgit2(struct repository *repository)
{
	if (environment_is_for_git() || libgit2_init(&repository->git2))
		return;
	const struct libgit2 *git2 = &repository->git2;
	const char *directory = getenv("GIT_DIR");
	unsigned flags =
		directory ? GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT : 0;
	if (git2->repository_open_ext(&repository->handle, directory ? directory : ".", flags,
		    getenv("GIT_CEILING_DIRECTORIES")) < 0)
		repository->handle = NULL;
	if (repository->handle && git2->repository_odb(&repository->odb, repository->handle) < 0) {
		git2->repository_free(repository->handle);
		repository->handle = NULL;
	}
}

struct repository *repository_new(void)
{
	struct repository *repository = xmalloc(sizeof *repository);
	*repository = (struct repository){ .handle = NULL };
	arena_init(&repository->arena);
	open_by_libgit2(repository);
	return repository;
}

void repository_free(struct repository *repository)
{
	if (!repository)
		return;
	if (repository->handle) {
		repository->git2.odb_free(repository->odb);
		repository->git2.repository_free(repository->handle);
	}
	libgit2_release(&repository->git2);
	git_service_release(&repository->batch, &repository->arena);
	arena_release(&repository->arena);
	free(repository);
}

const char *repository_top(struct repository *repository)
{
	static const char *const arguments[] = { "rev-parse", "--show-toplevel", NULL };
	struct str output;
	if (git_query(&repository->arena, arguments, &output) < 0)
		return NULL;
	if (str_ends(output, STR("\n"))) /* a blank at the end is the name's own */
		output.len--;
	return arena_copy(&repository->arena, output.ptr, output.len);
}
