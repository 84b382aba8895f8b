/* SPDX-License-Identifier: MIT */
#include "rules/outage.h"

enum { LABEL_BYTES = 48 };

static enum time_label label_of(struct str word)
{
	static const struct {
		struct str word;
		enum time_label label;
	} words[] = { { { "start", 5 }, LABEL_START }, { { "started", 7 }, LABEL_START },
		{ { "starts", 6 }, LABEL_START }, { { "began", 5 }, LABEL_START },
		{ { "detected", 8 }, LABEL_DETECTED }, { { "repaired", 8 }, LABEL_REPAIRED },
		{ { "resolved", 8 }, LABEL_END }, { { "end", 3 }, LABEL_END },
		{ { "ended", 5 }, LABEL_END }, { { "ends", 4 }, LABEL_END } };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(word, words[i].word))
			return words[i].label;
	return LABEL_NONE;
}

/* The first word of a short text that says what the time after it is. */
static enum time_label read_label(struct str text)
{
	enum time_label label = LABEL_NONE;
	if (text.len > LABEL_BYTES)
		return LABEL_NONE;
	for (size_t at = 0; at < text.len && label == LABEL_NONE; at++) {
		size_t end = word_end(text, at);
		if (end > at)
			label = label_of(str_slice(text, at, end));
		at = end;
	}
	return label;
}

/* The text before a time in its line; nothing when that is longer than a label. */
static struct str before_in_line(const struct document *document, const struct mention *mention)
{
	struct str prose = document->markdown.prose;
	size_t begin = document->markdown.blocks.items[mention->block].begin;
	size_t end = mention->clock.begin, from = end;
	while (from > begin && prose.ptr[from - 1] != '\n' && end - from <= LABEL_BYTES)
		from--;
	if (end - from > LABEL_BYTES)
		return str_slice(prose, end, end);
	return str_slice(prose, skip_gap(prose, from), end);
}

enum time_label time_label(const struct document *document, const struct mention *mention)
{
	const struct block *block = &document->markdown.blocks.items[mention->block];
	if (block->kind == BLOCK_CELL && block->column > 0)
		return read_label(block_prose(&document->markdown, block - block->column));
	return read_label(before_in_line(document, mention));
}

struct labelled labelled_times(const struct document *document, enum pmcheck_section_kind kind)
{
	struct labelled found = { 0 };
	size_t counts[LABELS] = { 0 };
	for (size_t i = 0; i < document->times.mentions.count; i++) {
		const struct mention *mention = &document->times.mentions.items[i];
		bool gloss = mention->gloss != NO_INDEX && mention->gloss < i;
		if (!in_section(&document->sections, mention->block, kind) || gloss)
			continue;
		enum time_label label = time_label(document, mention);
		found.of[label] = counts[label]++ ? NULL : mention;
	}
	return found;
}

/* The minute of a time on a scale that it shares with another of the same zone; false: unknown. */
static bool minute_of(const struct run *run, const struct mention *mention, long *minute, bool *dated)
{
	struct moment moments[ZONE_MEANINGS];
	const struct times *times = &run->document->times;
	if (!mention->possible || mention->day_doubtful)
		return false;
	*dated = mention_is_dated(mention);
	if (mention_zone(times, mention)) {
		bool one = mention_moments(times, mention, run->host, moments) == 1;
		*minute = moments[0].minute;
		return one;
	}
	*minute = clock_minute(&mention->clock) +
		(*dated ? civil_to_days(mention->day) * MINUTES_PER_DAY : 0);
	return true;
}

bool minutes_between(const struct run *run, const struct mention *start, const struct mention *end,
	long *minutes)
{
	const struct times *times = &run->document->times;
	long from, to;
	bool start_dated, end_dated;
	if (!mention_zone(times, start) != !mention_zone(times, end) ||
		!minute_of(run, start, &from, &start_dated) || !minute_of(run, end, &to, &end_dated) ||
		start_dated != end_dated)
		return false;
	*minutes = to - from;
	if (!start_dated)
		*minutes = (*minutes % MINUTES_PER_DAY + MINUTES_PER_DAY) % MINUTES_PER_DAY;
	return true;
}
