/* SPDX-License-Identifier: MIT */
/* Finds every line that reads as a section's title, in whatever form it is written. */
#ifndef TEXT_SECTION_TITLES_H
#define TEXT_SECTION_TITLES_H

#include "text/section.h"

/* Adds the titles in reading order; `names` may be NULL. */
void sections_read_titles(struct sections *sections, struct arena *arena,
	const struct markdown *markdown, const struct text *text, const struct title_names *names);

#endif
