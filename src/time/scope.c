/* SPDX-License-Identifier: MIT */
#include "time/scope.h"

#include "time/declare.h"
#include "time/join.h"
#include "time/resolver.h"

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

/* ---- the block ------------------------------------------------------------------------------ */

/* A gloss lends its zone to nobody: of two zones side by side neither is the block's. */
static bool serves_block(const struct times *times, const struct mention *mention)
{
	const struct zone *zone = mention_zone(times, mention);
	return zone && (mention->gloss == NO_INDEX || zone->kind == ZONE_UTC);
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
		/* "14:05 local time (12:05 UTC)" */
		bool beside = mention->gloss != NO_INDEX && mention->apart;
		if (mention->zone != NO_INDEX || beside)
			continue;
		mention->zone = sole;
		mention->via = PMCHECK_VIA_BLOCK;
	}
}

/* ---- the walk ------------------------------------------------------------------------------- */

static void meet_block(struct resolver *resolver, size_t index)
{
	const struct block *block = resolver_block(resolver, index);
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE)
		resolver_open_heading(resolver, index, block->level);
	else if (resolver_is_bold_line(resolver, block))
		resolver_open_heading(resolver, index, RANKS);
	else if (block->kind == BLOCK_CELL && block->row == 0)
		resolver_meet_head(resolver, index);
	else if (block->kind == BLOCK_CELL && block->column == 0)
		resolver_meet_row(resolver, index);
	else
		resolver_meet_item(resolver, index);
}

/* The zone that block `index` declares for the whole document: a sentence, or | Timezone | UTC |. */
static bool read_document_zone(
	const struct resolver *resolver, size_t *index, struct mentioned_zone *zone)
{
	const struct markdown *markdown = resolver->markdown;
	const struct block *block = resolver_block(resolver, *index);
	if (block->kind == BLOCK_CELL && *index + 1 < markdown->blocks.count &&
		names_timezone(block_prose(markdown, block))) {
		const struct block *next = resolver_block(resolver, *index + 1);
		if (resolver_is_same_row(block, next) && declared_zone(resolver->times, markdown->prose,
							next->begin, next->end, zone)) {
			++*index;
			return true;
		}
	}
	return block->kind != BLOCK_CODE && block->kind != BLOCK_HEADING &&
		block->kind != BLOCK_TITLE &&
		declared_for_all(resolver->times, markdown, block,
			in_section(resolver->sections, *index, PMCHECK_MEASURES), zone);
}

/* A declaration for the whole document, wherever it stands. */
static void find_document_zone(struct resolver *resolver)
{
	struct mentioned_zone zone = { 0 };
	const struct text *text = resolver->text;
	resolver->document = NO_DECLARATION;
	if (declared_in_front_matter(text->front_matter, &zone.zone)) {
		resolver->document = resolver_declare(resolver, &zone, 0, PMCHECK_VIA_DOCUMENT);
		struct declaration *declaration =
			&resolver->scope->declarations.items[resolver->document];
		size_t offset = (size_t)(zone.zone.text.ptr - text->bytes.ptr);
		declaration->line = (uint32_t)text_line_at(text, offset);
		return;
	}
	for (size_t i = 0; i < resolver->markdown->blocks.count; i++) {
		size_t place = i;
		if (read_document_zone(resolver, &place, &zone)) {
			resolver->document = resolver_declare(resolver, &zone, place, PMCHECK_VIA_DOCUMENT);
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
		resolver->scope->assumed = resolver_declare(resolver, &zone, 0, PMCHECK_VIA_DOCUMENT);
	}
	return resolver->assumed ? resolver->scope->assumed : NO_DECLARATION;
}

static void give_zone(struct resolver *resolver, struct mention *mention)
{
	const struct block *block = resolver_block(resolver, mention->block);
	if (block->kind == BLOCK_CELL && block->row > 0 && resolver->row_zone != NO_INDEX) {
		mention->zone = resolver->row_zone;
		mention->via = PMCHECK_VIA_COLUMN;
		return;
	}
	uint32_t found = resolver_label(resolver, block);
	if (found == NO_DECLARATION)
		found = resolver_column(resolver, block);
	if (found == NO_DECLARATION)
		found = resolver_heading(resolver);
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
	if (!resolver->markdown->blocks.count || resolver_block(resolver, 0)->item != NO_ITEM)
		return;
	const struct block *block = resolver_block(resolver, 0);
	struct str prose = resolver->markdown->prose;
	size_t end = str_line_end(prose, block->begin, block->end);
	struct mentioned_zone zone;
	if (block->kind != BLOCK_PARAGRAPH ||
		!declared_zone(resolver->times, prose, block->begin, end, &zone) ||
		!resolver_is_label(resolver, block->begin, end, &zone))
		return;
	resolver->headings[RANK_FIRST_LINE] = (struct open_heading){
		.open = true,
		.read = true,
		.declaration = resolver_declare(resolver, &zone, 0, PMCHECK_VIA_HEADING),
	};
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

/* Whether two times may be one moment, as far as zones with fixed offsets tell: without a zone any may. */
static bool is_same_moment(
	const struct times *times, const struct mention *a, const struct mention *b)
{
	if (a->zone == NO_INDEX || b->zone == NO_INDEX)
		return true;
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
	const struct text *text, const struct markdown *markdown, const struct sections *sections,
	const struct zone *assumed)
{
	struct resolver resolver = {
		.scope = scope,
		.times = times,
		.arena = arena,
		.markdown = markdown,
		.sections = sections,
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
