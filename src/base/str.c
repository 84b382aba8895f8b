/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#define U CHAR_UPPER
#define L CHAR_LOWER
#define D CHAR_DIGIT
#define S CHAR_SPACE
#define M CHAR_MARKUP
#define H8 H, H, H, H, H, H, H, H
#define H CHAR_HIGH
/* clang-format off */
const unsigned char char_classes[256] = {
	['\t'] = S | M, ['\n'] = S | M, ['\v'] = S, ['\f'] = S, ['\r'] = S | M, [' '] = S | M,
	['|'] = CHAR_BAR, ['.'] = CHAR_END, ['!'] = CHAR_END | M, ['?'] = CHAR_END,
	['*'] = M, ['_'] = M, ['`'] = M, ['['] = M, [']'] = M, ['<'] = M, ['>'] = M, ['\\'] = M,
	['0'] = D, D, D, D, D, D, D, D, D, D,
	['A'] = U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	['a'] = L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	[128] = H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8,
};
/* clang-format on */
#undef H
#undef H8
#undef M
#undef S
#undef D
#undef L
#undef U

bool bytes_eq_fold(const char *a, const char *b, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (to_lower(a[i]) != to_lower(b[i]))
			return false;
	return true;
}

bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len && str_eq(str_slice(s, s.len - suffix.len, s.len), suffix);
}

struct str str_trim(struct str s)
{
	while (s.len && is_space(s.ptr[s.len - 1]))
		s.len--;
	while (s.len && is_space(*s.ptr)) {
		s.ptr++;
		s.len--;
	}
	return s;
}

/* The offset of the first `c`, a small letter or no letter, in either case; s.len when there is none. */
static size_t find_char_fold(struct str s, char c, size_t from)
{
	if (!is_lower(c)) {
		const char *found = from < s.len ? memchr(s.ptr + from, c, s.len - from) : NULL;
		return found ? (size_t)(found - s.ptr) : s.len;
	}
	while (from < s.len && (s.ptr[from] | ('a' ^ 'A')) != c)
		from++;
	return from < s.len ? from : s.len;
}

size_t str_find_fold(struct str s, struct str needle, size_t from)
{
	if (needle.len > s.len)
		return s.len;
	struct str heads = str_slice(s, 0, s.len - needle.len + 1);
	char first = to_lower(needle.ptr[0]);
	for (size_t at = from; (at = find_char_fold(heads, first, at)) < heads.len; at++)
		if (str_starts_fold(str_slice(s, at, s.len), needle))
			return at;
	return s.len;
}
