/* SPDX-License-Identifier: MIT */
/*
 * Some shapes cost some versions of libcmark seconds: deep nesting and thousands of open brackets in
 * one paragraph. They are told from the bytes, before a parser sees them.
 */
#include "rules/rule.h"

enum { DEEPEST = 100, MOST_BRACKETS = 5000 };

struct shape {
	size_t columns[DEEPEST]; /* where the content of each open list item begins */
	size_t depth;
	size_t brackets; /* in the paragraph so far */
	bool begins;     /* the line's text begins a paragraph: it is a list item's */
	char fence;      /* of the code block that is open, '\0' for none */
	size_t fence_length;
};

/* The length of a list marker with its blank at `at`; 0 for none. */
static size_t marker_length(struct str line, size_t at)
{
	size_t end = at;
	while (end < line.len && end - at < 9 && is_digit(line.ptr[end]))
		end++;
	if (end >= line.len || !strchr(end > at ? ".)" : "-+*", line.ptr[end]))
		return 0;
	return end + 1 == line.len || is_blank(line.ptr[end + 1]) ? end + 1 - at : 0;
}

/*
 * Whether a marker at `at` begins an item whatever paragraph is open: it leaves the item that is
 * open, or is a bullet or 1, which interrupt a paragraph. When in doubt it goes on.
 */
static bool begins_item(const struct shape *shape, struct str line, size_t at, size_t marker, bool left)
{
	size_t outer = shape->depth ? shape->columns[shape->depth - 1] : 0;
	bool interrupts = !is_digit(line.ptr[at]) || (line.ptr[at] == '1' && marker == 2);
	return at >= outer && at - outer < 4 && !memchr(line.ptr, '\t', at) &&
		!memchr(line.ptr, '>', at) &&
		(left || (interrupts && str_trim(str_slice(line, at + marker, line.len)).len));
}

/* How deep the containers that a line opens stand in those that are open; the text's offset in `*text`. */
static size_t line_depth(struct shape *shape, struct str line, size_t *text)
{
	size_t at = 0, quotes = 0;
	shape->begins = false;
	for (;;) {
		while (at < line.len && is_blank(line.ptr[at]))
			at++;
		if (at < line.len && line.ptr[at] == '>') {
			quotes++;
			at++;
			continue;
		}
		size_t marker = marker_length(line, at);
		if (!marker)
			break;
		bool left = shape->depth && shape->columns[shape->depth - 1] > at;
		while (shape->depth && shape->columns[shape->depth - 1] > at)
			shape->depth--;
		shape->begins = shape->begins || begins_item(shape, line, at, marker, left);
		if (shape->depth == DEEPEST)
			return DEEPEST + 1;
		at += marker;
		shape->columns[shape->depth++] = at;
	}
	*text = at;
	if (at < line.len && at == 0)
		shape->depth = 0;
	return shape->depth + quotes;
}

/* Follows fenced code, whose brackets do not count. */
static void meet_fence(struct shape *shape, struct str text)
{
	size_t length = 0;
	char c = text.len ? text.ptr[0] : '\0';
	while (length < text.len && text.ptr[length] == c)
		length++;
	if (length < 3 || (c != '`' && c != '~'))
		return;
	struct str info = str_slice(text, length, text.len);
	if (!shape->fence && (c == '~' || !memchr(info.ptr, '`', info.len))) {
		shape->fence = c;
		shape->fence_length = length;
	} else if (c == shape->fence && length >= shape->fence_length && !str_trim(info).len) {
		shape->fence = '\0';
	}
}

static void count_brackets(struct shape *shape, struct str text)
{
	bool blank = !str_trim(text).len;
	if (blank || shape->begins)
		shape->brackets = 0;
	if (blank)
		return;
	if (shape->fence)
		return;
	for (const char *c = text.ptr, *end = text.ptr + text.len;
		(c = memchr(c, '[', (size_t)(end - c))) != NULL; c++)
		shape->brackets++;
}

/* Whether a byte may be of what opens containers, or between that. */
static bool may_open(char c)
{
	return !is_alpha(c) && (is_digit(c) || is_any(c, " \t>-+*.)"));
}

/* Whether a line begins with enough of what opens containers to nest deeply. */
static bool may_nest(const struct text *text, size_t number)
{
	size_t next = number < text->line_count ? text->lines[number] : text->bytes.len;
	if (next - text->lines[number - 1] <= DEEPEST)
		return false;
	size_t begin = text_line_start(text, number), at = begin + DEEPEST + 1;
	if (at > next)
		return false;
	/* From the end, where most lines are in the midst of a word. */
	while (at > begin && may_open(text->bytes.ptr[at - 1]))
		at--;
	return at == begin;
}

static bool has_many_brackets(struct str bytes)
{
	size_t brackets = 0;
	if (bytes.len <= MOST_BRACKETS)
		return false;
	for (const char *c = bytes.ptr, *end = c + bytes.len;
		(c = memchr(c, '[', (size_t)(end - c))) != NULL; c++)
		if (++brackets > MOST_BRACKETS)
			return true;
	return false;
}

/* Most texts are not: their lines begin soon, and their brackets are few. */
static bool may_be_complex(const struct text *text)
{
	if (has_many_brackets(text->bytes))
		return true;
	for (size_t number = 1; number <= text->line_count; number++)
		if (may_nest(text, number))
			return true;
	return false;
}

static void check(const struct run *run)
{
	const struct text *text = &run->document->text;
	struct shape shape = { 0 };
	if (!may_be_complex(text))
		return;
	for (size_t number = 1; number <= text->line_count; number++) {
		struct str line = text_line(text, number);
		size_t begin = text_line_start(text, number), content = 0;
		if (line_depth(&shape, line, &content) > DEEPEST) {
			report_source(run, begin, begin + 1, "nested more than 100 levels deep");
			return;
		}
		meet_fence(&shape, str_slice(line, content, line.len));
		count_brackets(&shape, str_slice(line, content, line.len));
		if (shape.brackets > MOST_BRACKETS) {
			report_source(
				run, begin, begin + 1, "more than 5,000 '[' in one paragraph");
			return;
		}
	}
}

const struct rule rule_too_complex = {
	.stage = STAGE_BYTES,
	.check = check,
	.about = {
		.id = "too-complex",
		.severity = PMCHECK_ERROR,
		.summary = "nested deeper than 100 levels, or more than 5,000 '[' in a paragraph",
		.help = "Take the nesting or the brackets apart; program output belongs in a code block.",
		.explanation =
			"No postmortem needs lists a hundred levels deep. Shapes like these keep Markdown "
			"parsers busy for seconds, so they are refused before the file is parsed, and "
			"nothing else of it is checked.",
		.bad = "(a hundred and one > before a line)\n",
		.good = "> quoted\n",
	},
};
