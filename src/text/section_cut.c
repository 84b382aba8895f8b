/* SPDX-License-Identifier: MIT */
#include "text/section_cut.h"

struct cutter {
	struct sections *sections;
	struct arena *arena;
	struct markdown *markdown;
	const struct text *text;
};

/* ---- cutting blocks at the titles ----------------------------------------------------------- */

struct cut {
	struct title_line *title;
	bool opens; /* the title is chosen: its section begins */
};

/* The chosen titles and those of duplicates, in reading order. */
struct cuts {
	VEC(struct cut) list;
	size_t taken;
	bool plain; /* some title is no heading */
};

/* Adds a title before those that come later: all stand in order but the few chosen ones, added last. */
static void add_cut(struct cutter *cutter, struct cuts *cuts, struct title_line *title, bool opens)
{
	struct cut *cut = vec_push(&cuts->list, cutter->arena);
	for (; cut > cuts->list.items && cut[-1].title->begin > title->begin; cut--)
		*cut = cut[-1];
	*cut = (struct cut){ title, opens };
	cuts->plain |= !is_heading_form(title->form);
}

static void list_cuts(struct cutter *cutter, struct cuts *cuts)
{
	struct sections *sections = cutter->sections;
	*cuts = (struct cuts){ 0 };
	for (size_t i = 0; i < sections->duplicates.count; i++)
		add_cut(cutter, cuts, &sections->duplicates.items[i], false);
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		struct section *section = &sections->of[kind];
		if (section->found)
			add_cut(cutter, cuts, &section->title, true);
		if (section->found && section->split)
			add_cut(cutter, cuts, &section->second, true);
	}
}

/* The next title that begins before `end`; NULL when there is none. */
static const struct cut *next_cut(const struct cuts *cuts, size_t end)
{
	if (cuts->taken == cuts->list.count || cuts->list.items[cuts->taken].title->begin >= end)
		return NULL;
	return &cuts->list.items[cuts->taken];
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
	add_part(cutter, out, part, title->begin, title->end);
	bool line_end = title->end < block->end && prose.ptr[title->end] == '\n';
	return title->end + line_end;
}

static void cut_block(struct cutter *cutter, blocks *out, struct block block, struct cuts *cuts)
{
	size_t at = block.begin;
	const struct cut *cut;
	for (; (cut = next_cut(cuts, block.end)) != NULL; cuts->taken++)
		if (!is_heading_form(cut->title->form))
			at = cut_at_title(cutter, out, &block, at, cut->title);
	if (at == block.begin)
		*vec_push(out, cutter->arena) = block;
	else
		add_part(cutter, out, block, at, block.end);
}

/* Makes blocks of the titles that are none yet. */
static void cut_blocks(struct cutter *cutter, struct cuts *cuts)
{
	struct markdown *markdown = cutter->markdown;
	blocks out = { 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++)
		cut_block(cutter, &out, markdown->blocks.items[i], cuts);
	markdown->blocks.items = (void *)out.items;
	markdown->blocks.count = out.count;
	markdown->blocks.room = out.room;
	cuts->taken = 0;
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
static void assign_blocks(struct cutter *cutter, struct cuts *cuts)
{
	const struct markdown *markdown = cutter->markdown;
	uint8_t *kinds = arena_alloc(cutter->arena, markdown->blocks.count + 1);
	struct open_section open = { .kind = NO_SECTION };
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		const struct cut *cut = next_cut(cuts, block->end);
		if (cut) {
			cut->title->block = (uint32_t)i;
			cuts->taken++;
		}
		if (cut && cut->opens) {
			const struct title_line *title = cut->title;
			open = (struct open_section){ (uint8_t)title->match.kind, title->rank,
				title->rank >= LOW_RANK, false };
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
	struct cuts cuts;
	list_cuts(&cutter, &cuts);
	if (cuts.plain)
		cut_blocks(&cutter, &cuts);
	assign_blocks(&cutter, &cuts);
}
