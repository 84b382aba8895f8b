/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include <string.h>

#include "cli/settings.h"
#include "report/report.h"

static const struct command *const commands[] = {
	&cmd_check,
	&cmd_fix,
	&cmd_explain,
	&cmd_rules,
	&cmd_config,
	&cmd_words,
	&cmd_timeline,
	&cmd_stats,
	&cmd_facts,
	&cmd_new,
	&cmd_hook,
};

const struct command *command_at(size_t index)
{
	return index < sizeof commands / sizeof *commands ? commands[index] : NULL;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; command_at(i); i++)
		if (strcmp(command_at(i)->name, name) == 0)
			return command_at(i);
	return NULL;
}

static const char *when_choice(size_t index)
{
	static const char *const names[] = {
		[WHEN_AUTO] = "auto",
		[WHEN_ALWAYS] = "always",
		[WHEN_NEVER] = "never",
	};
	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const char *format_choice(size_t index)
{
	const struct report_format *format = report_format(index);
	return format ? format->name : NULL;
}

const struct option_row report_options[] = {
	{
		.name = "format",
		.kind = OPTION_CHOICE,
		.at = offsetof(struct settings, format),
		.argument = "FORMAT",
		.choice = format_choice,
		.help = "form of the report",
	},
	{
		.name = "quiet",
		.letter = 'q',
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, quiet),
		.help = "print findings only",
	},
	{
		.name = "snippets",
		.kind = OPTION_CHOICE,
		.at = offsetof(struct settings, snippets),
		.argument = "WHEN",
		.choice = when_choice,
		.without = "always",
		.help = "show the lines that findings are about",
	},
	{ .name = NULL },
};

const struct option_row color_options[] = {
	{
		.name = "color",
		.kind = OPTION_CHOICE,
		.at = offsetof(struct settings, color),
		.argument = "WHEN",
		.choice = when_choice,
		.without = "always",
		.help = "colour the report",
	},
	{ .name = NULL },
};

const struct option_row config_options[] = {
	{
		.name = "config",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, config_file),
		.argument = "FILE",
		.help = "read this configuration instead of .pmcheck",
	},
	{ .name = NULL },
};

const struct option_row input_options[] = {
	{
		.name = "stdin-filename",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, stdin_filename),
		.argument = "PATH",
		.help = "what to call standard input, which is named -",
	},
	{
		.name = "files-from",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, files_from),
		.argument = "LIST",
		.help = "read further files and folders from LIST, a line each; - is standard "
			"input",
	},
	{
		.name = "null",
		.letter = 'z',
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, null),
		.help = "names in LIST end in NUL, as `git ls-files -z` prints them",
	},
	{ .name = NULL },
};
