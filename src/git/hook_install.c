/* SPDX-License-Identifier: MIT */
/* Putting hooks in. */
#include <string.h>

#include "base/trouble.h"
#include "base/vec.h"
#include "git/hook_plan.h"

enum {
	MOST_HOOKS = 2, /* of one request */
};

static bool bare_refused(const struct hook_request *request, const struct hook_place *place)
{
	if (place->top || request->hook)
		return false;
	trouble("%s has no working tree, so nobody commits in it; to check what is pushed to it: "
		"pmcheck hook install --hook=pre-receive",
		place->common);
	return true;
}

static const char *done(const struct hook_request *request, const char *past, const char *would)
{
	return request->dry_run ? would : past;
}

static void tell_plan(const struct hook_plan *plan, const struct hook_request *request)
{
	const char *path = plan->file.path;
	switch (plan->action) {
	case HOOK_KEEP:
		if (shim_origin(plan->file.content) == SHIM_FOREIGN)
			hook_tell("%s runs pmcheck already", path);
		else
			hook_tell("%s is installed already", path);
		break;
	case HOOK_WRITE:
		hook_tell("%s %s%s%s", done(request, "installed", "would install"), path,
			plan->runner ? ", which is run by " : "", plan->runner ? plan->runner : "");
		break;
	case HOOK_REPLACE:
		hook_tell("%s %s by this version's", done(request, "replaced", "would replace"),
			path);
		break;
	case HOOK_REPLACE_EDIT:
		hook_tell("%s %s; the edited one is kept as %s",
			done(request, "replaced", "would replace"), path, plan->edited);
		break;
	case HOOK_WRAP:
		hook_tell("%s %s; the hook that was there is kept as %s and runs first",
			done(request, "installed", "would install"), path, plan->saved);
		break;
	case HOOK_REFUSE:
		break;
	}
}

static int carry_out(struct arena *arena, const struct hook_plan *plan)
{
	int status = 0;
	if (plan->action == HOOK_KEEP)
		return 0;
	if (plan->action == HOOK_WRAP)
		status = hook_file_keep(plan->file.path, plan->saved);
	if (plan->action == HOOK_REPLACE_EDIT)
		status = hook_file_move(plan->file.path, plan->edited);
	return status < 0 ? -1 : hook_file_write(arena, plan->file.path, plan->text);
}

static int install_in(
	struct arena *arena, const struct hook_request *request, const struct hook_place *place)
{
	struct hook_plan plans[MOST_HOOKS];
	size_t count = 0;
	bool refused = false;
	for (const char *hook; (hook = hook_requested(request, count)); count++) {
		plans[count] = hook_plan_for(arena, request, place, hook);
		refused |= plans[count].action == HOOK_REFUSE;
	}
	if (refused)
		return 1;
	for (size_t i = 0; i < count; i++) {
		if (!request->dry_run && carry_out(arena, &plans[i]) < 0)
			return -1;
		tell_plan(&plans[i], request);
	}
	hook_tell("to undo this: pmcheck hook uninstall");
	return 0;
}

int hook_install(const struct hook_request *request)
{
	struct arena arena;
	arena_init(&arena);
	struct hook_place place;
	int status = hook_place_find(&place, &arena);
	if (!status && (hook_place_refused(&arena, &place, hook_requested(request, 0)) ||
			       bare_refused(request, &place)))
		status = 1;
	if (!status)
		status = hook_place_check(&place);
	if (!status)
		status = install_in(&arena, request, &place);
	arena_release(&arena);
	return status;
}
