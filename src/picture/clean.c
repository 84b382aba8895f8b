/* SPDX-License-Identifier: MIT */
#include "picture/clean.h"

#include "base/escape.h"
#include "base/vec.h"

const char *clean(struct arena *arena, const char *text, size_t most)
{
	struct str from = str_trim(str_of(text)), shown;
	char room[ESCAPE_ROOM];
	VEC(char) to = { 0 };
	size_t at = 0;
	while (at < from.len && to.count < most) {
		at += escape_next(from, at, room, &shown);
		for (size_t i = 0; i < shown.len; i++)
			*vec_push(&to, arena) = shown.ptr[i];
	}
	const char *end = at < from.len ? "\xE2\x80\xA6" : "";
	return arena_printf(arena, "%.*s%s", (int)to.count, to.count ? to.items : "", end);
}

const char *clean_name(struct arena *arena, const char *path)
{
	enum { MOST = 300 };
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *point = strrchr(name, '.');
	size_t length = point && point != name ? (size_t)(point - name) : strlen(name);
	return clean(arena, arena_copy(arena, name, length), MOST);
}
