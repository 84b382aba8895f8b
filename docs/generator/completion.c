/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

#include <pmcheck.h>

#include "cli/command.h"
#include "generate.h"

/* What an option takes, for completion. */
enum value {
	VALUE_NONE,
	VALUE_FILE,
	VALUE_OTHER, /* that nobody can guess */
	VALUE_CHOICE,
};

/* An option of a command, from whichever table. */
struct offer {
	const char *name, *help;
	char letter;
	enum value value;
	bool optional;
	const char *(*choice)(size_t index);
};

static const char *rule_choice(size_t index)
{
	return index < pmcheck_rule_count() ? pmcheck_rule(index)->id : NULL;
}

static const char *section_choice(size_t index)
{
	return index < PMCHECK_SECTIONS ? pmcheck_section_name((enum pmcheck_section_kind)index)
					: NULL;
}

static const char *severity_choice(size_t index)
{
	return index >= 1 && index <= PMCHECK_ERROR + 0U
		       ? pmcheck_severity_name((enum pmcheck_severity)index)
	       : index == 0 ? "off"
			    : NULL;
}

static struct offer offer_of_row(const struct option_row *row)
{
	struct offer offer = {
		.name = row->name,
		.help = row->help,
		.letter = row->letter,
		.optional = row->without != NULL,
		.choice = row->choice,
	};
	if (row->choice)
		offer.value = VALUE_CHOICE;
	else if (row->argument)
		offer.value = row->kind == OPTION_TEXT && strcmp(row->argument, "A..B") != 0 &&
					      strcmp(row->argument, "REV") != 0
				      ? VALUE_FILE
				      : VALUE_OTHER;
	return offer;
}

static struct offer offer_of_key(const struct pmcheck_config_key *key)
{
	struct offer offer = {
		.name = key->name,
		.help = key->help,
		.value = key->argument ? VALUE_OTHER : VALUE_NONE,
	};
	if (strcmp(key->name, "rule") == 0)
		offer.choice = rule_choice;
	else if (strcmp(key->name, "title") == 0)
		offer.choice = section_choice;
	else if (strcmp(key->name, "fail-on") == 0)
		offer.choice = severity_choice;
	if (offer.choice)
		offer.value = VALUE_CHOICE;
	return offer;
}

/* Calls `print` for each option of a command. */
static void each_offer(FILE *out, const struct command *command,
	void (*print)(FILE *out, const struct command *command, const struct offer *offer))
{
	for (size_t i = 0; command->options && command->options[i]; i++)
		for (const struct option_row *row = command->options[i]; row->name; row++) {
			struct offer offer = offer_of_row(row);
			print(out, command, &offer);
		}
	for (size_t i = 0; command->configured && i < pmcheck_config_key_count(); i++) {
		struct offer offer = offer_of_key(pmcheck_config_key(i));
		print(out, command, &offer);
	}
	struct offer help = { .name = "help", .help = "print help", .letter = 'h' };
	print(out, command, &help);
}

static void print_choices(FILE *out, const char *(*choice)(size_t index))
{
	for (size_t i = 0; choice(i); i++)
		fprintf(out, "%s%s", i ? " " : "", choice(i));
}

static void print_commands(FILE *out)
{
	for (size_t i = 0; command_at(i); i++)
		fprintf(out, "%s%s", i ? " " : "", command_at(i)->name);
}

/* Help as a part of a text in single quotes, without what the shells' specifications mean by it. */
static void print_help(FILE *out, const char *help)
{
	for (; *help; help++)
		if (strchr("'[]:\\", *help))
			fputc(*help == '\'' ? '`' : ' ', out);
		else
			fputc(*help, out);
}

static void bash_option(FILE *out, const struct command *command, const struct offer *offer)
{
	(void)command;
	fprintf(out, " --%s%s", offer->name,
		offer->value != VALUE_NONE && !offer->optional ? "=" : "");
}

static void bash_value(FILE *out, const struct command *command, const struct offer *offer)
{
	if (offer->value != VALUE_CHOICE)
		return;
	fprintf(out, "\t%s:--%s) words='", command->name, offer->name);
	print_choices(out, offer->choice);
	fputs("' ;;\n", out);
}

void complete_bash(FILE *out)
{
	fputs("\tcommands='", out);
	print_commands(out);
	fputs("'\n\tcase $command:$option in\n", out);
	for (size_t i = 0; command_at(i); i++)
		each_offer(out, command_at(i), bash_value);
	for (size_t i = 0; command_at(i); i++) {
		fprintf(out, "\t%s:) options='", command_at(i)->name);
		each_offer(out, command_at(i), bash_option);
		fputs("'", out);
		if (command_at(i)->operand) {
			fputs(" words='", out);
			print_choices(out, command_at(i)->operand);
			fputs("'", out);
		}
		fputs(" ;;\n", out);
	}
	fputs("\tesac\n", out);
}

static void zsh_option(FILE *out, const struct command *command, const struct offer *offer)
{
	(void)command;
	fprintf(out, "\t\t'--%s", offer->name);
	if (offer->value != VALUE_NONE)
		fputs(offer->optional ? "=-" : "=", out);
	fputc('[', out);
	print_help(out, offer->help);
	fputc(']', out);
	if (offer->value != VALUE_NONE)
		fputs(offer->optional ? "::value:" : ":value:", out);
	if (offer->value == VALUE_FILE)
		fputs("_files", out);
	if (offer->value == VALUE_CHOICE) {
		fputc('(', out);
		print_choices(out, offer->choice);
		fputc(')', out);
	}
	fputs("'\n", out);
}

void complete_zsh(FILE *out)
{
	fputs("\tcommands=(\n", out);
	for (size_t i = 0; command_at(i); i++) {
		fprintf(out, "\t\t'%s:", command_at(i)->name);
		print_help(out, command_at(i)->summary);
		fputs("'\n", out);
	}
	fputs("\t)\n\tcase $command in\n", out);
	for (size_t i = 0; command_at(i); i++) {
		fprintf(out, "\t%s) options=(\n", command_at(i)->name);
		each_offer(out, command_at(i), zsh_option);
		fputs("\t\t'*:operand:", out);
		if (command_at(i)->operand) {
			fputc('(', out);
			print_choices(out, command_at(i)->operand);
			fputc(')', out);
		} else {
			fputs("_files", out);
		}
		fputs("'\n\t) ;;\n", out);
	}
	fputs("\tesac\n", out);
}

static void fish_option(FILE *out, const struct command *command, const struct offer *offer)
{
	bool first = command == command_at(0);
	fprintf(out, "complete -c pmcheck -n '%s%s'",
		first ? "__pmcheck_checks" : "__fish_seen_subcommand_from ",
		first ? "" : command->name);
	fprintf(out, " -l %s", offer->name);
	if (offer->letter)
		fprintf(out, " -s %c", offer->letter);
	if (offer->value == VALUE_CHOICE) {
		fputs(" -x -a '", out);
		print_choices(out, offer->choice);
		fputc('\'', out);
	} else if (offer->value != VALUE_NONE) {
		fputs(offer->value == VALUE_FILE ? " -r -F" : " -x", out);
	}
	fputs(" -d '", out);
	print_help(out, offer->help);
	fputs("'\n", out);
}

void complete_fish(FILE *out)
{
	fputs("function __pmcheck_checks\n\tnot __fish_seen_subcommand_from", out);
	for (size_t i = 1; command_at(i); i++)
		fprintf(out, " %s", command_at(i)->name);
	fputs("\nend\n", out);
	for (size_t i = 0; command_at(i); i++) {
		fprintf(out, "complete -c pmcheck -n __fish_use_subcommand -a %s -d '",
			command_at(i)->name);
		print_help(out, command_at(i)->summary);
		fputs("'\n", out);
		each_offer(out, command_at(i), fish_option);
		if (!command_at(i)->operand)
			continue;
		fprintf(out, "complete -c pmcheck -n '__fish_seen_subcommand_from %s' -f -a '",
			command_at(i)->name);
		print_choices(out, command_at(i)->operand);
		fputs("'\n", out);
	}
}
