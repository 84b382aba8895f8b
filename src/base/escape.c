/* SPDX-License-Identifier: MIT */
#include "base/escape.h"

#include "base/utf8.h"

/* Controls, and what changes the direction or the line of the text after it. */
static bool is_hostile(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
	       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/*
 * Whether the `[` at `at` makes what stands before it a command of a CI runner: GitHub's and
 * Azure's act on `##[error]` anywhere in a line, Azure's and TeamCity's on their own prefixes.
 */
static bool opens_command(struct str s, size_t at)
{
	static const char *const prefixes[] = { "##", "##vso", "##teamcity" };
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		struct str prefix = str_of(prefixes[i]);
		if (at >= prefix.len && str_eq_fold(str_slice(s, at - prefix.len, at), prefix))
			return true;
	}
	return false;
}

/* Whether the one byte at `at` is printed as it is. */
static bool is_plain(struct str s, size_t at)
{
	char c = s.ptr[at];
	return c >= ' ' && c < 0x7F && (c != '[' || !opens_command(s, at));
}

static struct str escaped(char room[ESCAPE_ROOM], const char *format, unsigned value)
{
	int length = snprintf(room, ESCAPE_ROOM, format, value);
	return (struct str){ room, (size_t)length };
}

size_t escape_next(struct str s, size_t at, char room[ESCAPE_ROOM], struct str *shown)
{
	if (is_plain(s, at)) {
		*shown = (struct str){ s.ptr + at, 1 };
		return 1;
	}
	uint32_t code;
	size_t length = utf8_next(s, at, &code);
	if (length == 1)
		*shown = escaped(room, "\\x%02x", (unsigned char)s.ptr[at]);
	else if (is_hostile(code))
		*shown = escaped(room, "\\u{%x}", code);
	else
		*shown = str_slice(s, at, at + length);
	return length;
}

void escape_print(FILE *out, struct str s)
{
	char room[ESCAPE_ROOM];
	for (size_t at = 0; at < s.len;) {
		size_t plain = at;
		while (plain < s.len && is_plain(s, plain))
			plain++;
		fwrite(s.ptr + at, 1, plain - at, out);
		at = plain;
		if (at < s.len) {
			struct str shown;
			at += escape_next(s, at, room, &shown);
			fwrite(shown.ptr, 1, shown.len, out);
		}
	}
}

void escape_print_first(FILE *out, struct str s)
{
	uint32_t code;
	size_t at = 0;
	for (size_t length; at < s.len; at += length) {
		length = utf8_next(s, at, &code);
		if (!unicode_is_space(code))
			break;
	}
	if (str_starts(str_slice(s, at, s.len), STR("::"))) {
		escape_print(out, str_slice(s, 0, at));
		fputs("\\x3a", out);
		s = str_slice(s, at + 1, s.len);
	}
	escape_print(out, s);
}
