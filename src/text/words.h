/* SPDX-License-Identifier: MIT */
/*
 * The word count. A word is a run of non-blank characters of the prose that holds a letter or a
 * digit; each CJK ideograph or kana is one of its own. A table's | is a blank, emphasis marks are
 * nothing, a task's check box does not count.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "text/markdown.h"

/* How many words a block holds; the check box of an item is none. */
size_t words_in_block(const struct markdown *markdown, size_t block);
/* Where word `nth`, counted from 1, of a block begins and ends in the prose. */
struct str words_find(const struct markdown *markdown, size_t block, size_t nth);

#endif
