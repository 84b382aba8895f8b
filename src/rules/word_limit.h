/* SPDX-License-Identifier: MIT */
/* What the two limits of length tell alike. */
#ifndef RULES_WORD_LIMIT_H
#define RULES_WORD_LIMIT_H

#include "rules/rule.h"

/* The words of each section, a line each; near a limit also what was counted, and code apart. */
const char *words_details(const struct run *run);

#endif
