/* SPDX-License-Identifier: MIT */
/* A piece of the prose, and what its words speak of (text/topic.h). */
#ifndef TEXT_PASSAGE_H
#define TEXT_PASSAGE_H

#include "text/topic.h"

struct passage {
	const struct topic_index *index;
	const struct char_map *chars;
	const char *letters; /* of the document's prose (text/letters.h) */
	struct str prose;    /* of the document, up to where the passage ends */
	size_t begin;
};

static inline bool has_topic(topic_set set, enum topic topic)
{
	return (set & TOPIC_BIT(topic)) != 0;
}

/* The part of a passage from `begin` to before `end`. */
struct passage passage_part(const struct passage *passage, size_t begin, size_t end);
/* Whether one of its words has a topic. */
bool passage_has(const struct passage *passage, enum topic topic);
/* Which of the topics in `wanted` its first word has. */
topic_set passage_first(const struct passage *passage, topic_set wanted);
/* Whether one of its first `count` words has a topic. */
bool passage_opens(const struct passage *passage, size_t count, enum topic topic);
/* Which of the topics in `wanted` it has: by its words, and by those that stand together. */
topic_set passage_topics(const struct passage *passage, topic_set wanted);
/* Finds the first number of people, or of what stands for them: "127 users". */
bool passage_people(const struct passage *passage, size_t *begin, size_t *end);

#endif
