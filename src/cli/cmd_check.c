/* SPDX-License-Identifier: MIT */
/* pmcheck [check] FILE|FOLDER... */
#include <stddef.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/check_listed.h"
#include "cli/settings.h"
#include "cli/stored.h"

static int check_stored(const struct settings *settings)
{
	if (settings->staged + !!settings->range + !!settings->revision > 1)
		return trouble("only one of --staged, --range and --rev can be checked at a time");
	if (settings->operand_count > 0 || settings->files_from)
		return trouble("--staged, --range and --rev say what to check; they take no files");
	if (settings->range)
		return stored_check_range(settings, settings->range);
	if (settings->revision)
		return stored_check_revision(settings, settings->revision);
	return stored_check_staged(settings);
}

static int run(struct settings *settings)
{
	if (settings->staged || settings->range || settings->revision)
		return check_stored(settings);
	if (settings->operand_count == 0 && !settings->files_from)
		return trouble("nothing to check: name files, folders or - for standard input");
	return check_listed(settings);
}

static const struct option_row own_options[] = {
	{
		.name = "staged",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, staged),
		.help = "check what `git commit` would commit",
	},
	{
		.name = "range",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, range),
		.argument = "A..B",
		.help = "check what changed from A to B, or from where they part with A...B",
	},
	{
		.name = "rev",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, revision),
		.argument = "REV",
		.help = "check all postmortems of a commit",
	},
	{
		.name = "jobs",
		.letter = 'j',
		.kind = OPTION_COUNT,
		.at = offsetof(struct settings, jobs),
		.argument = "N",
		.help = "check N files at a time; of more than 64, as many as there are processors",
	},
	{
		.name = "force-exclude",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, force_exclude),
		.help = "pass over files that are no postmortems in a folder, though named",
	},
	{
		.name = "strict",
		.kind = OPTION_CONFIG,
		.key = "fail-on",
		.value = "warning",
		.help = "fail on warnings too, as --fail-on=warning does",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { own_options, report_options, color_options,
	config_options, input_options, NULL };

const struct command cmd_check = {
	.name = "check",
	.usage = "[check] [OPTION]... [--] FILE|FOLDER...\n"
		 "[check] [OPTION]... --staged|--range=A..B|--rev=REV",
	.summary = "check files, folders or standard input; the word may be left out",
	.about = "Checks postmortems against their format and prints a line for each finding,\n"
		 "PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. Lines and columns count from 1,\n"
		 "columns in code points. 'pmcheck explain RULE' tells more about a rule.\n"
		 "\n"
		 "Files are checked whatever they are called. In a folder, postmortems are all\n"
		 "*.md and *.markdown but templates, what is in .github, and README, CHANGELOG\n"
		 "and the like at its top; symbolic links are not followed,\n"
		 "and in a repository what git ignores is passed over.\n"
		 "\n"
		 "Exit status: 0 nothing to complain of, 1 findings, 2 something could not be\n"
		 "checked.",
	.options = options,
	.configured = true,
	.run = run,
};
