/* SPDX-License-Identifier: MIT */
/* The words of a document's sections as bars, with the limits marked on the bar of all. */
#ifndef REPORT_BARS_H
#define REPORT_BARS_H

#include <stdio.h>

#include <pmcheck.h>

#include "base/str.h"

struct bars {
	struct str path;
	const struct pmcheck_facts *facts;
	size_t least, most; /* words of a postmortem */
	size_t width;       /* columns of the terminal */
	bool color;
	bool ascii; /* nothing else is known to be shown */
};

void bars_print(FILE *out, const struct bars *bars);

#endif
