/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <utf8proc.h>

#include "base/lanes.h"

static const uint32_t replacement = 0xFFFD;

static bool is_continuation(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Length of the sequence that a first byte announces, 0 for none; its payload bits in `*code`. */
static size_t sequence_length(unsigned char first, uint32_t *code)
{
	if (first < 0x80) {
		*code = first;
		return 1;
	}
	if (first >= 0xC2 && first <= 0xDF) {
		*code = first & 0x1FU;
		return 2;
	}
	if ((first & 0xF0) == 0xE0) {
		*code = first & 0x0FU;
		return 3;
	}
	if (first >= 0xF0 && first <= 0xF4) {
		*code = first & 0x07U;
		return 4;
	}
	return 0;
}

/* Overlong forms, surrogates and what is beyond Unicode (RFC 3629). */
static bool is_forbidden(uint32_t code, size_t length)
{
	return (length == 3 && code < 0x800) || (length == 4 && code < 0x10000) ||
		(code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF;
}

size_t utf8_next(struct str s, size_t at, uint32_t *code)
{
	const unsigned char *byte = (const unsigned char *)s.ptr + at;
	uint32_t value = 0;
	size_t length = sequence_length(byte[0], &value);
	if (length == 0 || length > s.len - at) {
		*code = replacement;
		return 1;
	}
	for (size_t i = 1; i < length; i++) {
		if (!is_continuation(byte[i])) {
			*code = replacement;
			return 1;
		}
		value = value << 6 | (byte[i] & 0x3FU);
	}
	if (is_forbidden(value, length)) {
		*code = replacement;
		return 1;
	}
	*code = value;
	return length;
}

size_t utf8_prev(struct str s, size_t at, uint32_t *code)
{
	struct str before = str_slice(s, 0, at);
	for (size_t back = 1; back <= 4 && back <= at; back++) {
		if (is_continuation((unsigned char)s.ptr[at - back]))
			continue;
		if (utf8_next(before, at - back, code) == back)
			return back;
		break;
	}
	*code = replacement;
	return 1;
}

/* Most texts have hardly any. */
size_t utf8_next_high(struct str s, size_t at)
{
	enum { TWO = 2 * LANES, THREE = 3 * LANES, FOUR = 4 * LANES };
	for (; at + FOUR <= s.len; at += FOUR) {
		const char *bytes = s.ptr + at;
		if (lanes_bits(lanes_at(bytes) | lanes_at(bytes + LANES) | lanes_at(bytes + TWO) |
			    lanes_at(bytes + THREE)))
			break;
	}
	for (; at + LANES <= s.len; at += LANES) {
		uint32_t high = lanes_bits(lanes_at(s.ptr + at));
		if (high)
			return at + (size_t)__builtin_ctz(high);
	}
	while (at < s.len && (unsigned char)s.ptr[at] < 0x80)
		at++;
	return at;
}

size_t utf8_invalid_at(struct str s)
{
	for (size_t at = utf8_next_high(s, 0); at < s.len; at = utf8_next_high(s, at)) {
		uint32_t code;
		size_t length = utf8_next(s, at, &code);
		if (length == 1)
			return at;
		at += length;
	}
	return s.len;
}

size_t utf8_count(struct str s)
{
	size_t count = 0;
	for (size_t at = 0; at < s.len;) {
		size_t high = utf8_next_high(s, at);
		count += high - at;
		for (at = high; at < s.len && s.ptr[at] & 0x80; at++)
			count += !is_continuation((unsigned char)s.ptr[at]);
	}
	return count;
}

size_t utf8_high_bytes(struct str s)
{
	size_t count = 0;
	for (size_t at = utf8_next_high(s, 0); at < s.len; at = utf8_next_high(s, at + 1))
		count++;
	return count;
}

bool unicode_is_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
		code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool unicode_is_alnum(uint32_t code)
{
	if (code < 0x80)
		return is_alnum((char)code);
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
		(category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool unicode_is_ideograph(uint32_t code)
{
	return code >= 0x3040 &&
		((code <= 0x30FF) || (code >= 0x3400 && code <= 0x4DBF) ||
			(code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
			(code >= 0x20000 && code <= 0x3FFFF));
}

size_t unicode_columns(uint32_t code)
{
	if (code < 0x7F)
		return code >= ' ';
	int width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width > 0 ? (size_t)width : 0;
}

uint32_t unicode_lower(uint32_t code)
{
	if (code < 0x80)
		return (uint32_t)to_lower((char)code);
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}
