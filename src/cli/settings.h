/* SPDX-License-Identifier: MIT */
/*
 * What the command line asks for, of whatever command: the option tables of command.h say which
 * option goes to which member. Texts are those of argv, not copies.
 */
#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

struct pmcheck_config;

/* The choices of options such as --color. */
enum when {
	WHEN_AUTO,
	WHEN_ALWAYS,
	WHEN_NEVER,
};

struct settings {
	struct pmcheck_config *config; /* never NULL */
	const char *called_as;         /* what the program was started as */
	int format;                    /* index of report_format() */
	int color, snippets;           /* enum when */
	bool quiet;
	const char *stdin_filename; /* NULL: not given */
	const char *config_file;    /* instead of .pmcheck; NULL: not given */
	const char *files_from;     /* a list of operands; NULL: not given */
	bool null;                  /* NUL ends a name in it, not a line's end */
	size_t jobs;                /* threads; 0: not given */
	bool force_exclude; /* operands too are selected by their paths */
	bool staged;
	const char *range, *revision; /* NULL: not given */
	bool diff;        /* of the command fix, as the next one */
	const char *zone; /* NULL: not given */
	const char *hook; /* of the command hook, as the next three; NULL: not given */
	bool chain, force, dry_run;
	const char *svg; /* of the command timeline, as the next two: where to; NULL: not given */
	bool mermaid, embed;
	char **operands;
	size_t operand_count;
};

#endif
