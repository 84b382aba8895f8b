/* SPDX-License-Identifier: MIT */
/*
 * Threads that read and check listed documents ahead of whoever reports them, and hand them over in
 * the order of the list. They tell no trouble: one that cannot be read is handed over as such, to be
 * read again, and told, when its turn comes. So the output is the same for any number of threads.
 *
 *	struct pool *pool = pool_new(&listing, 4);
 *	for (size_t i = 0; i < listing.list.count; i++) {
 *		struct checked checked = pool_next(pool);
 *		…
 *		checked_release(&checked);
 *	}
 *	pool_free(pool);
 */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "base/str.h"
#include "cli/listing.h"

struct pool;

/* A document that was read and checked. */
struct checked {
	struct str bytes;
	struct pmcheck_report *report; /* NULL: it could not be read */
};

/*
 * Starts that many threads; NULL when the system gives not even one. The listing must stay as it is
 * until pool_free(), what was handed over must not outlive the pool.
 */
struct pool *pool_new(const struct listing *listing, size_t threads);
/* The next document; to be called once for each that is listed. */
struct checked pool_next(struct pool *pool);
void checked_release(struct checked *checked);
/* Once all were handed over. */
void pool_free(struct pool *pool);

#endif
