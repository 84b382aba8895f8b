/* SPDX-License-Identifier: MIT */
/* What holds of every report on any bytes whatever. */
#ifndef TESTS_INVARIANTS_H
#define TESTS_INVARIANTS_H

#include <pmcheck.h>

/* NULL, or the first thing that does not hold, as a constant phrase. */
const char *broken_invariant(struct pmcheck_report *report, const struct pmcheck_input *input);

#endif
