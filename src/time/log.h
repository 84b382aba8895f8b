/* SPDX-License-Identifier: MIT */
/*
 * Documents without blank lines: a paragraph whose lines begin with a time each is a log, and every
 * such line is a block of its own, as its reader sees it.
 */
#ifndef TIME_LOG_H
#define TIME_LOG_H

#include "text/markdown.h"

/* Cuts each paragraph that is a log before its lines that begin with a time. */
void log_split(struct markdown *markdown, struct arena *arena, const struct text *text);

#endif
