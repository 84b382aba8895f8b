/* SPDX-License-Identifier: MIT */
/* pmcheck fix FILE... */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pmcheck.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/command.h"
#include "cli/diff.h"
#include "cli/documents.h"
#include "cli/rewrite.h"
#include "cli/settings.h"
#include "cli/world.h"
#include "git/repository.h"

struct fixer {
	const struct settings *settings;
	struct world world;
	struct arena arena;
	VEC(const char *) written; /* files that have new bytes, absolute */
	bool stdin_only;           /* standard input is mended to standard output */
	bool findings;             /* some are left; with --diff: something would change */
	size_t troubles;
};

static const char *plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* "docs/x.md: 3 of 7 findings mended, 4 left" */
static void tell(const struct fixer *fixer, const char *path, const struct pmcheck_fixed *fixed)
{
	/* What is mended may be on standard output itself. */
	FILE *out = fixer->stdin_only ? stderr : stdout;
	if (fixer->settings->quiet)
		return;
	escape_print(out, str_of(path));
	if (!fixed->found)
		fputs(": no findings\n", out);
	else if (!fixed->changed)
		fprintf(out, ": nothing that can be mended mechanically, %zu finding%s left\n",
			fixed->left, plural(fixed->left));
	else
		fprintf(out, ": %zu of %zu finding%s mended, %zu left\n",
			fixed->found - fixed->left, fixed->found, plural(fixed->found),
			fixed->left);
}

/* Why the times are left that --zone was given for. */
static void tell_unconverted(
	const struct fixer *fixer, const char *path, const struct pmcheck_fixed *fixed)
{
	FILE *out = fixer->stdin_only || fixer->settings->diff ? stderr : stdout;
	if (!fixed->unconverted || fixer->settings->quiet)
		return;
	escape_print(out, str_of(path));
	fputs(is_digit(fixed->unconverted[0]) ? ":" : ": ", out);
	escape_print(out, str_of(fixed->unconverted));
	fputc('\n', out);
}

static int write_file(struct fixer *fixer, const char *path, struct str old, struct str new)
{
	char *target = rewrite_target(path);
	int status = target ? rewrite_file(path, target, old, new) : -1;
	if (status == 0)
		*vec_push(&fixer->written, &fixer->arena) =
			arena_copy(&fixer->arena, target, strlen(target));
	free(target);
	return status;
}

static void fix_document(struct fixer *fixer, const char *path, struct str old,
	const struct pmcheck_fixed *fixed)
{
	struct str new = { fixed->data, fixed->size };
	if (fixer->settings->diff) {
		diff_print(stdout, path, old, new, isatty(STDOUT_FILENO));
		tell_unconverted(fixer, path, fixed);
		fixer->findings |= fixed->changed;
		return;
	}
	fixer->findings |= fixed->failing > 0;
	if (fixer->stdin_only)
		fwrite(new.ptr, 1, new.len, stdout);
	else if (fixed->changed && write_file(fixer, path, old, new) < 0) {
		fixer->troubles++;
		return;
	}
	tell(fixer, path, fixed);
	tell_unconverted(fixer, path, fixed);
}

static void visit(void *context, const char *path, struct str bytes, bool named)
{
	(void)named;
	struct fixer *fixer = context;
	const struct pmcheck_host host = world_host(&fixer->world);
	const struct pmcheck_input input = { .path = path, .data = bytes.ptr, .size = bytes.len };
	struct pmcheck_fixed *fixed = pmcheck_fix(&input, fixer->settings->config, &host);
	fix_document(fixer, path, bytes, fixed);
	pmcheck_fixed_free(fixed);
}

/* ---- what is staged ------------------------------------------------------------------------- */

static bool is_written(const struct fixer *fixer, const char *path)
{
	for (size_t i = 0; i < fixer->written.count; i++)
		if (strcmp(fixer->written.items[i], path) == 0)
			return true;
	return false;
}

static bool is_in_repository(const char *path)
{
	char *folder = strdup(path);
	struct stat info;
	bool found = false;
	for (char *slash; !found && folder && (slash = strrchr(folder, '/')) != NULL;) {
		char mark[] = "/.git";
		char *name = xmalloc(strlen(folder) + sizeof mark);
		*slash = '\0';
		snprintf(name, strlen(folder) + sizeof mark, "%s%s", folder, mark);
		found = lstat(name, &info) == 0;
		free(name);
	}
	free(folder);
	return found;
}

/* Says which of the files are staged as they were: the index is left alone. */
static void name_staged(struct fixer *fixer)
{
	if (!fixer->written.count || !is_in_repository(fixer->written.items[0]))
		return;
	struct repository *repository = repository_new();
	struct documents documents = { .wanted = NULL };
	const char *top = repository_top(repository);
	if (top && repository_staged(repository, &documents) == 0)
		for (size_t i = 0; i < documents.list.count; i++) {
			const char *path = documents.list.items[i].path;
			if (is_written(fixer, arena_printf(&fixer->arena, "%s/%s", top, path)))
				(void)trouble("%s is staged as it was: `git add` takes the mended text",
					path);
		}
	repository_free(repository);
}

/* ---- the command ---------------------------------------------------------------------------- */

/* A zone of the tz database must be on this system, or nothing could be converted. */
static int set_zone(struct fixer *fixer)
{
	const char *zone = fixer->settings->zone;
	size_t size;
	if (!zone)
		return 0;
	const char *wrong = pmcheck_config_set(fixer->settings->config, "zone", zone);
	if (wrong)
		return trouble("--zone: %s", wrong);
	if (strchr(zone, '/') && !zoneinfo_get(&fixer->world.zoneinfo, zone, &size))
		return trouble("--zone: this system's time zones have no '%s'", zone);
	return 0;
}

static bool has_stdin(const struct settings *settings)
{
	for (size_t i = 0; i < settings->operand_count; i++)
		if (strcmp(settings->operands[i], "-") == 0)
			return true;
	return false;
}

static int fix_all(struct fixer *fixer, struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("fix what? Name files, folders or - for standard input");
	if (has_stdin(settings) && settings->operand_count > 1)
		return trouble("standard input is mended alone, without other files");
	if (set_zone(fixer) < 0)
		return -1;
	fixer->stdin_only = has_stdin(settings);
	fixer->troubles += documents_each(settings, visit, fixer);
	fflush(stdout);
	name_staged(fixer);
	return fixer->troubles ? -1 : fixer->findings;
}

static int run(struct settings *settings)
{
	struct fixer fixer = { .settings = settings };
	arena_init(&fixer.arena);
	int status = fix_all(&fixer, settings);
	arena_release(&fixer.arena);
	world_release(&fixer.world);
	return status;
}

static const struct option_row own_options[] = {
	{
		.name = "diff",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, diff),
		.help = "print what would change as a unified diff and change nothing",
	},
	{
		.name = "zone",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, zone),
		.argument = "ZONE",
		.help = "the zone of times that name none, such as EAT, Africa/Lagos or +02:00: "
			"they are converted to UTC",
	},
	{
		.name = "quiet",
		.letter = 'q',
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, quiet),
		.help = "say nothing of what was done",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { own_options, input_options, NULL };

const struct command cmd_fix = {
	.name = "fix",
	.usage = "fix [OPTION]... [--] FILE|FOLDER...",
	.summary = "mend what can be mended mechanically, in place",
	.about = "Makes titles headings and gives them their names, converts times to UTC and makes\n"
		 "the Timeline's events bullets, where it is certain what to write; the rest is\n"
		 "left to you. 'pmcheck rules' marks the rules of which it mends findings.\n"
		 "\n"
		 "A file is replaced all at once and keeps its mode and line ends. A symbolic link\n"
		 "is followed within its repository. The index of git is left alone. Standard\n"
		 "input, named -, is mended to standard output.\n"
		 "\n"
		 "Exit status: 0 nothing is left to complain of, 1 findings are left, with --diff\n"
		 "something would change, 2 something could not be read or written.",
	.options = options,
	.configured = true,
	.run = run,
};
