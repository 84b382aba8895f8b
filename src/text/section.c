/* SPDX-License-Identifier: MIT */
#include "text/section.h"

#include "text/section_cut.h"
#include "text/section_titles.h"

struct finder {
	struct sections *sections;
	struct arena *arena;
	struct markdown *markdown;
	const struct text *text;
};

/* ---- tables of contents --------------------------------------------------------------------- */

/* Whether nothing but blanks stands between a title that is no heading and the next one like it. */
static bool is_followed_at_once(const struct finder *finder, const struct title_line *title)
{
	struct str until = str_slice(finder->markdown->prose, 0, title[1].begin);
	return !is_heading_form(title->form) && !is_heading_form(title[1].form) &&
		skip_gap(until, title->end) == title[1].begin;
}

/* How many titles follow each other at once from `index` on, each itself and of another section. */
static size_t run_length(const struct finder *finder, size_t index)
{
	const struct sections *sections = finder->sections;
	unsigned kinds = 0;
	for (size_t i = index;; i++) {
		const struct title_line *title = &sections->titles.items[i];
		if (title->match.class != TITLE_EXACT || kinds & 1U << title->match.kind)
			return i - index;
		kinds |= 1U << title->match.kind;
		if (i + 1 == sections->titles.count || !is_followed_at_once(finder, title))
			return i + 1 - index;
	}
}

/* Three titles in a row and more that all come again are a table of contents: no sections. */
static void drop_contents(struct finder *finder)
{
	enum { LEAST = 3 };
	struct sections *sections = finder->sections;
	size_t last[PMCHECK_SECTIONS] = { 0 }, kept = 0;
	for (size_t i = 0; i < sections->titles.count; i++)
		last[sections->titles.items[i].match.kind] = i;
	for (size_t i = 0, end; i < sections->titles.count; i = end) {
		size_t run = run_length(finder, i);
		bool contents = run >= LEAST;
		end = i + (run ? run : 1);
		for (size_t j = i; j < end; j++)
			contents = contents && last[sections->titles.items[j].match.kind] >= end;
		for (size_t j = i; j < end && !contents; j++)
			sections->titles.items[kept++] = sections->titles.items[j];
	}
	sections->titles.count = kept;
}

/* ---- choosing among them -------------------------------------------------------------------- */

/* Where no title is a heading, all that is no heading stands at the top. */
static void raise_plain_titles(struct sections *sections)
{
	if (sections->has_heading)
		return;
	for (size_t i = 0; i < sections->titles.count; i++)
		if (sections->titles.items[i].rank >= LOW_RANK)
			sections->titles.items[i].rank -= LOW_RANK - 1;
}

/* The chosen title that comes last before prose `begin`; NULL for none. */
static const struct title_line *title_before(const struct sections *sections, uint32_t begin)
{
	const struct title_line *last = NULL;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &sections->of[kind];
		if (!section->found)
			continue;
		if (section->title.begin < begin && (!last || section->title.begin > last->begin))
			last = &section->title;
		if (section->split && section->second.begin < begin &&
			(!last || section->second.begin > last->begin))
			last = &section->second;
	}
	return last;
}

/*
 * Whether a title stands in an inner rank of a section that is chosen already. Where a title itself
 * has that rank, its author does not mean it as an inner one.
 */
static bool is_inner(const struct finder *finder, const struct title_line *title)
{
	const struct title_line *outer = title_before(finder->sections, title->begin);
	if (finder->sections->exact_ranks & 1U << title->rank)
		return false;
	return outer && outer->rank < title->rank && title->closed[outer->rank] <= outer->begin;
}

/* A summary in an inner rank behind other sections sums up something else than the incident. */
static bool is_late_summary(const struct finder *finder, const struct title_line *title)
{
	const struct section *sections = finder->sections->of;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS && title->match.kind == PMCHECK_SUMMARY; kind++)
		if (sections[kind].found && sections[kind].title.begin < title->begin &&
			sections[kind].title.rank < title->rank)
			return true;
	return false;
}

static bool is_allowed(const struct finder *finder, const struct title_line *title)
{
	const struct sections *sections = finder->sections;
	if (title->match.class == TITLE_EXACT)
		return true;
	if (title->match.opens)
		for (size_t i = 0; i < sections->titles.count; i++)
			if (sections->titles.items[i].begin < title->begin)
				return false;
	if (title->match.class == TITLE_WEAK && title->match.kind == PMCHECK_CAUSE &&
		!is_heading_form(title->form))
		return false;
	/* Another name on a plain line counts only where titles are plain lines anyway. */
	bool plain = !is_heading_form(title->form) && !title->emphasised;
	if (plain && title->match.class != TITLE_TYPO && !sections->has_plain)
		return false;
	return !is_inner(finder, title) && !is_late_summary(finder, title);
}

/* Of a cause's titles the whole goes before its halves, and the cause before the resolution. */
static bool is_better(const struct title_line *title, const struct title_line *best)
{
	if (!best)
		return true;
	if (title->match.class != best->match.class)
		return title->match.class < best->match.class;
	if (title->rank != best->rank)
		return title->rank < best->rank;
	return title->match.half < best->match.half;
}

/* The best title of those whose section is not chosen yet; NULL when none is left. */
static const struct title_line *next_title(const struct finder *finder)
{
	const struct sections *sections = finder->sections;
	const struct title_line *best = NULL;
	for (size_t i = 0; i < sections->titles.count; i++) {
		const struct title_line *title = &sections->titles.items[i];
		if (!sections->of[title->match.kind].found && is_better(title, best) &&
			is_allowed(finder, title))
			best = title;
	}
	return best;
}

/* Finds the other half of Root Cause and Resolution beside the chosen one. */
static void join_halves(struct finder *finder)
{
	struct sections *sections = finder->sections;
	struct section *cause = &sections->of[PMCHECK_CAUSE];
	enum title_half half = cause->title.match.half;
	if (!cause->found || half == TITLE_WHOLE)
		return;
	for (size_t i = 0; i < sections->titles.count; i++) {
		const struct title_line *title = &sections->titles.items[i];
		if (title->match.kind != PMCHECK_CAUSE || title->match.half == TITLE_WHOLE ||
			title->match.half == half || title->rank != cause->title.rank ||
			!is_allowed(finder, title))
			continue;
		cause->split = true;
		cause->second = *title;
		return;
	}
}

static void choose(struct finder *finder)
{
	const struct title_line *title;
	while ((title = next_title(finder)) != NULL) {
		struct section *section = &finder->sections->of[title->match.kind];
		section->found = true;
		section->title = *title;
		if (title->match.class == TITLE_EXACT)
			finder->sections->exact_ranks |= 1U << title->rank;
		if (title->match.kind == PMCHECK_CAUSE)
			join_halves(finder);
	}
}

/* Whether two titles read the same. */
static bool same_words(const struct finder *finder, const struct title_line *a,
	const struct title_line *b)
{
	struct title one, other;
	struct str prose = finder->markdown->prose;
	return title_read(&one, str_slice(prose, a->begin, a->end), true) &&
		title_read(&other, str_slice(prose, b->begin, b->end), true) &&
		title_same(&one, &other);
}

/* Other names are many, and one beside another is no second section: only the same one again. */
static bool is_duplicate(const struct finder *finder, const struct title_line *title)
{
	const struct section *section = &finder->sections->of[title->match.kind];
	if (!section->found || title->begin == section->title.begin ||
		(section->split && title->begin == section->second.begin))
		return false;
	return title->match.class == section->title.match.class &&
		title->rank == section->title.rank &&
		(title->match.class < TITLE_OTHER || same_words(finder, title, &section->title));
}

static void find_duplicates(struct finder *finder)
{
	struct sections *sections = finder->sections;
	for (size_t i = 0; i < sections->titles.count; i++)
		if (is_duplicate(finder, &sections->titles.items[i]))
			*vec_push(&sections->duplicates, finder->arena) = sections->titles.items[i];
}

void sections_find(struct sections *sections, struct arena *arena, struct markdown *markdown,
	const struct text *text, const struct title_names *names)
{
	struct finder finder = {
		.sections = sections, .arena = arena, .markdown = markdown, .text = text
	};
	*sections = (struct sections){ 0 };
	sections_read_titles(sections, arena, markdown, text, names);
	drop_contents(&finder);
	raise_plain_titles(sections);
	choose(&finder);
	find_duplicates(&finder);
	sections_cut(sections, arena, markdown, text);
}

size_t sections_count(const struct sections *sections)
{
	size_t count = 0;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		count += sections->of[kind].found;
	return count;
}
