/* SPDX-License-Identifier: MIT */
#include "text/topic_index.h"

#include <assert.h>

#include "text/topic_words.h"

enum {
	BUCKET_BITS = 12,
	END = UINT16_MAX,
	HEAD = 4, /* letters by which words are found, and the least that a stem has */
};

/* Spreads the heads over the buckets: Knuth's multiplicative hashing. */
static const uint32_t golden = 0x9E3779B1;

/* The letters that a word begins with, small, a byte each, the first lowest; 0 behind their end. */
typedef uint64_t letters;

enum { LETTERS = sizeof(letters) };

/* What entries of the topics' lists begin with: a whole word or a stem. */
struct opening {
	letters begin, mask; /* what a word's letters are, and which of them matter */
	topic_set alone;     /* of the entry that is no more than this */
	topic_set longer;    /* of those that go on */
	uint32_t seconds;    /* the first letters of their second words */
	uint16_t length;     /* how many bytes its letters are */
	uint16_t phrases;    /* the first that goes on, END for none */
	uint16_t next;       /* the next of its bucket, END after the last */
};

/* An entry that goes on behind its opening. */
struct phrase {
	const char *rest;
	uint16_t length;
	uint16_t next;   /* the next with its opening, END after the last */
	uint32_t second; /* the first letter of its second word */
	topic_set topics;
};

/* All entries by their first letters: most words of a text find none. */
struct topic_index {
	topic_set topics[1 << BUCKET_BITS]; /* of all entries of a bucket */
	uint16_t first[1 << BUCKET_BITS];   /* END for none */
	VEC(struct opening) openings;
	VEC(struct phrase) phrases;
};

/* Eight bytes as they stand, the first lowest. */
static letters read_letters(const char *bytes)
{
	letters read;
	memcpy(&read, bytes, sizeof read);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	read = __builtin_bswap64(read);
#endif
	return read;
}

/* The same of the last bytes of a text, when they are too few; kept out of the walk. */
__attribute__((noinline)) static letters read_end(struct str text, size_t at)
{
	char bytes[LETTERS] = { 0 };
	memcpy(bytes, text.ptr + at, text.len - at);
	return read_letters(bytes);
}

/* The letters of the word at `at`. */
static inline letters letters_at(struct str text, size_t at)
{
	const letters each = UINT64_C(0x0101010101010101), highest = each << 7;
	letters read = text.len - at < LETTERS ? read_end(text, at) : read_letters(text.ptr + at);
	letters folded = (read & ~highest) | each * ('a' ^ 'A');
	letters from_a = folded + each * (0x80 - 'a'), past_z = folded + each * (0x7F - 'z');
	/* The highest bit of each byte that is no letter; all below the first of them is kept. */
	letters others = (~from_a | past_z | read) & highest;
	return folded & (((others & (0 - others)) >> 7) - 1);
}

static size_t bucket_of(letters word)
{
	return (uint32_t)word * golden >> (32 - BUCKET_BITS);
}

/* The letters that an entry's first word or stem begins with. */
static struct opening opening_of(struct str text)
{
	struct opening opening = { .begin = letters_at(text, 0), .phrases = END };
	while (opening.length < LETTERS && opening.begin >> opening.length * 8)
		opening.length++;
	bool stem = str_at(text, opening.length) == '*';
	assert(!stem || opening.length >= HEAD);
	opening.mask = stem && opening.length < LETTERS
		? ((letters)1 << opening.length * 8) - 1
		: ~(letters)0;
	return opening;
}

/* The index's opening that is the same as `opening`, which is added if there is none. */
static struct opening *find_opening(
	struct topic_index *index, struct arena *arena, struct opening opening)
{
	uint16_t *first = &index->first[bucket_of(opening.begin)];
	for (uint16_t i = *first; i != END; i = index->openings.items[i].next) {
		struct opening *known = &index->openings.items[i];
		if (known->begin == opening.begin && known->mask == opening.mask)
			return known;
	}
	opening.next = *first;
	*first = (uint16_t)index->openings.count;
	struct opening *added = vec_push(&index->openings, arena);
	*added = opening;
	return added;
}

/* A bit for the first letter of a second word that a blank parts from the first; all if none does. */
static inline uint32_t second_letter(struct str text, size_t at)
{
	bool plain = str_at(text, at) == ' ' && is_alpha(str_at(text, at + 1));
	return plain ? (uint32_t)1 << (text.ptr[at + 1] & 0x1F) : ~(uint32_t)0;
}

static void add_entry(
	struct topic_index *index, struct arena *arena, struct str text, enum topic topic)
{
	struct opening *opening = find_opening(index, arena, opening_of(text));
	index->topics[bucket_of(opening->begin)] |= TOPIC_BIT(topic);
	struct str rest = str_slice(text, opening->length, text.len);
	if (str_eq(rest, opening->mask == ~(letters)0 ? STR("") : STR("*"))) {
		opening->alone |= TOPIC_BIT(topic);
		return;
	}
	uint32_t second = second_letter(text, opening->length);
	opening->longer |= TOPIC_BIT(topic);
	opening->seconds |= second;
	*vec_push(&index->phrases, arena) = (struct phrase){ rest.ptr, (uint16_t)rest.len,
		opening->phrases, second, TOPIC_BIT(topic) };
	opening->phrases = (uint16_t)(index->phrases.count - 1);
}

static void add_words(
	struct topic_index *index, struct arena *arena, const struct topic_words *words)
{
	for (const char *at = words->words; *at;) {
		size_t length = strcspn(at, ",");
		add_entry(index, arena, (struct str){ at, length }, words->topic);
		at += length + (at[length] == ',');
	}
}

const struct topic_index *topic_index_new(struct arena *arena)
{
	struct topic_index *index = arena_zalloc(arena, 1, sizeof *index);
	for (size_t i = 0; i < sizeof index->first / sizeof *index->first; i++)
		index->first[i] = END;
	for (size_t i = 0; i < topic_words_count; i++)
		add_words(index, arena, &topic_words[i]);
	return index;
}

/* Whether the text at `at` is what a phrase goes on with. */
static bool goes_on(struct str prose, size_t at, const struct phrase *phrase)
{
	for (size_t i = 0; i < phrase->length; i++) {
		char c = phrase->rest[i];
		if (c == '*')
			return true;
		if (c == ' ') {
			size_t next = at;
			while (next < prose.len && !is_alnum(prose.ptr[next]) &&
				!is_any(prose.ptr[next], ".;!?:") && next - at < 4)
				next++;
			if (next == at)
				return false;
			at = next;
			continue;
		}
		if (at >= prose.len || to_lower(prose.ptr[at]) != c)
			return false;
		at++;
	}
	return at >= prose.len || !is_alnum(prose.ptr[at]);
}

/*
 * The topics in `wanted` of the phrases that begin with an opening, which ends before `at`. Kept out of
 * the walk over the words, where few come this far.
 */
__attribute__((noinline)) static topic_set find_phrases(const struct topic_index *index,
	struct str prose, size_t at, const struct opening *opening, topic_set wanted)
{
	topic_set found = 0;
	uint32_t second = second_letter(prose, at);
	if (!(opening->seconds & second))
		return found;
	for (uint16_t i = opening->phrases; i != END; i = index->phrases.items[i].next) {
		const struct phrase *phrase = &index->phrases.items[i];
		if ((phrase->second & second) && (phrase->topics & wanted & ~found) &&
			goes_on(prose, at, phrase))
			found |= phrase->topics;
	}
	return found;
}

/* Which of the topics in `wanted` the word at `at` has, of which the letters are known. */
static inline topic_set find_topics(const struct topic_index *index, struct str prose, size_t at,
	letters word, topic_set wanted)
{
	topic_set found = 0;
	for (uint16_t i = index->first[bucket_of(word)]; i != END; i = index->openings.items[i].next) {
		const struct opening *opening = &index->openings.items[i];
		if ((word ^ opening->begin) & opening->mask)
			continue;
		size_t end = at + opening->length;
		if ((opening->alone & wanted) && (~opening->mask || !is_alnum(str_at(prose, end))))
			found |= opening->alone & wanted;
		if (opening->longer & wanted & ~found)
			found |= find_phrases(index, prose, end, opening, wanted & ~found);
	}
	return found;
}

topic_set topics_at(
	const struct topic_index *index, struct str prose, size_t at, topic_set wanted)
{
	if (at >= prose.len)
		return 0;
	letters word = letters_at(prose, at);
	return index->topics[bucket_of(word)] & wanted ? find_topics(index, prose, at, word, wanted) : 0;
}

topic_set topics_next(const struct topic_index *index, struct str prose,
	const uint64_t *starts, struct word_range *words, topic_set wanted)
{
	if (words->at >= words->end || !wanted)
		return 0;
	size_t first = words->at / MAP_BITS * MAP_BITS; /* of the unit that is gone through */
	uint64_t left = starts[first / MAP_BITS] & ~(uint64_t)0 << words->at % MAP_BITS;
	for (;; left &= left - 1) {
		while (!left) {
			first += MAP_BITS;
			if (first >= words->end)
				return 0;
			left = starts[first / MAP_BITS];
		}
		size_t at = first + (size_t)__builtin_ctzll(left);
		if (at >= words->end)
			return 0;
		letters word = letters_at(prose, at);
		if (!(index->topics[bucket_of(word)] & wanted))
			continue;
		topic_set found = find_topics(index, prose, at, word, wanted);
		words->at = at + 1;
		if (found)
			return found;
	}
}
