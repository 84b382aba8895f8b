/* SPDX-License-Identifier: MIT */
#include "git/watchdog.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A signal handler has no context: what it is to say must be global. */
static const char *volatile last_words;

static void bite(int signal)
{
	(void)signal;
	const char *message = last_words;
	if (message && write(STDERR_FILENO, message, strlen(message)) < 0)
		_exit(2);
	_exit(2);
}

/* Processor time used so far, in whole seconds, rounded up. */
static rlim_t seconds_used(void)
{
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return (rlim_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 2;
}

void watchdog_init(struct watchdog *watchdog, const char *message)
{
	last_words = message;
	const struct sigaction action = { .sa_handler = bite };
	sigaction(SIGXCPU, &action, NULL);
	getrlimit(RLIMIT_CPU, &watchdog->before);
	struct rlimit limit = watchdog->before;
	rlim_t until = seconds_used() + WATCHDOG_SECONDS;
	if (limit.rlim_cur == RLIM_INFINITY || until < limit.rlim_cur)
		limit.rlim_cur = until;
	setrlimit(RLIMIT_CPU, &limit);
}

void watchdog_release(const struct watchdog *watchdog)
{
	setrlimit(RLIMIT_CPU, &watchdog->before);
	last_words = NULL;
}
