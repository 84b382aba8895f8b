/* SPDX-License-Identifier: MIT */
#include "git/hook_plan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "git/hook_manager.h"

void hook_tell(const char *format, ...)
{
	char text[4 * 4096]; /* three of the longest paths */
	va_list args;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	escape_print(stdout, str_of(text));
	putchar('\n');
}

const char *hook_requested(const struct hook_request *request, size_t index)
{
	/* automatic merges run the second only */
	static const char *const of_commits[] = { "pre-commit", "pre-merge-commit" };
	if (request->hook)
		return index == 0 ? request->hook : NULL;
	return index < sizeof of_commits / sizeof *of_commits ? of_commits[index] : NULL;
}

/* Lines to copy, indented, on standard error. */
static void tell_lines(const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		fputs("    ", stderr);
		escape_print(stderr, (struct str){ text, length });
		fputc('\n', stderr);
		text += length + (text[length] == '\n');
	}
}

static void tell_snippet(const struct hook_manager *manager)
{
	fprintf(stderr, "add this to %s:\n", manager->file);
	tell_lines(manager->snippet);
	if (manager->then)
		fprintf(stderr, "then run: %s\n", manager->then);
}

bool hook_place_refused(struct arena *arena, const struct hook_place *place, const char *hook)
{
	if (place->kind == HOOKS_DEFAULT)
		return false;
	if (place->kind == HOOKS_OFF) {
		trouble("core.hooksPath (%s, in %s) switches all hooks off; to have them again:",
			place->scope, place->origin);
		tell_lines(arena_printf(
			arena, "git config --file '%s' --unset core.hooksPath\n", place->origin));
		return true;
	}
	trouble("core.hooksPath (%s, in %s) sends git to %s%s", place->scope, place->origin,
		place->directory,
		place->kind == HOOKS_IN_TREE ? ", whose files are part of the project"
					     : ", which other repositories may use too");
	if (strstr(place->directory, ".husky")) {
		fprintf(stderr, "add this to .husky/%s:\n", hook);
		tell_lines("pmcheck --staged\n");
	} else {
		fputs("add this line to ", stderr);
		escape_print(stderr, str_of(arena_printf(arena, "%s/%s", place->directory, hook)));
		fputs(" (a shell script, executable):\n", stderr);
		tell_lines(arena_printf(arena, "pmcheck hook run %s || exit $?\n", hook));
	}
	return true;
}

static bool is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* A hook that runs the files of a folder of its name: ours is to be one of them. */
static bool is_dispatcher(struct arena *arena, const struct hook_file *file)
{
	return file->executable && shim_origin(file->content) == SHIM_FOREIGN &&
	       is_folder(arena_printf(arena, "%s.d", file->path)) &&
	       str_find_fold(file->content, STR(".d"), 0) < file->content.len;
}

static enum hook_action decide_manager(
	const struct hook_plan *plan, struct arena *arena, const struct hook_manager *manager)
{
	const char *aside = manager->aside
				    ? arena_printf(arena, "%s%s", plan->file.path, manager->aside)
				    : NULL;
	if (aside && manager->runs_aside &&
		shim_origin(hook_file_at(arena, aside).content) == SHIM_OURS)
		return HOOK_KEEP;
	trouble("%s belongs to %s, which would overwrite ours", plan->file.path, manager->name);
	tell_snippet(manager);
	fputs("or wrap its hook all the same: pmcheck hook install --chain\n", stderr);
	return HOOK_REFUSE;
}

static enum hook_action decide_foreign(const struct hook_plan *plan, struct arena *arena)
{
	if (is_folder(plan->file.path)) {
		trouble("%s is a folder", plan->file.path);
		return HOOK_REFUSE;
	}
	if (hook_file_at(arena, plan->saved).exists) {
		trouble("%s is somebody's hook, and so is %s, which was saved before: remove one",
			plan->file.path, plan->saved);
		return HOOK_REFUSE;
	}
	return HOOK_WRAP;
}

static enum hook_action decide(
	const struct hook_plan *plan, struct arena *arena, const struct hook_request *request)
{
	if (!plan->file.exists)
		return HOOK_WRITE;
	switch (shim_origin(plan->file.content)) {
	case SHIM_OURS:
		return plan->file.executable && str_eq(plan->file.content, plan->text)
			       ? HOOK_KEEP
			       : HOOK_REPLACE;
	case SHIM_EDITED:
		if (request->force)
			return HOOK_REPLACE_EDIT;
		trouble("%s was edited; --force replaces it and keeps the edited one as %s",
			plan->file.path, plan->edited);
		return HOOK_REFUSE;
	case SHIM_FOREIGN:
		break;
	}
	const struct hook_manager *manager = hook_manager_of(plan->file.content);
	if (manager && !request->chain)
		return decide_manager(plan, arena, manager);
	return decide_foreign(plan, arena);
}

struct hook_plan hook_plan_for(struct arena *arena, const struct hook_request *request,
	const struct hook_place *place, const char *hook)
{
	struct hook_plan plan = { .hook = hook };
	const char *path = arena_printf(arena, "%s/%s", place->directory, hook);
	plan.file = hook_file_at(arena, path);
	if (is_dispatcher(arena, &plan.file)) {
		plan.runner = path;
		path = arena_printf(arena, "%s.d/50-pmcheck", path);
		plan.file = hook_file_at(arena, path);
	}
	plan.saved = arena_printf(arena, "%s.pmcheck-saved", path);
	plan.edited = arena_printf(arena, "%s.pmcheck-edited", path);
	plan.text = shim_text(arena, hook, request->program);
	plan.action = decide(&plan, arena, request);
	return plan;
}
