/* SPDX-License-Identifier: MIT */
/*
 * Troubles: what keeps the program from checking (a missing file, a bad option, a failed write).
 * Each is told once, where most is known, and goes up as -1.
 */
#ifndef BASE_TROUBLE_H
#define BASE_TROUBLE_H

/*
 * Prints "pmcheck: …" as one escaped line on stderr, after what stdout holds back. Returns -1, so
 * that callers can `return trouble(…)`.
 */
int trouble(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
