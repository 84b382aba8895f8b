/* SPDX-License-Identifier: MIT */
#include "text/title.h"

#include "base/utf8.h"
#include "text/prose.h"

/* ---- normalising ---------------------------------------------------------------------------- */

/* Reads a title character by character. */
struct reader {
	struct title *title;
	struct str line;
	size_t at;
	bool heading;
	bool in_word;
	bool overflow;
};

static void put(struct reader *reader, char c)
{
	if (reader->title->size == TITLE_BYTES)
		reader->overflow = true;
	else
		reader->title->bytes[reader->title->size++] = c;
}

static void end_word(struct reader *reader)
{
	if (!reader->in_word)
		return;
	reader->in_word = false;
	struct title *title = reader->title;
	struct str *word = &title->words[title->count++];
	word->len = (size_t)(title->bytes + title->size - word->ptr);
	put(reader, ' ');
}

static void begin_word(struct reader *reader)
{
	if (reader->in_word)
		return;
	struct title *title = reader->title;
	if (title->count == TITLE_WORDS) {
		reader->overflow = true;
		return;
	}
	title->words[title->count].ptr = title->bytes + title->size;
	reader->in_word = true;
}

/* A letter or digit that is not ASCII. */
static void put_letter(struct reader *reader, uint32_t code, struct str bytes)
{
	/* The letters of Latin-1 are told apart by one bit of their second byte, as those of ASCII. */
	enum { A_GRAVE = 0xC0, TIMES_SIGN = 0xD7, THORN = 0xDE, LOWER = 0x20 };
	bool is_capital = code >= A_GRAVE && code <= THORN && code != TIMES_SIGN;
	begin_word(reader);
	for (size_t i = 0; i < bytes.len; i++)
		put(reader, is_capital && i == 1 ? (char)(bytes.ptr[i] + LOWER) : bytes.ptr[i]);
}

/* The ASCII letters and digits at `begin`; returns their end. */
static size_t put_run(struct reader *reader, size_t begin)
{
	struct title *title = reader->title;
	struct str line = reader->line;
	begin_word(reader);
	char *to = title->bytes + title->size, *end = title->bytes + TITLE_BYTES;
	size_t at = begin;
	for (; at < line.len && is_alnum(line.ptr[at]) && to < end; at++)
		*to++ = (char)(line.ptr[at] | ('a' ^ 'A')); /* digits have the bit already */
	title->size = (size_t)(to - title->bytes);
	if (is_alnum(str_at(line, at)))
		reader->overflow = true;
	return at;
}

static void put_and(struct reader *reader)
{
	end_word(reader);
	begin_word(reader);
	for (const char *c = "and"; *c; c++)
		put(reader, *c);
	end_word(reader);
}

/* Digits, a letter or a Roman numeral: what numbers a title. */
static bool is_number(struct str word, bool dotted)
{
	size_t at = str_skip(word, 0, CHAR_DIGIT);
	if (at == word.len || !dotted)
		return word.len && at == word.len;
	for (at = 0; at < word.len && is_any(word.ptr[at], "ivx");)
		at++;
	return at == word.len || word.len == 1;
}

enum { NUMBERING = 2 }; /* words that may number a title */

/* "Section 1", "Part II": a word and a number that number the title. */
static bool is_numbered_part(const struct title *title)
{
	static const char *const parts[] = { "section", "part", "step", "chapter" };
	if (title->count != 2 || !is_number(title->words[1], true))
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_eq(title->words[0], str_of(parts[i])))
			return true;
	return false;
}

/* Forgets first words that only number the title; `next` is the character after them. */
static void drop_number(struct reader *reader, uint32_t next)
{
	struct title *title = reader->title;
	bool ends = next == '.' || next == ')' || next == ':' || next == 0x2013 || next == 0x2014;
	bool number = title->count == 1 && is_number(title->words[0], next == '.' || next == ')');
	if (number || (is_numbered_part(title) && (ends || next == ' ')))
		title->count = 0;
}

/* Whether a word begins as is_number() wants it: most do not. */
static inline bool may_number(struct str word)
{
	return is_digit(*word.ptr) || word.len == 1 || is_any(*word.ptr, "ivx");
}

/* Ends a word before the character `next`, and forgets it where it only numbers the title. */
static inline void part_words(struct reader *reader, uint32_t next)
{
	end_word(reader);
	size_t count = reader->title->count;
	if (count && count <= NUMBERING && may_number(reader->title->words[count - 1]))
		drop_number(reader, next);
}

/* The offset after the bracket that closes the one before `at`. */
static size_t after_brackets(struct str line, size_t at)
{
	size_t depth = 1;
	while (at < line.len && depth) {
		char c = line.ptr[at++];
		depth += is_any(c, "([{");
		depth -= is_any(c, ")]}");
	}
	return at;
}

/* Whether only blanks, marks, closing marks and brackets follow. */
static bool ends_here(const struct reader *reader)
{
	for (size_t i = reader->at; i < reader->line.len; i++) {
		char c = reader->line.ptr[i];
		if (c == '(')
			i = after_brackets(reader->line, i + 1) - 1;
		else if (!is_space(c) && !is_mark(c) && c != '#' && c != ':' && c != '-' && c != '*')
			return false;
	}
	return true;
}

/* A dash between blanks, or a long one, sets off a remark. */
static bool is_dash(const struct reader *reader, uint32_t code, size_t length)
{
	if (code == 0x2013 || code == 0x2014)
		return true;
	size_t before = reader->at - length;
	return code == '-' && before > 0 && is_blank(reader->line.ptr[before - 1]) &&
		reader->at < reader->line.len && is_blank(reader->line.ptr[reader->at]);
}

enum verdict { GO_ON, STOP, NO_TITLE };

static enum verdict read_punctuation(struct reader *reader, uint32_t code, size_t length)
{
	if (code == '\'' || code == 0x2019 || code == 0xFE0F || (code < 0x80 && is_mark((char)code)))
		return GO_ON;
	part_words(reader, code);
	bool colon = code == ':' || code == 0xFF1A;
	if (code == '&' || code == '/' || code == '+')
		put_and(reader);
	else if (code == '(' || code == '[' || code == '{')
		reader->at = after_brackets(reader->line, reader->at);
	else if ((colon || is_dash(reader, code, length)) && reader->title->count)
		return reader->heading || ends_here(reader) ? STOP : colon ? NO_TITLE : GO_ON;
	return GO_ON;
}

/* Reads the next word, or part of one, or what parts words. */
static enum verdict read_next(struct reader *reader)
{
	struct str line = reader->line;
	size_t begin = reader->at;
	if (is_alnum(line.ptr[begin])) {
		reader->at = put_run(reader, begin);
		return GO_ON;
	}
	if (line.ptr[begin] == ' ') {
		reader->at++;
		part_words(reader, ' ');
		return GO_ON;
	}
	uint32_t code = (unsigned char)line.ptr[begin];
	reader->at += code < 0x80 ? 1 : utf8_next(line, begin, &code);
	if (code < 0x80 || !unicode_is_alnum(code))
		return read_punctuation(reader, code, reader->at - begin);
	put_letter(reader, code, str_slice(line, begin, reader->at));
	return GO_ON;
}

bool title_read(struct title *title, struct str line, bool heading)
{
	struct reader reader = { .title = title, .line = line, .heading = heading };
	title->size = title->count = 0;
	enum verdict verdict = GO_ON;
	while (reader.at < line.len && verdict == GO_ON && !reader.overflow)
		verdict = read_next(&reader);
	end_word(&reader);
	return verdict != NO_TITLE && !reader.overflow && title->count;
}

bool title_same(const struct title *a, const struct title *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!str_eq(a->words[i], b->words[i]))
			return false;
	return true;
}
