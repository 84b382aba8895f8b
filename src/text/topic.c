/* SPDX-License-Identifier: MIT */
#include "text/topic.h"

#include "text/topic_index.h"

enum {
	LONGEST_LABEL = 60, /* "Tasks to address the issue:" is one, a sentence about tasks is none */
};

static bool has(topic_set set, enum topic topic)
{
	return (set & TOPIC_BIT(topic)) != 0;
}

/* The offset after the word at `at`. */
static size_t after_word(struct str prose, size_t at)
{
	while (at < prose.len && (is_alnum(prose.ptr[at]) || (prose.ptr[at] & 0x80)))
		at++;
	return at;
}

/* Which of the topics in `wanted` the first `most` words of a piece of prose have. */
static topic_set read_words(
	const struct topic_index *index, struct str prose, size_t most, topic_set wanted)
{
	topic_set found = 0;
	for (size_t at = 0; at < prose.len && most; at++) {
		if (!is_alnum(prose.ptr[at]))
			continue;
		if (is_alpha(prose.ptr[at]))
			found |= topics_at(index, prose, at, wanted & ~found);
		at = after_word(prose, at);
		most--;
	}
	return found;
}

static bool has_word(
	const struct topic_index *index, struct str prose, size_t most, enum topic topic)
{
	return read_words(index, prose, most, TOPIC_BIT(topic)) != 0;
}

/* Whether those who may be affected follow at `at`, past "of", "our", "the" …: "all of our users". */
static bool audience_follows(const struct topic_index *index, struct str prose, size_t at)
{
	static const char *const between[] = { "of", "our", "the", "its", "their", "my", "other", "active",
		"external", "incoming", "new", "web", "api", "inbound", "your", "these", "internal" };
	enum { WORDS = 4 };
	for (size_t word = 0; word < WORDS; word++) {
		while (at < prose.len && (is_blank(prose.ptr[at]) || prose.ptr[at] == '\n' ||
			is_mark(prose.ptr[at]) || prose.ptr[at] == '-'))
			at++;
		if (at >= prose.len || !is_alpha(prose.ptr[at]))
			return false;
		if (topics_at(index, prose, at, TOPIC_BIT(TOPIC_AUDIENCE)))
			return true;
		struct str text = str_slice(prose, at, after_word(prose, at));
		bool skip = false;
		for (size_t i = 0; i < sizeof between / sizeof *between && !skip; i++)
			skip = str_eq_fold(text, str_of(between[i]));
		if (!skip)
			return false;
		at += text.len;
	}
	return false;
}

/* The sentence that was looked at last, so that none is looked at twice. */
struct sentence {
	size_t end;
	bool audience; /* it names those who may be affected */
};

/* Whether those who may be affected are named in the sentence that holds `at`, or goes on there. */
static bool audience_beside(
	const struct topic_index *index, struct str prose, size_t at, struct sentence *last)
{
	if (at < last->end)
		return last->audience;
	size_t begin = at, end = at;
	while (begin > last->end &&
		!(is_space(prose.ptr[begin]) && strchr(".!?:\n", prose.ptr[begin - 1])))
		begin--;
	while (end < prose.len && !(strchr(".!?", prose.ptr[end]) &&
		(end + 1 == prose.len || is_space(prose.ptr[end + 1]))))
		end++;
	last->end = end;
	last->audience = has_word(index, str_slice(prose, begin, end), SIZE_MAX, TOPIC_AUDIENCE);
	return last->audience;
}

/* A word or percent sign, from `at` to `next`, and its topics. */
struct share_word {
	size_t at, next;
	topic_set topics;
};

/* Whether a word or percent sign gives a share of those who may be affected. */
static bool gives_share(const struct topic_index *index, struct str prose,
	const struct share_word *word, struct sentence *last)
{
	bool percent = prose.ptr[word->at] == '%';
	size_t after = skip_gap(prose, word->next);
	bool of = str_eq_fold(str_slice(prose, after, word_end(prose, after)), STR("of"));
	if (percent && (of || audience_beside(index, prose, word->at, last)))
		return true;
	bool percents = of && to_lower(prose.ptr[word->at]) == 'p';
	if (has(word->topics, TOPIC_PART) &&
		(percents || audience_beside(index, prose, word->at, last)))
		return true;
	return has(word->topics, TOPIC_SOME_ALL) && audience_follows(index, prose, word->next);
}

/* Which of the topics in `wanted` a block has: by its words, and by those that stand together. */
static topic_set read_block(const struct topic_index *index, struct str prose, topic_set wanted)
{
	topic_set found = 0;
	bool shares = has(wanted, TOPIC_SHARE);
	struct sentence last = { 0, false };
	for (size_t at = 0; at < prose.len; at++) {
		bool percent = prose.ptr[at] == '%' && shares;
		if (!is_alpha(prose.ptr[at]) && !percent)
			continue;
		topic_set word = percent ? 0 : topics_at(index, prose, at, wanted);
		size_t next = percent ? at + 1 : after_word(prose, at);
		found |= word;
		if (shares && !has(found, TOPIC_SHARE) &&
			(percent || has(word, TOPIC_PART) || has(word, TOPIC_SOME_ALL)))
			found |= gives_share(index, prose, &(struct share_word){ at, next, word }, &last)
				? TOPIC_BIT(TOPIC_SHARE)
				: 0;
		wanted &= ~found | TOPIC_BIT(TOPIC_PART) | TOPIC_BIT(TOPIC_SOME_ALL);
		at = next - 1;
	}
	if (has(found, TOPIC_FOUND) && has(found, TOPIC_MEANS))
		found |= TOPIC_BIT(TOPIC_DETECTION);
	return found;
}

/* Whether a piece of the measures names an action that can be done; a vague one may be anything. */
static bool is_task(const struct topic_index *index, struct str text)
{
	enum { HEAD = 12 };
	return has_word(index, text, HEAD, TOPIC_TASK) && !has_word(index, text, 1, TOPIC_VAGUE);
}

/* Whether a line begins with a label that announces tasks: "Tasks to address the issue: …" */
static bool announces_tasks(const struct topic_index *index, struct str line)
{
	size_t end = 0;
	while (end < line.len && line.ptr[end] != ':' && end <= LONGEST_LABEL)
		end++;
	return end < line.len && line.ptr[end] == ':' && end <= LONGEST_LABEL &&
		has_word(index, str_slice(line, 0, end), SIZE_MAX, TOPIC_TASK_LABEL);
}

/* Counts the lines of a paragraph that begin as a sentence does and name an action. */
static void count_lines(struct topics *topics, const struct topic_index *index, struct str prose)
{
	for (size_t at = 0; at < prose.len;) {
		const char *newline = memchr(prose.ptr + at, '\n', prose.len - at);
		size_t end = newline ? (size_t)(newline - prose.ptr) : prose.len;
		size_t first = skip_gap(prose, at);
		struct str line = str_slice(prose, first, end);
		if (announces_tasks(index, line))
			topics->of[PMCHECK_MEASURES] |= TOPIC_BIT(TOPIC_TASK_LABEL);
		if (line.len && !is_lower(line.ptr[0]))
			topics->lines += is_task(index, line);
		at = end + 1;
	}
}

static void count_tasks(struct topics *topics, const struct topic_index *index,
	const struct markdown *markdown, const struct block *block)
{
	struct str prose = block_prose(markdown, block);
	bool own = (block->kind == BLOCK_PARAGRAPH && block->leads) || block->kind == BLOCK_HEADING ||
		(block->kind == BLOCK_CELL && block->row > 0);
	if (!own) {
		if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_CODE)
			count_lines(topics, index, prose);
		return;
	}
	if (block->kind == BLOCK_HEADING && has_word(index, prose, SIZE_MAX, TOPIC_TASK_LABEL)) {
		topics->of[PMCHECK_MEASURES] |= TOPIC_BIT(TOPIC_TASK_LABEL);
		return;
	}
	/* Under "Action items" each item is one, however it is put. */
	bool announced = has(topics->of[PMCHECK_MEASURES], TOPIC_TASK_LABEL);
	topics->tasks += is_task(index, prose) ||
		(announced && !has_word(index, prose, 1, TOPIC_VAGUE));
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

/* A walk over the blocks of all sections. */
struct topic_walk {
	struct topics *topics;
	const struct topic_index *index;
	const struct markdown *markdown;
	unsigned lesson; /* the level of the heading of lessons that holds the block; 0: none */
};

/* Notes the first number of people, or of what stands for them: "127 users". */
static void note_people(struct topic_walk *walk, const struct block *block)
{
	struct str prose = str_slice(walk->markdown->prose, 0, block->end);
	for (size_t at = block->begin; at < block->end && !walk->topics->people_end; at++) {
		size_t begin = at;
		while (at < block->end && is_digit(prose.ptr[at]))
			at++;
		size_t word = skip_blanks(prose, at);
		bool whole = at > begin && word > at &&
			(begin == block->begin || !strchr(":.,-/", prose.ptr[begin - 1]));
		if (!whole || word >= block->end || !is_alpha(prose.ptr[word]) ||
			!topics_at(walk->index, prose, word, TOPIC_BIT(TOPIC_AUDIENCE)))
			continue;
		walk->topics->people_begin = begin;
		walk->topics->people_end = after_word(prose, word);
	}
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
	if (has(found, TOPIC_SHARE))
		missing &= ~parts;
	if (has(found, TOPIC_DETECTION))
		missing &= ~pair;
	return missing;
}

/* Notes where the lessons begin and end that some write under the cause: they are not the cause. */
static bool is_lesson(struct topic_walk *walk, size_t kind, const struct block *block)
{
	if (block->kind == BLOCK_HEADING && block->level <= walk->lesson)
		walk->lesson = 0;
	if (block->kind == BLOCK_HEADING && !walk->lesson && kind == PMCHECK_CAUSE &&
		has_word(walk->index, block_prose(walk->markdown, block), SIZE_MAX, TOPIC_LESSON))
		walk->lesson = block->level;
	return walk->lesson != 0;
}

static void read_in(struct topic_walk *walk, size_t kind, const struct block *block)
{
	struct topics *topics = walk->topics;
	if (is_lesson(walk, kind, block))
		return;
	topic_set missing = missing_topics(kind, topics->of[kind]);
	if (block->kind != BLOCK_CODE && missing)
		topics->of[kind] |= read_block(walk->index, block_prose(walk->markdown, block), missing);
	if (kind == PMCHECK_SUMMARY && has(missing, TOPIC_SHARE) && !topics->people_end)
		note_people(walk, block);
	topics->blocks[kind] += block->kind != BLOCK_TITLE && block->kind != BLOCK_HEADING &&
		block->kind != BLOCK_CODE && block->end > block->begin;
	if (kind == PMCHECK_MEASURES)
		count_tasks(topics, walk->index, walk->markdown, block);
}

/* A title tells nothing of its section but that tasks are to come. */
static void read_title(struct topic_walk *walk, size_t kind, const struct block *block)
{
	walk->lesson = 0;
	struct str title = block_prose(walk->markdown, block);
	if (kind == PMCHECK_MEASURES &&
		has_word(walk->index, title, SIZE_MAX, TOPIC_TASK_LABEL))
		walk->topics->of[kind] |= TOPIC_BIT(TOPIC_TASK_LABEL);
}

/* Whether a text is in another language, as far as that can be told: of a long one, or another script. */
static bool is_foreign(const struct topics *topics, struct str prose)
{
	enum { LONG = 400 };
	size_t others = 0;
	bool english = false;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		english |= has(topics->of[kind], TOPIC_ENGLISH);
	for (size_t i = 0; i < prose.len; i++)
		others += (prose.ptr[i] & 0x80) != 0;
	return others > prose.len / 4 || (!english && prose.len >= LONG);
}

void topics_find(struct topics *topics, const struct topic_index *index,
	const struct markdown *markdown, const struct sections *sections)
{
	struct topic_walk walk = { .topics = topics, .index = index, .markdown = markdown };
	*topics = (struct topics){ 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		uint8_t kind = sections->kind_of_block[i];
		if (kind == NO_SECTION) {
			walk.lesson = 0;
			continue;
		}
		const struct section *section = &sections->of[kind];
		if (is_own_title(section, i))
			read_title(&walk, kind, &markdown->blocks.items[i]);
		else if (!is_beside_section(markdown, section, i))
			read_in(&walk, kind, &markdown->blocks.items[i]);
	}
	topics->foreign = is_foreign(topics, markdown->prose);
}
