/* SPDX-License-Identifier: MIT */
#include "git/watchdog.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/time.h>
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

/* The timer counts processor time: one who waits for a slow disk is not bitten. */
void watchdog_start(const char *message)
{
	const struct itimerval timer = { .it_value.tv_sec = WATCHDOG_SECONDS };
	static bool trained;
	if (!trained) {
		const struct sigaction action = { .sa_handler = bite };
		trained = sigaction(SIGPROF, &action, NULL) == 0;
	}
	last_words = message;
	setitimer(ITIMER_PROF, &timer, NULL);
}

void watchdog_stop(void)
{
	const struct itimerval none = { .it_value.tv_sec = 0 };
	setitimer(ITIMER_PROF, &none, NULL);
	last_words = NULL;
}
