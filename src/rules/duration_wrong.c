/* SPDX-License-Identifier: MIT */
#include "rules/outage.h"
#include "text/sentence.h"
#include "time/duration.h"

enum { SECONDS = 60 };

static const char *count_of(const struct run *run, long count, const char *unit)
{
	return run_text(run, "%ld %s%s", count, unit, plural((size_t)count));
}

/* "1 hour 5 minutes": a length in the words of the messages. */
static const char *tell(const struct run *run, long minutes)
{
	long days = minutes / MINUTES_PER_DAY, hours = minutes % MINUTES_PER_DAY / 60;
	const char *rest = count_of(run, minutes % 60, "minute");
	if (hours && minutes % 60)
		rest = run_text(run, "%s %s", count_of(run, hours, "hour"), rest);
	else if (hours)
		rest = count_of(run, hours, "hour");
	if (!days)
		return rest;
	return minutes % MINUTES_PER_DAY
		? run_text(run, "%s %s", count_of(run, days, "day"), rest)
		: count_of(run, days, "day");
}

/* A length is as exact as its last figure; one that says so itself is a quarter off at most. */
static bool agrees(const struct duration *duration, long minutes)
{
	long actual = minutes * SECONDS, slack = duration->unit > SECONDS ? duration->unit : SECONDS;
	if (duration->approximate && slack < actual / 4)
		slack = actual / 4;
	long difference = actual - duration->seconds;
	return difference <= slack && difference >= -slack;
}

/* Compares a length with the time between two times. */
static void compare(const struct run *run, const struct duration *duration,
	const struct mention *start, const struct mention *end)
{
	long minutes;
	if (!minutes_between(run, start, end, &minutes) || minutes < 0 || agrees(duration, minutes))
		return;
	bool dated = mention_is_dated(start) && mention_is_dated(end);
	/* Without dates an outage of days cannot be told, nor one that ends before it starts. */
	if (!dated && (duration->seconds / SECONDS >= MINUTES_PER_DAY || minutes >= MINUTES_PER_DAY / 2))
		return;
	report_prose(run, duration->begin, duration->end,
		run_text(run, "'%s' is wrong: from %s to %s it is %s",
			document_quote(run->document, duration->begin, duration->end),
			document_quote(run->document, start->clock.begin, start->clock.end),
			document_quote(run->document, end->clock.begin, end->clock.end),
			tell(run, minutes)));
}

/* The range right after which a length may stand; "14:05–15:10 UTC (65 minutes)". */
static void check_after_range(const struct run *run, const struct mention *end)
{
	const struct block *block = &run->document->markdown.blocks.items[end->block];
	struct str prose = str_slice(run->document->markdown.prose, 0, block->end);
	struct duration duration;
	size_t at = skip_blanks(prose, end->end);
	if (at >= prose.len || prose.ptr[at] != '(')
		return;
	size_t close = at;
	while (close < prose.len && prose.ptr[close] != ')')
		close++;
	if (!duration_find(str_slice(prose, 0, close), at, &duration) ||
		skip_gap(prose, duration.end) != close || duration.begin - at > sizeof "(approximately ")
		return;
	compare(run, &duration, end - 1, end);
}

/*
 * The only range of times in prose from `begin` to `end`; NULL for none or several. Gives its end.
 * `*next` is a mention at or before `begin`, and moves on to `end`.
 */
static const struct mention *only_range(const struct run *run, size_t *next, size_t begin, size_t end)
{
	const struct times *times = &run->document->times;
	const struct mention *found = NULL;
	size_t count = 0;
	for (; *next < times->mentions.count && times->mentions.items[*next].clock.begin < end; ++*next) {
		const struct mention *mention = &times->mentions.items[*next];
		if (mention->clock.begin < begin || !mention->ranged)
			continue;
		found = mention;
		count++;
	}
	return count == 1 && found->gloss == NO_INDEX ? found : NULL;
}

/* Where a length stands after words that give the outage's: "lasted", "was down for". */
static size_t after_cue(struct str sentence)
{
	static const char *const cues[] = { "lasted for ", "lasted ", "was down for ", "were down for ",
		"a total of ", "was unavailable for ", "were unavailable for ", "lasting ",
		"duration of " };
	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
		size_t at = str_find_fold(sentence, str_of(cues[i]), 0);
		if (at < sentence.len)
			return at + strlen(cues[i]);
	}
	return sentence.len;
}

/* "From 14:05 to 15:10 UTC the shop was down for 65 minutes": one range and one length. */
static void check_sentence(const struct run *run, size_t *next, size_t begin, size_t end)
{
	enum { NEAR = 20 };
	struct str sentence = str_slice(run->document->markdown.prose, 0, end);
	struct duration duration, other;
	const struct mention *range = only_range(run, next, begin, end);
	if (!range)
		return;
	size_t at = begin + after_cue(str_slice(sentence, begin, end));
	if (at >= end || !duration_find(sentence, at, &duration) || duration.begin - at > NEAR ||
		duration_find(sentence, duration.end, &other))
		return;
	compare(run, &duration, range - 1, range);
}

static void check_sentences(const struct run *run, size_t index)
{
	const struct block *block = &run->document->markdown.blocks.items[index];
	struct str prose = block_prose(&run->document->markdown, block);
	size_t next = run->document->times.first_in[index];
	for (size_t at = 0; at < prose.len;) {
		size_t end = sentence_end(prose, at);
		check_sentence(run, &next, block->begin + at, block->begin + end);
		at = end;
	}
}

/* The range of the Issue Summary when it has but one. */
static const struct mention *summary_range(const struct document *document)
{
	const struct mention *found = NULL;
	for (size_t i = 0; i < document->times.mentions.count; i++) {
		const struct mention *mention = &document->times.mentions.items[i];
		if (!in_section(&document->sections, mention->block, PMCHECK_SUMMARY) || !mention->ranged)
			continue;
		if (found || mention->gloss != NO_INDEX)
			return NULL;
		found = mention;
	}
	return found;
}

/* What a label's length is measured from and to. */
struct span {
	const struct mention *start, *end;
};

enum span_kind { SPAN_OUTAGE, SPAN_REPAIR, SPAN_RESOLVE, SPANS };

/* All of them, found once and only when a label wants them. */
struct spans {
	bool known;
	struct span of[SPANS];
};

static void find_spans(const struct document *document, struct spans *spans)
{
	const struct mention *range = summary_range(document);
	struct labelled summary = labelled_times(document, PMCHECK_SUMMARY);
	struct labelled timeline = labelled_times(document, PMCHECK_TIMELINE);
	const struct mention *detected = timeline.of[LABEL_DETECTED];
	spans->known = true;
	spans->of[SPAN_OUTAGE] = (struct span){
		range ? range - 1 : summary.of[LABEL_START],
		range ? range : summary.of[LABEL_END],
	};
	spans->of[SPAN_REPAIR] = (struct span){ detected, timeline.of[LABEL_REPAIRED] };
	spans->of[SPAN_RESOLVE] = (struct span){ detected, timeline.of[LABEL_END] };
}

/* Compares a length that stands after a label with what the label speaks of. */
static void check_labelled(const struct run *run, struct spans *spans, enum span_kind kind,
	const struct duration *duration)
{
	if (!spans->known)
		find_spans(run->document, spans);
	const struct span *span = &spans->of[kind];
	if (span->start && span->end)
		compare(run, duration, span->start, span->end);
}

/* Whether a label of a length begins with a letter. Most lines begin with others, or the hour of a time. */
static bool may_be_label(char first)
{
	return is_any(to_lower(first), "doit");
}

/* What a label speaks of; SPANS when of no length. */
static enum span_kind read_label(struct str label)
{
	static const struct {
		struct str text;
		enum span_kind kind;
	} labels[] = { { { "duration", 8 }, SPAN_OUTAGE }, { { "outage duration", 15 }, SPAN_OUTAGE },
		{ { "total duration", 14 }, SPAN_OUTAGE }, { { "duration of outage", 18 }, SPAN_OUTAGE },
		{ { "duration of the outage", 22 }, SPAN_OUTAGE },
		{ { "incident duration", 17 }, SPAN_OUTAGE },
		{ { "duration of incident", 20 }, SPAN_OUTAGE },
		{ { "duration of the incident", 24 }, SPAN_OUTAGE },
		{ { "total downtime", 14 }, SPAN_OUTAGE }, { { "downtime", 8 }, SPAN_OUTAGE },
		{ { "time to repair", 14 }, SPAN_REPAIR }, { { "time to resolve", 15 }, SPAN_RESOLVE } };
	size_t begin = skip_gap(label, 0), end = skip_gap_back(label, label.len);
	struct str words = str_slice(label, begin, end);
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (str_eq_fold(words, labels[i].text))
			return labels[i].kind;
	return SPANS;
}

/* Whether a time is written in prose from `begin` to `end`; `*next` as in only_range(). */
static bool has_time(const struct run *run, size_t *next, size_t begin, size_t end)
{
	const struct times *times = &run->document->times;
	bool found = false;
	for (; *next < times->mentions.count && times->mentions.items[*next].clock.begin < end; ++*next)
		found |= times->mentions.items[*next].clock.begin >= begin;
	return found;
}

/* "Duration: 65 minutes" as a line of its own. */
static void check_line(
	const struct run *run, struct spans *spans, size_t *next, size_t begin, size_t end)
{
	enum { LONGEST = 32, NEAR = 16 };
	struct str line = str_slice(run->document->markdown.prose, 0, end);
	struct duration duration, other;
	size_t colon = skip_gap(line, begin);
	if (!may_be_label(str_at(line, colon)))
		return;
	while (colon < end && line.ptr[colon] != ':' && colon - begin < LONGEST)
		colon++;
	if (colon >= end || line.ptr[colon] != ':')
		return;
	enum span_kind kind = read_label(str_slice(line, begin, colon));
	if (kind == SPANS || !duration_find(line, colon, &duration) || duration.begin - colon > NEAR ||
		duration_find(line, duration.end, &other) || has_time(run, next, begin, end))
		return;
	check_labelled(run, spans, kind, &duration);
}

static void check_lines(const struct run *run, struct spans *spans, size_t index)
{
	const struct block *block = &run->document->markdown.blocks.items[index];
	struct str prose = str_slice(run->document->markdown.prose, 0, block->end);
	size_t next = run->document->times.first_in[index];
	for (size_t at = block->begin, end; at < block->end; at = end + 1) {
		const char *newline = memchr(prose.ptr + at, '\n', block->end - at);
		end = newline ? (size_t)(newline - prose.ptr) : block->end;
		check_line(run, spans, &next, at, end);
	}
}

static void check(const struct run *run)
{
	const struct document *document = run->document;
	struct spans spans = { 0 };
	for (size_t i = 1; i < document->times.mentions.count; i++)
		if (document->times.mentions.items[i].ranged)
			check_after_range(run, &document->times.mentions.items[i]);
	for (size_t i = 0; i < document->markdown.blocks.count; i++) {
		bool summary = in_section(&document->sections, i, PMCHECK_SUMMARY);
		if (document->markdown.blocks.items[i].kind != BLOCK_PARAGRAPH)
			continue;
		if (summary && topics_has(&document->topics, PMCHECK_SUMMARY, TOPIC_LASTED))
			check_sentences(run, i);
		if (summary || in_section(&document->sections, i, PMCHECK_TIMELINE))
			check_lines(run, &spans, i);
	}
}

const struct rule rule_duration_wrong = {
	.check = check,
	.about = {
		.id = "duration-wrong",
		.severity = PMCHECK_ERROR,
		.summary = "a stated duration is not the time between start and end",
		.help = "Reckon again, and mend the duration or the times.",
		.explanation =
			"'45 minutes' for 14:00 to 14:52 makes a reader doubt every other figure. Only a "
			"length that surely is the outage's is compared: after the label 'Duration:', "
			"after 'lasted' or 'was down for' in the sentence that gives the range, or in "
			"brackets right after the range. A length may be off by one unit of its last "
			"figure, and one with 'about' by a quarter.",
		.bad = "## Issue Summary\n\nDown on 3 May 2024 from 14:00 to 14:52 UTC (45 minutes).\n",
		.good = "## Issue Summary\n\nDown on 3 May 2024 from 14:00 to 14:52 UTC (52 minutes).\n",
	},
};
