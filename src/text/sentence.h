/* SPDX-License-Identifier: MIT */
/*
 * Sentences of prose. One ends at . ! ? or … before a blank and a capital, a digit, code or an opening
 * quotation; not after an abbreviation, a list's number, or an interjection of one word ("Aha!").
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/str.h"

/* The offset after the sentence that begins at `at` (with its closing quotation); prose.len at last. */
size_t sentence_end(struct str prose, size_t at);
/* The offset where the sentence that holds `at` begins. */
size_t sentence_begin(struct str prose, size_t at);
/* How many sentences `prose` holds; a text that only opens one ("Actions taken:") is none. */
size_t sentences_count(struct str prose);

#endif
