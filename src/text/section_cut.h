/* SPDX-License-Identifier: MIT */
/* Cuts blocks where the chosen titles stand in them, and says to which section each block belongs. */
#ifndef TEXT_SECTION_CUT_H
#define TEXT_SECTION_CUT_H

#include "text/section.h"

void sections_cut(struct sections *sections, struct arena *arena, struct markdown *markdown,
	const struct text *text);

#endif
