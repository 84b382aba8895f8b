/* SPDX-License-Identifier: MIT */
#include "text/text.h"

#include "base/lanes.h"
#include "base/utf8.h"
#include "base/vec.h"

static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };

/* The offset after the end of the line that holds `at`. */
static size_t next_line(struct str bytes, size_t at)
{
	while (at < bytes.len && bytes.ptr[at] != '\n' && bytes.ptr[at] != '\r')
		at++;
	if (at + 1 < bytes.len && bytes.ptr[at] == '\r' && bytes.ptr[at + 1] == '\n')
		return at + 2;
	return at < bytes.len ? at + 1 : at;
}

static struct str without_end(struct str line)
{
	while (line.len && (line.ptr[line.len - 1] == '\n' || line.ptr[line.len - 1] == '\r'))
		line.len--;
	return line;
}

static struct str right_trimmed_line(struct str bytes, size_t from, size_t to)
{
	struct str line = without_end(str_slice(bytes, from, to));
	while (line.len && is_blank(line.ptr[line.len - 1]))
		line.len--;
	return line;
}

/* "key:" as front matter has it, not a sentence after a thematic break. */
static bool is_key_line(struct str line)
{
	size_t at = 0;
	if (!line.len || !(is_alpha(line.ptr[0]) || line.ptr[0] == '_'))
		return false;
	while (at < line.len &&
		(is_alnum(line.ptr[at]) || strchr("_ -", line.ptr[at]) || line.ptr[at] & 0x80))
		at++;
	return at < line.len && line.ptr[at] == ':';
}

/* The first line at or after `at` that is not a YAML comment. */
static size_t skip_comments(struct str bytes, size_t at)
{
	while (at < bytes.len) {
		struct str line = str_trim(str_slice(bytes, at, next_line(bytes, at)));
		if (!line.len || line.ptr[0] != '#')
			break;
		at = next_line(bytes, at);
	}
	return at;
}

/* Front matter opens with "---" on the first line and a key; it closes with "---" or "...". */
static void find_front_matter(struct text *text)
{
	struct str bytes = text->bytes;
	size_t first = text->body, inner = next_line(bytes, first);
	if (!str_eq(right_trimmed_line(bytes, first, inner), STR("---")))
		return;
	size_t key = skip_comments(bytes, inner);
	if (!is_key_line(str_slice(bytes, key, next_line(bytes, key))))
		return;
	for (size_t at = key, next; at < bytes.len; at = next) {
		next = next_line(bytes, at);
		struct str line = right_trimmed_line(bytes, at, next);
		if (str_eq(line, STR("---")) || str_eq(line, STR("..."))) {
			text->front_matter = str_slice(bytes, inner, at);
			text->body = next;
			return;
		}
	}
}

/* The offset of the next LF, or CR that is no part of a CRLF, at or after `at`; the length for none. */
static size_t find_line_end(struct str bytes, size_t at, bool returns)
{
	if (!returns) {
		const char *newline = memchr(bytes.ptr + at, '\n', bytes.len - at);
		return newline ? (size_t)(newline - bytes.ptr) : bytes.len;
	}
	while (at < bytes.len && bytes.ptr[at] != '\n' &&
		(bytes.ptr[at] != '\r' || (at + 1 < bytes.len && bytes.ptr[at + 1] == '\n')))
		at++;
	return at;
}

/* The lowest of all bytes; 0xFF for none. */
static uint8_t lowest_of(struct str bytes)
{
	enum { STEP = 2 * LANES };
	uint8_t lowest[LANES];
	size_t at = 0;
	lanes all = (lanes){ 0 } - 1;
	for (; at + STEP <= bytes.len; at += STEP)
		all = lanes_lower(all, lanes_lower(lanes_at(bytes.ptr + at),
						   lanes_at(bytes.ptr + at + LANES)));
	memcpy(lowest, &all, sizeof lowest);
	for (size_t i = 1; i < LANES; i++)
		lowest[0] = lowest[i] < lowest[0] ? lowest[i] : lowest[0];
	for (; at < bytes.len; at++)
		lowest[0] = (uint8_t)bytes.ptr[at] < lowest[0] ? (uint8_t)bytes.ptr[at] : lowest[0];
	return lowest[0];
}

void text_init(struct text *text, struct arena *arena, struct str bytes)
{
	enum { USUAL_LINES = 128 };
	VEC(uint32_t) lines = { 0 };
	bool returns = bytes.len && memchr(bytes.ptr, '\r', bytes.len);
	vec_reserve(&lines, arena, USUAL_LINES);
	*vec_push(&lines, arena) = 0;
	for (size_t at = 0; at < bytes.len;) {
		at = find_line_end(bytes, at, returns) + 1;
		if (at < bytes.len)
			*vec_push(&lines, arena) = (uint32_t)at;
	}
	*text = (struct text){
		.bytes = bytes,
		.lines = lines.items,
		.line_count = lines.count,
		.lowest = lowest_of(bytes),
	};
	text->body = str_starts(bytes, byte_order_mark) ? byte_order_mark.len : 0;
	find_front_matter(text);
}

size_t text_line_at(const struct text *text, size_t offset)
{
	size_t low = 0, high = text->line_count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (text->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low + 1;
}

size_t text_line_start(const struct text *text, size_t line)
{
	if (line > text->line_count)
		return text->bytes.len;
	if (line == 1 && str_starts(text->bytes, byte_order_mark))
		return byte_order_mark.len;
	return text->lines[line - 1];
}

struct str text_line(const struct text *text, size_t line)
{
	return without_end(str_slice(text->bytes, text_line_start(text, line),
		text_line_start(text, line + 1)));
}

size_t text_last_line(const struct text *text)
{
	for (size_t line = text->line_count; line > 1; line--)
		if (str_trim(text_line(text, line)).len)
			return line;
	return 1;
}

void text_cursor_init(struct text_cursor *cursor, const struct text *text)
{
	*cursor = (struct text_cursor){ text, text_line_start(text, 1), 1, 1 };
}

void text_cursor_move(struct text_cursor *cursor, size_t offset)
{
	const struct text *text = cursor->text;
	if (offset < cursor->offset || offset >= text_line_start(text, cursor->line + 1)) {
		cursor->line = text_line_at(text, offset);
		cursor->offset = text_line_start(text, cursor->line);
		cursor->column = 1;
	}
	cursor->column += utf8_count(str_slice(text->bytes, cursor->offset, offset));
	if (offset > cursor->offset)
		cursor->offset = offset;
}
