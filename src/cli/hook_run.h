/* SPDX-License-Identifier: MIT */
/* What pmcheck does when git runs it as a hook: the check, and a word about what to do next. */
#ifndef CLI_HOOK_RUN_H
#define CLI_HOOK_RUN_H

struct settings;

/*
 * Runs as the hook of that name, one of hook_name(). Those of a push read what is pushed from
 * standard input. Returns 0 (git may go on), 1 (findings) or -1 (trouble).
 */
int hook_run(const struct settings *settings, const char *hook);

#endif
