/* SPDX-License-Identifier: MIT */
/*
 * Which files are postmortems when nobody names them one by one: in a folder, an index, a commit. A
 * pure function of the path and the configuration's include and exclude.
 */
#ifndef CLI_SELECT_H
#define CLI_SELECT_H

#include "base/str.h"

struct pmcheck_config;

/*
 * Whether the file at `path` is taken for a postmortem: it ends in .md or .markdown, is none of the
 * documents that a repository keeps at its root about itself (README, LICENSE …), no template, and
 * not in .github. `path` is any bytes, parts split by '/', relative to the top of the repository or
 * of the folder that is walked, without a leading "./". A configuration that includes patterns takes
 * what matches one of them instead, and what it excludes is never taken; it may be NULL.
 */
bool select_path(const struct pmcheck_config *config, struct str path);

/* Whether it ends in .md or .markdown, in any case. */
bool select_is_markdown(struct str path);

#endif
