/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/trouble.h"
#include "base/vec.h"
#include "cli/command.h"
#include "cli/settings.h"
#include "base/suggest.h"

enum {
	CODE_ROW = 256, /* what getopt_long returns for a long option: this and its index */
};

/* What a long option stands for: a row, a configuration key, or one that every command has. */
struct meaning {
	const struct option_row *row;
	const struct pmcheck_config_key *key;
	void (*answer)(FILE *out, const struct command *command);
};

/* A command's options as getopt_long wants them, and what each means. */
struct parser {
	const struct command *command;
	struct settings *settings;
	struct arena arena;
	VEC(struct option) longs;
	VEC(struct meaning) meanings; /* parallel to longs */
	VEC(char) shorts;
};

static void answer_version(FILE *out, const struct command *command)
{
	(void)command;
	fprintf(out, "pmcheck %s\n", pmcheck_version());
}

static void add_long(
	struct parser *parser, const char *name, int has_argument, struct meaning meaning)
{
	*vec_push(&parser->longs, &parser->arena) = (struct option){
		.name = name,
		.has_arg = has_argument,
		.val = CODE_ROW + (int)parser->meanings.count,
	};
	*vec_push(&parser->meanings, &parser->arena) = meaning;
}

static void add_short(struct parser *parser, char letter, bool argument)
{
	*vec_push(&parser->shorts, &parser->arena) = letter;
	if (argument)
		*vec_push(&parser->shorts, &parser->arena) = ':';
}

static void add_row(struct parser *parser, const struct option_row *row)
{
	int has_argument = !row->argument ? no_argument
			   : row->without ? optional_argument
					  : required_argument;
	add_long(parser, row->name, has_argument, (struct meaning){ .row = row });
	if (row->letter)
		add_short(parser, row->letter, has_argument == required_argument);
}

static void add_all(struct parser *parser)
{
	const struct command *command = parser->command;
	add_short(parser, ':', false); /* getopt tells a missing argument from an unknown option */
	for (size_t i = 0; command->options && command->options[i]; i++)
		for (const struct option_row *row = command->options[i]; row->name; row++)
			add_row(parser, row);
	for (size_t i = 0; command->configured && i < pmcheck_config_key_count(); i++) {
		const struct pmcheck_config_key *key = pmcheck_config_key(i);
		add_long(parser, key->name, key->argument ? required_argument : optional_argument,
			(struct meaning){ .key = key });
	}
	add_long(parser, "help", no_argument, (struct meaning){ .answer = options_help });
	add_short(parser, 'h', false);
	add_long(parser, "version", no_argument, (struct meaning){ .answer = answer_version });
	*vec_push(&parser->longs, &parser->arena) = (struct option){ .name = NULL };
	*vec_push(&parser->shorts, &parser->arena) = '\0';
}

static int set_config(
	struct settings *settings, const char *option, const char *key, const char *value)
{
	const char *wrong = pmcheck_config_set(settings->config, key, value);
	return wrong ? trouble("--%s: %s", option, wrong) : 0;
}

/* The index of the choice `value`, or -1. */
static int find_choice(const struct option_row *row, const char *value)
{
	struct suggestion suggestion = { .word = value };
	for (size_t i = 0; row->choice(i); i++) {
		if (strcmp(row->choice(i), value) == 0)
			return (int)i;
		suggestion_offer(&suggestion, row->choice(i));
	}
	if (suggestion.best)
		return trouble("--%s knows no '%s'; did you mean '%s'?", row->name, value,
			suggestion.best);
	return trouble("--%s knows no '%s'; see pmcheck --help", row->name, value);
}

static int set_count(const struct option_row *row, size_t *count, const char *value)
{
	*count = 0;
	for (const char *digit = value; is_digit(*digit) && *count <= OPTION_MOST; digit++)
		*count = *count * 10 + (size_t)(*digit - '0');
	if (*count >= 1 && *count <= OPTION_MOST && strspn(value, "0123456789") == strlen(value))
		return 0;
	return trouble("--%s: '%s' is not a number from 1 to %d", row->name, value, OPTION_MOST);
}

static int set_row(struct settings *settings, const struct option_row *row, const char *value)
{
	char *member = (char *)settings + row->at;
	switch (row->kind) {
	case OPTION_FLAG:
		*(bool *)member = true;
		return 0;
	case OPTION_TEXT:
		*(const char **)member = value ? value : row->without;
		return 0;
	case OPTION_COUNT:
		return set_count(row, (size_t *)(void *)member, value);
	case OPTION_CHOICE: {
		int choice = find_choice(row, value ? value : row->without);
		if (choice < 0)
			return -1;
		*(int *)member = choice;
		return 0;
	}
	case OPTION_CONFIG:
		return set_config(settings, row->name, row->key, row->value);
	}
	assert(false);
	return -1;
}

static const struct option_row *find_letter(const struct parser *parser, int letter)
{
	for (size_t i = 0; i < parser->meanings.count; i++) {
		const struct option_row *row = parser->meanings.items[i].row;
		if (row && row->letter == letter)
			return row;
	}
	assert(false);
	return NULL;
}

static int unknown_long(const struct parser *parser, const char *given)
{
	char name[64];
	size_t length = strcspn(given, "=");
	snprintf(name, sizeof name, "%.*s", (int)(length < sizeof name ? length : 0), given);
	struct suggestion suggestion = { .word = name };
	for (size_t i = 0; i < parser->meanings.count; i++)
		suggestion_offer(&suggestion, parser->longs.items[i].name);
	if (suggestion.best)
		return trouble("unknown option --%.*s; did you mean --%s?", (int)length, given,
			suggestion.best);
	return trouble("unknown option --%.*s; see pmcheck %s --help", (int)length, given,
		parser->command->name);
}

/* getopt_long did not take an argument of argv; `letter` is its optopt. */
static int refuse(const struct parser *parser, bool lacks_argument, int letter, const char *given)
{
	if (lacks_argument)
		return trouble("%s needs an argument; see pmcheck %s --help", given,
			parser->command->name);
	if (letter >= CODE_ROW)
		return trouble(
			"--%s takes no argument", parser->longs.items[letter - CODE_ROW].name);
	if (letter)
		return trouble(
			"unknown option -%c; see pmcheck %s --help", letter, parser->command->name);
	return unknown_long(parser, given + 2);
}

/* What getopt_long returned: 0 to go on, 1 when all is answered, or -1. */
static int take(const struct parser *parser, int code, const char *given)
{
	if (code == '?' || code == ':')
		return refuse(parser, code == ':', optopt, given);
	if (code == 'h') {
		options_help(stdout, parser->command);
		return 1;
	}
	if (code < CODE_ROW)
		return set_row(parser->settings, find_letter(parser, code), optarg);
	struct meaning meaning = parser->meanings.items[code - CODE_ROW];
	if (meaning.answer) {
		meaning.answer(stdout, parser->command);
		return 1;
	}
	if (meaning.key)
		return set_config(parser->settings, meaning.key->name, meaning.key->name,
			optarg ? optarg : "true");
	return set_row(parser->settings, meaning.row, optarg);
}

static int parse_all(struct parser *parser, int argc, char **argv)
{
	opterr = 0;
	optind = 1;
	for (;;) {
		int code = getopt_long(argc, argv, parser->shorts.items, parser->longs.items, NULL);
		if (code == -1)
			return 0;
		int status = take(parser, code, argv[optind - 1]);
		if (status != 0)
			return status;
	}
}

int options_parse(const struct command *command, int argc, char **argv, struct settings *settings)
{
	struct parser parser = { .command = command, .settings = settings };
	arena_init(&parser.arena);
	add_all(&parser);
	int status = parse_all(&parser, argc, argv);
	arena_release(&parser.arena);
	if (status == 0) {
		settings->operands = argv + optind;
		settings->operand_count = (size_t)(argc - optind);
	}
	return status;
}
