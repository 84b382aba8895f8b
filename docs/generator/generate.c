/* SPDX-License-Identifier: MIT */
/*
 * usage: generate <TEMPLATE
 *
 * Copies a template, with each line that is the name of a part, as @keys@, replaced by the part.
 */
#include "generate.h"

#include <string.h>

#include <pmcheck.h>

static const struct {
	const char *name;
	void (*print)(FILE *out);
} parts[] = {
	{ "@commands@\n", man_commands },
	{ "@keys@\n", man_keys },
	{ "@rules@\n", man_rules },
	{ "@bash@\n", complete_bash },
	{ "@zsh@\n", complete_zsh },
	{ "@fish@\n", complete_fish },
};

static int copy(const char *line)
{
	if (*line != '@')
		return fputs(line, stdout);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (strcmp(line, parts[i].name) != 0)
			continue;
		parts[i].print(stdout);
		return 0;
	}
	fprintf(stderr, "generate: no part %s", line);
	return -1;
}

int main(void)
{
	char line[1024];
	while (fgets(line, sizeof line, stdin))
		if (copy(line) < 0)
			return 1;
	return ferror(stdin) || fflush(stdout) != 0;
}
