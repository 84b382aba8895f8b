/* SPDX-License-Identifier: MIT */
#include "git/watchdog.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum {
	TICKS = 2,
	TICK_MICROSECONDS = WATCHDOG_SECONDS * 1000000 / TICKS,
};

/*
 * A signal handler has no context: what it needs must be global. To start and stop a timer for each
 * reading would cost as much as to open the file, so one ticks all the time.
 */
static const char *volatile last_words; /* NULL: nothing is read */
static volatile unsigned reading;       /* their number */
static unsigned seen, ticks;            /* the one of the last tick, and how many it had */

static void look(int signal)
{
	(void)signal;
	const char *message = last_words;
	if (!message || seen != reading) {
		seen = reading;
		ticks = 0;
		return;
	}
	if (++ticks < TICKS)
		return;
	if (write(STDERR_FILENO, message, strlen(message)) < 0)
		_exit(2);
	_exit(2);
}

/* The timer counts processor time: one who waits for a slow disk is not bitten. */
void watchdog_start(const char *message)
{
	if (!reading++) {
		const struct sigaction action = { .sa_handler = look, .sa_flags = SA_RESTART };
		const struct timeval tick = { TICK_MICROSECONDS / 1000000,
			TICK_MICROSECONDS % 1000000 };
		const struct itimerval timer = { tick, tick };
		if (sigaction(SIGPROF, &action, NULL) == 0)
			setitimer(ITIMER_PROF, &timer, NULL);
	}
	last_words = message;
}

void watchdog_stop(void)
{
	last_words = NULL;
}
