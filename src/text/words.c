/* SPDX-License-Identifier: MIT */
#include "text/words.h"

#include "base/utf8.h"

/* Walks over words; `word` is the last one found. */
struct word_walk {
	struct str prose;
	size_t at;
	struct str word;
};

enum char_class { CHAR_OTHER, CHAR_ALNUM, CHAR_BLANK, CHAR_IDEOGRAPH };

static enum char_class class_of_ascii(char c)
{
	if (is_alnum(c))
		return CHAR_ALNUM;
	return is_space(c) || c == '|' ? CHAR_BLANK : CHAR_OTHER;
}

static enum char_class class_of(uint32_t code)
{
	if (unicode_is_ideograph(code))
		return CHAR_IDEOGRAPH;
	if (unicode_is_alnum(code))
		return CHAR_ALNUM;
	return unicode_is_space(code) ? CHAR_BLANK : CHAR_OTHER;
}

/* Class and length of the character at the walk's place. */
static enum char_class peek(const struct word_walk *walk, size_t *length)
{
	char c = walk->prose.ptr[walk->at];
	if (!(c & 0x80)) {
		*length = 1;
		return class_of_ascii(c);
	}
	uint32_t code;
	*length = utf8_next(walk->prose, walk->at, &code);
	return class_of(code);
}

static bool next_word(struct word_walk *walk)
{
	size_t begin = walk->at, length;
	bool counts = false;
	while (walk->at < walk->prose.len) {
		enum char_class class = peek(walk, &length);
		if (class == CHAR_BLANK || class == CHAR_IDEOGRAPH) {
			if (counts)
				break;
			begin = walk->at + (class == CHAR_BLANK ? length : 0);
		}
		walk->at += length;
		counts = counts || class == CHAR_ALNUM;
		if (class == CHAR_IDEOGRAPH) {
			counts = true;
			break;
		}
	}
	walk->word = str_slice(walk->prose, begin, walk->at);
	return counts;
}

size_t words_count(struct str prose)
{
	struct word_walk walk = { .prose = prose };
	size_t count = 0;
	while (next_word(&walk))
		count++;
	return count;
}

/* A block's prose after the check box of a task: "[ ] " or "[x] ". */
static struct str without_box(const struct markdown *markdown, size_t index)
{
	const struct block *block = &markdown->blocks.items[index];
	struct str prose = block_prose(markdown, block);
	if (block->leads && prose.len > 3 && prose.ptr[0] == '[' &&
		strchr(" xX", prose.ptr[1]) && prose.ptr[2] == ']' && is_space(prose.ptr[3]))
		return str_slice(prose, 3, prose.len);
	return prose;
}

size_t words_in_block(const struct markdown *markdown, size_t block)
{
	return words_count(without_box(markdown, block));
}

struct str words_find(const struct markdown *markdown, size_t block, size_t nth)
{
	struct word_walk walk = { .prose = without_box(markdown, block) };
	while (nth && next_word(&walk))
		nth--;
	return walk.word;
}
