/* SPDX-License-Identifier: MIT */
#include "time/log.h"

#include "time/scan.h"

typedef VEC(struct block) blocks;

/* At least two lines begin with a time, and from the first of them on at least every other does. */
static bool is_log(struct str prose, const struct block *block)
{
	size_t timed = 0, lines = 0;
	for (size_t at = block->begin, end; at < block->end; at = end + 1) {
		end = str_line_end(prose, at, block->end);
		bool leads = times_line_leads(str_slice(prose, at, end));
		timed += leads;
		lines += timed > 0;
	}
	return timed >= 2 && timed * 2 >= lines;
}

static void split_block(const struct markdown *markdown, struct arena *arena,
	const struct text *text, const struct block *block, blocks *out)
{
	struct str prose = markdown->prose;
	struct block part = *block;
	for (size_t at = block->begin, end; at < block->end; at = end + 1) {
		end = str_line_end(prose, at, block->end);
		if (at == block->begin || !times_line_leads(str_slice(prose, at, end)))
			continue;
		part.end = (uint32_t)at - 1;
		*vec_push(out, arena) = part;
		part.begin = (uint32_t)at;
		part.continues = true;
		part.leads = false;
		part.line = (uint32_t)text_line_at(text, prose_source(markdown, at));
	}
	part.end = block->end;
	*vec_push(out, arena) = part;
}

static bool may_be_log(const struct markdown *markdown, const struct block *block)
{
	return block->kind == BLOCK_PARAGRAPH &&
		memchr(markdown->prose.ptr + block->begin, '\n', block->end - block->begin) &&
		is_log(markdown->prose, block);
}

void log_split(struct markdown *markdown, struct arena *arena, const struct text *text)
{
	blocks out = { 0 };
	size_t copied = 0;
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		if (!may_be_log(markdown, &markdown->blocks.items[i]))
			continue;
		for (; copied < i; copied++)
			*vec_push(&out, arena) = markdown->blocks.items[copied];
		split_block(markdown, arena, text, &markdown->blocks.items[copied++], &out);
	}
	if (!out.count)
		return;
	for (; copied < markdown->blocks.count; copied++)
		*vec_push(&out, arena) = markdown->blocks.items[copied];
	markdown->blocks.items = (void *)out.items;
	markdown->blocks.count = out.count;
	markdown->blocks.room = out.room;
}
