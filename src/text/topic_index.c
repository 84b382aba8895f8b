/* SPDX-License-Identifier: MIT */
#include "text/topic_index.h"

#include "text/topic_words.h"

enum {
	LETTERS = 26,
	OTHERS = LETTERS + 1, /* a letter, or none */
	END = UINT16_MAX,
};

/* One entry of the topics' lists. */
struct pattern {
	const char *text;
	uint16_t length;
	uint16_t next; /* the next that begins with the same three letters, END after the last */
	topic_set topics;
};

/* All entries by their first three letters: most words of a text find none. */
struct topic_index {
	uint16_t first[LETTERS * OTHERS * OTHERS];
	VEC(struct pattern) list;
};

static size_t letter_of(struct str text, size_t at)
{
	if (at >= text.len)
		return LETTERS;
	size_t letter = (size_t)((unsigned char)text.ptr[at] | 0x20) - 'a';
	return letter < LETTERS ? letter : LETTERS;
}

/* The bucket of the word at `at`, which begins with a letter. */
static size_t bucket_of(struct str text, size_t at)
{
	size_t second = letter_of(text, at + 1);
	size_t third = second < LETTERS ? letter_of(text, at + 2) : LETTERS;
	return (letter_of(text, at) * OTHERS + second) * OTHERS + third;
}

static void add_pattern(
	struct topic_index *index, struct arena *arena, struct str text, enum topic topic)
{
	uint16_t *first = &index->first[bucket_of(text, 0)];
	for (uint16_t i = *first; i != END; i = index->list.items[i].next)
		if (str_eq(text, (struct str){ index->list.items[i].text, index->list.items[i].length })) {
			index->list.items[i].topics |= TOPIC_BIT(topic);
			return;
		}
	uint16_t added = (uint16_t)index->list.count;
	*vec_push(&index->list, arena) =
		(struct pattern){ text.ptr, (uint16_t)text.len, *first, TOPIC_BIT(topic) };
	*first = added;
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
	memset(index->first, 0xFF, sizeof index->first);
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
				!strchr(".;!?:", prose.ptr[next]) && next - at < 4)
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
	topic_set found = 0;
	for (uint16_t i = index->first[bucket_of(prose, at)]; i != END;) {
		const struct pattern *pattern = &index->list.items[i];
		if ((pattern->topics & wanted & ~found) && matches(prose, at, pattern))
			found |= pattern->topics & wanted;
		i = pattern->next;
	}
	return found;
}
