/* SPDX-License-Identifier: MIT */
/*
 * The commands and their options as data: getopt_long, --help and what else lists them are derived
 * from these tables and from the table of configuration keys in <pmcheck.h>. A command is one file
 * and one row in command.c.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

struct settings;

enum option_kind {
	OPTION_FLAG,   /* sets a bool */
	OPTION_TEXT,   /* sets a const char * */
	OPTION_COUNT,  /* sets a size_t to a number from 1 to OPTION_MOST */
	OPTION_CHOICE, /* sets an int to the index of the choice */
	OPTION_CONFIG, /* sets a configuration key to a value that the row holds */
};

enum {
	OPTION_MOST = 1024,
};

struct option_row {
	const char *name; /* without dashes; NULL ends a table */
	char letter;      /* short form; 0: none */
	enum option_kind kind;
	size_t at;            /* offset of what it sets in struct settings */
	const char *argument; /* name of its argument; NULL: takes none */
	const char *help;     /* one line without a full stop */
	/* OPTION_CHOICE: its choices by index, NULL past the last. */
	const char *(*choice)(size_t index);
	const char *without; /* what it means without its argument; NULL: needs one */
	const char *key, *value; /* OPTION_CONFIG */
};

struct command {
	const char *name;
	const char *usage;   /* what follows "pmcheck ", several lines split by \n */
	const char *summary; /* one line without a full stop, for the list of commands */
	const char *about;   /* paragraphs for its --help */
	const struct option_row *const *options; /* tables, NULL past the last; may be NULL */
	bool configured;                         /* configuration keys are options too */
	/* Which words its operands are, NULL past the last; NULL: they are files, or anything. */
	const char *(*operand)(size_t index);
	/* Returns 0 (clean), 1 (findings) or -1 (trouble, which was told). */
	int (*run)(struct settings *settings);
};

/* The commands in the order of --help, NULL past the last. */
const struct command *command_at(size_t index);
/* The command of that name, or NULL. */
const struct command *command_find(const char *name);

/* Tables that several commands share. */
extern const struct option_row report_options[]; /* what the report is to be */
extern const struct option_row color_options[];
extern const struct option_row config_options[];
extern const struct option_row input_options[];

extern const struct command cmd_check;
extern const struct command cmd_config;
extern const struct command cmd_explain;
extern const struct command cmd_facts;
extern const struct command cmd_fix;
extern const struct command cmd_hook;
extern const struct command cmd_new;
extern const struct command cmd_rules;
extern const struct command cmd_stats;
extern const struct command cmd_timeline;
extern const struct command cmd_words;

#endif
