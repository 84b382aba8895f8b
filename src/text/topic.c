/* SPDX-License-Identifier: MIT */
#include "text/topic.h"

#include "text/letters.h"
#include "text/passage.h"

enum {
	LONGEST_LABEL = 60, /* "Tasks to address the issue:" is one, a sentence about tasks is none */
};

/* Whether a piece of the measures names an action that can be done; a vague one may be anything. */
static bool is_task(const struct passage *piece)
{
	enum { HEAD = 12 };
	topic_set first = passage_first(piece,
		TOPIC_BIT(TOPIC_VAGUE) | TOPIC_BIT(TOPIC_ORDER) | TOPIC_BIT(TOPIC_TASK));
	if (first)
		return !has_topic(first, TOPIC_VAGUE);
	return passage_opens(piece, HEAD, TOPIC_TASK);
}

/* Whether a piece begins with what may be anything. */
static bool is_vague(const struct passage *piece)
{
	return passage_first(piece, TOPIC_BIT(TOPIC_VAGUE)) != 0;
}

/* Whether a line begins with a label that announces tasks: "Tasks to address the issue: …" */
static bool announces_tasks(const struct passage *line)
{
	struct str head = str_slice(line->prose, line->begin, line->begin + LONGEST_LABEL + 1);
	const char *colon = memchr(head.ptr, ':', head.len);
	if (!colon)
		return false;
	struct passage label =
		passage_part(line, line->begin, (size_t)(colon - line->prose.ptr));
	return passage_has(&label, TOPIC_TASK_LABEL);
}

/* Counts the lines of a paragraph that begin as a sentence does and name an action. */
static void count_lines(struct topics *topics, const struct passage *text)
{
	struct str prose = text->prose;
	for (size_t at = text->begin, end; at < prose.len; at = end + 1) {
		end = str_line_end(prose, at, prose.len);
		struct passage line = passage_part(text, skip_gap(prose, at), end);
		if (line.begin >= end)
			continue;
		if (announces_tasks(&line))
			topics->of[PMCHECK_MEASURES] |= TOPIC_BIT(TOPIC_TASK_LABEL);
		topics->lines += !is_lower(prose.ptr[line.begin]) && is_task(&line);
	}
}

/* Whether a piece begins with the box of a task list, or with a ticket's number: "[ ] …", "OPS-12: …" */
static bool is_listed(const struct passage *piece)
{
	enum { LEAST = 2 };
	struct str prose = piece->prose, rest = str_slice(prose, piece->begin, prose.len);
	if (str_starts(rest, STR("[ ] ")) || str_starts(rest, STR("[x] ")) ||
		str_starts(rest, STR("[X] ")))
		return true;
	size_t begin = piece->begin;
	while (begin < prose.len && (is_mark(prose.ptr[begin]) || prose.ptr[begin] == '['))
		begin++;
	size_t end = begin;
	while (is_upper(str_at(prose, end)))
		end++;
	return end - begin >= LEAST && str_at(prose, end) == '-' && is_digit(str_at(prose, end + 1));
}

/* A walk over the blocks of all sections. */
struct topic_walk {
	struct topics *topics;
	const struct markdown *markdown;
	struct passage all; /* the whole prose */
	unsigned lesson; /* the level of the heading of lessons that holds the block; 0: none */
	const struct block *tasks; /* the head of a table's column of tasks; NULL: none yet */
};

/* Whether a cell stands in the column whose head announces tasks: "Task", "Action". */
static bool is_in_column(const struct block *head, const struct block *cell)
{
	return head && cell->kind == BLOCK_CELL && cell->table == head->table &&
		cell->column == head->column && cell->row > 0;
}

static void count_tasks(
	struct topic_walk *walk, const struct block *block, const struct passage *text)
{
	struct topics *topics = walk->topics;
	bool own = (block->kind == BLOCK_PARAGRAPH && block->leads) || block->kind == BLOCK_HEADING ||
		(block->kind == BLOCK_CELL && block->row > 0);
	if (!own) {
		if (block->kind == BLOCK_CELL && passage_has(text, TOPIC_TASK_LABEL))
			walk->tasks = block;
		if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_CODE)
			count_lines(topics, text);
		return;
	}
	if (block->kind == BLOCK_HEADING && passage_has(text, TOPIC_TASK_LABEL)) {
		topics->of[PMCHECK_MEASURES] |= TOPIC_BIT(TOPIC_TASK_LABEL);
		return;
	}
	/* Under "Action items" each item is one, however it is put. */
	bool announced = has_topic(topics->of[PMCHECK_MEASURES], TOPIC_TASK_LABEL);
	topics->tasks += is_task(text) || is_listed(text) ||
		is_in_column(walk->tasks, block) || (announced && !is_vague(text));
}

/* Whether a block is the title of its section, or of the half of it that stands apart. */
static bool is_own_title(const struct section *section, size_t block)
{
	return section->title.block == block || (section->split && section->second.block == block);
}

/* Whether an item is `outer` or stands in it, at any depth. */
static bool is_within(const struct markdown *markdown, uint32_t item, uint32_t outer)
{
	while (item != NO_ITEM && item != outer)
		item = markdown->items.items[item].parent;
	return item == outer;
}

bool is_beside_section(
	const struct markdown *markdown, const struct section *section, size_t block)
{
	size_t title = section->title.block;
	if (section->title.form != PMCHECK_LIST || title == NO_BLOCK)
		return false;
	const struct block *blocks = markdown->blocks.items;
	return blocks[title].item != NO_ITEM && title + 1 < markdown->blocks.count &&
		is_within(markdown, blocks[title + 1].item, blocks[title].item) &&
		!is_within(markdown, blocks[block].item, blocks[title].item);
}

static struct passage block_passage(const struct topic_walk *walk, const struct block *block)
{
	return passage_part(&walk->all, block->begin, block->end);
}

/* What is asked of each section. */
static const topic_set asked[PMCHECK_SECTIONS] = {
	[PMCHECK_SUMMARY] = TOPIC_BIT(TOPIC_SHARE) | TOPIC_BIT(TOPIC_PART) |
		TOPIC_BIT(TOPIC_SOME_ALL) | TOPIC_BIT(TOPIC_BECAUSE) | TOPIC_BIT(TOPIC_LASTED),
	[PMCHECK_TIMELINE] = TOPIC_BIT(TOPIC_FOUND) | TOPIC_BIT(TOPIC_MEANS) |
		TOPIC_BIT(TOPIC_DETECTION) | TOPIC_BIT(TOPIC_INVESTIGATED) |
		TOPIC_BIT(TOPIC_DEAD_END) | TOPIC_BIT(TOPIC_ESCALATED) | TOPIC_BIT(TOPIC_RESOLVED),
	[PMCHECK_CAUSE] = TOPIC_BIT(TOPIC_CAUSE) | TOPIC_BIT(TOPIC_FIXED),
	[PMCHECK_MEASURES] = TOPIC_BIT(TOPIC_IMPROVEMENT),
};

/* What is still to be found in a section, of which it is known that it has `found`. */
static topic_set missing_topics(size_t kind, topic_set found)
{
	topic_set parts = TOPIC_BIT(TOPIC_PART) | TOPIC_BIT(TOPIC_SOME_ALL);
	topic_set pair = TOPIC_BIT(TOPIC_FOUND) | TOPIC_BIT(TOPIC_MEANS);
	topic_set missing = (asked[kind] | TOPIC_BIT(TOPIC_ENGLISH)) & ~(found & ~parts & ~pair);
	if (has_topic(found, TOPIC_SHARE))
		missing &= ~parts;
	if (has_topic(found, TOPIC_DETECTION))
		missing &= ~pair;
	return missing;
}

/* Notes where the lessons begin and end that some write under the cause: they are not the cause. */
static bool is_lesson(struct topic_walk *walk, size_t kind, const struct block *block,
	const struct passage *text)
{
	if (block->kind == BLOCK_HEADING && block->level <= walk->lesson)
		walk->lesson = 0;
	if (block->kind == BLOCK_HEADING && !walk->lesson && kind == PMCHECK_CAUSE &&
		passage_has(text, TOPIC_LESSON))
		walk->lesson = block->level;
	return walk->lesson != 0;
}

static void read_in(struct topic_walk *walk, size_t kind, const struct block *block)
{
	struct topics *topics = walk->topics;
	struct passage text = block_passage(walk, block);
	if (is_lesson(walk, kind, block, &text))
		return;
	topic_set missing = missing_topics(kind, topics->of[kind]);
	if (block->kind != BLOCK_CODE && missing)
		topics->of[kind] |= passage_topics(&text, missing);
	if (kind == PMCHECK_SUMMARY && has_topic(missing, TOPIC_SHARE) && !topics->people_end)
		passage_people(&text, &topics->people_begin, &topics->people_end);
	topics->blocks[kind] += block->kind != BLOCK_TITLE && block->kind != BLOCK_HEADING &&
		block->kind != BLOCK_CODE && block->end > block->begin;
	if (kind == PMCHECK_MEASURES)
		count_tasks(walk, block, &text);
}

/*
 * A title tells nothing of its section but that tasks are to come: a project's own "Action Items", not
 * one that is to be renamed.
 */
static void read_title(struct topic_walk *walk, const struct section *section, size_t kind,
	const struct block *block)
{
	walk->lesson = 0;
	struct passage title = block_passage(walk, block);
	if (kind == PMCHECK_MEASURES && section->title.match.class == TITLE_EXACT &&
		passage_has(&title, TOPIC_TASK_LABEL))
		walk->topics->of[kind] |= TOPIC_BIT(TOPIC_TASK_LABEL);
}

/* Whether a text is in another language, as far as that can be told: of a long one, or another script. */
static bool is_foreign(const struct topics *topics, const struct markdown *markdown)
{
	enum { LONG = 400 };
	struct str prose = markdown->prose;
	bool english = false;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		english |= has_topic(topics->of[kind], TOPIC_ENGLISH);
	return (!english && prose.len >= LONG) ||
		(!markdown->chars.ascii && utf8_high_bytes(prose) > prose.len / 4);
}

void topics_find(struct topics *topics, const struct topic_index *index, struct arena *arena,
	const struct markdown *markdown, const struct sections *sections)
{
	struct passage all = { index, &markdown->chars, letters_fold(arena, markdown->prose),
		markdown->prose, 0 };
	struct topic_walk walk = { .topics = topics, .markdown = markdown, .all = all };
	*topics = (struct topics){ 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		uint8_t kind = sections->kind_of_block[i];
		if (kind == NO_SECTION) {
			walk.lesson = 0;
			continue;
		}
		const struct section *section = &sections->of[kind];
		if (is_own_title(section, i))
			read_title(&walk, section, kind, &markdown->blocks.items[i]);
		else if (!is_beside_section(markdown, section, i))
			read_in(&walk, kind, &markdown->blocks.items[i]);
	}
	topics->foreign = is_foreign(topics, markdown);
}
