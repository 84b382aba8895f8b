/* SPDX-License-Identifier: MIT */
/* pmcheck checks postmortems: which command is meant, and how the process ends. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/settings.h"
#include "base/suggest.h"

enum {
	EXIT_TROUBLE = 2, /* beside 0 and 1, which commands return */
};

/* Whether a first operand is rather a mistyped command than a file. */
static bool is_mistyped(const char *word)
{
	struct stat info;
	return *word != '-' && !strpbrk(word, "./") && lstat(word, &info) < 0;
}

static int unknown_command(const char *word)
{
	struct suggestion suggestion = { .word = word };
	for (size_t i = 0; command_at(i); i++)
		suggestion_offer(&suggestion, command_at(i)->name);
	if (suggestion.best)
		return trouble(
			"no command and no file '%s'; did you mean '%s'?", word, suggestion.best);
	return trouble("no command and no file '%s'; see pmcheck --help", word);
}

/* `pmcheck help`, which some try first, and `pmcheck help COMMAND`. */
static int help_about(const char *word)
{
	const struct command *command = word ? command_find(word) : NULL;
	if (word && !command)
		return unknown_command(word);
	if (command)
		options_help(stdout, command);
	else
		options_overview(stdout);
	return 0;
}

/* Runs it with what follows its name, argv[0], by the program that was started as `called_as`. */
static int run_command(
	const struct command *command, const char *called_as, int argc, char **argv)
{
	struct settings settings = { .config = pmcheck_config_new(), .called_as = called_as };
	int status = options_parse(command, argc, argv, &settings);
	if (status == 0)
		status = command->run(&settings);
	else if (status > 0)
		status = 0;
	pmcheck_config_free(settings.config);
	return status;
}

/* Finds the command, which may be left out, and runs it. */
static int run(int argc, char **argv)
{
	if (argc < 2) {
		options_overview(stderr);
		return -1;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		options_overview(stdout);
		return 0;
	}
	if (strcmp(argv[1], "help") == 0)
		return help_about(argv[2]);
	const struct command *command = command_find(argv[1]);
	if (command)
		return run_command(command, argv[0], argc - 1, argv + 1);
	if (is_mistyped(argv[1]))
		return unknown_command(argv[1]);
	return run_command(&cmd_check, argv[0], argc, argv);
}

/*
 * A report that was cut short must not look like one that was not. A closed pipe is quiet, and a
 * stdout that was closed from the start is no loss when there was nothing to print.
 */
static int close_output(void)
{
	errno = 0;
	bool failed = ferror(stdout) || fflush(stdout) != 0;
	int reason = errno;
	if (fclose(stdout) != 0 && errno != EBADF && !failed) {
		failed = true;
		reason = errno;
	}
	if (!failed)
		return 0;
	if (reason == EPIPE)
		return -1;
	return trouble("cannot write the report%s%s", reason ? ": " : "",
		reason ? strerror(reason) : "");
}

int main(int argc, char **argv)
{
	char buffer[1 << 16];
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	int status = run(argc, argv);
	if (close_output() < 0)
		status = -1;
	return status < 0 ? EXIT_TROUBLE : status;
}
