/* SPDX-License-Identifier: MIT */
/*
 * Reading one thing from git's index file: the id of the tree that it would be committed as.
 * `git commit` completes the index's cached tree and writes its trees before the pre-commit hook
 * runs, so that there this is exactly what will be committed, whatever the size of the repository.
 */
#ifndef GIT_INDEX_H
#define GIT_INDEX_H

enum {
	SHA1_SIZE = 20,
};

/*
 * Gets the root of the cached tree of the index file at `path` (versions 2 to 4, SHA-1). Returns 0,
 * or -1 when the file cannot be read, is not understood wholly, or the cached tree does not stand
 * for all of its entries: then git must be asked.
 */
int index_root_tree(const char *path, unsigned char id[SHA1_SIZE]);

#endif
