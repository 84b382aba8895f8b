/* SPDX-License-Identifier: MIT */
/*
 * The bytes of one object, read by libgit2. What is damaged in a way that git would not notice, or
 * would read for ever, is a trouble at once; in all else that fails git has the next word.
 */
#ifndef GIT_OBJECT_H
#define GIT_OBJECT_H

#include "git/internal.h"

struct object {
	struct str bytes;
	git_odb_object *owner; /* whose the bytes are; NULL: they are to be freed */
};

/*
 * Reads the object `id` of that type; `what` names it when it is damaged. Of one larger than
 * `limit` only the first `limit` + 1 bytes. Returns 0 (release it), -1 after a trouble, or CANNOT.
 */
int object_init(struct object *object, struct repository *repository, const git_oid *id,
	git_object_t type, size_t limit, const char *what);
void object_release(struct object *object, const struct repository *repository);

#endif
