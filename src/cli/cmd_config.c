/* SPDX-License-Identifier: MIT */
/* pmcheck config [FILE|FOLDER] */
#include <stdio.h>

#include <pmcheck.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/command.h"
#include "cli/project.h"
#include "cli/settings.h"

/* The width of the widest "key = value". */
static int widest(const struct pmcheck_config *config)
{
	enum { MOST = 60 };
	size_t width = 0;
	for (size_t i = 0; i < pmcheck_config_count(config); i++) {
		struct pmcheck_setting setting = pmcheck_config_at(config, i);
		size_t length = strlen(setting.key) + strlen(setting.value) + 3;
		if (length > width && length <= MOST)
			width = length;
	}
	return (int)width;
}

static void print_settings(const struct pmcheck_config *config)
{
	int width = widest(config);
	for (size_t i = 0; i < pmcheck_config_count(config); i++) {
		struct pmcheck_setting setting = pmcheck_config_at(config, i);
		int left = width - (int)(strlen(setting.key) + strlen(setting.value) + 3);
		escape_print(stdout, str_of(setting.key));
		fputs(" = ", stdout);
		escape_print(stdout, str_of(setting.value));
		printf("%*s", left > 0 ? left + 2 : 2, "");
		escape_print(stdout, str_of(setting.origin));
		putchar('\n');
	}
}

static int run(struct settings *settings)
{
	if (settings->operand_count > 1)
		return trouble("config shows what is in force for one file or folder");
	const char *operand = settings->operand_count ? settings->operands[0] : ".";
	struct projects projects;
	struct project_place place;
	projects_init(&projects, settings);
	int status = projects_find(&projects, operand, &place);
	if (status == 0)
		print_settings(place.config);
	projects_release(&projects);
	return status;
}

static const struct option_row *const options[] = { config_options, NULL };

const struct command cmd_config = {
	.name = "config",
	.usage = "config [OPTION]... [FILE|FOLDER]",
	.summary = "print what is configured here, and where each value comes from",
	.about = "Prints every value in force for a file or folder, the current one by default,\n"
		 "and where it comes from: the format itself (default), an option, or a line of\n"
		 "the .pmcheck that lies nearest above, up to the repository's top.\n"
		 "\n"
		 "The file is written in git-config's syntax, by hand or with\n"
		 "'git config -f .pmcheck pmcheck.max-words 700'. A commit is checked by the\n"
		 ".pmcheck that it holds itself.",
	.options = options,
	.configured = true,
	.run = run,
};
