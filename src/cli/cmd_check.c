/* SPDX-License-Identifier: MIT */
/* pmcheck [check] FILE|FOLDER... */
#include <stddef.h>

#include "base/trouble.h"
#include "cli/check.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/settings.h"
#include "cli/staged.h"

static void check(void *checker, const char *path, struct str bytes, bool named)
{
	checker_document(checker, path, bytes, named);
}

static int run(struct settings *settings)
{
	if (settings->staged && settings->operand_count > 0)
		return trouble("--staged checks the index; it takes no files");
	if (settings->staged)
		return staged_check(settings, false);
	if (settings->operand_count == 0)
		return trouble("nothing to check: name files, folders or - for standard input");
	struct checker checker;
	checker_begin(&checker, settings, true);
	size_t troubles = documents_each(settings, check, &checker);
	while (troubles-- > 0)
		checker_trouble(&checker);
	return checker_end(&checker);
}

static const struct option_row own_options[] = {
	{
		.name = "staged",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, staged),
		.help = "check what `git commit` would commit",
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
	input_options, NULL };

const struct command cmd_check = {
	.name = "check",
	.usage = "[check] [OPTION]... [--] FILE|FOLDER...\n"
		 "[check] [OPTION]... --staged",
	.summary = "check files, folders or standard input; the word may be left out",
	.about = "Checks postmortems against their format and prints a line for each finding,\n"
		 "PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. Lines and columns count from 1,\n"
		 "columns in code points. 'pmcheck explain RULE' tells more about a rule.\n"
		 "\n"
		 "Files are checked whatever they are called. In a folder, postmortems are all\n"
		 "*.md and *.markdown but templates, what is in .github, and README, CHANGELOG\n"
		 "and the like at its top; symbolic links are not followed.\n"
		 "\n"
		 "Exit status: 0 nothing to complain of, 1 findings, 2 something could not be\n"
		 "checked.",
	.options = options,
	.configured = true,
	.run = run,
};
