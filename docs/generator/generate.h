/* SPDX-License-Identifier: MIT */
/*
 * What `make` derives from the tables of commands, options, configuration keys and rules: manual
 * pages and completions. Part of the build, not of the program.
 */
#ifndef TOOLS_GENERATE_H
#define TOOLS_GENERATE_H

#include <stdio.h>

/* Parts of manual pages, in mdoc. */
void man_commands(FILE *out);
void man_keys(FILE *out);
void man_rules(FILE *out);

/* Whole scripts. */
void complete_bash(FILE *out);
void complete_zsh(FILE *out);
void complete_fish(FILE *out);

#endif
