/* SPDX-License-Identifier: MIT */
/* The words behind topic.h. */
#ifndef TEXT_TOPIC_WORDS_H
#define TEXT_TOPIC_WORDS_H

#include "text/topic.h"

struct topic_words {
	enum topic topic;
	const char *words; /* in small letters, parted by commas; "two words", "stem*" of four letters or more */
};

extern const struct topic_words topic_words[];
extern const size_t topic_words_count;

#endif
