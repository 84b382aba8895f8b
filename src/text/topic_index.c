/* SPDX-License-Identifier: MIT */
#include "text/topic_index.h"

#include <assert.h>

#include "text/topic_words.h"

enum {
	BUCKET_BITS = 11,
	END = UINT16_MAX,
};

/* Spreads the heads over the buckets: Knuth's multiplicative hashing. */
static const uint32_t golden = 0x9E3779B1;

/* One entry of the topics' lists. */
struct pattern {
	const char *text;
	uint32_t head; /* of its first word, or of the stem */
	uint16_t length;
	uint16_t next; /* the next of its bucket, END after the last */
	topic_set topics;
};

/* The entries whose heads have the same hash. */
struct bucket {
	topic_set topics; /* of all of them */
	uint16_t first;   /* END for none */
};

/* All entries by their first letters: most words of a text find none. */
struct topic_index {
	struct bucket buckets[1 << BUCKET_BITS];
	VEC(struct pattern) list;
};

/* The first letters of a word, that are looked at in one go: a byte each. */
enum { HEAD = 4 };

static uint32_t read_head(const char *bytes)
{
	const unsigned char *byte = (const unsigned char *)bytes;
	return byte[0] | (uint32_t)byte[1] << 8 | (uint32_t)byte[2] << 16 | (uint32_t)byte[3] << 24;
}

/* The same of the last bytes of a text, when they are too few. */
static uint32_t read_end(struct str text, size_t at)
{
	char bytes[HEAD] = { 0 };
	memcpy(bytes, text.ptr + at, text.len - at);
	return read_head(bytes);
}

/* The first letters of the word at `at` in small letters, the first lowest; 0 behind its end. */
static uint32_t head_of(struct str text, size_t at)
{
	const uint32_t each = 0x01010101, highest = each << 7, fold = each * ('a' ^ 'A');
	uint32_t read = text.len - at < HEAD ? read_end(text, at) : read_head(text.ptr + at);
	uint32_t folded = (read & ~highest) | fold;
	uint32_t from_a = folded + each * (0x80 - 'a'), past_z = folded + each * (0x7F - 'z');
	/* The highest bit of each byte that is no letter; all below the first of them is kept. */
	uint32_t others = (~from_a | past_z | read) & highest;
	return folded & (((others & (0 - others)) >> 7) - 1);
}

static size_t bucket_of(uint32_t head)
{
	return head * golden >> (32 - BUCKET_BITS);
}

static void add_pattern(
	struct topic_index *index, struct arena *arena, struct str text, enum topic topic)
{
	uint32_t head = head_of(text, 0);
	struct bucket *bucket = &index->buckets[bucket_of(head)];
	bucket->topics |= TOPIC_BIT(topic);
	for (uint16_t i = bucket->first; i != END; i = index->list.items[i].next) {
		struct pattern *pattern = &index->list.items[i];
		if (pattern->head == head && str_eq(text, (struct str){ pattern->text, pattern->length })) {
			pattern->topics |= TOPIC_BIT(topic);
			return;
		}
	}
	assert(!memchr(text.ptr, '*', text.len < HEAD ? text.len : HEAD));
	uint16_t added = (uint16_t)index->list.count;
	*vec_push(&index->list, arena) = (struct pattern){
		text.ptr, head, (uint16_t)text.len, bucket->first, TOPIC_BIT(topic) };
	bucket->first = added;
}

static void add_words(
	struct topic_index *index, struct arena *arena, const struct topic_words *words)
{
	for (const char *at = words->words; *at;) {
		size_t length = strcspn(at, ",");
		add_pattern(index, arena, (struct str){ at, length }, words->topic);
		at += length + (at[length] == ',');
	}
}

const struct topic_index *topic_index_new(struct arena *arena)
{
	struct topic_index *index = arena_zalloc(arena, 1, sizeof *index);
	for (size_t i = 0; i < sizeof index->buckets / sizeof *index->buckets; i++)
		index->buckets[i].first = END;
	for (size_t i = 0; i < topic_words_count; i++)
		add_words(index, arena, &topic_words[i]);
	return index;
}

/* Whether the text at `at` is what a pattern says. */
static bool matches(struct str prose, size_t at, const struct pattern *pattern)
{
	for (size_t i = 0; i < pattern->length; i++) {
		char c = pattern->text[i];
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

/* Which of the topics in `wanted` the word at `at` has; it begins with a letter. */
topic_set topics_at(
	const struct topic_index *index, struct str prose, size_t at, topic_set wanted)
{
	uint32_t head = head_of(prose, at);
	const struct bucket *bucket = &index->buckets[bucket_of(head)];
	topic_set found = 0;
	if (!(bucket->topics & wanted))
		return found;
	for (uint16_t i = bucket->first, next; i != END; i = next) {
		const struct pattern *pattern = &index->list.items[i];
		next = pattern->next;
		if (pattern->head == head && (pattern->topics & wanted & ~found) &&
			matches(prose, at, pattern))
			found |= pattern->topics & wanted;
	}
	return found;
}
