/* SPDX-License-Identifier: MIT */
/* Where the current directory is in its repository, as far as reports name paths by it. */
#ifndef CLI_TOP_H
#define CLI_TOP_H

#include "base/arena.h"
#include "report/report.h"

/*
 * The nearest folder upward that holds `.git`, without a look into it: no repository need be
 * opened to name a file. In the arena.
 */
struct report_base top_of_here(struct arena *arena);

#endif
