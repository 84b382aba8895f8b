/* SPDX-License-Identifier: MIT */
#include "report/place.h"

/* Cuts the part before the first '/' off `*rest`. */
static struct str next_part(struct str *rest)
{
	const char *slash = rest->len ? memchr(rest->ptr, '/', rest->len) : NULL;
	size_t length = slash ? (size_t)(slash - rest->ptr) : rest->len;
	struct str part = str_slice(*rest, 0, length);
	*rest = str_slice(*rest, length + (slash != NULL), rest->len);
	return part;
}

/* Takes the last part off what is built; false when there is none. */
static bool drop_part(const char *built, size_t *used)
{
	if (*used == 0)
		return false;
	while (*used > 0 && built[*used - 1] != '/')
		--*used;
	if (*used > 0)
		--*used;
	return true;
}

struct str place_path(struct arena *arena, const struct report_base *base, struct str path)
{
	struct str rest = path;
	const char *folder = base->folder ? base->folder : "";
	if (str_starts(path, STR("/"))) {
		size_t length = base->top ? strlen(base->top) : 0;
		if (length == 0 || !str_starts(path, str_of(base->top)) || path.len <= length ||
			path.ptr[length] != '/')
			return path;
		rest = str_slice(path, length, path.len);
		folder = "";
	}
	rest = str_of(arena_printf(
		arena, "%s%s%.*s", folder, *folder ? "/" : "", (int)rest.len, rest.ptr));
	char *built = arena_alloc(arena, rest.len + 1);
	size_t used = 0;
	while (rest.len > 0) {
		struct str part = next_part(&rest);
		if (part.len == 0 || str_eq(part, STR(".")))
			continue;
		if (str_eq(part, STR(".."))) {
			if (!drop_part(built, &used))
				return path;
			continue;
		}
		if (used > 0)
			built[used++] = '/';
		memcpy(built + used, part.ptr, part.len);
		used += part.len;
	}
	return used ? (struct str){ built, used } : path;
}

const char *place_uri(struct arena *arena, struct str path)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *scheme = str_starts(path, STR("/")) ? "file://" : "";
	char *uri = arena_alloc(arena, strlen(scheme) + path.len * 3 + 1);
	size_t used = strlen(scheme);
	memcpy(uri, scheme, used);
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];
		if (is_alnum((char)c) || (c < 0x80 && c && strchr("-._~/", c))) {
			uri[used++] = (char)c;
			continue;
		}
		uri[used++] = '%';
		uri[used++] = digits[c >> 4];
		uri[used++] = digits[c & 15];
	}
	uri[used] = '\0';
	return uri;
}

void place_lines_find(struct place_lines *lines, struct arena *arena, struct str bytes)
{
	*vec_push(&lines->starts, arena) = 0;
	for (size_t i = 0; i < bytes.len; i++) {
		bool crlf = bytes.ptr[i] == '\r' && i + 1 < bytes.len && bytes.ptr[i + 1] == '\n';
		if (!crlf && (bytes.ptr[i] == '\n' || bytes.ptr[i] == '\r'))
			*vec_push(&lines->starts, arena) = i + 1;
	}
}

struct place place_of(const struct place_lines *lines, size_t offset)
{
	size_t low = 0, high = lines->starts.count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (lines->starts.items[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return (struct place){ low + 1, offset - lines->starts.items[low] + 1 };
}
