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

/* Gets each document once, on any thread but never two at a time; it must not keep `checked`. */
typedef void pool_report(void *context, const struct listed *listed, const struct checked *checked);

struct pool_job {
	const struct listing *listing;
	size_t threads; /* at most, the caller's among them */
	bool facts;     /* report() asks for pmcheck_facts() */
	pool_report *report;
	void *context;
};

/* Checks all that is listed; returns when all is reported. */
void pool_run(const struct pool_job *job);

#endif
