/* SPDX-License-Identifier: MIT */
#include "support/examples.h"

#include <stdio.h>

static const struct str fence = { "````````````````````````````````", 32 };
static const struct str arrow = { "\xE2\x86\x92", 3 };

/* Lines of a document, one after the other. */
struct lines {
	struct str rest;
	size_t number; /* of the line last taken */
};

static bool next_line(struct lines *lines, struct str *line)
{
	if (lines->rest.len == 0)
		return false;
	const char *end = memchr(lines->rest.ptr, '\n', lines->rest.len);
	size_t length = end ? (size_t)(end - lines->rest.ptr) : lines->rest.len;
	*line = str_slice(lines->rest, 0, length);
	lines->rest = str_slice(lines->rest, length + 1, lines->rest.len);
	lines->number++;
	return true;
}

/* Text that grows; each byte of it from somewhere else. */
struct text {
	VEC(char) bytes;
	struct arena *arena;
};

static void put(struct text *text, char byte)
{
	*vec_push(&text->bytes, text->arena) = byte;
}

static struct str text_str(const struct text *text)
{
	return (struct str){ text->bytes.items, text->bytes.count };
}

static int hex_digit(char c)
{
	return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10;
}

/* Puts what the escape at `line.ptr[at]` means; returns how long it is. */
static size_t put_escape(struct text *text, struct str line, size_t at)
{
	char kind = at + 1 < line.len ? line.ptr[at + 1] : '\\';
	if (kind == 'x' && at + 3 < line.len) {
		int high = hex_digit(line.ptr[at + 2]), low = hex_digit(line.ptr[at + 3]);
		put(text, (char)(unsigned char)(high * 16 + low));
		return 4;
	}
	put(text, kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind);
	return 2;
}

static void put_line(struct text *text, struct str line, bool escapes)
{
	for (size_t at = 0; at < line.len;) {
		if (escapes && line.ptr[at] == '\\') {
			at += put_escape(text, line, at);
		} else if (str_starts(str_slice(line, at, line.len), arrow)) {
			put(text, '\t');
			at += arrow.len;
		} else {
			put(text, line.ptr[at++]);
		}
	}
	if (!escapes)
		put(text, '\n');
}

static void parse_setting(struct example *example, struct arena *arena, struct str line)
{
	size_t blank = str_find_fold(line, STR(" "), 0);
	struct str value = str_trim(str_slice(line, blank, line.len));
	*vec_push(&example->settings, arena) = (struct setting){
		.key = arena_copy(arena, line.ptr + 1, blank - 1),
		.value = arena_copy(arena, value.ptr, value.len),
	};
}

static void parse_example(
	struct example *example, struct arena *arena, struct lines *lines, struct str info)
{
	bool escapes = str_find_fold(info, STR("escapes"), 0) < info.len;
	example->line = lines->number;
	example->all = str_find_fold(info, STR(" all"), 0) < info.len;
	struct text input = { .arena = arena }, expected = { .arena = arena };
	bool in_settings = true, in_input = true;
	for (struct str line; next_line(lines, &line) && !str_eq(line, fence);) {
		in_settings = in_settings && str_starts(line, STR("%"));
		if (in_settings)
			parse_setting(example, arena, line);
		else if (in_input && str_eq(line, STR(".")))
			in_input = false;
		else
			put_line(in_input ? &input : &expected, line, in_input && escapes);
	}
	example->input = text_str(&input);
	example->expected = text_str(&expected);
}

struct examples examples_parse(struct arena *arena, struct str document)
{
	struct examples examples = { 0 };
	struct lines lines = { .rest = document };
	for (struct str line; next_line(&lines, &line);) {
		struct str info = str_slice(line, fence.len, line.len);
		if (!str_starts(line, fence) || !str_starts(info, STR(" example")))
			continue;
		struct example *example = vec_push(&examples, arena);
		*example = (struct example){ 0 };
		parse_example(example, arena, &lines, info);
	}
	return examples;
}
