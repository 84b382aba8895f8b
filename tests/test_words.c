/* SPDX-License-Identifier: MIT */
#include "text/words.h"

#include "support/cmocka.h"

static size_t words_of(const char *source)
{
	struct arena arena;
	arena_init(&arena);
	struct text text;
	struct markdown markdown = { 0 };
	text_init(&text, &arena, str_of(source));
	markdown_parse(&markdown, &arena, &text);
	size_t words = 0;
	for (size_t i = 0; i < markdown.blocks.count; i++)
		if (markdown.blocks.items[i].kind != BLOCK_CODE)
			words += words_in_block(&markdown, i);
	arena_release(&arena);
	return words;
}

static void what_counts(void **state)
{
	(void)state;
	static const struct {
		size_t words;
		const char *source;
	} cases[] = {
		{ 0, "" },
		{ 3, "one two three" },
		{ 3, "one\ntwo  three\n" },
		{ 2, "## Issue Summary" },
		{ 2, "Issue Summary\n===\n" },
		{ 1, "14:05" },
		{ 2, "14:05 \xE2\x80\x93 UTC" }, /* a dash alone is no word */
		{ 1, "e-mail" },
		{ 2, "**bold** _word_" },
		{ 1, "half**bold**" },
		{ 3, "- one\n- two\n- three\n" },
		{ 2, "- [ ] to do" },
		{ 2, "- [x] to do" },
		{ 2, "`git add`" },
		{ 0, "```\ncode is none\n```\n" },
		{ 0, "    indented code\n" },
		{ 2, "[two words](https://example.org/three/four)" },
		{ 0, "![a picture](p.png)" },
		{ 1, "<https://example.org/>" },
		{ 2, "one <!-- not this --> two" },
		{ 0, "<!-- not\nthis -->\n" },
		{ 2, "one<br>two" },
		{ 1, "one<b>two</b>" },
		{ 4, "| a | b |\n|---|---|\n| c | d |\n" },
		{ 1, "a|\n" },
		{ 2, "one\xC2\xA0two" },     /* no-break space */
		{ 2, "one\xE3\x80\x80two" }, /* ideographic space */
		{ 3, "\xE4\xB8\xAD\xE6\x96\x87\xE5\xAD\x97" },
		{ 5, "\xE3\x81\x82\xE3\x81\x84 UTC \xE4\xB8\xAD\xE6\x96\x87" },
		{ 0, "\xF0\x9F\x94\xA5 * - !" },
		{ 1, "caf\xC3\xA9" },
		{ 2, "---\ntitle: not this\n---\n\nbut this\n" },
		{ 1, "&amp;x" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (words_of(cases[i].source) != cases[i].words)
			print_message("%s\n", cases[i].source);
		assert_int_equal(words_of(cases[i].source), cases[i].words);
	}
}

static void finding_a_word(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct text text;
	struct markdown markdown = { 0 };
	text_init(&text, &arena, STR("- [x] one **two** \xE4\xB8\xAD\xE6\x96\x87, end\n"));
	markdown_parse(&markdown, &arena, &text);
	static const char *const words[] = { "one", "two", "\xE4\xB8\xAD", "\xE6\x96\x87", "end" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct str word = words_find(&markdown, 0, i + 1);
		/* Marks may stand around it. */
		size_t at = str_find_fold(word, str_of(words[i]), 0);
		assert_true(at < word.len || word.len == 0);
		size_t place =
			prose_source(&markdown, (size_t)(word.ptr - markdown.prose.ptr) + at);
		assert_memory_equal(text.bytes.ptr + place, words[i], strlen(words[i]));
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_counts),
		cmocka_unit_test(finding_a_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
