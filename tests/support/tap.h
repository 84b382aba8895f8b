/* SPDX-License-Identifier: MIT */
/*
 * Results in TAP for tests whose cases are data: tests/run.sh counts the lines. Begin with a zeroed
 * struct tap, report each case with tap(), end main() with `return tap_end(&tap);`.
 */
#ifndef TESTS_TAP_H
#define TESTS_TAP_H

#include <stdbool.h>
#include <stddef.h>

struct tap {
	size_t count, failed;
};

/* Prints that the case named by a format passed or failed; returns `passed`. */
bool tap(struct tap *tap, bool passed, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Prints `size` bytes as an explanation, each line behind `title`. */
void tap_explain(const char *title, const char *data, size_t size);
/* Prints the plan; returns the exit status. */
int tap_end(const struct tap *tap);

#endif
