/* SPDX-License-Identifier: MIT */
/* How many slips of the keyboard lie between two words. */
#ifndef BASE_DISTANCE_H
#define BASE_DISTANCE_H

#include "base/str.h"

enum { DISTANCE_LONGEST = 40 };

/*
 * The least number of letters put in, left out, changed or swapped with the next that makes `a` out
 * of `b` (Damerau-Levenshtein, optimal string alignment). Both are at most DISTANCE_LONGEST long.
 */
size_t distance(struct str a, struct str b);

#endif
