/* SPDX-License-Identifier: MIT */
/* What there is to do about one hook, decided before anything is done. */
#ifndef GIT_HOOK_PLAN_H
#define GIT_HOOK_PLAN_H

#include "git/hook.h"
#include "git/hook_file.h"
#include "git/hook_place.h"
#include "git/hook_shim.h"

enum hook_action {
	HOOK_KEEP,         /* it is as it should be */
	HOOK_WRITE,        /* there is none yet */
	HOOK_REPLACE,      /* ours of another version or for another program */
	HOOK_REPLACE_EDIT, /* ours but edited, kept beside as it is */
	HOOK_WRAP,         /* somebody's, kept and run first */
	HOOK_REFUSE,       /* for the reason that was told */
};

struct hook_plan {
	enum hook_action action;
	const char *hook;
	struct hook_file file; /* what is there, where ours goes */
	const char *saved;     /* where somebody's is kept */
	const char *edited;    /* where an edited one of ours is kept */
	const char *runner; /* the hook that runs ours: a dispatcher, a manager; NULL: git itself */
	struct str text;    /* ours */
};

/* A line on standard output, escaped. */
void hook_tell(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The hooks of a request one by one; NULL past the last. */
const char *hook_requested(const struct hook_request *request, size_t index);

/* Decides about `hook` in `place`, and tells why when it refuses. */
struct hook_plan hook_plan_for(struct arena *arena, const struct hook_request *request,
	const struct hook_place *place, const char *hook);

/* Whether core.hooksPath leads away from the repository: tells what to do instead, returns true. */
bool hook_place_refused(struct arena *arena, const struct hook_place *place, const char *hook);

#endif
