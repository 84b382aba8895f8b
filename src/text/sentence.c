/* SPDX-License-Identifier: MIT */
#include "text/sentence.h"

#include "base/lanes.h"
#include "text/prose.h"

/* Words before a point that ends no sentence; in small letters. */
static bool is_abbreviation(struct str word)
{
	static const char *const words[] = { "e.g", "i.e", "eg", "ie", "etc", "vs", "cf", "approx",
		"ca", "no", "nr", "mr", "mrs", "ms", "dr", "st", "jr", "sr", "inc", "ltd", "co", "corp",
		"dept", "est", "fig", "resp", "a.m", "p.m", "am", "pm", "jan", "feb", "mar", "apr",
		"jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
		"fri", "sat", "sun", "min", "mins", "sec", "secs", "hrs" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return word.len == 1 && is_upper(word.ptr[0]);
}

/* The offset of the first of . ! ? and of what is not ASCII at or after `at`. */
static size_t next_end(struct str prose, size_t at)
{
	for (; at + LANES <= prose.len; at += LANES) {
		lanes lane = lanes_at(prose.ptr + at);
		lanes ends = (lanes)(lane == '.') | (lanes)(lane == '!') | (lanes)(lane == '?');
		uint32_t found = lanes_bits(ends | lane);
		if (found)
			return at + (size_t)__builtin_ctz(found);
	}
	return str_seek(prose, at, CHAR_END | CHAR_HIGH);
}

/* The length of the character at `at` when it may end a sentence: . ! ? or …; else 0. */
static size_t end_length(struct str prose, size_t at)
{
	char c = prose.ptr[at];
	if (is_of(c, CHAR_END))
		return 1;
	return c == '\xE2' && str_starts(str_slice(prose, at, prose.len), STR("\xE2\x80\xA6")) ? 3 : 0;
}

/* The length of a mark, closing quotation or bracket at `at`; 0 for none. */
static size_t closing_length(struct str prose, size_t at)
{
	static const struct str closings[] = { { "\"", 1 }, { "'", 1 }, { ")", 1 }, { "]", 1 },
		{ "\xE2\x80\x9D", 3 }, { "\xE2\x80\x99", 3 }, { "\xC2\xBB", 2 } };
	if (at >= prose.len)
		return 0;
	if (is_mark(prose.ptr[at]))
		return 1;
	for (size_t i = 0; i < sizeof closings / sizeof *closings; i++)
		if (str_starts(str_slice(prose, at, prose.len), closings[i]))
			return closings[i].len;
	return 0;
}

/* Passes quotations and brackets that open, marks, and signs such as emoji with the blanks behind. */
static size_t skip_signs(struct str prose, size_t at)
{
	uint32_t code;
	while (at < prose.len) {
		char c = prose.ptr[at];
		size_t length = c & 0x80 ? utf8_next(prose, at, &code) : 1;
		bool sign = c & 0x80 ? !unicode_is_alnum(code)
		                     : is_any(c, "\"'([*_") || (is_mark(c) && c != MARK_CODE);
		if (!sign)
			return at;
		at = c & 0x80 ? skip_gap(prose, at + length) : at + length;
	}
	return at;
}

/* Whether a sentence may begin at `at`: a capital, a digit, code, behind a quotation or an emoji. */
static bool begins_sentence(struct str prose, size_t at)
{
	uint32_t code;
	at = skip_signs(prose, at);
	if (at >= prose.len)
		return true;
	char c = prose.ptr[at];
	if (!(c & 0x80))
		return c == MARK_CODE || is_upper(c) || is_digit(c);
	utf8_next(prose, at, &code);
	return unicode_lower(code) != code;
}

/* Whether the point at `at` ends an abbreviation or a number that counts ("1. Restart"). */
static bool ends_abbreviation(struct str prose, size_t begin, size_t at)
{
	size_t from = at;
	while (from > begin && (is_alnum(prose.ptr[from - 1]) || prose.ptr[from - 1] == '.'))
		from--;
	struct str word = str_slice(prose, from, at);
	if (!word.len)
		return false;
	size_t digits = 0;
	while (digits < word.len && is_digit(word.ptr[digits]))
		digits++;
	if (digits == word.len)
		return skip_gap(prose, begin) == from;
	return is_abbreviation(word);
}

/* Whether a text is one word of its own: "Aha!", "Ah-ha!" */
static bool is_interjection(struct str text)
{
	size_t at = skip_gap(text, 0);
	while (at < text.len && !gap_length(text, at))
		at++;
	return skip_gap(text, at) >= text.len;
}

size_t sentence_end(struct str prose, size_t at)
{
	size_t begin = at;
	for (; (at = next_end(prose, at)) < prose.len; at++) {
		size_t length = end_length(prose, at), end = at + length;
		if (!length)
			continue;
		bool point = length == 1 && prose.ptr[at] == '.';
		for (size_t more; end < prose.len && (more = end_length(prose, end)) != 0; end += more)
			point = false;
		for (size_t more; (more = closing_length(prose, end)) != 0; end += more)
			if (prose.ptr[end] == MARK_CODE)
				break;
		at = end - 1;
		if (end < prose.len && !gap_length(prose, end))
			continue;
		size_t next = end;
		while (next < prose.len && prose.ptr[next] != MARK_CODE && gap_length(prose, next))
			next += gap_length(prose, next);
		if (!begins_sentence(prose, next) ||
			(point && next < prose.len && ends_abbreviation(prose, begin, at)) ||
			(!point && is_interjection(str_slice(prose, begin, end))))
			continue;
		return end;
	}
	return prose.len;
}

size_t sentence_begin(struct str prose, size_t at)
{
	size_t begin = 0;
	for (size_t end; (end = sentence_end(prose, begin)) <= at && end < prose.len;)
		begin = end;
	return begin;
}

size_t sentences_count(struct str prose)
{
	size_t count = 0;
	for (size_t at = skip_gap(prose, 0); at < prose.len; at = skip_gap(prose, at)) {
		size_t end = sentence_end(prose, at), last = skip_gap_back(prose, end);
		count += last > at && prose.ptr[last - 1] != ':';
		at = end;
	}
	return count;
}
