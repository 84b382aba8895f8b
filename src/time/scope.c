/* SPDX-License-Identifier: MIT */
#include "time/scope.h"

#include "time/declare.h"
#include "time/join.h"

#define NO_DECLARATION NO_INDEX

enum { RANK_FIRST_LINE = 0 };

/* What holds at a place while the blocks are walked. */
struct resolver {
	struct scope *scope;
	struct times *times;
	struct arena *arena;
	const struct markdown *markdown;
	uint32_t headings[RANKS + 1]; /* by rank: the declaration of the heading that is open */
	bool open[RANKS + 1];
	uint32_t table;
	VEC(uint32_t) columns;     /* declarations of the table's heads */
	uint32_t row_zone;         /* the zone that is a cell of the table's row, NO_INDEX for none */
	VEC(uint32_t) list_labels; /* by list: the declaration above it */
	uint32_t document; /* of the whole document, looked for when a time needs it */
	bool document_read;
	const struct text *text;
	const struct zone *assumed; /* NULL for none */
};

const struct zone *mention_zone(const struct times *times, const struct mention *mention)
{
	return mention->zone == NO_INDEX ? NULL : &times->zones.items[mention->zone].zone;
}

enum pmcheck_verdict mention_verdict(const struct times *times, const struct mention *mention)
{
	const struct zone *zone = mention_zone(times, mention);
	if (!mention->possible)
		return PMCHECK_TIME_INVALID;
	if (!zone)
		return PMCHECK_TIME_NONE;
	switch (zone->kind) {
	case ZONE_UTC:
		return PMCHECK_TIME_UTC;
	case ZONE_GMT:
		return PMCHECK_TIME_GMT;
	case ZONE_SEVERAL:
		return PMCHECK_TIME_AMBIGUOUS;
	default:
		return PMCHECK_TIME_OTHER;
	}
}

static uint32_t declare(struct resolver *resolver, const struct mentioned_zone *zone, size_t block,
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

/* ---- the block ------------------------------------------------------------------------------ */

/* A gloss lends its zone to nobody: of two zones side by side neither is the block's. */
static bool serves_block(const struct times *times, const struct mention *mention)
{
	const struct zone *zone = mention_zone(times, mention);
	if (!zone)
		return false;
	return mention->gloss == NO_INDEX || zone->kind == ZONE_UTC;
}

/* The only zone that is bound to times from `begin` to `end`, NO_INDEX when there are more or none. */
static uint32_t sole_zone(const struct times *times, size_t begin, size_t end)
{
	uint32_t sole = NO_INDEX;
	for (size_t i = begin; i < end; i++) {
		const struct mention *mention = &times->mentions.items[i];
		if (!serves_block(times, mention))
			continue;
		if (sole != NO_INDEX && !zone_same(&times->zones.items[sole].zone,
						&times->zones.items[mention->zone].zone))
			return NO_INDEX;
		sole = mention->zone;
	}
	return sole;
}

/* A zone in brackets that no time owns: "Duration: 45 minutes (PST), start 10:15, end 11:00". */
static uint32_t bracketed_zone(struct resolver *resolver, size_t block)
{
	const struct block *at = &resolver->markdown->blocks.items[block];
	struct str until = str_slice(resolver->markdown->prose, 0, at->end);
	struct mentioned_zone zone;
	if (at->kind == BLOCK_HEADING || at->kind == BLOCK_TITLE)
		return NO_INDEX;
	for (size_t begin = at->begin; begin < at->end; begin++) {
		const char *open = memchr(until.ptr + begin, '(', at->end - begin);
		if (!open)
			break;
		begin = (size_t)(open - until.ptr);
		size_t length = zone_read(until, begin + 1, &zone.zone), end = begin + 1 + length;
		if (!length || end >= at->end || until.ptr[end] != ')')
			continue;
		zone.begin = (uint32_t)begin + 1;
		zone.end = (uint32_t)end;
		*vec_push(&resolver->times->zones, resolver->arena) = zone;
		return (uint32_t)resolver->times->zones.count - 1;
	}
	return NO_INDEX;
}

/* Whether some time from `begin` to `end` has a zone of its own. */
static bool has_zone(const struct times *times, size_t begin, size_t end)
{
	for (size_t i = begin; i < end; i++)
		if (times->mentions.items[i].zone != NO_INDEX)
			return true;
	return false;
}

static void share_in_block(struct resolver *resolver, size_t block, size_t begin, size_t end)
{
	struct times *times = resolver->times;
	uint32_t sole = begin == end      ? NO_INDEX
		: has_zone(times, begin, end) ? sole_zone(times, begin, end)
					      : bracketed_zone(resolver, block);
	for (size_t i = begin; i < end && sole != NO_INDEX; i++) {
		struct mention *mention = &times->mentions.items[i];
		if (mention->zone != NO_INDEX)
			continue;
		mention->zone = sole;
		mention->via = PMCHECK_VIA_BLOCK;
	}
}

/* ---- declarations --------------------------------------------------------------------------- */

static const struct block *block_at(const struct resolver *resolver, size_t index)
{
	return &resolver->markdown->blocks.items[index];
}

/* A paragraph that is one wholly emphasised line reads as a heading. */
static bool is_bold_line(const struct resolver *resolver, const struct block *block)
{
	struct str prose = block_prose(resolver->markdown, block);
	return block->kind == BLOCK_PARAGRAPH && block->item == NO_ITEM && prose.len > 2 &&
		prose.ptr[0] == MARK_EMPHASIS && !memchr(prose.ptr, '\n', prose.len) &&
		memchr(prose.ptr, MARK_EMPHASIS_END, prose.len) >=
			(const void *)(prose.ptr + prose.len - 2);
}

static void open_heading(struct resolver *resolver, size_t index, unsigned rank)
{
	const struct block *block = block_at(resolver, index);
	struct mentioned_zone zone;
	for (size_t inner = rank; inner <= RANKS; inner++)
		resolver->open[inner] = false;
	if (!declared_zone(resolver->times, resolver->markdown->prose, block->begin, block->end, &zone))
		return;
	resolver->headings[rank] = declare(resolver, &zone, index, PMCHECK_VIA_HEADING);
	resolver->open[rank] = true;
}

static uint32_t heading_declaration(const struct resolver *resolver)
{
	for (size_t rank = RANKS + 1; rank-- > 0;)
		if (resolver->open[rank])
			return resolver->headings[rank];
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
static bool is_label(const struct resolver *resolver, size_t begin, size_t end,
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
		declared_for_all(resolver->times, prose, &line, &again);
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
	const struct block *above = block_at(resolver, index - 1);
	if (above->kind != BLOCK_PARAGRAPH && above->kind != BLOCK_TITLE)
		return NO_DECLARATION;
	size_t begin = above->end;
	while (begin > above->begin && prose.ptr[begin - 1] != '\n')
		begin--;
	if (!may_be_label(str_slice(prose, begin, above->end)) ||
		!declared_zone(resolver->times, prose, begin, above->end, &zone) ||
		!is_label(resolver, begin, above->end, &zone))
		return NO_DECLARATION;
	return declare(resolver, &zone, index - 1, PMCHECK_VIA_LABEL);
}

/* Notes the label of each list when its first item comes. */
static void meet_item(struct resolver *resolver, size_t index)
{
	const struct block *block = block_at(resolver, index);
	if (block->item == NO_ITEM)
		return;
	uint32_t list = resolver->markdown->items.items[block->item].list;
	while (resolver->list_labels.count <= list)
		*vec_push(&resolver->list_labels, resolver->arena) = NO_DECLARATION - 1;
	if (resolver->list_labels.items[list] == NO_DECLARATION - 1)
		resolver->list_labels.items[list] = read_list_label(resolver, index);
}

static uint32_t label_declaration(const struct resolver *resolver, const struct block *block)
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

static void meet_head(struct resolver *resolver, size_t index)
{
	const struct block *block = block_at(resolver, index);
	struct mentioned_zone zone;
	if (resolver->table != block->table || block->column == 0)
		resolver->columns.count = 0;
	resolver->table = block->table;
	bool found = declared_zone(
		resolver->times, resolver->markdown->prose, block->begin, block->end, &zone);
	*vec_push(&resolver->columns, resolver->arena) =
		found ? declare(resolver, &zone, index, PMCHECK_VIA_COLUMN) : NO_DECLARATION;
}

static uint32_t column_declaration(const struct resolver *resolver, const struct block *block)
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

static bool is_same_row(const struct block *a, const struct block *b)
{
	return b->kind == BLOCK_CELL && a->table == b->table && a->row == b->row;
}

/* A row may write its zone in a cell of its own: | 14:05 | UTC |. */
static void meet_row(struct resolver *resolver, size_t index)
{
	const struct block *first = block_at(resolver, index);
	struct mentioned_zone zone;
	resolver->row_zone = NO_INDEX;
	for (size_t i = index + 1; i < resolver->markdown->blocks.count; i++) {
		const struct block *cell = block_at(resolver, i);
		if (!is_same_row(first, cell))
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

/* ---- the walk ------------------------------------------------------------------------------- */

static void meet_block(struct resolver *resolver, size_t index)
{
	const struct block *block = block_at(resolver, index);
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE)
		open_heading(resolver, index, block->level);
	else if (is_bold_line(resolver, block))
		open_heading(resolver, index, RANKS);
	else if (block->kind == BLOCK_CELL && block->row == 0)
		meet_head(resolver, index);
	else if (block->kind == BLOCK_CELL && block->column == 0)
		meet_row(resolver, index);
	else
		meet_item(resolver, index);
}

/* The zone that block `index` declares for the whole document: a sentence, or | Timezone | UTC |. */
static bool read_document_zone(
	const struct resolver *resolver, size_t *index, struct mentioned_zone *zone)
{
	const struct markdown *markdown = resolver->markdown;
	const struct block *block = block_at(resolver, *index);
	if (block->kind == BLOCK_CELL && *index + 1 < markdown->blocks.count &&
		names_timezone(block_prose(markdown, block))) {
		const struct block *next = block_at(resolver, *index + 1);
		if (is_same_row(block, next) && declared_zone(resolver->times, markdown->prose,
							next->begin, next->end, zone)) {
			++*index;
			return true;
		}
	}
	return block->kind != BLOCK_CODE && block->kind != BLOCK_HEADING &&
		block->kind != BLOCK_TITLE &&
		declared_for_all(resolver->times, markdown->prose, block, zone);
}

/* A declaration for the whole document, wherever it stands. */
static void find_document_zone(struct resolver *resolver)
{
	struct mentioned_zone zone = { 0 };
	const struct text *text = resolver->text;
	resolver->document = NO_DECLARATION;
	if (declared_in_front_matter(text->front_matter, &zone.zone)) {
		resolver->document = declare(resolver, &zone, 0, PMCHECK_VIA_DOCUMENT);
		struct declaration *declaration =
			&resolver->scope->declarations.items[resolver->document];
		size_t offset = (size_t)(zone.zone.text.ptr - text->bytes.ptr);
		declaration->line = (uint32_t)text_line_at(text, offset);
		return;
	}
	for (size_t i = 0; i < resolver->markdown->blocks.count; i++) {
		size_t place = i;
		if (read_document_zone(resolver, &place, &zone)) {
			resolver->document = declare(resolver, &zone, place, PMCHECK_VIA_DOCUMENT);
			return;
		}
	}
}

static uint32_t document_declaration(struct resolver *resolver)
{
	if (!resolver->document_read)
		find_document_zone(resolver);
	resolver->document_read = true;
	return resolver->document;
}

/* The declaration of the zone that is assumed where there is no other. */
static uint32_t assumed_declaration(struct resolver *resolver)
{
	if (resolver->assumed && resolver->scope->assumed == NO_INDEX) {
		struct mentioned_zone zone = { .zone = *resolver->assumed };
		resolver->scope->assumed = declare(resolver, &zone, 0, PMCHECK_VIA_DOCUMENT);
	}
	return resolver->assumed ? resolver->scope->assumed : NO_DECLARATION;
}

static void give_zone(struct resolver *resolver, struct mention *mention)
{
	const struct block *block = block_at(resolver, mention->block);
	if (block->kind == BLOCK_CELL && block->row > 0 && resolver->row_zone != NO_INDEX) {
		mention->zone = resolver->row_zone;
		mention->via = PMCHECK_VIA_COLUMN;
		return;
	}
	uint32_t found = label_declaration(resolver, block);
	if (found == NO_DECLARATION)
		found = column_declaration(resolver, block);
	if (found == NO_DECLARATION)
		found = heading_declaration(resolver);
	if (found == NO_DECLARATION)
		found = document_declaration(resolver);
	if (found == NO_DECLARATION)
		found = assumed_declaration(resolver);
	if (found == NO_DECLARATION)
		return;
	const struct declaration *declaration = &resolver->scope->declarations.items[found];
	mention->declaration = found;
	mention->zone = declaration->zone;
	mention->via = declaration->via;
}

/* The first line of a document speaks for all of it. */
static void read_first_line(struct resolver *resolver)
{
	if (!resolver->markdown->blocks.count || block_at(resolver, 0)->item != NO_ITEM)
		return;
	const struct block *block = block_at(resolver, 0);
	struct str prose = resolver->markdown->prose;
	size_t end = str_line_end(prose, block->begin, block->end);
	struct mentioned_zone zone;
	if (block->kind != BLOCK_PARAGRAPH ||
		!declared_zone(resolver->times, prose, block->begin, end, &zone) ||
		!is_label(resolver, block->begin, end, &zone))
		return;
	resolver->headings[RANK_FIRST_LINE] = declare(resolver, &zone, 0, PMCHECK_VIA_HEADING);
	resolver->open[RANK_FIRST_LINE] = true;
}

static void walk_blocks(struct resolver *resolver)
{
	struct times *times = resolver->times;
	size_t next = 0;
	for (size_t i = 0; i < resolver->markdown->blocks.count; i++) {
		meet_block(resolver, i);
		size_t begin = next;
		while (next < times->mentions.count && times->mentions.items[next].block == i)
			next++;
		share_in_block(resolver, i, begin, next);
		for (size_t j = begin; j < next; j++)
			if (times->mentions.items[j].zone == NO_INDEX)
				give_zone(resolver, &times->mentions.items[j]);
	}
}

/* Whether two times may be one moment, as far as zones with fixed offsets tell. */
static bool is_same_moment(
	const struct times *times, const struct mention *a, const struct mention *b)
{
	struct tz_offset one[ZONE_MEANINGS], other[ZONE_MEANINGS];
	struct civil_date unknown = { 0 };
	int minute = clock_minute(&a->clock), other_minute = clock_minute(&b->clock);
	size_t ones = zone_offsets(mention_zone(times, a), NULL, unknown, minute, one);
	size_t others = zone_offsets(mention_zone(times, b), NULL, unknown, other_minute, other);
	for (size_t i = 0; i < ones; i++)
		for (size_t j = 0; j < others; j++)
			if ((minute - one[i].minutes - other_minute + other[j].minutes) %
					MINUTES_PER_DAY ==
				0)
				return true;
	return false;
}

/* Of a pair one of which is in UTC the other needs not be. */
static void settle_glosses(struct times *times)
{
	for (size_t i = 0; i < times->mentions.count; i++) {
		struct mention *mention = &times->mentions.items[i];
		if (mention->gloss == NO_INDEX)
			continue;
		const struct mention *other = &times->mentions.items[mention->gloss];
		mention->glossed = mention_verdict(times, other) == PMCHECK_TIME_UTC &&
			mention_verdict(times, mention) != PMCHECK_TIME_UTC &&
			(!mention->apart || is_same_moment(times, other, mention));
	}
}

void scope_resolve(struct scope *scope, struct times *times, struct arena *arena,
	const struct text *text, const struct markdown *markdown, const struct zone *assumed)
{
	struct resolver resolver = {
		.scope = scope,
		.times = times,
		.arena = arena,
		.markdown = markdown,
		.text = text,
		.assumed = assumed,
	};
	resolver.row_zone = NO_INDEX;
		*scope = (struct scope){ .assumed = NO_INDEX };
	if (!times->mentions.count)
		return;
	times_join(times, markdown);
	read_first_line(&resolver);
	walk_blocks(&resolver);
	settle_glosses(times);
}
