/* SPDX-License-Identifier: MIT */
/* Whether git will run the check: looked at as git would, nothing is believed. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/trouble.h"
#include "git/hook_manager.h"
#include "git/hook_plan.h"

/* Where a hook of ours stands. */
struct view {
	struct arena *arena;
	const struct hook_place *place;
	const char *hook;
	const char *path; /* where git looks */
};

/* Whether a program of that name is found in PATH. */
static bool in_path(struct arena *arena, const char *name)
{
	const char *path = getenv("PATH");
	while (path && *path) {
		size_t length = strcspn(path, ":");
		const char *candidate = arena_printf(arena, "%.*s/%s", (int)length, path, name);
		if (access(candidate, X_OK) == 0)
			return true;
		path += length + (path[length] == ':');
	}
	return false;
}

/* `file` is ours and will be run, by `runner` if that is not NULL: does it find the program? */
static int tell_ours(const struct view *view, const struct hook_file *file, const char *runner)
{
	const char *program = shim_program(view->arena, file->content);
	const char *edited = shim_origin(file->content) == SHIM_EDITED ? " (edited)" : "";
	if (!program || (access(program, X_OK) != 0 && !in_path(view->arena, "pmcheck"))) {
		hook_tell("%s: %s%s is there, but the program is gone: %s", view->hook, file->path,
			edited, program ? program : "it names none");
		return 1;
	}
	hook_tell("%s: %s%s runs %s%s%s", view->hook, file->path, edited,
		access(program, X_OK) == 0 ? program : "the pmcheck of PATH",
		runner ? ", called by " : "", runner ? runner : "");
	return 0;
}

static bool mentions(struct str content)
{
	return str_find_fold(content, STR("pmcheck"), 0) < content.len;
}

/* A manager has the hook: does it run ours, or know of the program itself? */
static int tell_manager(const struct view *view, const struct hook_manager *manager)
{
	if (manager->aside) {
		const char *aside = arena_printf(view->arena, "%s%s", view->path, manager->aside);
		struct hook_file file = hook_file_at(view->arena, aside);
		bool ours = shim_origin(file.content) != SHIM_FOREIGN;
		if (ours && manager->runs_aside && file.executable)
			return tell_ours(view, &file, manager->name);
		if (ours)
			hook_tell("%s: %s has set ours aside as %s", view->hook, manager->name,
				aside);
	}
	const char *file = arena_printf(view->arena, "%s/%s",
		view->place->top ? view->place->top : view->place->common, manager->file);
	if (!manager->then && mentions(hook_file_at(view->arena, file).content)) {
		hook_tell("%s: %s runs what %s says, which names pmcheck", view->hook,
			manager->name, file);
		return 0;
	}
	hook_tell("%s: not run: %s belongs to %s, and does not lead to pmcheck", view->hook,
		view->path, manager->name);
	return 1;
}

static int tell_foreign(const struct view *view, const struct hook_file *file)
{
	const char *in_folder = arena_printf(view->arena, "%s.d/50-pmcheck", view->path);
	struct hook_file part = hook_file_at(view->arena, in_folder);
	if (shim_origin(part.content) != SHIM_FOREIGN && part.executable)
		return tell_ours(view, &part, view->path);
	const struct hook_manager *manager = hook_manager_of(file->content);
	if (manager && !mentions(file->content))
		return tell_manager(view, manager);
	if (mentions(file->content)) {
		hook_tell("%s: %s names pmcheck", view->hook, view->path);
		return 0;
	}
	hook_tell("%s: not run: %s is somebody else's", view->hook, view->path);
	return 1;
}

/* What husky's own hook runs is a script of the project, .husky/HOOK. */
static const char *husky_script(const struct view *view)
{
	const char *tail = strstr(view->place->directory, "/.husky/_");
	return tail ? arena_printf(view->arena, "%.*s/.husky/%s",
			      (int)(tail - view->place->directory), view->place->directory,
			      view->hook)
		    : NULL;
}

static int tell_husky(const struct view *view, const char *script)
{
	if (mentions(hook_file_at(view->arena, script).content)) {
		hook_tell("%s: husky runs %s, which names pmcheck", view->hook, script);
		return 0;
	}
	hook_tell("%s: not run: husky runs %s, which does not name pmcheck", view->hook, script);
	return 1;
}

/* Nothing is where git looks: perhaps it is where git looked before. */
static int tell_absent(const struct view *view)
{
	const char *own = arena_printf(view->arena, "%s/hooks/%s", view->place->common, view->hook);
	if (view->place->kind != HOOKS_DEFAULT &&
		shim_origin(hook_file_at(view->arena, own).content) != SHIM_FOREIGN)
		hook_tell("%s: not run: git passes %s by, for core.hooksPath (%s, in %s) is %s",
			view->hook, own, view->place->scope, view->place->origin,
			view->place->directory);
	else
		hook_tell("%s: not installed", view->hook);
	return 1;
}

static int tell_hook(const struct view *view)
{
	struct hook_file file = hook_file_at(view->arena, view->path);
	if (view->place->kind == HOOKS_OFF || !file.exists)
		return tell_absent(view);
	if (!file.executable) {
		hook_tell("%s: not run: %s is not an executable file", view->hook, view->path);
		return 1;
	}
	if (shim_origin(file.content) != SHIM_FOREIGN)
		return tell_ours(view, &file, NULL);
	const char *script = husky_script(view);
	return script ? tell_husky(view, script) : tell_foreign(view, &file);
}

int hook_status(const struct hook_request *request)
{
	struct arena arena;
	arena_init(&arena);
	struct hook_place place;
	int status = hook_place_find(&place, &arena);
	const char *hook;
	for (size_t i = 0; status >= 0 && (hook = hook_requested(request, i)); i++) {
		const struct view view = { &arena, &place, hook,
			arena_printf(&arena, "%s/%s", place.directory, hook) };
		status |= tell_hook(&view);
	}
	arena_release(&arena);
	return status;
}
