/* SPDX-License-Identifier: MIT */
/* What a block declares for the times after it: headings, labels, heads of columns, rows. */
#include "time/resolver.h"

#include "time/declare.h"

uint32_t resolver_declare(struct resolver *resolver, const struct mentioned_zone *zone, size_t block,
	enum pmcheck_via via)
{
	*vec_push(&resolver->times->zones, resolver->arena) = *zone;
	*vec_push(&resolver->scope->declarations, resolver->arena) = (struct declaration){
		.zone = (uint32_t)resolver->times->zones.count - 1,
		.block = (uint32_t)block,
		.via = via,
	};
	return (uint32_t)resolver->scope->declarations.count - 1;
}

/* A paragraph that is one wholly emphasised line reads as a heading. */
bool resolver_is_bold_line(const struct resolver *resolver, const struct block *block)
{
	if (block->kind != BLOCK_PARAGRAPH || block->item != NO_ITEM)
		return false;
	struct str prose = block_prose(resolver->markdown, block);
	return prose.len > 2 && prose.ptr[0] == MARK_EMPHASIS && !memchr(prose.ptr, '\n', prose.len) &&
		memchr(prose.ptr, MARK_EMPHASIS_END, prose.len) >=
			(const void *)(prose.ptr + prose.len - 2);
}

static void read_heading(struct resolver *resolver, struct open_heading *heading)
{
	const struct block *block = resolver_block(resolver, heading->block);
	struct mentioned_zone zone;
	bool found = declared_zone(
		resolver->times, resolver->markdown->prose, block->begin, block->end, &zone);
	heading->read = true;
	heading->declaration = found
		? resolver_declare(resolver, &zone, heading->block, PMCHECK_VIA_HEADING)
		: NO_DECLARATION;
}

void resolver_open_heading(struct resolver *resolver, size_t index, unsigned rank)
{
	for (size_t inner = rank; inner <= RANKS; inner++)
		resolver->headings[inner].open = false;
	struct open_heading *heading = &resolver->headings[rank];
	*heading = (struct open_heading){ .open = true, .block = (uint32_t)index };
	if (in_section(resolver->sections, index, PMCHECK_TIMELINE))
		read_heading(resolver, heading);
}

uint32_t resolver_heading(struct resolver *resolver)
{
	for (size_t rank = RANKS + 1; rank-- > 0;) {
		struct open_heading *heading = &resolver->headings[rank];
		if (!heading->open)
			continue;
		if (!heading->read)
			read_heading(resolver, heading);
		if (heading->declaration != NO_DECLARATION)
			return heading->declaration;
	}
	return NO_DECLARATION;
}

static size_t count_words(struct str line)
{
	size_t count = 0;
	for (size_t at = 0; at < line.len; at++)
		count += !is_space(line.ptr[at]) && (at == 0 || is_space(line.ptr[at - 1]));
	return count;
}

/*
 * Whether a line of prose is a label for what comes after it: it has the zone in brackets or at its
 * end, and is short or ends with a colon; or it speaks of times.
 */
bool resolver_is_label(const struct resolver *resolver, size_t begin, size_t end,
	const struct mentioned_zone *zone)
{
	enum { SHORT = 5 };
	struct str prose = resolver->markdown->prose;
	struct block line = { .begin = (uint32_t)begin, .end = (uint32_t)end };
	struct mentioned_zone again;
	size_t last = end;
	while (last > zone->end && !is_alnum(prose.ptr[last - 1]) && prose.ptr[last - 1] != ':')
		last--;
	bool bracketed = zone->begin > begin && strchr("([", prose.ptr[zone->begin - 1]);
	bool colon = last > begin && prose.ptr[last - 1] == ':';
	return bracketed || colon ||
		(last == zone->end && count_words(str_slice(prose, begin, end)) <= SHORT) ||
		declared_for_all(resolver->times, resolver->markdown, &line, false, &again);
}

/* A label is short, or ends with a colon or bracket; most lines above lists are plain sentences. */
static bool may_be_label(struct str line)
{
	enum { SHORT = 64 };
	while (line.len && (is_space(line.ptr[line.len - 1]) || is_mark(line.ptr[line.len - 1])))
		line.len--;
	return line.len <= SHORT || (line.ptr[line.len - 1] & 0x80) ||
		strchr(":)]", line.ptr[line.len - 1]);
}

/* The declaration of the line above a list that begins in block `index`. */
static uint32_t read_list_label(struct resolver *resolver, size_t index)
{
	struct str prose = resolver->markdown->prose;
	struct mentioned_zone zone;
	if (index == 0)
		return NO_DECLARATION;
	const struct block *above = resolver_block(resolver, index - 1);
	if (above->kind != BLOCK_PARAGRAPH && above->kind != BLOCK_TITLE)
		return NO_DECLARATION;
	size_t begin = above->end;
	while (begin > above->begin && prose.ptr[begin - 1] != '\n')
		begin--;
	if (!may_be_label(str_slice(prose, begin, above->end)) ||
		!declared_zone(resolver->times, prose, begin, above->end, &zone) ||
		!resolver_is_label(resolver, begin, above->end, &zone))
		return NO_DECLARATION;
	return resolver_declare(resolver, &zone, index - 1, PMCHECK_VIA_LABEL);
}

/* Notes the label of each list when its first item comes. */
void resolver_meet_item(struct resolver *resolver, size_t index)
{
	const struct block *block = resolver_block(resolver, index);
	if (block->item == NO_ITEM)
		return;
	uint32_t list = resolver->markdown->items.items[block->item].list;
	while (resolver->list_labels.count <= list)
		*vec_push(&resolver->list_labels, resolver->arena) = NO_DECLARATION - 1;
	if (resolver->list_labels.items[list] == NO_DECLARATION - 1)
		resolver->list_labels.items[list] = read_list_label(resolver, index);
}

uint32_t resolver_label(const struct resolver *resolver, const struct block *block)
{
	for (uint32_t item = block->item; item != NO_ITEM;) {
		const struct item *at = &resolver->markdown->items.items[item];
		uint32_t label = at->list < resolver->list_labels.count
			? resolver->list_labels.items[at->list]
			: NO_DECLARATION;
		if (label < resolver->scope->declarations.count)
			return label;
		item = at->parent;
	}
	return NO_DECLARATION;
}

void resolver_meet_head(struct resolver *resolver, size_t index)
{
	const struct block *block = resolver_block(resolver, index);
	struct mentioned_zone zone;
	if (resolver->table != block->table || block->column == 0)
		resolver->columns.count = 0;
	resolver->table = block->table;
	bool found = declared_zone(
		resolver->times, resolver->markdown->prose, block->begin, block->end, &zone);
	*vec_push(&resolver->columns, resolver->arena) =
		found ? resolver_declare(resolver, &zone, index, PMCHECK_VIA_COLUMN) : NO_DECLARATION;
}

uint32_t resolver_column(const struct resolver *resolver, const struct block *block)
{
	if (block->kind != BLOCK_CELL || block->row == 0 || block->table != resolver->table ||
		block->column >= resolver->columns.count)
		return NO_DECLARATION;
	return resolver->columns.items[block->column];
}

/* Whether a block holds nothing but a zone. */
static bool is_zone(const struct resolver *resolver, const struct block *block, struct zone *zone)
{
	struct str prose = str_slice(resolver->markdown->prose, 0, block->end);
	size_t begin = skip_gap(prose, block->begin);
	size_t length = zone_read(prose, begin, zone);
	if (!length)
		length = zone_read_offset(prose, begin, zone);
	return length && skip_gap(prose, begin + length) == block->end;
}

bool resolver_is_same_row(const struct block *a, const struct block *b)
{
	return b->kind == BLOCK_CELL && a->table == b->table && a->row == b->row;
}

/* A row may write its zone in a cell of its own: | 14:05 | UTC |. */
void resolver_meet_row(struct resolver *resolver, size_t index)
{
	const struct block *first = resolver_block(resolver, index);
	struct mentioned_zone zone;
	resolver->row_zone = NO_INDEX;
	for (size_t i = index + 1; i < resolver->markdown->blocks.count; i++) {
		const struct block *cell = resolver_block(resolver, i);
		if (!resolver_is_same_row(first, cell))
			return;
		if (!is_zone(resolver, cell, &zone.zone))
			continue;
		zone.begin = (uint32_t)skip_gap(resolver->markdown->prose, cell->begin);
		zone.end = (uint32_t)(zone.begin + zone.zone.text.len);
		*vec_push(&resolver->times->zones, resolver->arena) = zone;
		resolver->row_zone = (uint32_t)resolver->times->zones.count - 1;
		return;
	}
}
