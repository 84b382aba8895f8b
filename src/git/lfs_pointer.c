/* SPDX-License-Identifier: MIT */
#include "git/lfs_pointer.h"

#include <string.h>

/* Takes a line of `prefix` and then `least` or more of those characters off `*rest`. */
static bool take_line(struct str *rest, struct str prefix, const char *characters, size_t least)
{
	if (!str_starts(*rest, prefix))
		return false;
	size_t at = prefix.len;
	while (at < rest->len && rest->ptr[at] && strchr(characters, rest->ptr[at]))
		at++;
	if (at - prefix.len < least || at == rest->len || rest->ptr[at] != '\n')
		return false;
	*rest = str_slice(*rest, at + 1, rest->len);
	return true;
}

/* To the last byte: a postmortem that begins like one must not get around the check. */
bool is_lfs_pointer(struct str bytes)
{
	enum { HASH_DIGITS = 64 };
	static const char extension[] = "0123456789abcdefghijklmnopqrstuvwxyz-_.: ";
	struct str rest = bytes;
	if (!take_line(&rest, STR("version https://git-lfs.github.com/spec/v1"), "", 0))
		return false;
	while (take_line(&rest, STR("ext-"), extension, HASH_DIGITS))
		;
	return take_line(&rest, STR("oid sha256:"), "0123456789abcdef", HASH_DIGITS) &&
	       take_line(&rest, STR("size "), "0123456789", 1) && !rest.len;
}
