/* SPDX-License-Identifier: MIT */
#include "git/object.h"

#include <stdlib.h>

#include "base/trouble.h"

/* What a negative return of libgit2 means. */
static int failed(int error, const char *what)
{
	if (error != GIT_EMISMATCH)
		return CANNOT;
	return trouble("%s: its object is damaged, for its content is not what its name says: run "
		       "`git fsck`",
		what);
}

static int read_stream(
	const struct libgit2 *git2, git_odb_stream *stream, char *data, size_t most, size_t *got)
{
	for (*got = 0; *got < most;) {
		int count = git2->odb_stream_read(stream, data + *got, most - *got);
		if (count < 0)
			return CANNOT;
		if (count == 0)
			break;
		*got += (size_t)count;
	}
	return 0;
}

/*
 * A loose object, as a stream, whose length is counted: git_odb_read() before libgit2 1.9.3 trusts
 * the size in the object's header and writes past its buffer when there is more, and git itself
 * waits for ever when there is less.
 */
static int read_loose(struct object *object, const struct repository *repository,
	git_odb_stream *stream, size_t size, size_t limit)
{
	bool whole = size <= limit;
	size_t expected = whole ? size : limit + 1, got;
	char *data = xmalloc(expected + 1);
	int status = read_stream(&repository->git2, stream, data, expected + whole, &got);
	if (status || got != expected) {
		free(data);
		return status ? status : GIT_EMISMATCH;
	}
	object->bytes = (struct str){ data, got };
	return 0;
}

static int check_hash(const struct object *object, const struct repository *repository,
	const git_oid *id, git_object_t type)
{
	git_oid actual;
	int error = repository->git2.odb_hash(&actual, object->bytes.ptr, object->bytes.len, type);
	if (error < 0)
		return CANNOT;
	return repository->git2.oid_equal(&actual, id) ? 0 : GIT_EMISMATCH;
}

static int init_loose(struct object *object, const struct repository *repository, const git_oid *id,
	git_object_t type, size_t limit)
{
	const struct libgit2 *git2 = &repository->git2;
	git_odb_stream *stream = NULL;
	git_object_t actual;
	size_t size;
	int error = git2->odb_open_rstream(&stream, &size, &actual, repository->odb, id);
	if (error < 0)
		return error;
	int status = actual == type ? read_loose(object, repository, stream, size, limit)
				    : GIT_EMISMATCH;
	git2->odb_stream_free(stream);
	if (!status && size <= limit) {
		status = check_hash(object, repository, id, type);
		if (status)
			object_release(object, repository);
	}
	return status;
}

static int init_packed(struct object *object, const struct repository *repository,
	const git_oid *id, git_object_t type, size_t limit)
{
	const struct libgit2 *git2 = &repository->git2;
	git_object_t actual;
	size_t size;
	int error = git2->odb_read_header(&size, &actual, repository->odb, id);
	if (error < 0)
		return error;
	if (actual != type || size > limit)
		return CANNOT;
	error = git2->odb_read(&object->owner, repository->odb, id);
	if (error < 0)
		return error;
	object->bytes = (struct str){ git2->odb_object_data(object->owner),
		git2->odb_object_size(object->owner) };
	return 0;
}

int object_init(struct object *object, struct repository *repository, const git_oid *id,
	git_object_t type, size_t limit, const char *what)
{
	*object = (struct object){ .owner = NULL };
	int status = init_loose(object, repository, id, type, limit);
	if (status == GIT_ENOTFOUND)
		status = init_packed(object, repository, id, type, limit);
	return status < 0 ? failed(status, what) : status;
}

void object_release(struct object *object, const struct repository *repository)
{
	if (object->owner)
		repository->git2.odb_object_free(object->owner);
	else
		free((char *)object->bytes.ptr);
	*object = (struct object){ .owner = NULL };
}
