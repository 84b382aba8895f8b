/* SPDX-License-Identifier: MIT */
/* Taking hooks out: only ours, wherever a manager of hooks has moved them. */
#include <string.h>
#include <unistd.h>

#include "base/trouble.h"
#include "git/hook_manager.h"
#include "git/hook_plan.h"

/* What became of one file: 0 nothing, 1 removed, 2 refused, -1 trouble. */
enum outcome {
	NOTHING,
	REMOVED,
	REFUSED,
	FAILED = -1,
};

static enum outcome remove_ours(const struct hook_request *request, const struct hook_file *file,
	const char *saved, bool restore)
{
	if (!request->dry_run) {
		int status =
			restore ? hook_file_move(saved, file->path) : hook_file_remove(file->path);
		if (status < 0)
			return FAILED;
	}
	hook_tell("%s %s%s", request->dry_run ? "would remove" : "removed", file->path,
		restore ? "; the hook that was there before is back" : "");
	return REMOVED;
}

static enum outcome uninstall_file(
	struct arena *arena, const struct hook_request *request, const char *path, const char *base)
{
	struct hook_file file = hook_file_at(arena, path);
	const char *saved = arena_printf(arena, "%s.pmcheck-saved", base);
	bool restore = hook_file_at(arena, saved).exists;
	enum shim_origin origin = shim_origin(file.content);
	if (origin == SHIM_FOREIGN)
		return NOTHING;
	if (origin == SHIM_EDITED) {
		const char *edited = arena_printf(arena, "%s.pmcheck-edited", base);
		if (!request->force) {
			trouble("%s was edited; --force removes it and keeps the edited one as %s",
				path, edited);
			return REFUSED;
		}
		if (!request->dry_run && hook_file_keep(path, edited) < 0)
			return FAILED;
	}
	return remove_ours(request, &file, saved, restore);
}

/* The places of one hook: its own, a dispatcher's folder, where managers set hooks aside. */
static enum outcome uninstall_hook(
	struct arena *arena, const struct hook_request *request, const char *base)
{
	const char *in_folder = arena_printf(arena, "%s.d/50-pmcheck", base);
	enum outcome outcome = uninstall_file(arena, request, base, base);
	if (outcome == NOTHING)
		outcome = uninstall_file(arena, request, in_folder, in_folder);
	const struct hook_manager *manager;
	for (size_t i = 0; outcome == NOTHING && (manager = hook_manager_at(i)); i++)
		if (manager->aside)
			outcome = uninstall_file(arena, request,
				arena_printf(arena, "%s%s", base, manager->aside), base);
	const char *saved = arena_printf(arena, "%s.pmcheck-saved", base);
	if (outcome == NOTHING && hook_file_at(arena, saved).exists) {
		trouble("%s is not ours, but %s is a hook that was kept for us: remove one of them",
			base, saved);
		return REFUSED;
	}
	return outcome;
}

/* Every hook that we have a script for, unless one is named. */
static const char *hook_named(const struct hook_request *request, size_t index)
{
	if (request->hook)
		return index == 0 ? request->hook : NULL;
	return hook_name(index);
}

static int uninstall_in(
	struct arena *arena, const struct hook_request *request, const char *directory, bool *any)
{
	int status = 0;
	const char *hook;
	for (size_t i = 0; status >= 0 && (hook = hook_named(request, i)); i++) {
		enum outcome outcome = uninstall_hook(
			arena, request, arena_printf(arena, "%s/%s", directory, hook));
		*any |= outcome != NOTHING;
		if (outcome == FAILED || outcome == REFUSED)
			status = outcome == FAILED ? -1 : 1;
	}
	if (*any && !request->dry_run)
		rmdir(directory); /* goes only when nothing else is in it */
	return status;
}

int hook_uninstall(const struct hook_request *request)
{
	struct arena arena;
	arena_init(&arena);
	struct hook_place place;
	bool any = false;
	int status = hook_place_find(&place, &arena);
	if (!status)
		status = hook_place_check(&place);
	const char *own = status ? NULL : arena_printf(&arena, "%s/hooks", place.common);
	if (!status)
		status = uninstall_in(&arena, request, own, &any);
	/* also where core.hooksPath leads, and from where it has led away */
	if (!status && strcmp(own, place.directory) != 0)
		status = uninstall_in(&arena, request, place.directory, &any);
	if (!status && !any)
		hook_tell("no hook of pmcheck is installed in %s", place.directory);
	arena_release(&arena);
	return status;
}
