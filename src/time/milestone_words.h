/* SPDX-License-Identifier: MIT */
/* Phrases that tell what an entry of the Timeline was. */
#ifndef TIME_MILESTONE_WORDS_H
#define TIME_MILESTONE_WORDS_H

#include "time/milestone.h"

/* The roles whose phrases stand in prose, a bit each. */
unsigned milestone_roles(struct str prose, size_t begin, size_t end, bool label);

#endif
