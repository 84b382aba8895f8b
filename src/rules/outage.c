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

/* The minute of a time by the clock that it is written by. */
static long written_minute(const struct mention *mention)
{
	return clock_minute(&mention->clock) +
		(mention_is_dated(mention) ? civil_to_days(mention->day) * MINUTES_PER_DAY : 0);
}

/* The minute of a time on a scale that it shares with another of the same zone; false: unknown. */
static bool minute_of(const struct run *run, const struct mention *mention, long *minute)
{
	struct moment moments[ZONE_MEANINGS];
	const struct times *times = &run->document->times;
	if (!mention_zone(times, mention)) {
		*minute = written_minute(mention);
		return true;
	}
	bool one = mention_moments(times, mention, run->host, moments) == 1;
	*minute = moments[0].minute;
	return one;
}

/* Whether two times are of one zone that has several meanings: how far they are apart is known. */
static bool share_doubt(const struct times *times, const struct mention *a, const struct mention *b)
{
	const struct zone *one = mention_zone(times, a), *other = mention_zone(times, b);
	return one && other && one->kind == ZONE_SEVERAL && zone_same(one, other);
}

bool minutes_between(const struct run *run, const struct mention *start, const struct mention *end,
	long *minutes)
{
	const struct times *times = &run->document->times;
	const bool dated = mention_is_dated(start);
	long from = 0, to = 0;
	if (!start->possible || !end->possible || start->day_doubtful || end->day_doubtful ||
		!mention_zone(times, start) != !mention_zone(times, end) ||
		dated != mention_is_dated(end))
		return false;
	if (share_doubt(times, start, end)) {
		from = written_minute(start);
		to = written_minute(end);
	} else if (!minute_of(run, start, &from) || !minute_of(run, end, &to)) {
		return false;
	}
	*minutes = to - from;
	if (!dated)
		*minutes = (*minutes % MINUTES_PER_DAY + MINUTES_PER_DAY) % MINUTES_PER_DAY;
	return true;
}
