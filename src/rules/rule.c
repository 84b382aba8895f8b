/* SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define RULE(name) extern const struct rule rule_##name;
#include "rules/rules.def"
#undef RULE

static const struct rule *const rules[] = {
#define RULE(name) &rule_##name,
#include "rules/rules.def"
#undef RULE
};

size_t rule_count(void)
{
	return sizeof rules / sizeof *rules;
}

const struct rule *rule_at(size_t index)
{
	return rules[index];
}

size_t rule_index(const struct pmcheck_rule *about)
{
	size_t index = 0;
	while (&rules[index]->about != about)
		index++;
	return index;
}

struct pmcheck_finding *report_source(
	const struct run *run, size_t begin, size_t end, const char *message)
{
	struct pmcheck_finding *finding = finding_add(
		run->findings, &run->rule->about, &run->document->text, begin, end, message);
	finding->severity = run->severity;
	return finding;
}

/* Moves `*begin` and `*end` inwards over what is blank or a mark. */
static void trim_prose(struct str prose, size_t *begin, size_t *end)
{
	*begin = skip_gap(str_slice(prose, 0, *end), *begin);
	while (*end > *begin && gap_length(prose, *end - 1))
		--*end;
}

struct pmcheck_finding *report_prose(
	const struct run *run, size_t begin, size_t end, const char *message)
{
	const struct markdown *markdown = &run->document->markdown;
	trim_prose(markdown->prose, &begin, &end);
	size_t from = prose_source(markdown, begin);
	size_t to = end > begin ? prose_source(markdown, end - 1) + 1 : from;
	return report_source(run, from, to, message);
}

struct pmcheck_finding *report_title(
	const struct run *run, const struct title_line *title, const char *message)
{
	return report_prose(run, title->begin, title->end, message);
}

struct pmcheck_finding *report_last_line(const struct run *run, const char *message)
{
	const struct text *text = &run->document->text;
	size_t line = text_last_line(text), begin = text_line_start(text, line);
	return report_source(run, begin, begin + text_line(text, line).len, message);
}

/* Whether a block is text, code or a picture (a blank) that is no sub-title. */
static bool is_content(const struct block *block)
{
	bool title = block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE;
	return !title && block->kind != BLOCK_BREAK && block->end > block->begin;
}

bool section_is_filled(const struct document *document, enum pmcheck_section_kind kind)
{
	for (size_t i = 0; i < document->markdown.blocks.count; i++)
		if (in_section(&document->sections, i, kind) &&
			is_content(&document->markdown.blocks.items[i]))
			return true;
	return false;
}

const char *title_quote(const struct run *run, const struct title_line *title)
{
	size_t end = title->end;
	struct str prose = run->document->markdown.prose;
	while (end > title->begin && (gap_length(prose, end - 1) || prose.ptr[end - 1] == ':'))
		end--;
	return document_quote(run->document, title->begin, end);
}

const char *plural(size_t count)
{
	return count == 1 ? "" : "s";
}
