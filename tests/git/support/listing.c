/* SPDX-License-Identifier: MIT */
/*
 * What the repository room sees, for comparing it with git's own answer: prints for each document
 * that is to be checked its path, the size of its bytes, and them, each ended by a NUL.
 *
 *	listing [--all] staged | range A..B | rev REV
 *
 * --all takes every file rather than postmortems only. Exit status 2 after a trouble.
 */
#include <stdio.h>
#include <string.h>

#include "cli/select.h"
#include "git/range.h"

enum {
	LIMIT = 16 << 20,
};

static int print_document(struct repository *repository, const struct document *document)
{
	struct blob blob;
	if (blob_init(&blob, repository, document, LIMIT) < 0)
		return -1;
	printf("%s%c%zu%c", document->path, '\0', blob.bytes.len, '\0');
	fwrite(blob.bytes.ptr, 1, blob.bytes.len, stdout);
	putchar('\0');
	blob_release(&blob, repository);
	return 0;
}

static bool is_wanted(const void *nothing, struct str path)
{
	(void)nothing;
	return select_path(NULL, path);
}

int main(int argc, char **argv)
{
	struct documents documents = { .wanted = is_wanted };
	if (argc > 1 && !strcmp(argv[1], "--all")) {
		documents.wanted = NULL;
		argv++, argc--;
	}
	struct repository *repository = repository_new();
	int status = -1;
	if (argc > 1 && !strcmp(argv[1], "staged"))
		status = repository_staged(repository, &documents);
	else if (argc > 2 && !strcmp(argv[1], "range"))
		status = repository_range(repository, argv[2], &documents);
	else if (argc > 2 && !strcmp(argv[1], "rev"))
		status = repository_revision(repository, argv[2], &documents);
	for (size_t i = 0; i < documents.list.count && !status; i++)
		status = print_document(repository, &documents.list.items[i]);
	repository_free(repository);
	return fclose(stdout) || status ? 2 : 0;
}
