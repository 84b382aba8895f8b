/* SPDX-License-Identifier: MIT */
/* pmcheck [check] FILE... */
#include <stdlib.h>
#include <string.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/check.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "cli/source.h"

static void check_file(struct checker *checker, const char *path)
{
	const struct settings *settings = checker->settings;
	struct str bytes;
	if (source_read(path, pmcheck_config_max_bytes(settings->config), &bytes) < 0) {
		checker_trouble(checker);
		return;
	}
	if (strcmp(path, "-") == 0)
		path = settings->stdin_filename ? settings->stdin_filename : "<stdin>";
	checker_document(checker, path, bytes, true);
	free((char *)bytes.ptr);
}

static int run(struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("nothing to check: name files, folders or - for standard input");
	struct checker checker;
	checker_begin(&checker, settings);
	for (size_t i = 0; i < settings->operand_count; i++)
		check_file(&checker, settings->operands[i]);
	return checker_end(&checker);
}

static const struct option_row own_options[] = {
	{
		.name = "strict",
		.kind = OPTION_CONFIG,
		.key = "fail-on",
		.value = "warning",
		.help = "fail on warnings too, as --fail-on=warning does",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { own_options, output_options, input_options,
	NULL };

const struct command cmd_check = {
	.name = "check",
	.usage = "[check] [OPTION]... [--] FILE...",
	.summary = "check files or standard input (the word may be left out)",
	.about = "Checks postmortems against their format and prints a line for each finding,\n"
		 "PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. Lines and columns count from 1,\n"
		 "columns in code points. 'pmcheck explain RULE' tells more about a rule.\n"
		 "\n"
		 "Exit status: 0 nothing to complain of, 1 findings, 2 something could not be\n"
		 "checked.",
	.options = options,
	.configured = true,
	.run = run,
};
