/* SPDX-License-Identifier: MIT */
/*
 * The share of those affected as a text states it: "38% of customers", "all users". A percentage that
 * measures something else ("CPU at 100%", "a 300% increase") is none, and neither is a count.
 */
#ifndef TEXT_SHARE_H
#define TEXT_SHARE_H

#include "base/str.h"

struct share {
	size_t begin, end;       /* its prose: "38%", "20 to 30 percent", "all" */
	size_t of_begin, of_end; /* who: "customers"; empty when the text does not say */
	const char *sign;        /* "~", ">" or "<" for "about", "over", "up to"; else "" */
	double percent;          /* of a range the upper end */
};

/*
 * Finds the share that a paragraph states: the first percentage, else the first that is said in
 * words. False when there is none.
 */
bool share_find(struct str prose, struct share *share);

#endif
