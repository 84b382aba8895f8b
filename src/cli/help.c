/* SPDX-License-Identifier: MIT */
/* The help texts of options.h, derived from the tables. */
#include <string.h>

#include <pmcheck.h>

#include "cli/command.h"
#include "cli/options.h"
#include "report/wrap.h"

enum {
	WIDTH = 80,
	INDENT = 29, /* of what an option does */
};

/* Prints `left`, a blank at least, and `text` in a column of its own. */
static void print_row(FILE *out, const char *left, size_t indent, const char *text)
{
	size_t column = strlen(left);
	fputs(left, out);
	if (column + 1 >= indent) {
		fputc('\n', out);
		column = 0;
	}
	fprintf(out, "%*s", (int)(indent - column), "");
	wrap_print(out, str_of(text),
		(struct wrap){ .width = WIDTH, .indent = indent, .column = indent });
	fputc('\n', out);
}

/* "text (default), json" */
static void append_choices(char *text, size_t room, const struct option_row *row)
{
	size_t used = strlen(text);
	for (size_t i = 0; row->choice(i) && used < room; i++)
		used += (size_t)snprintf(text + used, room - used, "%s%s%s", i ? ", " : ": ",
			row->choice(i), i ? "" : " (default)");
}

static void print_option(FILE *out, const struct option_row *row)
{
	char left[80], text[400];
	char letter[] = { row->letter ? '-' : ' ', row->letter ? row->letter : ' ',
		row->letter ? ',' : ' ', '\0' };
	const char *open = !row->argument ? "" : row->without ? "[=" : "=";
	snprintf(left, sizeof left, "  %s --%s%s%s%s", letter, row->name, open,
		row->argument ? row->argument : "", row->without ? "]" : "");
	snprintf(text, sizeof text, "%s", row->help);
	if (row->choice)
		append_choices(text, sizeof text, row);
	print_row(out, left, INDENT, text);
}

static void print_key(FILE *out, const struct pmcheck_config_key *key)
{
	char left[80], text[400];
	snprintf(left, sizeof left, "      --%s%s%s", key->name, key->argument ? "=" : "",
		key->argument ? key->argument : "");
	const char *standard = key->default_value;
	if (standard && *standard)
		snprintf(text, sizeof text, "%s (%s)", key->help, standard);
	else
		snprintf(text, sizeof text, "%s", key->help);
	print_row(out, left, INDENT, text);
}

/* Each line of `usage` after "usage: pmcheck " or blanks as wide. */
void options_usage(FILE *out, const struct command *command)
{
	const char *lead = "usage:";
	for (const char *line = command->usage; *line; lead = "      ") {
		size_t length = strcspn(line, "\n");
		fprintf(out, "%s pmcheck %.*s\n", lead, (int)length, line);
		line += length + (line[length] == '\n');
	}
}

void options_help(FILE *out, const struct command *command)
{
	options_usage(out, command);
	fputc('\n', out);
	wrap_print(out, str_of(command->about), (struct wrap){ .width = WIDTH, .lines = true });
	fputs("\n\nOptions:\n", out);
	for (size_t i = 0; command->options && command->options[i]; i++)
		for (const struct option_row *row = command->options[i]; row->name; row++)
			print_option(out, row);
	print_row(out, "  -h, --help", INDENT, "print this");
	if (!command->configured)
		return;
	fputs("\nConfiguration, with what holds unless it is set:\n", out);
	for (size_t i = 0; i < pmcheck_config_key_count(); i++)
		print_key(out, pmcheck_config_key(i));
}

void options_overview(FILE *out)
{
	enum {
		COMMAND_INDENT = 13,
	};
	options_usage(out, command_at(0));
	fputs("       pmcheck COMMAND ...\n\n"
	      "Checks postmortems (incident reports in Markdown) against their format.\n\n"
	      "Commands:\n",
		out);
	for (size_t i = 0; command_at(i); i++) {
		char left[40];
		snprintf(left, sizeof left, "  %s", command_at(i)->name);
		print_row(out, left, COMMAND_INDENT, command_at(i)->summary);
	}
	fputs("\n'pmcheck COMMAND --help' tells more about one, 'pmcheck --version' the version.\n",
		out);
}
