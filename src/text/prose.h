/* SPDX-License-Identifier: MIT */
/*
 * Prose is the rendered text of a document: UTF-8, a line break is '\n', and emphasis and code leave
 * marks in it, bytes that a document cannot bring in.
 */
#ifndef TEXT_PROSE_H
#define TEXT_PROSE_H

#include "base/str.h"
#include "base/utf8.h"

enum prose_mark {
	MARK_EMPHASIS = 1, /* emphasis, strong or <b>, <i> … begins */
	MARK_EMPHASIS_END = 2,
	MARK_CODE = 3, /* a code span begins */
	MARK_CODE_END = 4,
	MARK_LAST = 4,
};

static inline bool is_mark(char c)
{
	return c >= MARK_EMPHASIS && c <= MARK_LAST;
}

/* The length of the blank, line break or mark at `at`; 0 for none. No-break spaces are blanks. */
static inline size_t gap_length(struct str prose, size_t at)
{
	if (at >= prose.len)
		return 0;
	char c = prose.ptr[at];
	if (is_space(c) || is_mark(c))
		return 1;
	if (!(c & 0x80))
		return 0;
	if (str_starts(str_slice(prose, at, prose.len), STR("\xC2\xA0")))
		return 2;
	return str_starts(str_slice(prose, at, prose.len), STR("\xE2\x80\xAF")) ? 3 : 0;
}

/* Whether digits that end before `at` go on as a clock time does: ":" and a digit. */
static inline bool goes_on_as_clock(struct str prose, size_t at)
{
	return at + 1 < prose.len && prose.ptr[at] == ':' && is_digit(prose.ptr[at + 1]);
}

/* The offset after the blanks, line breaks and marks at `at`. */
static inline size_t skip_gap(struct str prose, size_t at)
{
	for (size_t length; (length = gap_length(prose, at)) != 0;)
		at += length;
	return at;
}

/* The offset after the blanks and marks at `at`, within its line. */
static inline size_t skip_blanks(struct str prose, size_t at)
{
	for (size_t length; (length = gap_length(prose, at)) != 0 && prose.ptr[at] != '\n';)
		at += length;
	return at;
}

/* The offset of the blanks, line breaks and marks that end before `at`. */
static inline size_t skip_gap_back(struct str prose, size_t at)
{
	while (at) {
		size_t step = 1;
		if (!gap_length(prose, at - 1)) {
			step = at >= 2 && gap_length(prose, at - 2) == 2 ? 2
				: at >= 3 && gap_length(prose, at - 3) == 3 ? 3
									    : 0;
			if (!step)
				break;
		}
		at -= step;
	}
	return at;
}

/* Whether no letter or digit stands at `at`; an ideograph does not continue a word. */
static inline bool ends_word(struct str prose, size_t at)
{
	if (at >= prose.len)
		return true;
	if (!(prose.ptr[at] & 0x80))
		return !is_alnum(prose.ptr[at]);
	uint32_t code;
	utf8_next(prose, at, &code);
	return !unicode_is_alnum(code) || unicode_is_ideograph(code);
}

/* The offset where the word of ASCII letters that ends before `at` begins. */
static inline size_t word_begin(struct str prose, size_t at)
{
	while (at && is_alpha(prose.ptr[at - 1]))
		at--;
	return at;
}

/* The offset where the word of ASCII letters at `at` ends. */
static inline size_t word_end(struct str prose, size_t at)
{
	while (at < prose.len && is_alpha(prose.ptr[at]))
		at++;
	return at;
}

#endif
