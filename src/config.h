/* SPDX-License-Identifier: MIT */
/* What to check for. The defaults are the format itself; one table says every key. */
#ifndef CONFIG_H
#define CONFIG_H

#include <pmcheck.h>

struct pmcheck_config {
	size_t min_words, max_words;
	size_t max_bytes;
	enum pmcheck_severity fail_on;
	bool accept_gmt;
	char *trouble; /* what pmcheck_config_set() said last; owned */
};

#endif
