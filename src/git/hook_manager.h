/* SPDX-License-Identifier: MIT */
/* Programs that look after hooks themselves: how to tell theirs, and how to add ours to them. */
#ifndef GIT_HOOK_MANAGER_H
#define GIT_HOOK_MANAGER_H

#include "base/str.h"

struct hook_manager {
	const char *name;
	const char *mark;    /* stands in the hooks that it writes */
	const char *file;    /* where its users say what to run */
	const char *snippet; /* what to write there, several lines */
	const char *then;    /* what to run after that; NULL: the hook reads the file each time */
	const char *aside;   /* what it adds to a hook's name to set it aside; NULL: it does not */
	bool runs_aside;     /* whether it runs what it set aside */
};

/* The manager whose hook that is, or NULL. */
const struct hook_manager *hook_manager_of(struct str content);

/* The managers one by one, NULL past the last. */
const struct hook_manager *hook_manager_at(size_t index);

#endif
