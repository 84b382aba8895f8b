/* SPDX-License-Identifier: MIT */
/*
 * Fingerprints of findings: the same when a document changes elsewhere, since no line number is in
 * them, and never the same twice in one run.
 */
#ifndef REPORT_FINGERPRINT_H
#define REPORT_FINGERPRINT_H

#include <pmcheck.h>

#include "base/str.h"

enum {
	FINGERPRINT_ROOM = 33, /* 32 hexadecimal digits and NUL */
};

struct fingerprint_seen;

/* Those given so far; all zero when empty. */
struct fingerprints {
	struct fingerprint_seen *seen;
	size_t count, room;
};

void fingerprint_next(struct fingerprints *fingerprints, struct str path,
	const struct pmcheck_finding *finding, char fingerprint[FINGERPRINT_ROOM]);

void fingerprints_release(struct fingerprints *fingerprints);

#endif
