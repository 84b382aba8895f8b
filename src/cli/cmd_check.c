/* SPDX-License-Identifier: MIT */
/* pmcheck [check] FILE|FOLDER... */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/check.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/walk.h"

static void check_file(struct checker *checker, const char *path, bool named)
{
	const struct settings *settings = checker->settings;
	struct str bytes;
	if (source_read(path, pmcheck_config_max_bytes(settings->config), &bytes) < 0) {
		checker_trouble(checker);
		return;
	}
	if (named && strcmp(path, "-") == 0)
		path = settings->stdin_filename ? settings->stdin_filename : "<stdin>";
	checker_document(checker, path, bytes, named);
	free((char *)bytes.ptr);
}

static void check_found(void *checker, const char *path)
{
	check_file(checker, path, false);
}

static void check_folder(struct checker *checker, const char *path)
{
	struct walk walk = { .visit = check_found, .context = checker };
	walk_folder(&walk, path);
	for (size_t i = 0; i < walk.troubles; i++)
		checker_trouble(checker);
	if (walk.found > 0 || walk.troubles > 0)
		return;
	trouble("no postmortem in the folder %s: it holds no *.md or *.markdown but templates and "
		"a repository's own documents",
		path);
	checker_trouble(checker);
}

static bool is_folder(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static int run(struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("nothing to check: name files, folders or - for standard input");
	struct checker checker;
	checker_begin(&checker, settings, true);
	for (size_t i = 0; i < settings->operand_count; i++) {
		const char *path = settings->operands[i];
		if (is_folder(path))
			check_folder(&checker, path);
		else
			check_file(&checker, path, true);
	}
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
	.usage = "[check] [OPTION]... [--] FILE|FOLDER...",
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
