/* SPDX-License-Identifier: MIT */
#include "text/section.h"

#include <stdlib.h>

enum {
	PLAIN_WORDS = 8, /* a plain line of more is no title */
};

struct finder {
	struct sections *sections;
	struct arena *arena;
	struct markdown *markdown;
	const struct text *text;
	const struct title_names *names;
	uint32_t closed[RANKS]; /* as of a title that stood here */
};

/* ---- lines that read as titles -------------------------------------------------------------- */

/* How many # a line begins with when no blank follows them; 0 for none. */
static unsigned hashes_without_space(struct str line)
{
	unsigned count = 0;
	while (count < line.len && line.ptr[count] == '#')
		count++;
	return count <= 6 && count < line.len && !is_space(line.ptr[count]) ? count : 0;
}

/* Whether all of a line is emphasised. */
static bool is_emphasised(struct str line)
{
	bool all = true, any = false;
	int depth = 0;
	for (size_t i = 0; i < line.len; i++) {
		char c = line.ptr[i];
		if (c == MARK_EMPHASIS)
			depth++;
		else if (c == MARK_EMPHASIS_END)
			depth--;
		else if (!is_space(c) && c != ':' && !is_mark(c)) {
			all = all && depth > 0;
			any = true;
		}
	}
	return all && any;
}

static bool is_heading_form(enum pmcheck_title_form form)
{
	return form == PMCHECK_ATX || form == PMCHECK_SETEXT || form == PMCHECK_HTML;
}

static void add_title(struct finder *finder, const struct title_line *line)
{
	struct title_line *title = vec_push(&finder->sections->titles, finder->arena);
	*title = *line;
	title->block = NO_BLOCK;
	memcpy(title->closed, finder->closed, sizeof title->closed);
	if (is_heading_form(line->form))
		finder->sections->has_heading = true;
	else if (line->match.class == TITLE_EXACT)
		finder->sections->has_plain = true;
}

static void read_heading(struct finder *finder, const struct block *block)
{
	struct title title;
	struct title_line line = {
		.form = block->form,
		.rank = block->level,
		.begin = block->begin,
		.end = block->end,
		.line = block->line,
	};
	if (title_read(&title, block_prose(finder->markdown, block), true) &&
		title_match(&title, finder->names, &line.match))
		add_title(finder, &line);
	for (size_t rank = block->level; rank < RANKS; rank++)
		finder->closed[rank] = block->begin;
}

/* One line of a paragraph. */
struct paragraph_line {
	const struct block *block;
	size_t begin, end; /* its prose */
	bool first;
};

static enum pmcheck_title_form form_of(
	const struct paragraph_line *at, unsigned hashes, bool emphasised)
{
	if (hashes)
		return PMCHECK_NOSPACE;
	if (at->first && at->block->leads)
		return PMCHECK_LIST;
	return emphasised ? PMCHECK_BOLD : PMCHECK_PLAIN;
}

/*
 * Most lines are too long to be titles: a title is short up to its colon or bracket, and the colon
 * of 14:05 is no such colon.
 */
static bool may_be_title(struct str line)
{
	enum { LONGEST = 64 };
	if (line.len <= LONGEST || memchr(line.ptr, '(', LONGEST))
		return true;
	const char *end = line.ptr + LONGEST, *colon = line.ptr;
	while ((colon = memchr(colon, ':', (size_t)(end - colon))) != NULL)
		if (!is_digit(*++colon))
			return true;
	return false;
}

/* Reads a line as a title, or the title that its text runs in with; the title's length, 0 for none. */
static size_t read_title(struct title *title, struct str line, bool nospace, bool *run_in)
{
	*run_in = false;
	if (line.len <= 2 * (size_t)TITLE_BYTES && title_read(title, line, nospace) &&
		title->count <= PLAIN_WORDS)
		return line.len;
	*run_in = true;
	return title_run_in(title, line);
}

static void read_line(struct finder *finder, const struct paragraph_line *at)
{
	struct str prose = str_slice(finder->markdown->prose, at->begin, at->end);
	struct title title;
	struct title_line line = { .begin = (uint32_t)at->begin };
	bool run_in;
	if (!may_be_title(prose))
		return;
	unsigned hashes = hashes_without_space(prose);
	size_t length = read_title(&title, prose, hashes != 0, &run_in);
	if (!length || !title_match(&title, finder->names, &line.match))
		return;
	line.end = (uint32_t)(at->begin + length);
	line.emphasised = is_emphasised(str_slice(prose, 0, length));
	line.form = form_of(at, hashes, line.emphasised);
	line.rank = run_in ? RUN_IN_RANK : hashes ? hashes : LOW_RANK;
	if (!run_in && line.form == PMCHECK_LIST && line.match.class != TITLE_EXACT)
		line.rank = LIST_RANK;
	line.line = (uint32_t)text_line_at(finder->text, prose_source(finder->markdown, at->begin));
	add_title(finder, &line);
}

/* Whether a line of a list item begins at the margin, where its author has left the list. */
static bool is_at_margin(const struct finder *finder, size_t begin)
{
	size_t source = prose_source(finder->markdown, begin);
	return source == text_line_start(finder->text, text_line_at(finder->text, source));
}

/* Every line of a paragraph; of a list item the first one and those at the margin. */
static void read_paragraph(struct finder *finder, const struct block *block)
{
	struct str prose = finder->markdown->prose;
	for (size_t at = block->begin; at < block->end;) {
		size_t end = str_line_end(prose, at, block->end);
		bool first = at == block->begin;
		struct paragraph_line line = { block, at, end, first };
		if (block->item == NO_ITEM || (first ? block->leads : is_at_margin(finder, at)))
			read_line(finder, &line);
		at = end + 1;
	}
}

/* A Setext heading of several lines is a paragraph that a line of dashes happened to follow. */
static bool is_one_line(const struct finder *finder, const struct block *block)
{
	struct str prose = str_trim(block_prose(finder->markdown, block));
	return !prose.len || !memchr(prose.ptr, '\n', prose.len);
}

static void read_titles(struct finder *finder)
{
	const struct markdown *markdown = finder->markdown;
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		if (block->kind == BLOCK_HEADING && is_one_line(finder, block))
			read_heading(finder, block);
		else if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING)
			read_paragraph(finder, block);
	}
}

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
	const struct title_line *before = title_before(finder->sections, title->begin);
	return title->match.kind == PMCHECK_SUMMARY && before && before->rank < title->rank;
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

/* ---- cutting blocks at the titles ----------------------------------------------------------- */

/* The chosen titles and those of duplicates, in reading order. */
struct cuts {
	VEC(struct title_line *) titles;
	size_t taken;
};

static int compare_titles(const void *a, const void *b)
{
	const struct title_line *one = *(struct title_line *const *)a;
	const struct title_line *other = *(struct title_line *const *)b;
	return one->begin < other->begin ? -1 : one->begin > other->begin;
}

static void list_cuts(struct finder *finder, struct cuts *cuts, bool duplicates)
{
	struct sections *sections = finder->sections;
	*cuts = (struct cuts){ 0 };
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		struct section *section = &sections->of[kind];
		if (section->found)
			*vec_push(&cuts->titles, finder->arena) = &section->title;
		if (section->found && section->split)
			*vec_push(&cuts->titles, finder->arena) = &section->second;
	}
	for (size_t i = 0; duplicates && i < sections->duplicates.count; i++)
		*vec_push(&cuts->titles, finder->arena) = &sections->duplicates.items[i];
	if (cuts->titles.count)
		qsort(cuts->titles.items, cuts->titles.count, sizeof *cuts->titles.items,
			compare_titles);
}

static struct title_line *next_cut(const struct cuts *cuts, size_t end)
{
	if (cuts->taken == cuts->titles.count || cuts->titles.items[cuts->taken]->begin >= end)
		return NULL;
	return cuts->titles.items[cuts->taken];
}

typedef VEC(struct block) blocks;

static void add_part(struct finder *finder, blocks *out, struct block part, size_t begin, size_t end)
{
	if (begin >= end)
		return;
	part.continues = begin > part.begin || part.continues;
	part.leads = part.leads && !part.continues;
	part.begin = (uint32_t)begin;
	part.end = (uint32_t)end;
	if (part.continues)
		part.line = (uint32_t)text_line_at(
			finder->text, prose_source(finder->markdown, begin));
	*vec_push(out, finder->arena) = part;
}

/* Adds a title that is no heading, and what stands before it from `at` on; where the rest begins. */
static size_t cut_at_title(struct finder *finder, blocks *out, struct block *block, size_t at,
	struct title_line *title)
{
	struct str prose = finder->markdown->prose;
	add_part(finder, out, *block, at, title->begin > at ? title->begin - 1 : at);
	/* A title at the margin has left the list. */
	if (title->form != PMCHECK_LIST && block->item != NO_ITEM) {
		block->item = NO_ITEM;
		block->leads = false;
	}
	struct block part = *block;
	part.kind = BLOCK_TITLE;
	part.form = title->form;
	part.level = (uint8_t)title->rank;
	title->block = (uint32_t)out->count;
	add_part(finder, out, part, title->begin, title->end);
	bool line_end = title->end < block->end && prose.ptr[title->end] == '\n';
	return title->end + line_end;
}

static void cut_block(struct finder *finder, blocks *out, struct block block, struct cuts *cuts)
{
	size_t at = block.begin;
	struct title_line *title;
	for (; (title = next_cut(cuts, block.end)) != NULL; cuts->taken++) {
		if (block.kind == BLOCK_HEADING && is_heading_form(title->form))
			title->block = (uint32_t)out->count;
		else
			at = cut_at_title(finder, out, &block, at, title);
	}
	if (at == block.begin)
		*vec_push(out, finder->arena) = block;
	else
		add_part(finder, out, block, at, block.end);
}

static void cut_blocks(struct finder *finder)
{
	struct markdown *markdown = finder->markdown;
	struct cuts cuts;
	list_cuts(finder, &cuts, true);
	blocks out = { 0 };
	for (size_t i = 0; i < markdown->blocks.count; i++)
		cut_block(finder, &out, markdown->blocks.items[i], &cuts);
	markdown->blocks.items = (void *)out.items;
	markdown->blocks.count = out.count;
	markdown->blocks.room = out.room;
}

/* ---- to which section each block belongs ---------------------------------------------------- */

/* The section that is open while blocks are walked. */
struct open_section {
	uint8_t kind;
	unsigned rank;
	bool filled; /* text has come */
	bool flat;   /* a heading of its rank came before any text: its parts stand in its own rank */
};

static void meet_heading(struct open_section *open, const struct block *block)
{
	if (block->level > open->rank)
		return;
	if (block->level == open->rank && !open->filled)
		open->flat = true;
	if (block->level < open->rank || !open->flat)
		open->kind = NO_SECTION;
}

/* From a title to the next one, or to a heading of its rank or a higher. */
static void assign_blocks(struct finder *finder)
{
	const struct markdown *markdown = finder->markdown;
	uint8_t *kinds = arena_alloc(finder->arena, markdown->blocks.count + 1);
	struct open_section open = { .kind = NO_SECTION };
	struct cuts cuts;
	list_cuts(finder, &cuts, false);
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		const struct title_line *title = next_cut(&cuts, block->end);
		if (title && title->block == i) {
			open = (struct open_section){ (uint8_t)title->match.kind, title->rank,
				title->rank >= LOW_RANK, false };
			cuts.taken++;
		} else if (block->kind == BLOCK_HEADING) {
			meet_heading(&open, block);
		} else {
			open.filled = true;
		}
		kinds[i] = open.kind;
	}
	finder->sections->kind_of_block = kinds;
}

void sections_find(struct sections *sections, struct arena *arena, struct markdown *markdown,
	const struct text *text, const struct title_names *names)
{
	struct finder finder = { .sections = sections,
		.arena = arena,
		.markdown = markdown,
		.text = text,
		.names = names };
	*sections = (struct sections){ 0 };
	read_titles(&finder);
	drop_contents(&finder);
	raise_plain_titles(sections);
	choose(&finder);
	find_duplicates(&finder);
	cut_blocks(&finder);
	assign_blocks(&finder);
}

size_t sections_count(const struct sections *sections)
{
	size_t count = 0;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		count += sections->of[kind].found;
	return count;
}
