/* SPDX-License-Identifier: MIT */
#include "text/flat.h"

#include "base/utf8.h"

/* Most reports have no more of these. */
enum {
	BLOCKS = 48,
	PLACES = 128,
};

void flat_init(struct flat *flat, struct arena *arena, const struct text *text,
	struct markdown *markdown)
{
	*markdown = (struct markdown){ 0 };
	*flat = (struct flat){
		.arena = arena,
		.text = text,
		.markdown = markdown,
		.item = NO_ITEM,
		.shift = SIZE_MAX,
	};
	/* Rendered text is hardly ever longer than its source: one allocation. */
	vec_reserve(&flat->prose, arena, text->bytes.len + 64);
	vec_reserve(&markdown->blocks, arena, BLOCKS);
	vec_reserve(&markdown->places, arena, PLACES);
	flat->controls = text->lowest <= MARK_LAST;
	flat->references = text->bytes.len && memchr(text->bytes.ptr, '&', text->bytes.len);
}

struct block *flat_open(
	struct flat *flat, enum block_kind kind, size_t line, size_t source, size_t source_end)
{
	struct block *block = vec_push(&flat->markdown->blocks, flat->arena);
	*block = (struct block){
		.kind = kind,
		.begin = (uint32_t)flat->prose.count,
		.end = (uint32_t)flat->prose.count,
		.line = (uint32_t)line,
		.item = flat->item,
		.leads = flat->item_begins,
	};
	flat->item_begins = false;
	flat->source = source;
	flat->source_end = source_end;
	flat->searched = false;
	flat->label = 0;
	return block;
}

void flat_open_item(struct flat *flat, uint32_t parent, uint32_t list, bool ordered, size_t line)
{
	struct markdown *markdown = flat->markdown;
	struct item item = {
		.parent = parent,
		.list = list,
		.line = (uint32_t)line,
		.depth = parent == NO_ITEM ? 1 : markdown->items.items[parent].depth + 1,
		.ordered = ordered,
	};
	flat->item = (uint32_t)markdown->items.count;
	flat->item_begins = true;
	*vec_push(&markdown->items, flat->arena) = item;
}

void flat_close_item(struct flat *flat)
{
	flat->item = flat->markdown->items.items[flat->item].parent;
	flat->item_begins = false;
}

void flat_close(struct flat *flat)
{
	struct markdown *markdown = flat->markdown;
	markdown->blocks.items[markdown->blocks.count - 1].end = (uint32_t)flat->prose.count;
	/* No word goes on from block to block. */
	*vec_push(&flat->prose, flat->arena) = '\n';
}

static void add_place(struct flat *flat, size_t source)
{
	flat->shift = source - flat->prose.count;
	*vec_push(&flat->markdown->places, flat->arena) = (struct prose_place){
		(uint32_t)flat->prose.count,
		(uint32_t)source,
	};
}

/* Notes that the next byte of prose stands at `source`, unless that follows from the last note. */
static inline void note_place(struct flat *flat, size_t source)
{
	if (source - flat->prose.count != flat->shift)
		add_place(flat, source);
}

void flat_finish(struct flat *flat)
{
	note_place(flat, flat->text->bytes.len);
	flat->markdown->prose = (struct str){ flat->prose.items, flat->prose.count };
}

static inline void append(struct flat *flat, struct str bytes)
{
	while (flat->prose.count + bytes.len > flat->prose.room)
		flat->prose.items = vec_grow(flat->arena, flat->prose.items, &flat->prose.room, 1);
	char *to = flat->prose.items + flat->prose.count;
	flat->prose.count += bytes.len;
	if (bytes.len)
		memcpy(to, bytes.ptr, bytes.len);
	for (size_t i = 0; flat->controls && i < bytes.len; i++)
		if (is_mark(to[i]))
			to[i] = ' ';
}

void flat_bytes(struct flat *flat, struct str bytes, size_t source)
{
	note_place(flat, source);
	append(flat, bytes);
}

void flat_mark(struct flat *flat, char mark)
{
	note_place(flat, flat->source);
	*vec_push(&flat->prose, flat->arena) = mark;
}

/* The length of the character reference at `at` in the source ("&amp;"), 0 for none. */
static size_t entity_length(const struct flat *flat, size_t at)
{
	enum { LONGEST = 34 };
	size_t end = at + 1;
	if (source_at(flat, at) != '&')
		return 0;
	while (end - at < LONGEST && (is_alnum(source_at(flat, end)) || source_at(flat, end) == '#'))
		end++;
	return end > at + 1 && source_at(flat, end) == ';' ? end + 1 - at : 0;
}

/* Whether the source at `at` spells "&" as a character reference. */
static bool is_ampersand_reference(const struct flat *flat, size_t at)
{
	static const char *const spellings[] = { "&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;" };
	struct str rest = str_slice(flat->text->bytes, at, flat->source_end);
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		if (str_starts(rest, str_of(spellings[i])))
			return true;
	return false;
}

/* Whether all of `literal` stands in the source just as it is. */
static inline bool is_plain(const struct flat *flat, struct str literal)
{
	struct str rest = str_slice(flat->text->bytes, flat->source, flat->source_end);
	return str_starts(rest, literal) &&
		!(flat->references && memchr(literal.ptr, '&', literal.len));
}

/*
 * How many bytes of `literal` stand in the source just as they are: all, or those before the next that
 * is spelled otherwise. The same letters before other letters are some other text.
 */
static size_t plain_length(const struct flat *flat, struct str literal)
{
	struct str rest = str_slice(flat->text->bytes, flat->source, flat->source_end);
	if (is_plain(flat, literal))
		return literal.len;
	size_t length = 0;
	while (length < literal.len && length < rest.len &&
		rest.ptr[length] == literal.ptr[length] &&
		!is_ampersand_reference(flat, flat->source + length))
		length++;
	char next = source_at(flat, flat->source + length);
	return length == literal.len || next == '\\' || next == '&' ? length : 0;
}

/* The first bytes of a text, `length` of them, spelled by `spelling` bytes of the source at `source`. */
struct spelled {
	size_t length, source, spelling;
};

/* How the source spells what `literal` begins with: as it is, "\*" or "&amp;"; length 0: not there. */
static struct spelled spelled_here(const struct flat *flat, struct str literal)
{
	size_t at = flat->source, plain = plain_length(flat, literal);
	if (plain)
		return (struct spelled){ plain, at, plain };
	if (source_at(flat, at) == '\\' && source_at(flat, at + 1) == literal.ptr[0])
		return (struct spelled){ 1, at + 1, 2 };
	size_t entity = entity_length(flat, at);
	uint32_t code;
	return (struct spelled){ entity ? utf8_next(literal, 0, &code) : 0, at, entity };
}

/* Looks for a text anywhere further on in the leaf: once a leaf, as after link definitions. */
static bool search_text(struct flat *flat, struct str literal)
{
	if (flat->searched)
		return false;
	flat->searched = true;
	for (size_t at = flat->source; at + literal.len <= flat->source_end; at++)
		if (memcmp(flat->text->bytes.ptr + at, literal.ptr, literal.len) == 0) {
			flat->source = at;
			return true;
		}
	return false;
}

/* Passes markup that `first` is no part of: most of what stands between two pieces of text. */
static void pass_markup(struct flat *flat, char first)
{
	size_t at = flat->source;
	for (char c; (c = source_at(flat, at)) != first && c != '\\' && is_markup(c);)
		at++;
	flat->source = at;
}

/*
 * Goes to where `literal` may begin: past a byte of markup, back to what was taken for a link's label,
 * or anywhere. False when it is nowhere.
 */
static bool seek_text(struct flat *flat, struct str literal)
{
	if (is_markup(source_at(flat, flat->source))) {
		flat->source++;
		return true;
	}
	if (!flat->label)
		return search_text(flat, literal);
	flat->source = flat->label;
	flat->label = 0;
	return true;
}

/*
 * Finds where `literal` stands, piece by piece, and passes it; `keep`: and appends it. It is seldom
 * called, and inlined it would make its caller slower.
 */
static __attribute__((noinline)) void pass_pieces(struct flat *flat, struct str literal, bool keep)
{
	while (literal.len) {
		struct spelled spelled = spelled_here(flat, literal);
		if (!spelled.length && seek_text(flat, literal))
			continue;
		if (!spelled.length)
			spelled = (struct spelled){ literal.len, flat->source, 0 };
		if (keep)
			flat_bytes(flat, str_slice(literal, 0, spelled.length), spelled.source);
		flat->source += spelled.spelling;
		flat->label = 0;
		literal = str_slice(literal, spelled.length, literal.len);
	}
}

/* Finds where `literal` stands and passes it: nearly all text stands as it is, behind markup. */
static void pass_text(struct flat *flat, struct str literal, bool keep)
{
	if (!literal.len)
		return;
	pass_markup(flat, literal.ptr[0]);
	if (!is_plain(flat, literal)) {
		pass_pieces(flat, literal, keep);
		return;
	}
	if (keep)
		flat_bytes(flat, literal, flat->source);
	flat->source += literal.len;
	flat->label = 0;
}

void flat_text(struct flat *flat, struct str literal)
{
	pass_text(flat, literal, true);
}

void flat_skip(struct flat *flat, struct str literal)
{
	pass_text(flat, literal, false);
}

struct str tag_name(struct str tag)
{
	size_t from = tag.len > 1 && tag.ptr[1] == '/' ? 2 : 1, to = from;
	while (to < tag.len && is_alnum(tag.ptr[to]))
		to++;
	return str_slice(tag, from, to);
}

bool is_emphasis_tag(struct str name)
{
	static const char *const names[] = { "b", "strong", "i", "em" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq_fold(name, str_of(names[i])))
			return true;
	return false;
}

void flat_comment(struct flat *flat, size_t source, size_t length)
{
	size_t end = source + length, most = flat->text->bytes.len;
	*vec_push(&flat->markdown->comments, flat->arena) =
		(struct comment){ (uint32_t)source, (uint32_t)(end < most ? end : most) };
}

void flat_html(struct flat *flat, struct str literal)
{
	size_t place = flat->source;
	while (source_at(flat, place) && source_at(flat, place) != '<')
		place++;
	struct str name = tag_name(literal);
	links_tag(&flat->markdown->links, flat->arena, literal, place);
	flat->source = place;
	if (str_starts(literal, STR("<!--")))
		flat_comment(flat, place, literal.len);
	else if (str_eq_fold(name, STR("br")))
		flat_bytes(flat, STR("\n"), place);
	else if (is_emphasis_tag(name))
		flat_mark(flat, literal.ptr[1] == '/' ? MARK_EMPHASIS_END : MARK_EMPHASIS);
	flat->source = place + literal.len < flat->source_end ? place + literal.len : flat->source_end;
}

void flat_break(struct flat *flat)
{
	size_t at = flat->source;
	while (source_at(flat, at) && source_at(flat, at) != '\n' && source_at(flat, at) != '\r')
		at++;
	flat_bytes(flat, STR("\n"), at);
	if (source_at(flat, at) == '\r' && source_at(flat, at + 1) == '\n')
		at++;
	flat->source = at < flat->source_end ? at + 1 : at;
}

/* The offset after the bracket that closes the one at `at`, as a link's target is written. */
static size_t after_target(const struct flat *flat, size_t at)
{
	size_t depth = 0, begin = at + 1;
	while (is_space(source_at(flat, begin)))
		begin++;
	char quote = '\0';
	for (; at < flat->source_end; at++) {
		char c = source_at(flat, at);
		if (is_alnum(c))
			continue;
		if (c == '\\')
			at++;
		else if (quote)
			quote = c == quote ? '\0' : quote;
		else if ((c == '"' || c == '\'') && is_space(source_at(flat, at - 1)))
			quote = c;
		else if (c == '<' && at == begin)
			quote = '>';
		else if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			return at + 1;
	}
	return at;
}

/* The offset behind the label that is opened at `at`; `at` when a bracket in it makes it none. */
static size_t after_label(const struct flat *flat, size_t at)
{
	size_t end = at + 1;
	while (end < flat->source_end && !strchr("[]", source_at(flat, end)))
		end += source_at(flat, end) == '\\' ? 2 : 1;
	return source_at(flat, end) == ']' ? end + 1 : at;
}

size_t flat_end_link(struct flat *flat)
{
	size_t at = flat->source;
	while (is_markup(source_at(flat, at)) && source_at(flat, at) != ']' &&
		source_at(flat, at) != '>')
		at++;
	char end = source_at(flat, at);
	if (end != ']' && end != '>')
		return flat->source;
	size_t target = ++at;
	if (end == ']' && source_at(flat, at) == '(') {
		target++;
		while (is_space(source_at(flat, target)) || source_at(flat, target) == '<')
			target++;
		at = after_target(flat, at);
	} else if (end == ']' && source_at(flat, at) == '[') {
		flat->label = at;
		at = after_label(flat, at);
	}
	flat->source = at < flat->source_end ? at : flat->source_end;
	return target < flat->source ? target : flat->source;
}
