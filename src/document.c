/* SPDX-License-Identifier: MIT */
#include "document.h"

#include "text/words.h"
#include "time/log.h"

void document_init(struct document *document, struct arena *arena, struct str bytes)
{
	*document = (struct document){ .arena = arena };
	text_init(&document->text, arena, bytes);
}

static void count_words(struct document *document)
{
	const struct markdown *markdown = &document->markdown;
	struct word_counts *words = &document->words;
	words->in_block = arena_zalloc(document->arena, markdown->blocks.count, sizeof *words->in_block);
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		size_t count = words_in_block(markdown, i);
		words->in_block[i] = (uint32_t)count;
		uint8_t kind = document->sections.kind_of_block[i];
		if (markdown->blocks.items[i].kind == BLOCK_CODE) {
			words->code += count;
			continue;
		}
		words->total += count;
		if (kind != NO_SECTION)
			words->of[kind] += count;
	}
}

static struct str file_name(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;
	return str_of(slash ? slash + 1 : path ? path : "");
}

void document_parse(
	struct document *document, const char *path, const struct title_names *names,
	const struct zone *assumed)
{
	struct arena *arena = document->arena;
	struct markdown *markdown = &document->markdown;
	struct day_sources days = { document->text.front_matter, file_name(path) };
	markdown_parse(markdown, arena, &document->text);
	log_split(markdown, arena, &document->text);
	sections_find(&document->sections, arena, markdown, &document->text, names);
	count_words(document);
	times_scan(&document->times, arena, markdown, &document->sections);
	scope_resolve(&document->scope, &document->times, arena, &document->text, markdown,
		&document->sections, assumed);
	moments_date(&document->times, markdown, &document->sections, &days);
	document->dated = day_sources_date(&days);
	timeline_read(&document->timeline, arena, markdown, &document->sections, &document->times);
}

const char *document_quote(const struct document *document, size_t begin, size_t end)
{
	struct str prose = str_slice(document->markdown.prose, begin, end);
	char *quote = arena_alloc(document->arena, prose.len + 1);
	size_t length = 0;
	for (size_t i = 0; i < prose.len; i++) {
		char c = prose.ptr[i];
		if (is_mark(c))
			continue;
		if (!is_space(c))
			quote[length++] = c;
		else if (length && quote[length - 1] != ' ')
			quote[length++] = ' ';
	}
	while (length && quote[length - 1] == ' ')
		length--;
	quote[length] = '\0';
	return quote;
}

size_t document_line(const struct document *document, size_t at)
{
	return text_line_at(&document->text, prose_source(&document->markdown, at));
}

size_t document_block_at(const struct document *document, size_t at)
{
	size_t low = 0, high = document->markdown.blocks.count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (document->markdown.blocks.items[middle].begin <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}
