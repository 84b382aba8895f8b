/* SPDX-License-Identifier: MIT */
/* Source lines with words underlined, as a terminal of some width shows them. */
#include "report/snippet.h"

#include <stdlib.h>

#include "base/arena.h"
#include "support/cmocka.h"

enum { SPANS = 4 };

/* What stands in brackets in `text` are the words; the brackets are taken out. */
static struct snippet snippet_of(
	struct arena *arena, const char *text, size_t width, struct snippet_span *spans)
{
	char *bytes = arena_alloc(arena, strlen(text) + 1);
	size_t length = 0, count = 0;
	for (const char *next = text; *next; next++) {
		if (*next == '[')
			spans[count].offset = length;
		else if (*next == ']') {
			spans[count].length = length - spans[count].offset;
			count++;
		} else
			bytes[length++] = *next;
	}
	return (struct snippet){
		.bytes = { bytes, length },
		.spans = spans,
		.span_count = count,
		.line = 7,
		.digits = 2,
		.width = width,
		.paint = PAINT_ERROR,
	};
}

static void assert_shown(struct arena *arena, const char *text, size_t width, const char *expected)
{
	struct snippet_span spans[SPANS];
	struct snippet snippet = snippet_of(arena, text, width, spans);
	char *shown = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&shown, &size);
	snippet_print(out, &snippet);
	fclose(out);
	assert_string_equal(shown, expected);
	free(shown);
}

static void underlines_words_at_their_columns(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{ "before\n* [6:26 PM]: alert\nafter\n", "  7 │ * 6:26 PM: alert\n"
							 "    │   ^^^^^^^\n" },
		{ "[x]", "  7 │ x\n"
			 "    │ ^\n" },
		{ "a b[]\r\n", "  7 │ a b\n"
			       "    │    ^\n" },
		{ "[]", "  7 │ \n"
			"    │ ^\n" },
		{ "from [6:26] to [7:58 PM] PT", "  7 │ from 6:26 to 7:58 PM PT\n"
						 "    │      ^^^^    ^^^^^^^\n" },
		/* lone CR ends a line too */
		{ "a\rb [c]\rd", "  7 │ b c\n"
				 "    │   ^\n" },
		{ "\ta\t[b\tc]", "  7 │     a    b    c\n"
				 "    │          ^^^^^^\n" },
		/* wide, combining, emoji with a joiner */
		{ "日本 [時刻]", "  7 │ 日本 時刻\n"
				 "    │      ^^^^\n" },
		{ "e\xCC\x81t\xCC\x81 [n\xCC\x83o]", "  7 │ e\xCC\x81t\xCC\x81 n\xCC\x83o\n"
						     "    │    ^^\n" },
		{ "🔥 [14:05]", "  7 │ 🔥 14:05\n"
			       "    │    ^^^^^\n" },
		/* hostile characters are as wide as their escapes */
		{ "\x1B(B [x\xE2\x80\xAEy]", "  7 │ \\x1b(B x\\u{202e}y\n"
					     "    │        ^^^^^^^^^^\n" },
		{ "\xFF\xC2\x9B[z]", "  7 │ \\xff\\u{9b}z\n"
				     "    │           ^\n" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_shown(&arena, cases[i].text, 80, cases[i].shown);
	arena_release(&arena);
}

static void cuts_long_lines_around_the_words(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
		/* 30 columns, 24 of them for the text */
		{ "[0123] 56789 abcdefghij 456", "  7 │ 0123 56789 abcdefghij 4…\n"
						 "    │ ^^^^\n" },
		{ "0123456789 abcdefghij [4567]", "  7 │ …3456789 abcdefghij 4567\n"
						  "    │                     ^^^^\n" },
		{ "0123456789 [abcdefghij] 45678 0123456789", "  7 │ …456789 abcdefghij 4567…\n"
							      "    │         ^^^^^^^^^^\n" },
		{ "0123456789 [abcdefghij 4567 0123456789] x", "  7 │ …456789 abcdefghij 4567…\n"
							       "    │         ^^^^^^^^^^^^^^^\n" },
		{ "0123456789 [6:26] to [7:58] to [8:59]", "  7 │ …89 6:26 to 7:58 to 8:59\n"
							   "    │     ^^^^    ^^^^    ^^^^\n" },
		{ "0123456789 [6:26 PM] to [7:58 PM] to [8:59]",
			"  7 │ …456789 6:26 PM to 7:58…\n"
			"    │         ^^^^^^^    ^^^^\n" },
		{ "0123456789 [abcd] efgh [ij] klmno pqrst", "  7 │ …456789 abcd efgh ij kl…\n"
							     "    │         ^^^^      ^^\n" },
		{ "0123456789 [abcdefghi] jklmno [pqr] stuvw", "  7 │ …9 abcdefghi jklmno pqr…\n"
							       "    │    ^^^^^^^^^        ^^^\n" },
		{ "[012345678901234567890123]", "  7 │ 012345678901234567890123\n"
						"    │ ^^^^^^^^^^^^^^^^^^^^^^^^\n" },
		{ "[0123456789012345678901234]", "  7 │ 01234567890123456789012…\n"
						 "    │ ^^^^^^^^^^^^^^^^^^^^^^^\n" },
		{ "日本語日本語日本語 [時] 日本語日本語日本語", "  7 │ …日本語 時 日本語日本語…\n"
								"    │         ^^\n" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_shown(&arena, cases[i].text, 30, cases[i].shown);
	arena_release(&arena);
}

/* No line is wider than the terminal, whatever its length and wherever the words are. */
static void never_wider_than_the_terminal(void **state)
{
	(void)state;
	enum { LENGTH = 300 };
	char text[LENGTH + 1];
	for (size_t i = 0; i < LENGTH; i++)
		text[i] = (char)('a' + i % 26);
	for (size_t width = 26; width < 120; width += 7)
		for (size_t offset = 0; offset < LENGTH; offset += 3)
			for (size_t length = 0; offset + length <= LENGTH; length += 41) {
				struct snippet_span span = { offset, length };
				struct snippet snippet = { .bytes = { text, LENGTH },
					.spans = &span,
					.span_count = 1,
					.line = 1,
					.digits = 2,
					.width = width };
				char *shown = NULL;
				size_t size = 0;
				FILE *out = open_memstream(&shown, &size);
				snippet_print(out, &snippet);
				fclose(out);
				/* "│" and "…" take a column and three bytes each */
				assert_true(strcspn(shown, "\n") <= width + 2 + 2 + 2);
				assert_non_null(strchr(strchr(shown, '\n'), '^'));
				free(shown);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(underlines_words_at_their_columns),
		cmocka_unit_test(cuts_long_lines_around_the_words),
		cmocka_unit_test(never_wider_than_the_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
