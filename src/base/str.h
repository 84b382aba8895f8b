/* SPDX-License-Identifier: MIT */
/*
 * A slice of bytes: a pointer and a length, never owned, never NUL-terminated by contract.
 * Character classes here are of ASCII alone and know no locale.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *ptr;
	size_t len;
};

#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })

static inline struct str str_of(const char *text)
{
	return (struct str){ text, strlen(text) };
}

/* The bytes of `s` from `from` to before `to`, both cut to its length. */
static inline struct str str_slice(struct str s, size_t from, size_t to)
{
	if (to > s.len)
		to = s.len;
	if (from > to)
		from = to;
	return (struct str){ s.ptr + from, to - from };
}

/* What a byte is, a bit each; a byte of 0 is something else. */
enum char_class {
	CHAR_LOWER = 1,
	CHAR_UPPER = 2,
	CHAR_DIGIT = 4,
	CHAR_SPACE = 8, /* a blank, or an end of line, form feed or vertical tab */
	CHAR_BAR = 16,  /* | */
	CHAR_HIGH = 32, /* part of a character that is not ASCII */
	CHAR_END = 64,  /* . ! ? */
	CHAR_MARKUP = 128, /* Markdown's own: * _ ` [ ] < > ! \ and a blank or an end of line */
	CHAR_LETTER = CHAR_LOWER | CHAR_UPPER,
	CHAR_ALNUM = CHAR_LETTER | CHAR_DIGIT,
};

extern const unsigned char char_classes[256];

/* Whether a byte is of one of the classes. */
static inline bool is_of(char c, unsigned classes)
{
	return (char_classes[(unsigned char)c] & classes) != 0;
}

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool is_alpha(char c)
{
	return is_of(c, CHAR_LETTER);
}

static inline bool is_alnum(char c)
{
	return is_of(c, CHAR_ALNUM);
}

static inline bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline bool is_space(char c)
{
	return is_of(c, CHAR_SPACE);
}

static inline char to_lower(char c)
{
	return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

/* Whether a byte is one of a few. */
static inline bool is_any(char c, const char *few)
{
	while (*few && *few != c)
		few++;
	return *few != '\0';
}

/* The byte at `at`; NUL behind the end. */
static inline char str_at(struct str s, size_t at)
{
	return at < s.len ? s.ptr[at] : '\0';
}

/* The offset of the first byte at or after `at` that is of none of the classes. */
static inline size_t str_skip(struct str s, size_t at, unsigned classes)
{
	while (at < s.len && is_of(s.ptr[at], classes))
		at++;
	return at;
}

/* The offset of the first byte at or after `at` that is of one of the classes. */
static inline size_t str_seek(struct str s, size_t at, unsigned classes)
{
	while (at < s.len && !is_of(s.ptr[at], classes))
		at++;
	return at;
}

/* How many digits stand at `at`. */
static inline size_t str_digits(struct str s, size_t at)
{
	size_t count = 0;
	while (is_digit(str_at(s, at + count)))
		count++;
	return count;
}

/* The value of the `count` digits at `at`: up to nine. */
static inline int str_number(struct str s, size_t at, size_t count)
{
	int value = 0;
	for (size_t i = 0; i < count; i++)
		value = value * 10 + (s.ptr[at + i] - '0');
	return value;
}

/* The offset of the '\n' that ends the line at `at`; `end` when none stands before it. */
static inline size_t str_line_end(struct str s, size_t at, size_t end)
{
	const char *newline = at < end ? memchr(s.ptr + at, '\n', end - at) : NULL;
	return newline ? (size_t)(newline - s.ptr) : end;
}

/* Most texts that are compared differ in their first byte. */
static inline bool str_starts(struct str s, struct str prefix)
{
	if (!prefix.len || s.len < prefix.len)
		return !prefix.len;
	return *s.ptr == *prefix.ptr && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && str_starts(a, b);
}

/* Whether two texts of one length are the same but for the case of ASCII letters. */
bool bytes_eq_fold(const char *a, const char *b, size_t length);

/* Without regard to the case of ASCII letters. */
static inline bool str_starts_fold(struct str s, struct str prefix)
{
	if (!prefix.len || s.len < prefix.len)
		return !prefix.len;
	return to_lower(*s.ptr) == to_lower(*prefix.ptr) && bytes_eq_fold(s.ptr, prefix.ptr, prefix.len);
}

static inline bool str_eq_fold(struct str a, struct str b)
{
	return a.len == b.len && str_starts_fold(a, b);
}

bool str_ends(struct str s, struct str suffix);
/* Without blanks and line ends at both ends. */
struct str str_trim(struct str s);
/*
 * The offset of the first `needle`, which is not empty, in `s` at or after `from`, case folded; s.len when
 * there is none.
 */
size_t str_find_fold(struct str s, struct str needle, size_t from);

#endif
