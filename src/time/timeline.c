/* SPDX-License-Identifier: MIT */
#include "time/timeline.h"

#include "time/cue.h"

struct reader {
	struct timeline *timeline;
	struct arena *arena;
	const struct markdown *markdown;
	const struct sections *sections;
	const struct times *times;
	uint8_t *forms; /* of each block: as what it lists an event, if it is of the Timeline */
	size_t timed[PMCHECK_TIMELINE_MIXED], all[PMCHECK_TIMELINE_MIXED]; /* by format */
};

static const struct item *item_of(const struct reader *reader, const struct block *block)
{
	return block->item == NO_ITEM ? NULL : &reader->markdown->items.items[block->item];
}

/* Words that may stand before an entry's time without a colon. */
static bool is_opening_word(struct str word)
{
	static const char *const words[] = { "at", "from", "between", "on", "around", "about", "by",
		"approximately", "approx", "circa", "the", "starting", "day", "utc", "gmt" };
	return word_is_in(word, words, sizeof words / sizeof *words);
}

/* Whether only a label, a date or words such as "At" stand before a time in its block. */
static bool begins_entry(const struct reader *reader, const struct mention *mention)
{
	enum { FAR = 60 };
	struct str prose = reader->markdown->prose;
	const struct block *block = &reader->markdown->blocks.items[mention->block];
	size_t at = block->begin, end = mention->clock.begin, words = 0;
	struct date date;
	if (end - block->begin > FAR)
		return false;
	while (at < end) {
		size_t word = word_end(prose, at);
		if (date_read_here(prose, at, &date) && date.end <= end) {
			at = date.end;
			continue;
		}
		bool label = prose.ptr[at] == MARK_EMPHASIS_END &&
			prose.ptr[block->begin] == MARK_EMPHASIS;
		if (prose.ptr[at] == ':' || label)
			words = 0;
		else if (word > at && !is_opening_word(str_slice(prose, at, word)))
			words++;
		at = word > at ? word : at + 1;
	}
	return words == 0;
}

/* The first mention of a block when it begins an entry; NO_INDEX for none. */
static uint32_t leading_mention(const struct reader *reader, size_t block)
{
	size_t first = reader->times->first_in[block];
	if (first == reader->times->mentions.count ||
		reader->times->mentions.items[first].block != block ||
		!begins_entry(reader, &reader->times->mentions.items[first]))
		return NO_INDEX;
	return (uint32_t)first;
}

/* Whether a block begins with a time or a date. */
static bool is_timed(const struct reader *reader, size_t index)
{
	const struct block *block = &reader->markdown->blocks.items[index];
	return leading_mention(reader, index) != NO_INDEX ||
		times_line_leads(block_prose(reader->markdown, block));
}

static bool has_timed_line(const struct reader *reader, const struct block *block)
{
	struct str prose = block_prose(reader->markdown, block);
	for (size_t at = 0; at < prose.len;) {
		size_t end = str_line_end(prose, at, prose.len);
		if (times_line_leads(str_slice(prose, at, end)))
			return true;
		at = end + 1;
	}
	return false;
}

static bool is_blank_block(const struct reader *reader, const struct block *block)
{
	struct str prose = block_prose(reader->markdown, block);
	return str_skip(prose, 0, CHAR_SPACE) == prose.len;
}

/* As what a block of the Timeline lists an event; PMCHECK_TIMELINE_NONE when it begins none. */
static enum pmcheck_timeline_format form_of(const struct reader *reader, size_t index)
{
	const struct block *block = &reader->markdown->blocks.items[index];
	const struct item *item = item_of(reader, block);
	switch (block->kind) {
	case BLOCK_HEADING:
		return is_timed(reader, index) ? PMCHECK_TIMELINE_HEADINGS : PMCHECK_TIMELINE_NONE;
	case BLOCK_CELL:
		return block->row > 0 && block->column == 0 ? PMCHECK_TIMELINE_TABLE
							    : PMCHECK_TIMELINE_NONE;
	case BLOCK_CODE:
		return item ? PMCHECK_TIMELINE_NONE : PMCHECK_TIMELINE_CODE;
	case BLOCK_PARAGRAPH:
		if (is_blank_block(reader, block))
			return PMCHECK_TIMELINE_NONE;
		if (item && block->leads)
			return item->ordered ? PMCHECK_TIMELINE_NUMBERED : PMCHECK_TIMELINE_BULLETS;
		return !item || block->continues ? PMCHECK_TIMELINE_PARAGRAPHS
						 : PMCHECK_TIMELINE_NONE;
	default:
		return PMCHECK_TIMELINE_NONE;
	}
}

/* A table's row is timed when any of its first cells is. */
static bool is_row_timed(const struct reader *reader, size_t index)
{
	const struct block *first = &reader->markdown->blocks.items[index];
	for (size_t i = index; i < reader->markdown->blocks.count; i++) {
		const struct block *cell = &reader->markdown->blocks.items[i];
		if (cell->kind != BLOCK_CELL || cell->row != first->row || cell->column > 1)
			return false;
		if (is_timed(reader, i))
			return true;
	}
	return false;
}

static void count_forms(struct reader *reader)
{
	for (size_t i = 0; i < reader->markdown->blocks.count; i++) {
		const struct block *block = &reader->markdown->blocks.items[i];
		if (!in_section(reader->sections, i, PMCHECK_TIMELINE))
			continue;
		enum pmcheck_timeline_format form = form_of(reader, i);
		reader->forms[i] = (uint8_t)form;
		if (form == PMCHECK_TIMELINE_NONE)
			continue;
		bool timed = form == PMCHECK_TIMELINE_TABLE ? is_row_timed(reader, i)
			: form == PMCHECK_TIMELINE_CODE     ? has_timed_line(reader, block)
							    : is_timed(reader, i);
		reader->all[form]++;
		reader->timed[form] += timed;
	}
}

/* The form with the most in `counts`; the earlier in the enumeration where two have as many. */
static enum pmcheck_timeline_format most(const size_t *counts)
{
	enum pmcheck_timeline_format best = PMCHECK_TIMELINE_NONE;
	for (size_t form = PMCHECK_TIMELINE_BULLETS; form < PMCHECK_TIMELINE_MIXED; form++)
		if (counts[form] > counts[best])
			best = (enum pmcheck_timeline_format)form;
	return best;
}

/* How events are listed: as most of what begins with a time; without times lists go before prose. */
static enum pmcheck_timeline_format decide(struct reader *reader)
{
	/* Log lines in code stand beside events as evidence: they are the events only where none are. */
	size_t code = reader->timed[PMCHECK_TIMELINE_CODE];
	reader->timed[PMCHECK_TIMELINE_CODE] = 0;
	if (most(reader->timed) == PMCHECK_TIMELINE_NONE)
		reader->timed[PMCHECK_TIMELINE_CODE] = code;
	enum pmcheck_timeline_format best = most(reader->timed);
	if (best == PMCHECK_TIMELINE_NONE) {
		static const enum pmcheck_timeline_format order[] = { PMCHECK_TIMELINE_BULLETS,
			PMCHECK_TIMELINE_NUMBERED, PMCHECK_TIMELINE_TABLE, PMCHECK_TIMELINE_PARAGRAPHS,
			PMCHECK_TIMELINE_CODE };
		for (size_t i = 0; i < sizeof order / sizeof *order; i++)
			if (reader->all[order[i]])
				return order[i];
		return PMCHECK_TIMELINE_NONE;
	}
	for (size_t form = PMCHECK_TIMELINE_BULLETS; form < PMCHECK_TIMELINE_MIXED; form++)
		if (form != best && form != PMCHECK_TIMELINE_HEADINGS &&
			reader->timed[form] * 2 >= reader->timed[best])
			return PMCHECK_TIMELINE_MIXED;
	return best;
}

static void add_entry(struct reader *reader, size_t index)
{
	const struct block *block = &reader->markdown->blocks.items[index];
	const struct times *times = reader->times;
	struct entry entry = {
		.block = (uint32_t)index,
		.begin = block->begin,
		.end = block->end,
		.start = leading_mention(reader, index),
		.finish = NO_INDEX,
	};
	if (entry.start != NO_INDEX && entry.start + 1 < times->mentions.count) {
		const struct mention *next = &times->mentions.items[entry.start + 1];
		if (next->ranged && next->block == index)
			entry.finish = entry.start + 1;
	}
	*vec_push(&reader->timeline->entries, reader->arena) = entry;
}

/* A row's entry is all of its cells; its time is that of the first cell that has one. */
static void add_row(struct reader *reader, size_t index)
{
	const struct block *first = &reader->markdown->blocks.items[index];
	add_entry(reader, index);
	struct entry *entry = &reader->timeline->entries.items[reader->timeline->entries.count - 1];
	for (size_t i = index + 1; i < reader->markdown->blocks.count; i++) {
		const struct block *cell = &reader->markdown->blocks.items[i];
		if (cell->kind != BLOCK_CELL || cell->row != first->row || cell->table != first->table)
			break;
		entry->end = cell->end;
		if (entry->start == NO_INDEX && cell->column == 1)
			entry->start = leading_mention(reader, i);
	}
}

/* Items inside items are entries when they begin with a time. */
static bool is_entry(const struct reader *reader, size_t index, uint32_t outermost)
{
	const struct item *item = item_of(reader, &reader->markdown->blocks.items[index]);
	return !item || item->depth <= outermost || is_timed(reader, index);
}

static void collect(struct reader *reader)
{
	enum pmcheck_timeline_format format = reader->timeline->format;
	uint32_t outermost = UINT32_MAX;
	for (size_t i = 0; i < reader->markdown->blocks.count; i++) {
		const struct block *block = &reader->markdown->blocks.items[i];
		if (!in_section(reader->sections, i, PMCHECK_TIMELINE))
			continue;
		enum pmcheck_timeline_format form = (enum pmcheck_timeline_format)reader->forms[i];
		const struct item *item = item_of(reader, block);
		if (item && block->leads && item->depth < outermost)
			outermost = item->depth;
		if (form == PMCHECK_TIMELINE_NONE ||
			(form != format && format != PMCHECK_TIMELINE_MIXED))
			continue;
		if (format == PMCHECK_TIMELINE_MIXED && !is_timed(reader, i))
			continue;
		if (form == PMCHECK_TIMELINE_TABLE)
			add_row(reader, i);
		else if (is_entry(reader, i, outermost))
			add_entry(reader, i);
	}
}

void timeline_read(struct timeline *timeline, struct arena *arena, const struct markdown *markdown,
	const struct sections *sections, const struct times *times)
{
	struct reader reader = { .timeline = timeline,
		.arena = arena,
		.markdown = markdown,
		.sections = sections,
		.times = times };
	*timeline = (struct timeline){ 0 };
	if (!sections->of[PMCHECK_TIMELINE].found)
		return;
	reader.forms = arena_zalloc(arena, markdown->blocks.count, sizeof *reader.forms);
	count_forms(&reader);
	timeline->format = decide(&reader);
	collect(&reader);
}
