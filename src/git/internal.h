/* SPDX-License-Identifier: MIT */
/*
 * What the files of this room share about a repository. Functions return 0, or -1 after a trouble,
 * or CANNOT: libgit2 cannot, ask git.
 */
#ifndef GIT_INTERNAL_H
#define GIT_INTERNAL_H

#include "git/command.h"
#include "git/libgit2.h"
#include "git/repository.h"

enum {
	CANNOT = 1,
};

struct repository {
	struct arena arena;
	struct libgit2 git2;
	git_repository *handle;   /* NULL: git answers everything */
	git_odb *odb;             /* NULL when `handle` is */
	struct git_service batch; /* git cat-file --batch, started when it is needed */
};

/* Lists by libgit2 what differs between the trees; `base` may be NULL: nothing. */
int list_tree_changes(struct repository *repository, const git_oid *base, const git_oid *tree,
	struct documents *documents);

/* Adds the documents that `git diff --raw -z` or `git diff-tree -r --raw -z` printed. */
int list_raw_changes(struct repository *repository, struct str output, struct documents *documents);

/* Adds the file of that name in a tree itself, not in its folders, when there is one. */
int find_in_tree(struct repository *repository, const git_oid *tree, const char *name,
	struct documents *documents);

/* The root of the tree that `git commit` is about to commit, in the state of its hooks. */
int staged_tree(struct repository *repository, git_oid *tree);

/* The tree that stands for nothing, in this repository's kind of hash. */
int empty_tree(struct repository *repository, char id[OBJECT_ID_ROOM]);

#endif
