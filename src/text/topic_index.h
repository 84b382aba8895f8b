/* SPDX-License-Identifier: MIT */
/* The words of all topics, found by the first three letters of a word in a text. */
#ifndef TEXT_TOPIC_INDEX_H
#define TEXT_TOPIC_INDEX_H

#include "text/topic.h"

/* Which of the topics in `wanted` the word at `at` has; it begins with a letter. */
topic_set topics_at(
	const struct topic_index *index, struct str prose, size_t at, topic_set wanted);

#endif
