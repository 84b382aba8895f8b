/* SPDX-License-Identifier: MIT */
/* The words of all topics, found by the first letters of a word in a text. */
#ifndef TEXT_TOPIC_INDEX_H
#define TEXT_TOPIC_INDEX_H

#include "text/passage.h"

/* Which of the topics in `wanted` the word at `at` has; none where no letter stands there. */
topic_set topics_at(const struct passage *passage, size_t at, topic_set wanted);

/* The words of a passage that begin from `at` to before `end`. */
struct word_range {
	size_t at, end;
};

/*
 * The topics in `wanted` of the first of the words that has some; 0 when none has. `words` are those
 * behind it then.
 */
topic_set topics_next(const struct passage *passage, struct word_range *words, topic_set wanted);

#endif
