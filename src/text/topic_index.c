/* SPDX-License-Identifier: MIT */
#include "text/topic_index.h"

#include <assert.h>

#include "text/letters.h"
#include "text/topic_words.h"

enum {
	TOP_BITS = 12, /* of the place of three letters, by which most words are passed over */
	BUCKET_BITS = 11,
	END = UINT16_MAX,
	HEAD = 4, /* letters by which words are found, and the least that a stem has */
};

/* Spreads letters over places and buckets: Knuth's multiplicative hashing. */
static const uint32_t golden = 0x9E3779B1;

/* What entries of the topics' lists begin with: a whole word or a stem. */
struct opening {
	letters begin, mask; /* what a word's letters are, and which of them matter */
	topic_set alone;     /* of the entry that is no more than this */
	topic_set longer;    /* of those that go on */
	uint64_t seconds;    /* what their second words begin with */
	uint16_t length;     /* how many bytes its letters are */
	uint16_t phrases;    /* the first that goes on, END for none */
	uint16_t next;       /* the next of its bucket, END after the last */
};

/* An entry that goes on behind its opening. */
struct phrase {
	const char *rest;
	uint16_t length;
	uint16_t next; /* the next with its opening, END after the last */
	topic_set topics;
	letters second, mask; /* what its second word's letters are, and which of them matter */
};

/* All entries by their first letters: most words of a text find none. */
struct topic_index {
	topic_set topics[1 << TOP_BITS];  /* of all entries with the same three letters */
	uint16_t first[1 << BUCKET_BITS]; /* by four letters; END for none */
	VEC(struct opening) openings;
	VEC(struct phrase) phrases;
};

/* Where a word's first three letters stand among the topics; some share a place. */
static inline size_t top_of(uint32_t head)
{
	return (uint32_t)(head << 8) * golden >> (32 - TOP_BITS);
}

static size_t bucket_of(letters word)
{
	return (uint32_t)word * golden >> (32 - BUCKET_BITS);
}

/* The letters that an entry's first word or stem begins with. */
static struct opening opening_of(struct str text)
{
	struct opening opening = { .phrases = END };
	size_t most = text.len < LETTERS ? text.len : LETTERS, length = 0;
	for (; length < most && is_lower(text.ptr[length]); length++)
		opening.begin |= (letters)(text.ptr[length] & 0x1F) << length * 8;
	opening.length = (uint16_t)length;
	bool stem = length < most && text.ptr[length] == '*';
	opening.mask = stem ? ((letters)1 << length * 8) - 1 : ~(letters)0;
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

/* A bit for the first two letters of a second word. */
static inline uint64_t second_bit(unsigned first, unsigned second)
{
	return (uint64_t)1 << ((first * 5 ^ second) & 0x3F);
}

/* Notes a topic for all words that an opening is or begins. */
static void add_top(struct topic_index *index, letters begin, enum topic topic)
{
	uint32_t head = (uint32_t)begin;
	index->topics[top_of(head)] |= TOPIC_BIT(topic);
	/* Another word may stand right behind the blank of a word of one letter. */
	for (uint32_t third = 1; !(head >> 8) && third <= 'z' - 'a' + 1; third++)
		index->topics[top_of(head | third << 16)] |= TOPIC_BIT(topic);
}

/* Adds an entry that goes on as `rest` behind its opening. */
static void add_phrase(struct topic_index *index, struct arena *arena, struct opening *opening,
	struct str rest, enum topic topic)
{
	struct opening second = opening_of(str_slice(rest, 1, rest.len));
	bool plain = rest.ptr[0] == ' ' && second.length > 1;
	*vec_push(&index->phrases, arena) = (struct phrase){
		.rest = rest.ptr,
		.length = (uint16_t)rest.len,
		.next = opening->phrases,
		.topics = TOPIC_BIT(topic),
		.second = second.begin,
		.mask = plain ? second.mask : 0,
	};
	opening->phrases = (uint16_t)(index->phrases.count - 1);
	opening->longer |= TOPIC_BIT(topic);
	opening->seconds |= plain ? second_bit(second.begin & 0xFF, second.begin >> 8 & 0xFF)
				  : ~(uint64_t)0;
}

static void add_entry(
	struct topic_index *index, struct arena *arena, struct str text, enum topic topic)
{
	struct opening *opening = find_opening(index, arena, opening_of(text));
	bool stem = opening->mask != ~(letters)0;
	assert(!stem || opening->length >= HEAD);
	add_top(index, opening->begin, topic);
	struct str rest = str_slice(text, opening->length, text.len);
	if (str_eq(rest, stem ? STR("*") : STR("")))
		opening->alone |= TOPIC_BIT(topic);
	else
		add_phrase(index, arena, opening, rest, topic);
}

static void add_words(
	struct topic_index *index, struct arena *arena, const struct topic_words *words)
{
	for (const char *at = words->words; *at;) {
		const char *comma = strchr(at, ',');
		size_t length = comma ? (size_t)(comma - at) : strlen(at);
		add_entry(index, arena, (struct str){ at, length }, words->topic);
		at += length + (at[length] == ',');
	}
}

const struct topic_index *topic_index_new(struct arena *arena)
{
	enum { USUAL = 1536 };
	struct topic_index *index = arena_zalloc(arena, 1, sizeof *index);
	vec_reserve(&index->openings, arena, USUAL);
	vec_reserve(&index->phrases, arena, USUAL);
	for (size_t i = 0; i < sizeof index->first / sizeof *index->first; i++)
		index->first[i] = END;
	for (size_t i = 0; i < topic_words_count; i++)
		add_words(index, arena, &topic_words[i]);
	return index;
}

/* The end of what may stand between the words of a phrase; `at` where nothing of it does. */
static inline size_t after_gap(struct str prose, size_t at)
{
	enum { LONGEST = 4 };
	size_t next = at;
	while (next < prose.len && next - at < LONGEST && !is_alnum(prose.ptr[next]) &&
		(prose.ptr[next] == ' ' || !is_any(prose.ptr[next], ".;!?:")))
		next++;
	return next;
}

/* Whether the text at `at` is what a phrase goes on with. */
static bool goes_on(struct str prose, size_t at, const struct phrase *phrase)
{
	for (size_t i = 0; i < phrase->length; i++) {
		char c = phrase->rest[i];
		if (c == '*')
			return true;
		if (c == ' ') {
			size_t next = after_gap(prose, at);
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

/* Whether the word at `next`, behind an opening, may be the second of its phrases. */
static inline bool may_go_on(
	const struct passage *passage, size_t next, const struct opening *opening)
{
	const unsigned char *second = (const unsigned char *)passage->letters + next;
	return (opening->seconds & second_bit(second[0], second[1])) != 0;
}

/*
 * The topics in `wanted` of the phrases that begin with an opening, which ends before `at`; the next
 * word is at `next`. Kept out of the walk over the words, where few come this far.
 */
__attribute__((noinline)) static topic_set find_phrases(const struct passage *passage, size_t at,
	size_t next, const struct opening *opening, topic_set wanted)
{
	const struct phrase *phrases = passage->index->phrases.items;
	letters second = next > at ? letters_at(passage->letters + next) : 0;
	topic_set found = 0;
	for (uint16_t i = opening->phrases; i != END; i = phrases[i].next) {
		if ((second ^ phrases[i].second) & phrases[i].mask)
			continue;
		if ((phrases[i].topics & wanted & ~found) && goes_on(passage->prose, at, &phrases[i]))
			found |= phrases[i].topics;
	}
	return found;
}

/* Whether the word at `at` may have one of the topics in `wanted`: most have not. */
static inline bool may_have(const struct passage *passage, size_t at, topic_set wanted)
{
	return (passage->index->topics[top_of(letters_head(passage->letters + at))] & wanted) != 0;
}

/* Which of the topics in `wanted` the word at `at` has. A call would cost as much as most answers. */
__attribute__((always_inline)) static inline topic_set find_topics(
	const struct passage *passage, size_t at, topic_set wanted)
{
	const struct topic_index *index = passage->index;
	letters word = letters_at(passage->letters + at);
	topic_set found = 0;
	for (uint16_t i = index->first[bucket_of(word)]; i != END; i = index->openings.items[i].next) {
		const struct opening *opening = &index->openings.items[i];
		if ((word ^ opening->begin) & opening->mask)
			continue;
		size_t end = at + opening->length;
		if ((opening->alone & wanted) &&
			(~opening->mask || !is_alnum(str_at(passage->prose, end))))
			found |= opening->alone & wanted;
		if (!(opening->longer & wanted & ~found))
			continue;
		size_t next = after_gap(passage->prose, end);
		if (may_go_on(passage, next, opening))
			found |= find_phrases(passage, end, next, opening, wanted & ~found);
	}
	return found;
}

topic_set topics_at(const struct passage *passage, size_t at, topic_set wanted)
{
	if (at >= passage->prose.len || !may_have(passage, at, wanted))
		return 0;
	return find_topics(passage, at, wanted);
}

/* The bits of the unit that begins at `first` which stand for bytes before `end`. */
static inline uint64_t bits_before(size_t first, size_t end)
{
	if (end <= first)
		return 0;
	return end - first < MAP_BITS ? ~(~(uint64_t)0 << (end - first)) : ~(uint64_t)0;
}

topic_set topics_next(const struct passage *passage, struct word_range *words, topic_set wanted)
{
	const uint64_t *starts = passage->chars->starts;
	for (size_t first = words->at / MAP_BITS * MAP_BITS; first < words->end; first += MAP_BITS) {
		uint64_t left = starts[first / MAP_BITS] & bits_before(first, words->end) &
			~bits_before(first, words->at);
		for (; left; left &= left - 1) {
			size_t at = first + (unsigned)__builtin_ctzll(left);
			if (!may_have(passage, at, wanted))
				continue;
			topic_set found = find_topics(passage, at, wanted);
			if (found) {
				words->at = at + 1;
				return found;
			}
		}
	}
	return 0;
}
