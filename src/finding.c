/* SPDX-License-Identifier: MIT */
#include "finding.h"

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

/* The offset of the first `c` from `begin` to before `end`; `end` when there is none. */
static size_t find_byte(struct str bytes, char c, size_t begin, size_t end)
{
	const char *found = begin < end ? memchr(bytes.ptr + begin, c, end - begin) : NULL;
	return found ? (size_t)(found - bytes.ptr) : end;
}

/* The end of a span that begins at `begin`: at least a character long, within one line. */
static size_t clamp_end(const struct text *text, size_t begin, size_t end)
{
	struct str bytes = text->bytes;
	uint32_t code;
	if (begin >= bytes.len)
		return begin;
	size_t least = begin + utf8_next(bytes, begin, &code);
	if (end < least)
		end = least;
	if (end > bytes.len)
		end = bytes.len;
	return find_byte(bytes, '\r', begin, find_byte(bytes, '\n', begin, end));
}

struct pmcheck_finding *finding_add(struct findings *findings, const struct pmcheck_rule *rule,
	const struct text *text, size_t begin, size_t end, const char *message)
{
	struct pmcheck_finding *finding = vec_push(&findings->list, findings->arena);
	*finding = (struct pmcheck_finding){
		.rule = rule,
		.severity = rule->severity,
		.offset = begin,
		.length = clamp_end(text, begin, end) - begin,
		.message = message,
		.help = rule->help,
	};
	return finding;
}

/* Merges two runs of keys in order, which meet at `middle`. */
static void merge(const uint64_t *from, uint64_t *to, size_t begin, size_t middle, size_t end)
{
	size_t left = begin, right = middle;
	for (size_t at = begin; at < end; at++) {
		bool first = right == end || (left < middle && from[left] < from[right]);
		to[at] = first ? from[left++] : from[right++];
	}
}

/* The keys in order: in their own place, or in that of `spare`, which has room for them. */
static const uint64_t *sort_keys(uint64_t *keys, uint64_t *spare, size_t count)
{
	for (size_t width = 1; width < count; width *= 2) {
		for (size_t begin = 0; begin < count; begin += 2 * width) {
			size_t middle = begin + width < count ? begin + width : count;
			size_t end = middle + width < count ? middle + width : count;
			merge(keys, spare, begin, middle, end);
		}
		uint64_t *sorted = spare;
		spare = keys;
		keys = sorted;
	}
	return keys;
}

/*
 * Reading order; where two stand at one place, the order of the rules' table, in which they were added.
 * What is sorted is an offset with an index behind it: findings are large, and so are copied but once.
 */
static void sort(struct findings *findings)
{
	enum { INDEX_BITS = 32 };
	size_t count = findings->list.count;
	const struct pmcheck_finding *added = findings->list.items;
	uint64_t *keys = arena_alloc(findings->arena, 2 * count * sizeof *keys);
	for (size_t i = 0; i < count; i++)
		keys[i] = (uint64_t)added[i].offset << INDEX_BITS | i;
	const uint64_t *sorted = sort_keys(keys, keys + count, count);
	struct pmcheck_finding *list = arena_alloc(findings->arena, count * sizeof *list);
	for (size_t i = 0; i < count; i++)
		list[i] = added[(uint32_t)sorted[i]];
	findings->list.items = list;
	findings->list.room = count;
}

void findings_finish(struct findings *findings, const struct text *text)
{
	if (findings->list.count > 1)
		sort(findings);
	struct pmcheck_finding *list = findings->list.items;
	size_t count = findings->list.count;
	struct text_cursor cursor;
	text_cursor_init(&cursor, text);
	for (size_t i = 0; i < count; i++) {
		text_cursor_move(&cursor, list[i].offset);
		list[i].line = cursor.line;
		list[i].column = cursor.column;
		struct str span =
			str_slice(text->bytes, list[i].offset, list[i].offset + list[i].length);
		/* A stray byte of UTF-8 counts for no character, and is one to the eye. */
		size_t width = utf8_count(span);
		list[i].end_column = cursor.column + (width || !span.len ? width : 1);
	}
}
