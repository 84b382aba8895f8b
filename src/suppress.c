/* SPDX-License-Identifier: MIT */
#include "suppress.h"

#include <stdlib.h>

#include "rules/rule.h"

#define WHOLE_DOCUMENT (UINT32_MAX - 1)

struct reader {
	struct suppressions *suppressions;
	struct arena *arena;
	const struct text *text;
	size_t *open; /* by rule: the interval that a disable opened, plus one; 0 for none */
};

/* What a comment does. */
enum verb { DISABLE, ENABLE, DISABLE_LINE, DISABLE_NEXT_LINE, DISABLE_FILE, NO_VERB };

static enum verb verb_of(struct str word)
{
	static const struct {
		const char *word;
		enum verb verb;
	} verbs[] = {
		{ "pmcheck-disable", DISABLE },
		{ "pmcheck-enable", ENABLE },
		{ "pmcheck-disable-line", DISABLE_LINE },
		{ "pmcheck-disable-next-line", DISABLE_NEXT_LINE },
		{ "pmcheck-disable-file", DISABLE_FILE },
	};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (str_eq(word, str_of(verbs[i].word)))
			return verbs[i].verb;
	return NO_VERB;
}

/* A span of the source. */
struct span {
	size_t begin, end;
};

/* The next word, split by blanks and commas, from `at` on; false at `end`. */
static bool next_word(const struct text *text, size_t at, size_t end, struct span *word)
{
	while (at < end && (is_space(text->bytes.ptr[at]) || text->bytes.ptr[at] == ','))
		at++;
	word->begin = at;
	while (at < end && !is_space(text->bytes.ptr[at]) && text->bytes.ptr[at] != ',')
		at++;
	word->end = at;
	return word->end > word->begin;
}

static struct interval lines_of(enum verb verb, uint32_t line)
{
	switch (verb) {
	case DISABLE_LINE:
		return (struct interval){ .first = line, .last = line };
	case DISABLE_NEXT_LINE:
		return (struct interval){ .first = line + 1, .last = line + 1 };
	case DISABLE_FILE:
		return (struct interval){ .first = 0, .last = WHOLE_DOCUMENT };
	default:
		return (struct interval){ .first = line, .last = WHOLE_DOCUMENT };
	}
}

/* Opens or closes the lines of one rule; `rule` is rule_count() for all. */
static void apply_verb(struct reader *reader, enum verb verb, size_t rule, struct span span)
{
	uint32_t line = (uint32_t)text_line_at(reader->text, span.begin);
	size_t *open = &reader->open[rule];
	if (verb == ENABLE) {
		if (*open)
			reader->suppressions->of[rule].items[*open - 1].last = line;
		*open = 0;
		return;
	}
	if (verb == DISABLE && *open)
		return;
	struct interval interval = lines_of(verb, line);
	interval.begin = (uint32_t)span.begin;
	interval.end = (uint32_t)span.end;
	*vec_push(&reader->suppressions->of[rule], reader->arena) = interval;
	if (verb == DISABLE)
		*open = reader->suppressions->of[rule].count;
}

static void enable_all(struct reader *reader, struct span span)
{
	for (size_t rule = 0; rule <= rule_count(); rule++)
		apply_verb(reader, ENABLE, rule, span);
}

static void apply_name(struct reader *reader, enum verb verb, struct span name)
{
	struct str id = str_slice(reader->text->bytes, name.begin, name.end);
	for (size_t rule = 0; rule < rule_count(); rule++)
		if (str_eq(id, str_of(rule_at(rule)->about.id))) {
			apply_verb(reader, verb, rule, name);
			return;
		}
	*vec_push(&reader->suppressions->unknown, reader->arena) =
		(struct unknown_name){ (uint32_t)name.begin, (uint32_t)name.end };
}

/* The part of a comment between its marks. */
static struct span inside(const struct text *text, const struct comment *comment)
{
	struct span span = { comment->begin + strlen("<!--"), comment->end };
	if (str_ends(str_slice(text->bytes, comment->begin, comment->end), STR("-->")) &&
		span.end >= span.begin + strlen("-->"))
		span.end -= strlen("-->");
	return span;
}

static void read_comment(struct reader *reader, const struct comment *comment)
{
	struct span text = inside(reader->text, comment), word, name;
	if (!next_word(reader->text, text.begin, text.end, &word))
		return;
	struct str first = str_slice(reader->text->bytes, word.begin, word.end);
	enum verb verb = verb_of(first);
	if (verb == NO_VERB) {
		if (str_starts(first, STR("pmcheck-")))
			*vec_push(&reader->suppressions->unknown, reader->arena) =
				(struct unknown_name){ (uint32_t)word.begin, (uint32_t)word.end };
		return;
	}
	bool named = false;
	for (size_t at = word.end; next_word(reader->text, at, text.end, &name); at = name.end) {
		apply_name(reader, verb, name);
		named = true;
	}
	struct span all = { comment->begin, comment->end };
	if (!named && verb == ENABLE)
		enable_all(reader, all);
	else if (!named)
		apply_verb(reader, verb, rule_count(), all);
}

static int compare(const void *a, const void *b)
{
	const struct interval *one = a, *other = b;
	if (one->first != other->first)
		return one->first < other->first ? -1 : 1;
	return one->begin < other->begin ? -1 : one->begin > other->begin;
}

/* Sorts a rule's intervals and notes how far those up to each reach. */
static void sort(struct interval *list, size_t count)
{
	if (count)
		qsort(list, count, sizeof *list, compare);
	for (size_t i = 0; i < count; i++) {
		bool farther = i == 0 || list[i].last > list[i - 1].reach;
		list[i].reach = farther ? list[i].last : list[i - 1].reach;
		list[i].reaching = farther ? (uint32_t)i : list[i - 1].reaching;
	}
}

void suppressions_read(struct suppressions *suppressions, struct arena *arena,
	const struct text *text, const struct markdown *markdown)
{
	size_t count = rule_count() + 1;
	*suppressions = (struct suppressions){ 0 };
	suppressions->of = arena_zalloc(arena, count, sizeof *suppressions->of);
	struct reader reader = { suppressions, arena, text, NULL };
	reader.open = arena_zalloc(arena, count, sizeof *reader.open);
	for (size_t i = 0; i < markdown->comments.count; i++)
		read_comment(&reader, &markdown->comments.items[i]);
	for (size_t rule = 0; rule < count; rule++)
		sort(suppressions->of[rule].items, suppressions->of[rule].count);
}

/* The interval among a rule's that holds `line`; NULL for none. */
static struct interval *find(struct interval *list, size_t count, size_t line)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (list[middle].first <= line)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low || list[low - 1].reach < line)
		return NULL;
	return list[low - 1].last >= line ? &list[low - 1] : &list[list[low - 1].reaching];
}

static bool is_suppressed(
	struct suppressions *suppressions, const struct pmcheck_finding *finding, size_t line)
{
	size_t rule = rule_index(finding->rule), all = rule_count();
	struct interval *interval =
		find(suppressions->of[rule].items, suppressions->of[rule].count, line);
	if (!interval)
		interval = find(suppressions->of[all].items, suppressions->of[all].count, line);
	if (interval)
		interval->used = true;
	return interval != NULL;
}

void suppressions_apply(
	struct suppressions *suppressions, struct findings *findings, const struct text *text)
{
	size_t kept = 0;
	for (size_t i = 0; i < findings->list.count; i++) {
		const struct pmcheck_finding *finding = &findings->list.items[i];
		if (!is_suppressed(suppressions, finding, text_line_at(text, finding->offset)))
			findings->list.items[kept++] = *finding;
	}
	findings->list.count = kept;
}
