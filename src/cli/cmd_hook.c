/* SPDX-License-Identifier: MIT */
/* pmcheck hook install|uninstall|status|run */
#include <stdio.h>
#include <string.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/hook_run.h"
#include "cli/own_path.h"
#include "cli/select.h"
#include "cli/project.h"
#include "cli/settings.h"
#include "base/suggest.h"
#include "git/command.h"
#include "git/hook.h"

static bool is_known(const char *hook)
{
	for (size_t i = 0; hook_name(i); i++)
		if (!strcmp(hook, hook_name(i)))
			return true;
	return false;
}

static int unknown_hook(const char *hook)
{
	struct suggestion suggestion = { .word = hook };
	for (size_t i = 0; hook_name(i); i++)
		suggestion_offer(&suggestion, hook_name(i));
	return trouble("no hook of pmcheck is named '%s'; did you mean '%s'?", hook,
		suggestion.best ? suggestion.best : hook_name(0));
}

static int change(const struct settings *settings, int (*verb)(const struct hook_request *))
{
	char path[PATH_MAX];
	const struct hook_request request = {
		.hook = settings->hook,
		.program = path,
		.chain = settings->chain,
		.force = settings->force,
		.dry_run = settings->dry_run,
	};
	if (settings->operand_count > 1)
		return trouble(
			"hook %s takes no '%s'", settings->operands[0], settings->operands[1]);
	if (settings->hook && !is_known(settings->hook))
		return unknown_hook(settings->hook);
	return own_path(settings->called_as, path) < 0 ? -1 : verb(&request);
}

/* How much of the repository the hook will look at. */
static int tell_selection(const struct pmcheck_config *config)
{
	static const char *const arguments[] = { "ls-files", "-z", "--full-name", ":/", NULL };
	struct arena arena;
	arena_init(&arena);
	struct str names;
	int status = git_query(&arena, arguments, &names);
	size_t documents = 0, postmortems = 0;
	while (status == 0 && names.len) {
		struct str name = str_of(names.ptr); /* NUL ends each of them */
		documents += select_is_markdown(name);
		postmortems += select_path(config, name);
		names = str_slice(names, name.len + 1, names.len);
	}
	if (documents)
		printf("%zu of %zu Markdown files here count as postmortems\n", postmortems,
			documents);
	arena_release(&arena);
	return status;
}

static bool is_of_commits(const char *hook)
{
	return !hook || !strcmp(hook, "pre-commit") || !strcmp(hook, "pre-merge-commit");
}

static int install(const struct settings *settings)
{
	int status = change(settings, hook_install);
	if (status != 0 || !is_of_commits(settings->hook))
		return status;
	struct projects projects;
	struct project_place place;
	projects_init(&projects, settings);
	status = projects_find(&projects, ".", &place);
	if (status == 0)
		status = tell_selection(place.config);
	projects_release(&projects);
	return status;
}

static int uninstall(const struct settings *settings)
{
	return change(settings, hook_uninstall);
}

static int tell_status(const struct settings *settings)
{
	return change(settings, hook_status);
}

/* What the installed hooks call. */
static int run_as(const struct settings *settings)
{
	const char *hook = settings->operand_count > 1 ? settings->operands[1] : "";
	return is_known(hook) ? hook_run(settings, hook) : unknown_hook(hook);
}

static const struct {
	const char *name;
	int (*run)(const struct settings *settings);
} verbs[] = {
	{ "install", install },
	{ "uninstall", uninstall },
	{ "status", tell_status },
	{ "run", run_as },
};

static const char *verb(size_t index)
{
	return index < sizeof verbs / sizeof *verbs ? verbs[index].name : NULL;
}

static int run(struct settings *settings)
{
	if (!settings->operand_count)
		return trouble("hook needs a verb: install, uninstall, status or run");
	struct suggestion suggestion = { .word = settings->operands[0] };
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (!strcmp(verbs[i].name, settings->operands[0]))
			return verbs[i].run(settings);
		suggestion_offer(&suggestion, verbs[i].name);
	}
	return trouble("hook knows no '%s'; did you mean '%s'?", settings->operands[0],
		suggestion.best ? suggestion.best : "install");
}

static const struct option_row own_options[] = {
	{
		.name = "hook",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, hook),
		.argument = "NAME",
		.help = "this hook alone, not those of a commit",
	},
	{
		.name = "chain",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, chain),
		.help = "wrap the hook of a hook manager too",
	},
	{
		.name = "force",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, force),
		.help = "replace or remove a hook of pmcheck's that was edited",
	},
	{
		.name = "dry-run",
		.letter = 'n',
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, dry_run),
		.help = "say what would be done, and write nothing",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { own_options, config_options, NULL };

const struct command cmd_hook = {
	.name = "hook",
	.usage = "hook install|uninstall|status [OPTION]...\n"
		 "hook run NAME",
	.summary = "check at every commit: put the hooks in, take them out, look at them",
	.about = "install: git runs pmcheck before each commit and each merge in the repository\n"
		 "around the current folder. A hook that is there is kept and runs first.\n"
		 "\n"
		 "uninstall: takes the hooks out and puts back what was there before.\n"
		 "\n"
		 "status: tells for each hook whether git will run it.\n"
		 "\n"
		 "run: what the installed hooks call.\n"
		 "\n"
		 "To skip the check once: PMCHECK_SKIP=1 git commit, or git commit\n"
		 "--no-verify.\n"
		 "\n"
		 "Exit status: 0 done; 1 refused, or status found a hook that git will not run;\n"
		 "2 it could not be done.",
	.options = options,
	.operand = verb,
	.run = run,
};
