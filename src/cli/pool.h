/* SPDX-License-Identifier: MIT */
/*
 * Listed documents, read and checked by several threads and reported in the order of the list, one
 * at a time: whichever thread has checked the next one reports it, and those behind it that are
 * ready. Nothing is told while documents are checked: one that cannot be read is handed over as
 * such, to be read again, and told, when its turn comes. So the output is the same for any number
 * of threads.
 */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "base/str.h"
#include "cli/listing.h"

/* A document that was read and checked. */
struct checked {
	struct str bytes;
	struct pmcheck_report *report; /* NULL: it could not be read */
};

/* Gets each document once, from any thread but never two at a time. `checked` lives until it
 * returns. */
typedef void pool_report(void *context, const struct listed *listed, const struct checked *checked);

/*
 * Checks all that is listed by up to so many threads, the caller's among them, for the system may
 * give fewer. Returns when all is reported.
 */
void pool_run(const struct listing *listing, size_t threads, pool_report *report, void *context);

#endif
