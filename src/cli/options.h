/* SPDX-License-Identifier: MIT */
/* The command line of one command: read by getopt_long from the tables of command.h, and its help.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdio.h>

struct command;
struct settings;

/*
 * Reads the options of `command` from argv[1] on (argv[0] is skipped) into `settings`, and leaves
 * the operands there; argv is put in order. Returns 0, 1 when --help or --version was asked for and
 * answered, or -1 (a wrong option, told).
 */
int options_parse(const struct command *command, int argc, char **argv, struct settings *settings);

/* The usage lines of a command. */
void options_usage(FILE *out, const struct command *command);
/* What `pmcheck COMMAND --help` prints. */
void options_help(FILE *out, const struct command *command);
/* What `pmcheck --help` prints. */
void options_overview(FILE *out);

#endif
