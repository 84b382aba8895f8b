/* SPDX-License-Identifier: MIT */
#include "text/section_titles.h"

enum {
	PLAIN_WORDS = 8, /* a plain line of more is no title */
	LONGEST = 64,    /* nor is one of more bytes up to its colon or bracket */
};

struct reader {
	struct sections *sections;
	struct arena *arena;
	const struct markdown *markdown;
	const struct text *text;
	const struct title_names *names;
	uint32_t closed[RANKS]; /* as of a title that stood here */
};

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

static void add_title(struct reader *reader, const struct title_line *line)
{
	struct title_line *title = vec_push(&reader->sections->titles, reader->arena);
	*title = *line;
	title->block = NO_BLOCK;
	memcpy(title->closed, reader->closed, sizeof title->closed);
	if (is_heading_form(line->form))
		reader->sections->has_heading = true;
	else if (line->match.class == TITLE_EXACT)
		reader->sections->has_plain = true;
}

static void read_heading(struct reader *reader, const struct block *block)
{
	struct title title;
	struct title_line line = {
		.form = block->form,
		.rank = block->level,
		.begin = block->begin,
		.end = block->end,
		.line = block->line,
	};
	if (title_read(&title, block_prose(reader->markdown, block), true) &&
		title_match(&title, reader->names, &line.match))
		add_title(reader, &line);
	for (size_t rank = block->level; rank < RANKS; rank++)
		reader->closed[rank] = block->begin;
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

/* The first colon before `end` that is none of a clock time; `end` or the line's when there is none. */
static size_t find_colon(struct str line, size_t end)
{
	if (end > line.len)
		end = line.len;
	for (size_t at = 0; at < end; at++) {
		const char *colon = memchr(line.ptr + at, ':', end - at);
		if (!colon)
			break;
		at = (size_t)(colon - line.ptr);
		if (!is_digit(str_at(line, at + 1)))
			return at;
	}
	return end;
}

/* Most lines are too long to be titles: a title is short up to its colon or bracket. */
static bool may_be_title(struct str line, size_t colon)
{
	return line.len <= LONGEST || colon < LONGEST || memchr(line.ptr, '(', LONGEST);
}

/* Whether a bracket opens in some prose. */
static bool has_bracket(const struct markdown *markdown, size_t begin, size_t end)
{
	const uint64_t *signs = markdown->chars.signs;
	for (size_t at = begin; (at = char_map_next(signs, at, end)) < end; at++)
		if (is_any(markdown->prose.ptr[at], "([{"))
			return true;
	return false;
}

/*
 * Whether a word, which is no number of the title, a colon and text behind it tell at once that a
 * line as a whole is no title: "14:05 UTC: The site was down". What stands in brackets tells nothing.
 */
static bool is_labelled(const struct reader *reader, struct str line, size_t colon)
{
	size_t begin = (size_t)(line.ptr - reader->markdown->prose.ptr);
	return colon >= 2 && is_alpha(line.ptr[colon - 1]) && is_alpha(line.ptr[colon - 2]) &&
		!is_any(to_lower(line.ptr[colon - 1]), "ivx") &&
		is_alpha(str_at(line, skip_blanks(line, colon + 1))) &&
		!has_bracket(reader->markdown, begin, begin + colon);
}

/* Reads a line as a title, or the title that its text runs in with; the title's length, 0 for none. */
static size_t read_title(const struct reader *reader, struct title *title, struct str line,
	size_t colon, bool nospace, bool *run_in)
{
	*run_in = false;
	if (line.len <= 2 * (size_t)TITLE_BYTES && (nospace || !is_labelled(reader, line, colon)) &&
		title_read(title, line, nospace) && title->count <= PLAIN_WORDS)
		return line.len;
	*run_in = true;
	return title_run_in(title, line);
}

static void read_line(struct reader *reader, const struct paragraph_line *at)
{
	struct str prose = str_slice(reader->markdown->prose, at->begin, at->end);
	struct title title;
	bool run_in;
	size_t colon = find_colon(prose, LONGEST + 1);
	if (!may_be_title(prose, colon))
		return;
	struct title_line line = { .begin = (uint32_t)at->begin };
	unsigned hashes = hashes_without_space(prose);
	if (colon > LONGEST)
		colon = find_colon(prose, prose.len);
	size_t length = read_title(reader, &title, prose, colon, hashes != 0, &run_in);
	if (!length || !title_match(&title, reader->names, &line.match))
		return;
	line.end = (uint32_t)(at->begin + length);
	line.emphasised = is_emphasised(str_slice(prose, 0, length));
	line.form = form_of(at, hashes, line.emphasised);
	line.rank = run_in ? RUN_IN_RANK : hashes ? hashes : LOW_RANK;
	if (!run_in && line.form == PMCHECK_LIST && line.match.class != TITLE_EXACT)
		line.rank = LIST_RANK;
	line.line = (uint32_t)text_line_at(reader->text, prose_source(reader->markdown, at->begin));
	add_title(reader, &line);
}

/* Whether a line of a list item begins at the margin, where its author has left the list. */
static bool is_at_margin(const struct reader *reader, size_t begin)
{
	size_t source = prose_source(reader->markdown, begin);
	return source == text_line_start(reader->text, text_line_at(reader->text, source));
}

/* Every line of a paragraph; of a list item the first one and those at the margin. */
static void read_paragraph(struct reader *reader, const struct block *block)
{
	struct str prose = reader->markdown->prose;
	for (size_t at = block->begin; at < block->end;) {
		size_t end = str_line_end(prose, at, block->end);
		bool first = at == block->begin;
		struct paragraph_line line = { block, at, end, first };
		if (block->item == NO_ITEM || (first ? block->leads : is_at_margin(reader, at)))
			read_line(reader, &line);
		at = end + 1;
	}
}

/* A Setext heading of several lines is a paragraph that a line of dashes happened to follow. */
static bool is_one_line(const struct reader *reader, const struct block *block)
{
	struct str prose = str_trim(block_prose(reader->markdown, block));
	return !prose.len || !memchr(prose.ptr, '\n', prose.len);
}

static void read_titles(struct reader *reader)
{
	const struct markdown *markdown = reader->markdown;
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		if (block->kind == BLOCK_HEADING && is_one_line(reader, block))
			read_heading(reader, block);
		else if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING)
			read_paragraph(reader, block);
	}
}

void sections_read_titles(struct sections *sections, struct arena *arena,
	const struct markdown *markdown, const struct text *text, const struct title_names *names)
{
	struct reader reader = { .sections = sections,
		.arena = arena,
		.markdown = markdown,
		.text = text,
		.names = names };
	read_titles(&reader);
}
