/* SPDX-License-Identifier: MIT */
#include "text/words.h"

#include "base/utf8.h"

/* Walks over words; `word` is the last one found. */
struct word_walk {
	struct str prose;
	size_t at;
	struct str word;
};

enum char_class { CHAR_OTHER = 0, CHAR_ALNUM = 1, CHAR_BLANK = 2, CHAR_IDEOGRAPH = 4, CHAR_HIGH = 0x80 };

/* Of a byte: B blank, A letter or digit, H of a longer character, else other. */
#define B CHAR_BLANK
#define A CHAR_ALNUM
#define H CHAR_HIGH
#define H8 H, H, H, H, H, H, H, H
/* clang-format off */
static const uint8_t classes[256] = {
	['\t'] = B, ['\n'] = B, ['\v'] = B, ['\f'] = B, ['\r'] = B, [' '] = B, ['|'] = B,
	['0'] = A, ['1'] = A, ['2'] = A, ['3'] = A, ['4'] = A, ['5'] = A, ['6'] = A, ['7'] = A,
	['8'] = A, ['9'] = A,
	['A'] = A, ['B'] = A, ['C'] = A, ['D'] = A, ['E'] = A, ['F'] = A, ['G'] = A, ['H'] = A,
	['I'] = A, ['J'] = A, ['K'] = A, ['L'] = A, ['M'] = A, ['N'] = A, ['O'] = A, ['P'] = A,
	['Q'] = A, ['R'] = A, ['S'] = A, ['T'] = A, ['U'] = A, ['V'] = A, ['W'] = A, ['X'] = A,
	['Y'] = A, ['Z'] = A,
	['a'] = A, ['b'] = A, ['c'] = A, ['d'] = A, ['e'] = A, ['f'] = A, ['g'] = A, ['h'] = A,
	['i'] = A, ['j'] = A, ['k'] = A, ['l'] = A, ['m'] = A, ['n'] = A, ['o'] = A, ['p'] = A,
	['q'] = A, ['r'] = A, ['s'] = A, ['t'] = A, ['u'] = A, ['v'] = A, ['w'] = A, ['x'] = A,
	['y'] = A, ['z'] = A,
	[128] = H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8,
};
/* clang-format on */
#undef H8
#undef H
#undef A
#undef B

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
		return (enum char_class)classes[(unsigned char)c];
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

/* How many words an ASCII prefix of `prose` holds, up to `*end`, where a word begins or all ends. */
static size_t count_ascii(struct str prose, size_t *end)
{
	const char *last = prose.ptr + prose.len, *begin = prose.ptr;
	size_t count = 0;
	unsigned seen = CHAR_OTHER;
	for (const char *at = prose.ptr; at < last; at++) {
		unsigned char c = (unsigned char)*at;
		seen |= classes[c];
		if (seen < CHAR_BLANK)
			continue;
		if (c & 0x80) {
			*end = (size_t)(begin - prose.ptr);
			return count;
		}
		count += seen & CHAR_ALNUM;
		seen = CHAR_OTHER;
		begin = at + 1;
	}
	*end = prose.len;
	return count + (seen & CHAR_ALNUM);
}

size_t words_count(struct str prose)
{
	struct word_walk walk = { .prose = prose };
	size_t count = count_ascii(prose, &walk.at);
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
