/* SPDX-License-Identifier: MIT */
#include "text/markdown.h"

#include <stdio.h>

#include "support/cmocka.h"
#include "support/files.h"

static struct arena arena;

static int begin(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct markdown parse(struct str source)
{
	struct text text;
	struct markdown markdown = { 0 };
	text_init(&text, &arena, source);
	markdown_parse(&markdown, &arena, &text);
	return markdown;
}

/* The prose of a block with its marks as * and `. */
static const char *readable(const struct markdown *markdown, const struct block *block)
{
	struct str prose = block_prose(markdown, block);
	char *text = arena_copy(&arena, prose.ptr, prose.len);
	for (size_t i = 0; i < prose.len; i++)
		if (is_mark(text[i]))
			text[i] = text[i] <= MARK_EMPHASIS_END ? '*' : '`';
	return text;
}

/* Every block as "kind line prose", one a line. */
static const char *describe(const struct markdown *markdown)
{
	static const char *const kinds[] = {
		[BLOCK_PARAGRAPH] = "p",
		[BLOCK_HEADING] = "h",
		[BLOCK_TITLE] = "title",
		[BLOCK_CELL] = "cell",
		[BLOCK_CODE] = "code",
		[BLOCK_BREAK] = "break",
	};
	const char *text = "";
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		text = arena_printf(&arena, "%s%s %u %s\n", text, kinds[block->kind],
			(unsigned)block->line, readable(markdown, block));
	}
	return text;
}

static void blocks_in_reading_order(void **state)
{
	(void)state;
	static const struct {
		const char *source, *blocks;
	} cases[] = {
		{ "", "" },
		{ "# One\n\ntwo\nlines\n", "h 1 One\np 3 two\nlines\n" },
		{ "One\n===\n", "h 1 One\n" },
		{ "[a]: b\nOne\n===\n", "h 2 One\n" },
		{ "[a]: b 'c'\n> text\n\n> [d]: <e f>\n> [g]: h (i)\n> text\n", "p 2 text\np 6 text\n" },
		{ "[a]: b c\ntext\n", "p 1 [a]: b c\ntext\n" },
		{ "- one\n- two\n\n  more\n", "p 1 one\np 2 two\np 4 more\n" },
		{ "> quoted\n", "p 1 quoted\n" },
		{ "one **two** `three`\n", "p 1 one *two* `three`\n" },
		{ "one<br>two\n", "p 1 one\ntwo\n" },
		{ "one <b>two</b>\n", "p 1 one *two*\n" },
		{ "```\ncode\n```\n", "code 1 code\n\n" },
		{ "one\n\n---\n\ntwo\n", "p 1 one\nbreak 3 \np 5 two\n" },
		{ "| a | b |\n|---|---|\n| c | d |\n", "cell 1 a\ncell 1 b\ncell 3 c\ncell 3 d\n" },
		{ "![picture](a.png) text\n", "p 1   text\n" },
		{ "[text](a.md)\n", "p 1 text\n" },
		{ "a &amp; b\n", "p 1 a & b\n" },
		{ "a \\* b\n", "p 1 a * b\n" },
		{ "<!-- 14:05 -->\n\ntext\n", "p 3 text\n" },
		{ "<h2>Timeline</h2>\n", "h 1 Timeline\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct markdown markdown = parse(str_of(cases[i].source));
		assert_string_equal(describe(&markdown), cases[i].blocks);
	}
}

/* Where each block stands in lists and tables: "ul 1 text", "row 1 column 0 text". */
static const char *describe_structure(const struct markdown *markdown)
{
	const char *text = "";
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		struct str prose = str_trim(block_prose(markdown, block));
		const char *place = "";
		const struct item *item = block->item == NO_ITEM
			? NULL
			: &markdown->items.items[block->item];
		if (block->kind == BLOCK_CELL)
			place = arena_printf(&arena, "row %u column %u ", (unsigned)block->row,
				(unsigned)block->column);
		else if (item)
			place = arena_printf(&arena, "%s %u%s ", item->ordered ? "ol" : "ul",
				(unsigned)item->depth, block->leads ? "" : " on");
		text = arena_printf(&arena, "%s%s%.*s\n", text, place, (int)prose.len, prose.ptr);
	}
	return text;
}

static void lists_and_tables_in_html(void **state)
{
	(void)state;
	static const struct {
		const char *source, *blocks;
	} cases[] = {
		{ "<ul><li>a</li><li>b</li></ul>c\n", "ul 1 a\nul 1 b\nc\n" },
		{ "<ol>\n<li>a\n<li>b\n</ol>\n", "ol 1 a\nol 1 b\n" },
		{ "<ul><li>a<ol><li>b</li></ol>c</li></ul>\n", "ul 1 a\nol 2 b\nul 1 on c\n" },
		{ "<li>a</li>\n", "ul 1 a\n" },
		{ "</ul></li></ol></td></tr></table>a\n", "a\n" },
		{ "- <ul><li>a</li></ul>\n- b\n", "ul 2 a\nul 1 b\n" },
		{ "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>\n",
			"row 0 column 0 a\nrow 0 column 1 b\nrow 1 column 0 c\nrow 1 column 1 d\n" },
		{ "<table><tr><td>a</td><td></td></tr></table>b\n",
			"row 1 column 0 a\nrow 1 column 1 \nb\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct markdown markdown = parse(str_of(cases[i].source));
		assert_string_equal(describe_structure(&markdown), cases[i].blocks);
	}
}

/* Each letter and digit of the prose stands in the source where its place says. */
static void assert_places(struct str source, const char *name)
{
	struct markdown markdown = parse(source);
	for (size_t i = 0; i < markdown.blocks.count; i++) {
		const struct block *block = &markdown.blocks.items[i];
		for (size_t at = block->begin; at < block->end && block->kind != BLOCK_CODE; at++) {
			size_t place = prose_source(&markdown, at);
			/* "&#x41;" is an A. */
			if (!is_alnum(markdown.prose.ptr[at]) || source.ptr[place] == '&')
				continue;
			if (source.ptr[place] != markdown.prose.ptr[at])
				print_message("%s, line %u: %s\n", name, (unsigned)block->line,
					readable(&markdown, block));
			assert_int_equal(source.ptr[place], markdown.prose.ptr[at]);
		}
	}
}

static void places_of_awkward_text(void **state)
{
	(void)state;
	static const char *const sources[] = {
		"one\n  two\n    three\n",
		"a \\* b \\_ c\n",
		"- item\n      going on at 14:05\n",
		"> quoted\n> twice\n",
		"> quoted\nlazily\n",
		"a [link](target \"14:05\") b\n",
		"[label]: http://a.example\nlost\n",
		"[label]: http://a.example:14:05 \"14:05\"\n`14:05` lost\n",
		"[b]: c5:}--|--:|\n| 15:05 | &#38;b |\n",
		"[a]: b\r\n[c\\]]: <d>\t'\\'e'\r\n*e* f\r\n",
		"[a]: b\na\n=\n",
		"a &lt;b&gt; &amp;amp; c &copy; \\& d &nope; e &#x41;\n",
		"*\\*a* \\\\b `\\c` \\d\n",
		"a [b][ 14:05 c\n\n[b]: d\n",
		"[b][[a][b]) c\n\n[b]: d\n",
		"a [b][e] 14:05 c\n\n[b]: d\n",
		"a [ref][label] b\n\n[label]: http://a.example \"title\"\n",
		"a ![image](x) b\n",
		"a [b](c<d) `e` f> g\n",
		"a [b]( <c)d> 'e)') `f` g\n",
		"``a ` b`` c\n",
		"`\na` b\n",
		"`\r\na\r\nb\r\n` c\n",
		"`  a ` b `c `\n",
		"> `a\n> b` c\n",
		"- `a\n b` c\n",
		"> - `a\n>  b` c\n",
		"- `a\n  b\n  > c` d\n",
		"a <span title=\"14:05\">b</span> c\n",
		"a<br/>b\n",
		"a  \nb\\\nc\n",
		"# a #\n",
		"a\n=\n",
		"\ta\tb\n\n-\ta\tb\n",
		"| a \\| b | `c` |\n|---|---|\n| **d** | e |\n",
		"<h2>a <em>b</em></h2>\n\n<div>\nc\n\nd\n</div>\n",
		"**a *b* c** d\n",
		"a@example.org <https://example.org/14:05> b\n",
		"\357\273\277a\r\nb\r\n",
		"- a\r  - b\r",
		"<ul><li>a</li>\n<li>b <b>c</b></li></ul>\n",
		"> <table>\n> <tr><td>a</td><td>b</td></tr>\n> </table>\n",
	};
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		assert_places(str_of(sources[i]), "awkward text");
}

static void places_of_whole_documents(void **state)
{
	(void)state;
	struct paths paths = files_in(&arena, "tests/documents", ".md");
	assert_true(paths.count > 0);
	for (size_t i = 0; i < paths.count; i++) {
		struct str source = file_read(&arena, paths.items[i]);
		if (!memchr(source.ptr, '\0', source.len))
			assert_places(source, paths.items[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(blocks_in_reading_order, begin, end),
		cmocka_unit_test_setup_teardown(lists_and_tables_in_html, begin, end),
		cmocka_unit_test_setup_teardown(places_of_awkward_text, begin, end),
		cmocka_unit_test_setup_teardown(places_of_whole_documents, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
