/* SPDX-License-Identifier: MIT */
/* How the report is to look, from the options, the environment and where stdout goes. */
#ifndef CLI_STYLE_H
#define CLI_STYLE_H

#include "report/report.h"

struct settings;

/*
 * Whether to colour is decided by the first of these that speaks: --color, NO_COLOR,
 * FORCE_COLOR or CLICOLOR_FORCE, TERM=dumb, whether stdout is a terminal.
 */
struct report_style style_of(const struct settings *settings);

/* Columns of the terminal that stdout is, or those that COLUMNS says; 80 when neither tells. */
size_t style_columns(void);

/* Whether the locale of the environment has no other characters than ASCII. */
bool style_is_ascii(void);

#endif
