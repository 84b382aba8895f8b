/* SPDX-License-Identifier: MIT */
#include "rules/event.h"
#include "text/sentence.h"

enum { MOST_SENTENCES = 2 };

/* Whether a text ends with a colon: what comes next belongs to it. */
static bool opens_text(struct str prose)
{
	size_t end = skip_gap_back(prose, prose.len);
	return end && prose.ptr[end - 1] == ':';
}

/* Whether an item stands in another, at any depth. */
static bool is_within(const struct markdown *markdown, uint32_t item, uint32_t outer)
{
	while (item != NO_ITEM && item != outer)
		item = markdown->items.items[item].parent;
	return item == outer;
}

/* Whether a block goes on the entry that begins with block `entry`. */
static bool goes_on(const struct document *document, size_t entry, size_t index)
{
	const struct markdown *markdown = &document->markdown;
	const struct block *first = &markdown->blocks.items[entry];
	const struct block *block = &markdown->blocks.items[index];
	if (!in_section(&document->sections, index, PMCHECK_TIMELINE) ||
		(block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_CELL))
		return false;
	if (first->kind == BLOCK_CELL)
		return block->kind == BLOCK_CELL && block->table == first->table &&
			block->row == first->row;
	if (first->item != NO_ITEM && is_within(markdown, block->item, first->item))
		return true;
	return block->item == NO_ITEM && opens_text(block_prose(markdown, first));
}

/* A block's text after the time that the entry begins with: "Aug 04, 14:30 (UTC). We …" */
static struct str text_of(const struct document *document, const struct entry *entry, size_t index)
{
	const struct block *block = &document->markdown.blocks.items[index];
	struct str prose = document->markdown.prose;
	const struct mention *mentions = document->times.mentions.items;
	size_t begin = block->begin;
	if (entry->start != NO_INDEX && mentions[entry->start].block == index)
		begin = mentions[entry->finish != NO_INDEX ? entry->finish : entry->start].end;
	while (begin < block->end && !is_alnum(prose.ptr[begin]) && !(prose.ptr[begin] & 0x80) &&
		prose.ptr[begin] != MARK_CODE)
		begin++;
	return str_slice(prose, begin, block->end);
}

/* Ellipses are no signs: they are not ASCII. */
static size_t count_ellipses(struct str prose)
{
	const struct str ellipsis = STR("\xE2\x80\xA6");
	size_t count = 0;
	for (const char *at = prose.ptr, *end = at + prose.len;
		at < end && (at = memchr(at, *ellipsis.ptr, (size_t)(end - at))) != NULL; at++)
		count += str_starts((struct str){ at, (size_t)(end - at) }, ellipsis);
	return count;
}

/*
 * Whether the blocks of an entry, up to before block `next`, have too few signs that may end a sentence
 * before more of it to make too many of them.
 */
static bool is_short(const struct document *document, const struct entry *entry, size_t next)
{
	const struct char_map *chars = &document->markdown.chars;
	const struct block *blocks = document->markdown.blocks.items;
	size_t last = next > entry->block ? next - 1 : entry->block;
	size_t sentences = last + 1 - entry->block, begin = blocks[entry->block].begin;
	struct str prose = str_slice(document->markdown.prose, 0, blocks[last].end);
	if (!chars->ascii && sentences <= MOST_SENTENCES)
		sentences += count_ellipses(str_slice(prose, begin, prose.len));
	for (size_t at = begin; sentences <= MOST_SENTENCES; at++) {
		at = char_map_next(chars->signs, at, prose.len);
		if (at + 1 >= prose.len)
			return true;
		sentences += is_of(prose.ptr[at], CHAR_END);
	}
	return false;
}

/* Whether a cell of one sentence is none, but a name, a state, a link: no full stop ends it. */
static bool is_label_cell(const struct document *document, size_t index, struct str text)
{
	size_t end = skip_gap_back(text, text.len);
	return document->markdown.blocks.items[index].kind == BLOCK_CELL &&
		(!end || !is_of(text.ptr[end - 1], CHAR_END));
}

static size_t sentences_in(const struct document *document, const struct entry *entry, size_t index)
{
	struct str text = text_of(document, entry, index);
	size_t count = sentences_count(text);
	return count == 1 && is_label_cell(document, index, text) ? 0 : count;
}

static size_t count_sentences(const struct document *document, const struct entry *entry, size_t next)
{
	size_t count = sentences_in(document, entry, entry->block);
	for (size_t i = entry->block + 1; i < next && goes_on(document, entry->block, i); i++)
		count += sentences_in(document, entry, i);
	return count;
}

/* Whether an entry is several that its author did not part: lines, or a time in each sentence. */
static bool runs_together(const struct document *document, const struct entry *entry)
{
	enum { SEVERAL = 3 };
	const struct times *times = &document->times;
	size_t first = times->first_in[entry->block], last = first;
	while (last < times->mentions.count && times->mentions.items[last].block == entry->block)
		last++;
	const struct block *block = &document->markdown.blocks.items[entry->block];
	return block->item == NO_ITEM && block->kind == BLOCK_PARAGRAPH &&
		(last - first >= SEVERAL || is_list_of_lines(block_prose(&document->markdown, block)));
}

static void check(const struct run *run)
{
	const struct timeline *timeline = &run->document->timeline;
	if (timeline->format == PMCHECK_TIMELINE_CODE)
		return;
	for (size_t i = 0; i < timeline->entries.count; i++) {
		const struct entry *entry = &timeline->entries.items[i];
		if (!entry_is_event(run->document, entry))
			continue;
		size_t next = i + 1 < timeline->entries.count ? entry[1].block
							      : run->document->markdown.blocks.count;
		if (is_short(run->document, entry, next) || runs_together(run->document, entry))
			continue;
		size_t count = count_sentences(run->document, entry, next);
		if (count > MOST_SENTENCES)
			report_prose(run, entry->begin, entry->end,
				run_text(run, "%zu sentences, two are enough: split the entry, or move "
					      "the why to the root cause", count));
	}
}

const struct rule rule_timeline_entry_too_long = {
	.check = check,
	.about = {
		.id = "timeline-entry-too-long",
		.severity = PMCHECK_WARNING,
		.summary = "an entry of the Timeline has more than two sentences",
		.help = "One event, one bullet, one or two sentences; explain in the section about the cause.",
		.explanation =
			"A timeline is skimmed. Two sentences tell what happened and what was done; a third "
			"is another event, with a time of its own, or an explanation, which has its own "
			"section. Items inside an entry are part of it unless they begin with a time.",
		.bad = "## Timeline\n\n- 14:05 UTC: The pager fires. Ada looks. She restarts the queue.\n",
		.good = "## Timeline\n\n- 14:05 UTC: The pager fires.\n"
			"- 14:09 UTC: Ada looks. She restarts the queue.\n",
	},
};
