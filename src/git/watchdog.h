/* SPDX-License-Identifier: MIT */
/*
 * Guards the reading of one object: libgit2 up to this day never returns from a loose object that
 * was cut short. A guarded reading that takes more than WATCHDOG_SECONDS of processor time, or half
 * as many again, ends the program with a trouble and exit status 2, so that a commit neither hangs nor
 * passes. One reading at a time.
 */
#ifndef GIT_WATCHDOG_H
#define GIT_WATCHDOG_H

enum {
	WATCHDOG_SECONDS = 4, /* the largest document takes a tenth of one */
};

/* `message` is what to print, with its line end; it must stay until watchdog_stop(). */
void watchdog_start(const char *message);
void watchdog_stop(void);

#endif
