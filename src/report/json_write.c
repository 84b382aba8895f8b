/* SPDX-License-Identifier: MIT */
#include "report/json_write.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/escape.h"
#include "base/utf8.h"

/* `text` with U+FFFD for each byte that is no UTF-8; the caller frees it. */
static struct str mend(struct str text)
{
	static const char replacement[] = "\xEF\xBF\xBD";
	char *mended = xmalloc(text.len * (sizeof replacement - 1));
	size_t used = 0;
	for (size_t at = 0; at < text.len;) {
		uint32_t code;
		size_t length = utf8_next(text, at, &code);
		bool valid = length > 1 || (unsigned char)text.ptr[at] < 0x80;
		struct str shown = valid ? str_slice(text, at, at + length) : str_of(replacement);
		memcpy(mended + used, shown.ptr, shown.len);
		used += shown.len;
		at += length;
	}
	return (struct str){ mended, used };
}

json_t *json_text(struct str text)
{
	if (utf8_invalid_at(text) == text.len)
		return json_stringn(text.ptr, text.len);
	struct str mended = mend(text);
	json_t *value = json_stringn(mended.ptr, mended.len);
	free((char *)mended.ptr);
	return value;
}

json_t *json_text_of(const char *text)
{
	return text ? json_text(str_of(text)) : json_null();
}

json_t *json_number(size_t number)
{
	return json_integer((json_int_t)number);
}

void json_add(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, value) < 0)
		out_of_memory();
}

void json_push(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value) < 0)
		out_of_memory();
}

/* RFC 4648; the caller frees it. */
static char *base64(struct str bytes)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char *text = xmalloc((bytes.len + 2) / 3 * 4 + 1), *next = text;
	for (size_t at = 0; at < bytes.len; at += 3) {
		size_t left = bytes.len - at;
		unsigned group = 0;
		for (size_t i = 0; i < 3; i++)
			group = group << 8 | (i < left ? (unsigned char)bytes.ptr[at + i] : 0U);
		*next++ = digits[group >> 18];
		*next++ = digits[group >> 12 & 63];
		*next++ = left > 1 ? digits[group >> 6 & 63] : '=';
		*next++ = left > 2 ? digits[group & 63] : '=';
	}
	*next = '\0';
	return text;
}

void json_add_path(json_t *object, struct str path)
{
	json_add(object, "path", json_text(path));
	if (utf8_invalid_at(path) == path.len)
		return;
	char *encoded = base64(path);
	json_add(object, "path_base64", json_text_of(encoded));
	free(encoded);
}

/* jansson hands over whole characters, and its own escapes are harmless. */
static int print_safely(const char *text, size_t size, void *context)
{
	FILE *out = context;
	const struct str s = { text, size };
	size_t start = 0;
	for (size_t at = 0; at < size;) {
		char room[ESCAPE_ROOM];
		struct str shown;
		size_t length = escape_next(s, at, room, &shown);
		if (shown.ptr == room) {
			uint32_t code;
			utf8_next(s, at, &code);
			fwrite(text + start, 1, at - start, out);
			fprintf(out, "\\u%04x", code);
			start = at + length;
		}
		at += length;
	}
	fwrite(text + start, 1, size - start, out);
	return 0;
}

void json_print(FILE *out, const json_t *value)
{
	if (json_dump_callback(value, print_safely, out, JSON_COMPACT | JSON_ENCODE_ANY) < 0)
		out_of_memory();
}
