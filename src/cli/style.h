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

#endif
