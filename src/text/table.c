/* SPDX-License-Identifier: MIT */
#include "text/table.h"

typedef VEC(struct block) blocks;

/* A row of dashes, colons and pipes under a table's head: "|---|:-:|". */
static bool is_delimiter_row(struct str line)
{
	bool dash = false, pipe = false;
	for (size_t i = 0; i < line.len; i++) {
		char c = line.ptr[i];
		if (c == '-')
			dash = true;
		else if (c == '|')
			pipe = true;
		else if (c != ':' && !is_blank(c))
			return false;
	}
	return dash && pipe;
}

/* Where the head of a table in `block` begins; its end when there is none. */
static size_t find_table(struct str prose, const struct block *block)
{
	size_t end = block->end;
	for (size_t head = block->begin, next; head < end; head = next) {
		size_t stop = str_line_end(prose, head, end);
		next = stop < end ? stop + 1 : end;
		if (next == end || !memchr(prose.ptr + head, '|', stop - head))
			continue;
		if (is_delimiter_row(str_slice(prose, next, str_line_end(prose, next, end))))
			return head;
	}
	return end;
}

/* Whether the pipe at `at` of the prose was written "\|" and is text. */
static bool is_escaped(const struct markdown *markdown, struct str source, size_t at)
{
	size_t place = prose_source(markdown, at);
	return place > 0 && place < source.len && source.ptr[place] == '|' &&
		source.ptr[place - 1] == '\\';
}

struct row {
	const struct markdown *markdown;
	struct str source;
	size_t at, end; /* in the prose */
};

/* The next cell of a row, trimmed, in `*begin` to `*end`; false after the last. */
static bool next_cell(struct row *row, size_t *begin, size_t *end)
{
	struct str prose = row->markdown->prose;
	if (row->at >= row->end)
		return false;
	size_t stop = row->at;
	while (stop < row->end &&
		(prose.ptr[stop] != '|' || is_escaped(row->markdown, row->source, stop)))
		stop++;
	*begin = row->at;
	*end = stop;
	row->at = stop + 1;
	while (*begin < *end && is_blank(prose.ptr[*begin]))
		++*begin;
	while (*end > *begin && is_blank(prose.ptr[*end - 1]))
		--*end;
	return true;
}

struct splitter {
	struct markdown *markdown;
	struct arena *arena;
	struct str source;
	blocks out;
};

static void add_row(struct splitter *to, struct block cell, size_t begin, size_t end)
{
	struct str prose = to->markdown->prose;
	while (begin < end && is_blank(prose.ptr[begin]))
		begin++;
	if (begin < end && prose.ptr[begin] == '|')
		begin++;
	struct row row = { to->markdown, to->source, begin, end };
	cell.column = 0;
	cell.leads = cell.leads && cell.row == 0;
	for (size_t from, until; next_cell(&row, &from, &until); cell.column++) {
		cell.begin = (uint32_t)from;
		cell.end = (uint32_t)until;
		*vec_push(&to->out, to->arena) = cell;
	}
}

static void add_table(struct splitter *to, const struct block *block, size_t head)
{
	struct str prose = to->markdown->prose;
	struct block cell = *block;
	cell.kind = BLOCK_CELL;
	cell.table = (uint32_t)to->markdown->table_count++;
	cell.row = 0;
	for (size_t at = block->begin; at < head; at++)
		cell.line += prose.ptr[at] == '\n';
	size_t rows = 0;
	for (size_t at = head; at < block->end; rows++) {
		size_t stop = str_line_end(prose, at, block->end);
		if (rows != 1)
			add_row(to, cell, at, stop);
		cell.row += rows != 1;
		cell.line++;
		at = stop + 1;
	}
}

static void split_block(struct splitter *to, const struct block *block)
{
	size_t head = block->kind == BLOCK_PARAGRAPH ? find_table(to->markdown->prose, block)
						     : block->end;
	if (head == block->end) {
		*vec_push(&to->out, to->arena) = *block;
		return;
	}
	if (head > block->begin) {
		struct block *before = vec_push(&to->out, to->arena);
		*before = *block;
		before->end = (uint32_t)head - 1;
	}
	add_table(to, block, head);
}

static bool has_table(const struct markdown *markdown)
{
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		if (block->kind == BLOCK_PARAGRAPH &&
			find_table(markdown->prose, block) < block->end)
			return true;
	}
	return false;
}

void table_split(struct markdown *markdown, struct arena *arena, struct str source)
{
	if (!markdown->prose.len || !memchr(markdown->prose.ptr, '|', markdown->prose.len) ||
		!has_table(markdown))
		return;
	struct splitter to = { .markdown = markdown, .arena = arena, .source = source };
	for (size_t i = 0; i < markdown->blocks.count; i++)
		split_block(&to, &markdown->blocks.items[i]);
	markdown->blocks.items = (void *)to.out.items;
	markdown->blocks.count = to.out.count;
	markdown->blocks.room = to.out.room;
}
