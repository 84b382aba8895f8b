/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <pmcheck.h>

#include "base/str.h"
#include "cli/command.h"
#include "generate.h"

enum {
	WIDTH = 70, /* of lines of text; the linter wants fewer than 80 bytes */
};

/* A line of text that roff takes for nothing else. */
static void print_line(FILE *out, struct str line)
{
	while (line.len > 0 && is_space(line.ptr[line.len - 1]))
		line.len--;
	if (line.len > 0 && strchr(".'", *line.ptr))
		fputs("\\&", out);
	for (size_t i = 0; i < line.len; i++)
		if (line.ptr[i] == '\\')
			fputs("\\e", out);
		else
			fputc(line.ptr[i], out);
	fputc('\n', out);
}

/* The end of the sentence that begins at `at`: mdoc wants each to begin a line. */
static size_t sentence_end(struct str text, size_t at)
{
	for (size_t i = at; i < text.len; i++) {
		bool ends = strchr(".?!:", text.ptr[i]) != NULL;
		bool closed = i + 1 < text.len && strchr(")'\"", text.ptr[i + 1]);
		size_t next = i + 1 + closed;
		if (ends && next < text.len && is_space(text.ptr[next]))
			return next;
	}
	return text.len;
}

/* The end of the words from `at` on that fit in a line; one at least. */
static size_t line_end(struct str text, size_t at)
{
	size_t end = at;
	for (size_t i = at; i <= text.len; i++) {
		if (i < text.len && !is_space(text.ptr[i]))
			continue;
		if (end > at && i - at > WIDTH)
			return end;
		end = i;
	}
	return end;
}

static size_t skip_spaces(struct str text, size_t at)
{
	while (at < text.len && is_space(text.ptr[at]))
		at++;
	return at;
}

/* A line with its line ends as blanks. */
static void print_words(FILE *out, struct str words)
{
	char line[WIDTH * 4];
	size_t length = words.len < sizeof line ? words.len : sizeof line;
	for (size_t i = 0; i < length; i++)
		line[i] = is_space(words.ptr[i]) ? ' ' : words.ptr[i];
	print_line(out, (struct str){ line, length });
}

/* A paragraph whose line ends mean nothing. */
static void print_paragraph(FILE *out, struct str text)
{
	for (size_t at = skip_spaces(text, 0); at < text.len;) {
		struct str sentence = str_slice(text, 0, sentence_end(text, at));
		while (at < sentence.len) {
			size_t end = line_end(sentence, at);
			print_words(out, str_slice(text, at, end));
			at = skip_spaces(text, end);
		}
	}
}

static void print_literal(FILE *out, struct str text)
{
	fputs(".Bd -literal -offset indent\n", out);
	while (text.len > 0) {
		const char *newline = memchr(text.ptr, '\n', text.len);
		size_t length = newline ? (size_t)(newline - text.ptr) : text.len;
		print_line(out, str_slice(text, 0, length));
		text = str_slice(text, length + (newline != NULL), text.len);
	}
	fputs(".Ed\n", out);
}

/* Paragraphs split by blank lines; one that is indented is shown as it stands. */
static void print_prose(FILE *out, const char *prose)
{
	struct str rest = str_of(prose);
	for (const char *lead = ""; rest.len > 0; lead = ".Pp\n") {
		const char *blank = strstr(rest.ptr, "\n\n");
		size_t length = blank ? (size_t)(blank - rest.ptr) : rest.len;
		struct str paragraph = str_slice(rest, 0, length);
		if (is_space(*paragraph.ptr)) {
			print_literal(out, paragraph);
		} else {
			fputs(lead, out);
			print_paragraph(out, paragraph);
		}
		rest = str_slice(rest, length + (blank ? 2 : 0), rest.len);
	}
}

static void print_option(FILE *out, const struct option_row *row)
{
	fputs(".It ", out);
	if (row->letter)
		fprintf(out, "Fl %c%s%s , ", row->letter, row->argument ? " Ar " : "",
			row->argument ? row->argument : "");
	fprintf(out, "Fl -%s", row->name);
	if (row->argument)
		fprintf(out, row->without ? " Ns Oo = Ns Ar %s Oc" : " Ns = Ns Ar %s",
			row->argument);
	fputc('\n', out);
	print_paragraph(out, str_of(row->help));
	if (row->choice)
		fputs("(one of\n", out);
	for (size_t i = 0; row->choice && row->choice(i); i++)
		fprintf(out, ".Cm %s %s\n", row->choice(i), row->choice(i + 1) ? "," : ")");
}

static void print_command(FILE *out, const struct command *command)
{
	fprintf(out, ".Ss pmcheck %s\n", command->name);
	fputs(".Bd -literal -offset indent\n", out);
	for (const char *line = command->usage; *line;) {
		size_t length = strcspn(line, "\n");
		fprintf(out, "pmcheck %.*s\n", (int)length, line);
		line += length + (line[length] == '\n');
	}
	fputs(".Ed\n.Pp\n", out);
	print_prose(out, command->about);
	if (!command->options || !command->options[0])
		return;
	fputs(".Bl -tag -width Ds\n", out);
	for (size_t i = 0; command->options[i]; i++)
		for (const struct option_row *row = command->options[i]; row->name; row++)
			print_option(out, row);
	fputs(".El\n", out);
}

void man_commands(FILE *out)
{
	for (size_t i = 0; command_at(i); i++)
		print_command(out, command_at(i));
}

void man_keys(FILE *out)
{
	fputs(".Bl -tag -width Ds\n", out);
	for (size_t i = 0; i < pmcheck_config_key_count(); i++) {
		const struct pmcheck_config_key *key = pmcheck_config_key(i);
		fprintf(out, ".It Cm %s", key->name);
		if (key->argument)
			fprintf(out, " = Ar %s", key->argument);
		fputc('\n', out);
		print_paragraph(out, str_of(key->help));
		if (key->default_value && *key->default_value)
			fprintf(out, "(default\n.Cm %s )\n", key->default_value);
	}
	fputs(".El\n", out);
}

void man_rules(FILE *out)
{
	for (size_t i = 0; i < pmcheck_rule_count(); i++) {
		const struct pmcheck_rule *rule = pmcheck_rule(i);
		fprintf(out, ".Ss %s\n(%s%s):\n", rule->id, pmcheck_severity_name(rule->severity),
			rule->fixable ? ", pmcheck fix mends it" : "");
		print_paragraph(out, str_of(rule->summary));
		fputs(".Pp\n", out);
		print_prose(out, rule->explanation);
		fputs(".Pp\n", out);
		print_prose(out, rule->help);
		fputs(".Pp\nBad\n", out);
		print_literal(out, str_of(rule->bad));
		fputs(".Pp\nGood\n", out);
		print_literal(out, str_of(rule->good));
	}
}
