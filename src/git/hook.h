/* SPDX-License-Identifier: MIT */
/*
 * Being a hook of the repository around the current directory: put in, taken out, looked at. A hook
 * that was there before is kept and goes on running. What is done is told on standard output; what
 * is refused, on standard error with what to do instead.
 */
#ifndef GIT_HOOK_H
#define GIT_HOOK_H

#include <stdbool.h>
#include <stddef.h>

/* The hooks that pmcheck can be, by their names; NULL past the last. */
const char *hook_name(size_t index);

struct hook_request {
	const char
		*hook; /* one of them; NULL: those of a commit, pre-commit and pre-merge-commit */
	const char *program; /* absolute path of what the hook is to run */
	bool chain;          /* also around the hook of a manager */
	bool force;          /* also instead of one of ours that was edited */
	bool dry_run;        /* decide and tell, but write nothing */
};

/*
 * Each returns 0, 1 (refused; for the last: git will not run it) or -1 after a trouble. Nothing is
 * written unless all that is asked for can be done.
 */
int hook_install(const struct hook_request *request);
int hook_uninstall(const struct hook_request *request);
int hook_status(const struct hook_request *request);

#endif
