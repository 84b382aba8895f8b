/* SPDX-License-Identifier: MIT */
/* The bytes of one blob: by libgit2, guarded by the watchdog, or by git cat-file. */
#include <inttypes.h>
#include <stdlib.h>

#include "base/trouble.h"
#include "git/object.h"
#include "git/watchdog.h"

enum {
	WATCHDOG_ROOM = 160, /* for what the watchdog says */
};

static int read_by_libgit2(struct blob *blob, struct repository *repository,
	const struct document *document, size_t limit)
{
	git_oid id;
	struct object object;
	if (!repository->handle || repository->git2.oid_fromstr(&id, document->id) < 0)
		return CANNOT;
	int status = object_init(&object, repository, &id, GIT_OBJECT_BLOB, limit, document->path);
	if (!status)
		*blob = (struct blob){ object.bytes, object.owner };
	return status;
}

static int read_guarded(struct blob *blob, struct repository *repository,
	const struct document *document, size_t limit)
{
	char last_words[WATCHDOG_ROOM];
	snprintf(last_words, sizeof last_words,
		"pmcheck: reading the object %s does not end, it may be damaged: run `git fsck`\n",
		document->id);
	watchdog_start(last_words);
	int status = read_by_libgit2(blob, repository, document, limit);
	watchdog_stop();
	return status;
}

/*
 * git's answer is "ID blob SIZE\n", the bytes and "\n"; anything else means that it cannot. `*gone`
 * is set when it says that it has none.
 */
static int read_answer(
	FILE *answers, const char *id, size_t limit, struct blob *blob, bool *whole, bool *gone)
{
	char header[OBJECT_ID_ROOM + 64];
	if (!fgets(header, sizeof header, answers))
		return -1;
	size_t length = strlen(id);
	*gone = strcmp(header + length, " missing\n") == 0;
	if (strncmp(header, id, length) != 0 || strncmp(header + length, " blob ", 6) != 0)
		return -1;
	char *end;
	uintmax_t size = strtoumax(header + length + 6, &end, 10);
	if (*end != '\n')
		return -1;
	*whole = size <= limit;
	size_t take = *whole ? (size_t)size : limit + 1;
	char *data = xmalloc(take + 1);
	if (fread(data, 1, take, answers) != take || (*whole && getc(answers) != '\n')) {
		free(data);
		return -1;
	}
	blob->bytes = (struct str){ data, take };
	return 0;
}

static int read_by_git(struct blob *blob, struct repository *repository,
	const struct document *document, size_t limit)
{
	struct git_service *batch = &repository->batch;
	struct arena *arena = &repository->arena;
	static const char *const arguments[] = { "cat-file", "--batch", NULL };
	if (batch->pid <= 0 && git_service_init(batch, arena, arguments) < 0)
		return -1;
	const char *question = arena_printf(arena, "%s\n", document->id);
	bool whole = false, gone = false;
	int status = git_service_ask(batch, question, strlen(question));
	if (!status)
		status = read_answer(batch->answers, document->id, limit, blob, &whole, &gone);
	if (status < 0) {
		const char *complaint = git_service_release(batch, arena);
		if (!complaint)
			complaint = gone ? "the repository lacks it" : "git's answer ended early";
		return trouble("%s: cannot read its object %s: %s", document->path, document->id,
			complaint);
	}
	if (!whole) /* the rest of it still comes; nobody wants it */
		git_service_release(batch, arena);
	return 0;
}

int blob_init(struct blob *blob, struct repository *repository, const struct document *document,
	size_t limit)
{
	*blob = (struct blob){ .owner = NULL };
	int status = read_guarded(blob, repository, document, limit);
	return status == CANNOT ? read_by_git(blob, repository, document, limit) : status;
}

void blob_release(struct blob *blob, struct repository *repository)
{
	struct object object = { blob->bytes, blob->owner };
	object_release(&object, repository);
	*blob = (struct blob){ .owner = NULL };
}
