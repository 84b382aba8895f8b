/* SPDX-License-Identifier: MIT */
/*
 * Running git itself, without a shell: what libgit2 cannot answer, git does. The children see
 * neither replace refs nor take optional locks, get no input but what is sent to them, and are
 * always reaped, and one that takes half a minute of processor time is ended. What git complains of
 * is kept apart and told as the cause of a trouble.
 */
#ifndef GIT_COMMAND_H
#define GIT_COMMAND_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/str.h"

/*
 * Runs `git ARGUMENTS…` (NULL at their end) and waits for it. `*output` gets what it printed, NUL
 * after its end, and `complaint` (may be NULL) the line of its standard error that says most; both
 * in the arena. Returns its exit status; -1 after a trouble when it could not be run, its output
 * could not be read, or a signal ended it.
 */
int git_run(struct arena *arena, const char *const *arguments, struct str *output,
	const char **complaint);

/* As git_run(), but any exit status but 0 is a trouble too, told with git's complaint. */
int git_query(struct arena *arena, const char *const *arguments, struct str *output);

/* A git that answers questions, one line each; all zero when it does not run. */
struct git_service {
	pid_t pid;
	int questions; /* a socket: writing to a dead child must not raise SIGPIPE */
	FILE *answers;
	FILE *complaints; /* an unnamed file; may be NULL */
};

int git_service_init(
	struct git_service *service, struct arena *arena, const char *const *arguments);
/* Ends it, if it runs. What it complained of, or how it failed, is returned in the arena; or NULL.
 */
const char *git_service_release(struct git_service *service, struct arena *arena);
/* Sends a question; -1 without a trouble when it has died. */
int git_service_ask(struct git_service *service, const char *text, size_t size);

#endif
