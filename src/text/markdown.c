/* SPDX-License-Identifier: MIT */
#include "text/markdown.h"

#include <cmark.h>

#include "base/bump.h"
#include "text/definition.h"
#include "text/drawing.h"
#include "text/flat.h"
#include "text/html.h"
#include "text/table.h"

static cmark_mem allocator = { bump_calloc, bump_realloc, bump_free };

size_t prose_source(const struct markdown *markdown, size_t prose)
{
	size_t low = 0, high = markdown->places.count;
	if (!high)
		return 0;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (markdown->places.items[middle].prose <= prose)
			low = middle;
		else
			high = middle;
	}
	const struct prose_place *place = &markdown->places.items[low];
	size_t source = place->source + (prose - place->prose);
	/* Text that was not found in the source ends where the next begins. */
	const struct prose_place *next = high < markdown->places.count ? place + 1 : place;
	return next->source > place->source && source > next->source ? next->source : source;
}

/* A walk over libcmark's tree. */
struct walk {
	struct flat flat;
	size_t line_shift; /* lines before the body */
	uint32_t list;     /* the open list, from 0 */
	bool ordered;      /* … is numbered */
	size_t images;     /* how many are open: their text is no prose */
};

static struct str literal_of(cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	return str_of(literal ? literal : "");
}

static size_t line_of(const struct walk *walk, cmark_node *node)
{
	return (size_t)cmark_node_get_start_line(node) + walk->line_shift;
}

/* The offset where a block begins; its column counts bytes, tabs included. */
static size_t start_of(const struct walk *walk, cmark_node *node)
{
	const struct text *text = walk->flat.text;
	size_t line = line_of(walk, node);
	size_t at = text_line_start(text, line) + (size_t)cmark_node_get_start_column(node) - 1;
	size_t end = text_line_start(text, line + 1);
	return at < end ? at : end;
}

/* Passes the #s of an ATX heading; false when it is a Setext one, whose text may begin with #s too. */
static bool pass_hashes(const struct text *text, size_t *at)
{
	enum { MOST = 6 };
	size_t from = *at, end;
	while (is_blank(str_at(text->bytes, from)))
		from++;
	end = from;
	while (str_at(text->bytes, end) == '#')
		end++;
	char after = str_at(text->bytes, end);
	if (end == from || end - from > MOST || (after && !is_space(after)))
		return false;
	*at = end;
	return true;
}

/* Goes on to the line where a paragraph's text begins: libcmark counts from its definitions on. */
static void pass_definitions(const struct text *text, size_t *at, size_t *line, size_t end)
{
	size_t begin = skip_definitions(text->bytes, *at, end);
	if (begin > *at)
		*line = text_line_at(text, begin);
	*at = begin;
}

static void open_heading(struct walk *walk, cmark_node *node)
{
	const struct text *text = walk->flat.text;
	size_t line = line_of(walk, node), at = start_of(walk, node);
	bool atx = pass_hashes(text, &at);
	size_t end = atx ? text_line_start(text, line + 1) : text->bytes.len;
	if (!atx)
		pass_definitions(text, &at, &line, end);
	struct block *block = flat_open(&walk->flat, BLOCK_HEADING, line, at, end);
	block->form = atx ? PMCHECK_ATX : PMCHECK_SETEXT;
	block->level = (uint8_t)cmark_node_get_heading_level(node);
}

static void open_paragraph(struct walk *walk, cmark_node *node)
{
	const struct text *text = walk->flat.text;
	size_t last = (size_t)cmark_node_get_end_line(node) + walk->line_shift;
	size_t line = line_of(walk, node), at = start_of(walk, node);
	size_t end = text_line_start(text, last + 1);
	pass_definitions(text, &at, &line, end);
	flat_open(&walk->flat, BLOCK_PARAGRAPH, line, at, end);
}

static void add_code_block(struct walk *walk, cmark_node *node)
{
	size_t at = start_of(walk, node);
	struct block *block = flat_open(&walk->flat, BLOCK_CODE, line_of(walk, node), at, at);
	const char *info = cmark_node_get_fence_info(node);
	block->drawing = code_is_drawing(str_of(info ? info : ""), literal_of(node));
	flat_bytes(&walk->flat, literal_of(node), at);
	flat_close(&walk->flat);
}

static void add_break(struct walk *walk, cmark_node *node)
{
	size_t at = start_of(walk, node);
	flat_open(&walk->flat, BLOCK_BREAK, line_of(walk, node), at, at);
}

static void enter_list(struct walk *walk, cmark_node *node)
{
	walk->list = walk->flat.lists++;
	walk->ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
}

static void enter_item(struct walk *walk, cmark_node *node)
{
	flat_open_item(&walk->flat, walk->flat.item, walk->list, walk->ordered, line_of(walk, node));
}

/* Back in the item's list, which goes on. */
static void leave_item(struct walk *walk)
{
	const struct item *item = &walk->flat.markdown->items.items[walk->flat.item];
	walk->list = item->list;
	walk->ordered = item->ordered;
	flat_close_item(&walk->flat);
}

static void enter_inline(struct walk *walk, cmark_node *node, cmark_node_type type)
{
	struct flat *flat = &walk->flat;
	switch (type) {
	case CMARK_NODE_TEXT:
		flat_text(flat, literal_of(node));
		break;
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		flat_break(flat);
		break;
	case CMARK_NODE_CODE:
		flat_code(flat, literal_of(node));
		break;
	case CMARK_NODE_HTML_INLINE:
		flat_html(flat, literal_of(node));
		break;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		flat_mark(flat, MARK_EMPHASIS);
		break;
	case CMARK_NODE_IMAGE:
		flat_mark(flat, ' ');
		walk->images = 1;
		break;
	default:
		break;
	}
}

/* Inside an image: its text is passed, not appended. */
static void enter_image_text(struct walk *walk, cmark_node *node, cmark_node_type type)
{
	if (type == CMARK_NODE_IMAGE)
		walk->images++;
	else if (type == CMARK_NODE_TEXT)
		flat_skip(&walk->flat, literal_of(node));
}

static void enter_block(struct walk *walk, cmark_node *node, cmark_node_type type)
{
	switch (type) {
	case CMARK_NODE_HEADING:
		open_heading(walk, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		open_paragraph(walk, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		add_code_block(walk, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		html_block(&walk->flat, literal_of(node), line_of(walk, node));
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		add_break(walk, node);
		break;
	case CMARK_NODE_LIST:
		enter_list(walk, node);
		break;
	case CMARK_NODE_ITEM:
		enter_item(walk, node);
		break;
	default:
		break;
	}
}

/* Notes a link or image that ends here; its place is the target's where that is written as it is. */
static void end_link(struct walk *walk, cmark_node *node, bool image)
{
	struct flat *flat = &walk->flat;
	size_t begin = flat->source, at = flat_end_link(flat);
	struct str target = str_of(cmark_node_get_url(node));
	if (!target.len)
		return;
	bool written = str_starts(str_slice(flat->text->bytes, at, flat->source), target);
	*vec_push(&flat->markdown->links.list, flat->arena) = (struct link){
		.target = arena_copy(flat->arena, target.ptr, target.len),
		.begin = (uint32_t)(written ? at : begin),
		.end = (uint32_t)(written ? at + target.len : flat->source),
		.image = image,
	};
}

static void enter(struct walk *walk, cmark_node *node, cmark_node_type type)
{
	if (type <= CMARK_NODE_LAST_BLOCK)
		enter_block(walk, node, type);
	else if (walk->images)
		enter_image_text(walk, node, type);
	else
		enter_inline(walk, node, type);
}

static void leave(struct walk *walk, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
	case CMARK_NODE_PARAGRAPH:
		flat_close(&walk->flat);
		break;
	case CMARK_NODE_ITEM:
		leave_item(walk);
		break;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		if (!walk->images)
			flat_mark(&walk->flat, MARK_EMPHASIS_END);
		break;
	case CMARK_NODE_IMAGE:
		walk->images--;
		end_link(walk, node, true);
		break;
	case CMARK_NODE_LINK:
		end_link(walk, node, false);
		break;
	default:
		break;
	}
}

/* Whether nodes of a type hold no others, and there is nothing to do when they are left. */
static bool is_leaf(cmark_node_type type)
{
	return type >= CMARK_NODE_FIRST_INLINE && type <= CMARK_NODE_HTML_INLINE;
}

/* Leaves a node without further children, and all that end with it; the next node, or NULL. */
static cmark_node *leave_all(struct walk *walk, cmark_node *node, const cmark_node *root)
{
	for (;;) {
		leave(walk, node);
		cmark_node *next = node == root ? NULL : cmark_node_next(node);
		if (next || node == root)
			return next;
		node = cmark_node_parent(node);
	}
}

/* Every node in order, without recursion: a document may nest deeply. */
static void walk_tree(struct walk *walk, cmark_node *root)
{
	for (cmark_node *node = root, *next; node; node = next) {
		cmark_node_type type = cmark_node_get_type(node);
		enter(walk, node, type);
		next = is_leaf(type) ? cmark_node_next(node) : cmark_node_first_child(node);
		if (!next)
			next = leave_all(walk, is_leaf(type) ? cmark_node_parent(node) : node, root);
	}
}

static cmark_node *parse(struct str body)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &allocator);
	cmark_parser_feed(parser, body.ptr, body.len);
	return cmark_parser_finish(parser);
}

void markdown_parse(struct markdown *markdown, struct arena *arena, const struct text *text)
{
	struct bump bump;
	struct walk walk = { 0 };
	bump_init(&bump);
	bump_use(&bump);
	flat_init(&walk.flat, arena, text, markdown);
	walk.line_shift = text->body > text_line_start(text, 1) ? text_line_at(text, text->body) - 1 : 0;
	walk_tree(&walk, parse(str_slice(text->bytes, text->body, text->bytes.len)));
	flat_finish(&walk.flat);
	bump_use(NULL);
	bump_release(&bump);
	table_split(markdown, arena, text->bytes);
	char_map_read(&markdown->chars, arena, markdown->prose);
}
