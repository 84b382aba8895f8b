/* SPDX-License-Identifier: MIT */
#include "text/html.h"

/* A walk over the lines of an HTML block. */
struct html {
	struct flat *flat;
	struct str literal;
	size_t at;
	size_t line;       /* source line of `at` */
	size_t line_begin; /* where that line begins in the literal */
	size_t line_end;   /* … and where it ends */
	bool open;         /* a block is open */
	bool emphasis;     /* none is, and the next begins with emphasis: "<p><b>" */
	uint32_t outer;    /* the item that holds the block */
	uint32_t list;     /* the open list, NO_LIST for none */
	bool ordered;      /* … is numbered */
	bool in_table, in_cell;
	uint32_t table, row, column; /* of the open or the next cell */
};

#define NO_LIST UINT32_MAX

/*
 * Where the literal's byte `at` stands: its lines are the ends of source lines, cut at the front
 * where a quotation or list holds them.
 */
static size_t source_of(const struct html *html, size_t at)
{
	struct str source = text_line(html->flat->text, html->line);
	size_t length = html->line_end - html->line_begin;
	size_t begin = text_line_start(html->flat->text, html->line) + source.len;
	begin -= length < source.len ? length : source.len;
	size_t place = begin + (at - html->line_begin);
	size_t limit = text_line_start(html->flat->text, html->line) + source.len;
	return place < limit ? place : limit;
}

static void open_block(struct html *html, enum block_kind kind)
{
	struct flat *flat = html->flat;
	size_t source = source_of(html, html->at);
	struct block *block = flat_open(flat, kind, html->line, source, flat->text->bytes.len);
	block->form = PMCHECK_HTML;
	block->table = html->table;
	block->row = html->row;
	block->column = html->column;
	html->open = true;
	if (html->emphasis)
		flat_mark(flat, MARK_EMPHASIS);
	html->emphasis = false;
}

static void close_block(struct html *html)
{
	if (html->open)
		flat_close(html->flat);
	html->open = false;
}

/* Notes the line that begins at `begin`. */
static void meet_line(struct html *html, size_t begin)
{
	html->line_begin = html->line_end = begin;
	while (html->line_end < html->literal.len && html->literal.ptr[html->line_end] != '\n' &&
		html->literal.ptr[html->line_end] != '\r')
		html->line_end++;
}

static void next_line(struct html *html, size_t begin)
{
	html->line++;
	meet_line(html, begin);
}

/* Passes to `end`, counting lines. */
static void pass(struct html *html, size_t end)
{
	for (; html->at < end; html->at++)
		if (html->literal.ptr[html->at] == '\n' || html->literal.ptr[html->at] == '\r') {
			bool pair = html->literal.ptr[html->at] == '\r' && html->at + 1 < end &&
				html->literal.ptr[html->at + 1] == '\n';
			html->at += pair;
			next_line(html, html->at + 1);
		}
}

static bool is_block_tag(struct str name)
{
	static const char *const names[] = { "p", "div", "li", "ul", "ol", "tr", "td", "th", "table",
		"thead", "tbody", "section", "article", "header", "footer", "details", "summary",
		"blockquote", "hr", "dl", "dt", "dd", "center", "pre", "figure", "figcaption" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq_fold(name, str_of(names[i])))
			return true;
	return false;
}

static bool is_heading_tag(struct str name)
{
	return name.len == 2 && to_lower(name.ptr[0]) == 'h' && name.ptr[1] >= '1' &&
		name.ptr[1] <= '6';
}

/* ---- lists and tables ----------------------------------------------------------------------- */

/* Whether the open item is one of the open list. */
static bool is_in_item(const struct html *html)
{
	const struct flat *flat = html->flat;
	return flat->item != html->outer && flat->markdown->items.items[flat->item].list == html->list;
}

static void meet_list(struct html *html, bool ordered, bool closing)
{
	struct flat *flat = html->flat;
	if (!closing) {
		html->list = flat->lists++;
		html->ordered = ordered;
		return;
	}
	if (is_in_item(html))
		flat_close_item(flat);
	html->list = NO_LIST;
	if (flat->item != html->outer) {
		html->list = flat->markdown->items.items[flat->item].list;
		html->ordered = flat->markdown->items.items[flat->item].ordered;
	}
}

static void meet_item(struct html *html, bool closing)
{
	enum { DEEPEST = 100 };
	struct flat *flat = html->flat;
	if (is_in_item(html))
		flat_close_item(flat);
	if (closing)
		return;
	if (html->list == NO_LIST)
		meet_list(html, false, false);
	/* What asks for an item's parents may count on few of them. */
	if (flat->item != NO_ITEM && flat->markdown->items.items[flat->item].depth >= DEEPEST)
		return;
	flat_open_item(flat, flat->item, html->list, html->ordered, html->line);
}

/* A table without <th> has no head: its rows count from 1. */
static void meet_cell(struct html *html, bool head, bool closing)
{
	html->in_cell = html->in_table && !closing;
	if (closing)
		html->column++;
	if (!html->in_cell)
		return;
	if (!head && html->row == 0)
		html->row = 1;
	open_block(html, BLOCK_CELL);
}

static void meet_row(struct html *html, bool closing)
{
	html->column = 0;
	html->row += closing;
}

static void meet_table(struct html *html, bool closing)
{
	html->in_table = !closing;
	html->in_cell = false;
	html->row = html->column = 0;
	if (!closing)
		html->table = (uint32_t)html->flat->markdown->table_count++;
}

/* Keeps account of the lists and tables that a tag opens or closes. */
static void meet_structure(struct html *html, struct str name, bool closing)
{
	if (str_eq_fold(name, STR("ul")) || str_eq_fold(name, STR("ol")))
		meet_list(html, to_lower(name.ptr[0]) == 'o', closing);
	else if (str_eq_fold(name, STR("li")))
		meet_item(html, closing);
	else if (str_eq_fold(name, STR("table")))
		meet_table(html, closing);
	else if (str_eq_fold(name, STR("tr")))
		meet_row(html, closing);
	else if (str_eq_fold(name, STR("td")) || str_eq_fold(name, STR("th")))
		meet_cell(html, to_lower(name.ptr[1]) == 'h', closing);
}

/* ---- tags and text -------------------------------------------------------------------------- */

static void break_line(struct html *html)
{
	if (html->open)
		flat_bytes(html->flat, STR("\n"), source_of(html, html->at));
}

/* Passes a tag or comment that ends before `end`, opening and closing blocks as it says. */
static void pass_tag(struct html *html, size_t end)
{
	struct str tag = str_slice(html->literal, html->at, end), name = tag_name(tag);
	bool closing = tag.len > 1 && tag.ptr[1] == '/';
	if (str_starts(tag, STR("<!--")))
		flat_comment(html->flat, source_of(html, html->at), tag.len);
	links_tag(&html->flat->markdown->links, html->flat->arena, tag, source_of(html, html->at));
	if (is_heading_tag(name) || is_block_tag(name)) {
		close_block(html);
	} else if (str_eq_fold(name, STR("br"))) {
		break_line(html);
	} else if (html->open) {
		html->flat->source = source_of(html, html->at);
		if (is_emphasis_tag(name))
			flat_mark(html->flat, closing ? MARK_EMPHASIS_END : MARK_EMPHASIS);
		flat_mark(html->flat, ' ');
	} else if (is_emphasis_tag(name)) {
		html->emphasis = !closing;
	}
	pass(html, end);
	meet_structure(html, name, closing);
	if (is_heading_tag(name) && !closing) {
		open_block(html, BLOCK_HEADING);
		struct markdown *markdown = html->flat->markdown;
		markdown->blocks.items[markdown->blocks.count - 1].level =
			(uint8_t)(name.ptr[1] - '0');
	}
}

/* The offset after the comment or tag that begins at `at`; `at` when it is just a "<". */
static size_t tag_end(struct str literal, size_t at)
{
	struct str rest = str_slice(literal, at, literal.len);
	if (str_starts(rest, STR("<!--"))) {
		size_t end = str_find_fold(rest, STR("-->"), 4);
		return end < rest.len ? at + end + 3 : literal.len;
	}
	for (size_t i = 1; i < rest.len && rest.ptr[i] != '<'; i++)
		if (rest.ptr[i] == '>')
			return at + i + 1;
	return at;
}

/* Appends the text up to `end`, line by line. */
static void append_text(struct html *html, size_t end)
{
	while (html->at < end) {
		size_t stop = html->at;
		while (stop < end && html->literal.ptr[stop] != '\n' &&
			html->literal.ptr[stop] != '\r')
			stop++;
		struct str run = str_slice(html->literal, html->at, stop);
		if (!html->open && str_trim(run).len)
			open_block(html, html->in_cell ? BLOCK_CELL : BLOCK_PARAGRAPH);
		if (html->open)
			flat_bytes(html->flat, run, source_of(html, html->at));
		html->at = stop;
		if (stop < end) {
			break_line(html);
			pass(html, stop + 1);
		}
	}
}

void html_block(struct flat *flat, struct str literal, size_t line)
{
	struct html html = { .flat = flat, .literal = literal, .line = line, .outer = flat->item,
		.list = NO_LIST };
	meet_line(&html, 0);
	while (html.at < literal.len) {
		size_t tag = html.at;
		while (tag < literal.len && literal.ptr[tag] != '<')
			tag++;
		append_text(&html, tag);
		if (tag == literal.len)
			break;
		size_t end = tag_end(literal, tag);
		if (end == tag)
			append_text(&html, tag + 1);
		else
			pass_tag(&html, end);
	}
	close_block(&html);
	flat->item = html.outer;
}
