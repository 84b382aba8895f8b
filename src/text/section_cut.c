/* SPDX-License-Identifier: MIT */
#include "text/section_cut.h"

#include <stdlib.h>

struct cutter {
	struct sections *sections;
	struct arena *arena;
	struct markdown *markdown;
	const struct text *text;
};

/* ---- cutting blocks at the titles ----------------------------------------------------------- */

/* The chosen titles and those of duplicates, in reading order. */
struct cuts {
	VEC(struct title_line *) titles;
	size_t taken;
};

static int compare_titles(const void *a, const void *b)
{
	const struct title_line *one = *(struct title_line *const *)a;
	const struct title_line *other = *(struct title_line *const *)b;
	return one->begin < other->begin ? -1 : one->begin > other->begin;
}

static void list_cuts(struct cutter *cutter, struct cuts *cuts, bool duplicates)
{
	struct sections *sections = cutter->sections;
	*cuts = (struct cuts){ 0 };
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		struct section *section = &sections->of[kind];
		if (section->found)
			*vec_push(&cuts->titles, cutter->arena) = &section->title;
		if (section->found && section->split)
			*vec_push(&cuts->titles, cutter->arena) = &section->second;
	}
	for (size_t i = 0; duplicates && i < sections->duplicates.count; i++)
		*vec_push(&cuts->titles, cutter->arena) = &sections->duplicates.items[i];
	if (cuts->titles.count)
		qsort(cuts->titles.items, cuts->titles.count, sizeof *cuts->titles.items,
			compare_titles);
}

static struct title_line *next_cut(const struct cuts *cuts, size_t end)
{
	if (cuts->taken == cuts->titles.count || cuts->titles.items[cuts->taken]->begin >= end)
		return NULL;
	return cuts->titles.items[cuts->taken];
}

typedef VEC(struct block) blocks;

static void add_part(struct cutter *cutter, blocks *out, struct block part, size_t begin, size_t end)
{
	if (begin >= end)
		return;
	part.continues = begin > part.begin || part.continues;
	part.leads = part.leads && !part.continues;
	part.begin = (uint32_t)begin;
	part.end = (uint32_t)end;
	if (part.continues)
		part.line = (uint32_t)text_line_at(
			cutter->text, prose_source(cutter->markdown, begin));
	*vec_push(out, cutter->arena) = part;
}

/* Adds a title that is no heading, and what stands before it from `at` on; where the rest begins. */
static size_t cut_at_title(struct cutter *cutter, blocks *out, struct block *block, size_t at,
	struct title_line *title)
{
	struct str prose = cutter->markdown->prose;
	add_part(cutter, out, *block, at, title->begin > at ? title->begin - 1 : at);
	/* A title at the margin has left the list. */
	if (title->form != PMCHECK_LIST && block->item != NO_ITEM) {
		block->item = NO_ITEM;
		block->leads = false;
	}
	struct block part = *block;
	part.kind = BLOCK_TITLE;
	part.form = title->form;
	part.level = (uint8_t)title->rank;
	title->block = (uint32_t)out->count;
	add_part(cutter, out, part, title->begin, title->end);
	bool line_end = title->end < block->end && prose.ptr[title->end] == '\n';
	return title->end + line_end;
}

static void cut_block(struct cutter *cutter, blocks *out, struct block block, struct cuts *cuts)
{
	size_t at = block.begin;
	struct title_line *title;
	for (; (title = next_cut(cuts, block.end)) != NULL; cuts->taken++) {
		if (block.kind == BLOCK_HEADING && is_heading_form(title->form))
			title->block = (uint32_t)out->count;
		else
			at = cut_at_title(cutter, out, &block, at, title);
	}
	if (at == block.begin)
		*vec_push(out, cutter->arena) = block;
	else
		add_part(cutter, out, block, at, block.end);
}

static void cut_blocks(struct cutter *cutter)
{
	struct markdown *markdown = cutter->markdown;
	struct cuts cuts;
	list_cuts(cutter, &cuts, true);
	blocks out = { 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++)
		cut_block(cutter, &out, markdown->blocks.items[i], &cuts);
	markdown->blocks.items = (void *)out.items;
	markdown->blocks.count = out.count;
	markdown->blocks.room = out.room;
}

/* ---- to which section each block belongs ---------------------------------------------------- */

/* The section that is open while blocks are walked. */
struct open_section {
	uint8_t kind;
	unsigned rank;
	bool filled; /* text has come */
	bool flat;   /* a heading of its rank came before any text: its parts stand in its own rank */
};

static void meet_heading(struct open_section *open, const struct block *block)
{
	if (block->level > open->rank)
		return;
	if (block->level == open->rank && !open->filled)
		open->flat = true;
	if (block->level < open->rank || !open->flat)
		open->kind = NO_SECTION;
}

/* From a title to the next one, or to a heading of its rank or a higher. */
static void assign_blocks(struct cutter *cutter)
{
	const struct markdown *markdown = cutter->markdown;
	uint8_t *kinds = arena_alloc(cutter->arena, markdown->blocks.count + 1);
	struct open_section open = { .kind = NO_SECTION };
	struct cuts cuts;
	list_cuts(cutter, &cuts, false);
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		const struct title_line *title = next_cut(&cuts, block->end);
		if (title && title->block == i) {
			open = (struct open_section){ (uint8_t)title->match.kind, title->rank,
				title->rank >= LOW_RANK, false };
			cuts.taken++;
		} else if (block->kind == BLOCK_HEADING) {
			meet_heading(&open, block);
		} else {
			open.filled = true;
		}
		kinds[i] = open.kind;
	}
	cutter->sections->kind_of_block = kinds;
}

void sections_cut(struct sections *sections, struct arena *arena, struct markdown *markdown,
	const struct text *text)
{
	struct cutter cutter = { sections, arena, markdown, text };
	cut_blocks(&cutter);
	assign_blocks(&cutter);
}
