/* SPDX-License-Identifier: MIT */
/* One code point of UTF-8 at a time, and what kind of character it is (Unicode by utf8proc). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/*
 * Decodes the code point that begins at `s.ptr[at]` into `*code`; returns its length in bytes (1–4).
 * A byte that begins no well-formed sequence gives U+FFFD and 1.
 */
size_t utf8_next(struct str s, size_t at, uint32_t *code);
/* Decodes the code point that ends before `s.ptr[at]` (at > 0); returns its length in bytes. */
size_t utf8_prev(struct str s, size_t at, uint32_t *code);
/* The offset of the first byte that is not well-formed UTF-8; s.len when all is. */
size_t utf8_invalid_at(struct str s);
/* The offset of the first byte at or after `at` that is not ASCII; s.len when there is none. */
size_t utf8_next_high(struct str s, size_t at);
/* How many code points `s` holds. */
size_t utf8_count(struct str s);
/* How many of its bytes belong to characters that are not ASCII. */
size_t utf8_high_bytes(struct str s);

/* Unicode White_Space. */
bool unicode_is_space(uint32_t code);
/* A letter (L*) or a number (N*). */
bool unicode_is_alnum(uint32_t code);
/* A CJK ideograph, hiragana or katakana: a word of its own. */
bool unicode_is_ideograph(uint32_t code);
/* Columns that a code point takes on a terminal: 0, 1 or 2. */
size_t unicode_columns(uint32_t code);
/* Simple case folding to lower case. */
uint32_t unicode_lower(uint32_t code);

#endif
