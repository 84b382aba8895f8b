/* SPDX-License-Identifier: MIT */
#include "text/words.h"

#include "base/utf8.h"

/* Walks over words; `word` is the last one found. */
struct word_walk {
	struct str prose;
	size_t at;
	struct str word;
};

/* What parts words: a table's | does as well. */
enum { PARTS = CHAR_SPACE | CHAR_BAR };

enum kind { KIND_OTHER, KIND_ALNUM, KIND_BLANK, KIND_IDEOGRAPH };

static enum kind kind_of(uint32_t code)
{
	if (unicode_is_ideograph(code))
		return KIND_IDEOGRAPH;
	if (unicode_is_alnum(code))
		return KIND_ALNUM;
	return unicode_is_space(code) ? KIND_BLANK : KIND_OTHER;
}

/* Kind and length of the character at the walk's place. */
static enum kind peek(const struct word_walk *walk, size_t *length)
{
	char c = walk->prose.ptr[walk->at];
	*length = 1;
	if (is_of(c, PARTS))
		return KIND_BLANK;
	if (!is_of(c, CHAR_HIGH))
		return is_alnum(c) ? KIND_ALNUM : KIND_OTHER;
	uint32_t code;
	*length = utf8_next(walk->prose, walk->at, &code);
	return kind_of(code);
}

static bool next_word(struct word_walk *walk)
{
	size_t begin = walk->at, length;
	bool counts = false;
	while (walk->at < walk->prose.len) {
		enum kind kind = peek(walk, &length);
		if (kind == KIND_BLANK || kind == KIND_IDEOGRAPH) {
			if (counts)
				break;
			begin = walk->at + (kind == KIND_BLANK ? length : 0);
		}
		walk->at += length;
		counts = counts || kind == KIND_ALNUM;
		if (kind == KIND_IDEOGRAPH) {
			counts = true;
			break;
		}
	}
	walk->word = str_slice(walk->prose, begin, walk->at);
	return counts;
}

static size_t count_slowly(struct str prose)
{
	struct word_walk walk = { .prose = prose };
	size_t count = 0;
	while (next_word(&walk))
		count++;
	return count;
}

/* A block's prose after the check box of a task: "[ ] " or "[x] ". */
static inline struct str without_box(const struct markdown *markdown, size_t index)
{
	const struct block *block = &markdown->blocks.items[index];
	struct str prose = block_prose(markdown, block);
	if (block->leads && prose.len > 3 && prose.ptr[0] == '[' &&
		is_any(prose.ptr[1], " xX") && prose.ptr[2] == ']' && is_space(prose.ptr[3]))
		return str_slice(prose, 3, prose.len);
	return prose;
}

/* The offset after the last of what parts words before `at`, from `begin` on. */
static size_t part_begin(struct str prose, size_t begin, size_t at)
{
	while (at > begin && !is_of(prose.ptr[at - 1], PARTS))
		at--;
	return at;
}

/* Words from `begin` to before `end`: only those that are not all ASCII are read by the character. */
static size_t count_mixed(const struct markdown *markdown, size_t begin, size_t end)
{
	struct str prose = str_slice(markdown->prose, 0, end);
	size_t count = 0;
	while (begin < end) {
		size_t high = utf8_next_high(prose, begin);
		size_t part = high < end ? part_begin(prose, begin, high) : end;
		count += char_map_count_words(&markdown->chars, begin, part);
		begin = str_seek(prose, high, PARTS);
		count += count_slowly(str_slice(prose, part, begin));
	}
	return count;
}

size_t words_in_block(const struct markdown *markdown, size_t block)
{
	struct str prose = without_box(markdown, block);
	size_t begin = (size_t)(prose.ptr - markdown->prose.ptr), end = begin + prose.len;
	return markdown->chars.ascii ? char_map_count_words(&markdown->chars, begin, end)
				     : count_mixed(markdown, begin, end);
}

struct str words_find(const struct markdown *markdown, size_t block, size_t nth)
{
	struct word_walk walk = { .prose = without_box(markdown, block) };
	while (nth && next_word(&walk))
		nth--;
	return walk.word;
}
