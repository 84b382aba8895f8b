/* SPDX-License-Identifier: MIT */
/*
 * What a section speaks of, told by its words: a table of words for each topic, looked up while the
 * section's words are read once. Words are whole and their case does not matter; a stem ("detect*")
 * stands for every word that begins with it; some are several words ("rolled back").
 */
#ifndef TEXT_TOPIC_H
#define TEXT_TOPIC_H

#include "text/section.h"

enum topic {
	TOPIC_SHARE,    /* a share of those affected */
	TOPIC_PART,     /* … where they are named beside it: 30 percent, half */
	TOPIC_SOME_ALL, /* … when they follow: all, every, no */
	TOPIC_AUDIENCE, /* those who may be affected */
	TOPIC_BECAUSE,  /* why it was */
	TOPIC_FOUND,    /* something was noticed */
	TOPIC_MEANS,    /* … by an alert, a customer, an engineer */
	TOPIC_DETECTION,    /* both */
	TOPIC_INVESTIGATED, /* what was done and assumed */
	TOPIC_DEAD_END,     /* … that led nowhere */
	TOPIC_ESCALATED,
	TOPIC_RESOLVED,
	TOPIC_CAUSE,
	TOPIC_FIXED,
	TOPIC_TASK,       /* an action that somebody can do and be done with */
	TOPIC_ORDER,      /* … that the first word of an item orders: pin, drop */
	TOPIC_VAGUE,      /* … that is never done: ensure, avoid */
	TOPIC_TASK_LABEL, /* announces tasks */
	TOPIC_LESSON,     /* of a heading: what was learned, not what was */
	TOPIC_IMPROVEMENT,
	TOPIC_LASTED,  /* gives a length of time */
	TOPIC_ENGLISH, /* is in English: the lists are */
	TOPICS,
};

/* A bit for each topic. */
typedef uint32_t topic_set;

#define TOPIC_BIT(topic) ((topic_set)1 << (topic))

struct topics {
	topic_set of[PMCHECK_SECTIONS]; /* what each section speaks of */
	size_t blocks[PMCHECK_SECTIONS]; /* how many blocks of text each has */
	size_t people_begin, people_end; /* the first count of people in the summary: "12 visitors" */
	bool foreign; /* the text is in another language than the lists: nothing can be said */
	size_t tasks; /* list items and rows of the measures that name an action */
	size_t lines; /* … lines and paragraphs that begin with one */
};

/* The words of all topics, ready to be looked up. */
struct topic_index;

/* Builds the index, in `arena`: once, for any number of documents. */
const struct topic_index *topic_index_new(struct arena *arena);
/* Reads every section once; `arena` is the document's. */
void topics_find(struct topics *topics, const struct topic_index *index, struct arena *arena,
	const struct markdown *markdown, const struct sections *sections);
/*
 * Whether a block of a section that is a list item ("- Timeline" with a list in it) stands beside that
 * item: the section goes on to the next title, but the block is no part of it.
 */
bool is_beside_section(
	const struct markdown *markdown, const struct section *section, size_t block);
/* Whether a section speaks of a topic. */
static inline bool topics_has(
	const struct topics *topics, enum pmcheck_section_kind kind, enum topic topic)
{
	return (topics->of[kind] & TOPIC_BIT(topic)) != 0;
}

#endif
