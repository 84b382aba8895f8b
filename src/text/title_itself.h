/* SPDX-License-Identifier: MIT */
/* The four titles themselves, and the typing errors that are made in them; a part of title.h. */
#ifndef TEXT_TITLE_ITSELF_H
#define TEXT_TITLE_ITSELF_H

#include "text/title.h"

/* A title's words with single blanks between; numbering may have left some before the first. */
struct str title_joined(const struct title *title);
/* Whether a title is one of the four, in any of its spellings, or a typing error of it. */
bool title_match_itself(const struct title *title, struct title_match *match);

#endif
