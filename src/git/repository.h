/* SPDX-License-Identifier: MIT */
/*
 * The repository around the current directory, read and never written: which documents are to be
 * committed, and their bytes. libgit2 answers where it can, git itself wherever libgit2 cannot, so
 * that every kind of repository that git reads is read here. Nothing is passed over: what can be
 * neither listed nor read is a trouble. Paths are any bytes but NUL, relative to the top.
 */
#ifndef GIT_REPOSITORY_H
#define GIT_REPOSITORY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

enum {
	OBJECT_ID_ROOM = 65, /* 40 or 64 hexadecimal digits and NUL */
};

struct repository;

/*
 * The repository that git would use here, by its environment or else by looking upward. Never
 * fails: that there is none, or that it may not be read, shows when something is asked of it.
 */
struct repository *repository_new(void);
void repository_free(struct repository *repository);

/* The top of its working tree, absolute; NULL after a trouble. */
const char *repository_top(struct repository *repository);

/* A regular file of an index or a tree. */
struct document {
	const char *path;
	char id[OBJECT_ID_ROOM]; /* of its blob */
	const char *tree;        /* the id of the root that holds it; NULL: the index does */
};

/* Documents in the order of their paths; they live as long as the repository. */
struct documents {
	VEC(struct document) list;
	/* Which are taken, with the context below; NULL: all. */
	bool (*wanted)(const void *context, struct str path);
	const void *context;
};

/*
 * Adds the files that the index holds otherwise than HEAD: what `git commit` would change, as it
 * would be then. Deletions, links and submodules are none, and neither is what is only intended to
 * be added. Returns 0, or -1 after a trouble.
 */
int repository_staged(struct repository *repository, struct documents *documents);

/* Whether HEAD has a commit; not, too, where that cannot be told. */
bool repository_is_born(struct repository *repository);

/*
 * Adds the file at `path`, from the top, as the index holds it, or as the tree of `revision` does.
 * None is added where there is no such file. Returns 0, or -1 after a trouble.
 */
int repository_file(struct repository *repository, const char *revision, const char *path,
	struct documents *documents);

/* The bytes of a blob. */
struct blob {
	struct str bytes;
	void *owner; /* whose memory they are in */
};

/*
 * Reads a document; of one larger than `limit` only the first `limit` + 1 bytes. Returns 0 (release
 * it with blob_release()), or -1 after a trouble.
 */
int blob_init(struct blob *blob, struct repository *repository, const struct document *document,
	size_t limit);
void blob_release(struct blob *blob, struct repository *repository);

#endif
