/* SPDX-License-Identifier: MIT */
#include "text/text.h"

#include "support/cmocka.h"

static void lines_end_as_in_libcmark(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t count;
		const char *second; /* the second line */
	} cases[] = {
		{ "", 1, "" },
		{ "one", 1, "" },
		{ "one\n", 1, "" },
		{ "one\ntwo", 2, "two" },
		{ "one\r\ntwo\r\n", 2, "two" },
		{ "one\rtwo\r", 2, "two" },
		{ "one\n\nthree", 3, "" },
		{ "one\r\n\r\nthree", 3, "" },
		{ "one\n\rthree", 3, "" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text text;
		text_init(&text, &arena, str_of(cases[i].bytes));
		assert_int_equal(text.line_count, cases[i].count);
		assert_true(str_eq(text_line(&text, 2), str_of(cases[i].second)));
	}
	arena_release(&arena);
}

static void offsets_become_lines_and_columns(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct text text;
	text_init(&text, &arena, STR("\357\273\277a\303\251b\r\n14:05\n\nend"));
	static const struct {
		size_t offset, line, column;
	} places[] = {
		{ 3, 1, 1 },  /* a: the byte order mark takes no column */
		{ 4, 1, 2 },  /* é */
		{ 6, 1, 3 },  /* b, after one character of two bytes */
		{ 7, 1, 4 },  /* the end of the line */
		{ 9, 2, 1 },  /* 1 */
		{ 13, 2, 5 }, /* 5 */
		{ 15, 3, 1 }, { 16, 4, 1 }, { 19, 4, 4 }, /* the end of the text */
	};
	struct text_cursor cursor;
	text_cursor_init(&cursor, &text);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		text_cursor_move(&cursor, places[i].offset);
		assert_int_equal(cursor.line, places[i].line);
		assert_int_equal(cursor.column, places[i].column);
		assert_int_equal(text_line_at(&text, places[i].offset), places[i].line);
	}
	text_cursor_move(&cursor, 4);
	assert_int_equal(cursor.line, 1);
	assert_int_equal(cursor.column, 2);
	arena_release(&arena);
}

static void front_matter_is_no_body(void **state)
{
	(void)state;
	static const struct {
		const char *bytes, *front_matter, *body;
	} cases[] = {
		{ "---\ndate: 2024-05-03\n---\nbody", "date: 2024-05-03\n", "body" },
		{ "---\ndate: x\n...\nbody", "date: x\n", "body" },
		{ "\xEF\xBB\xBF---\ndate: x\n---\nbody", "date: x\n", "body" },
		{ "---\r\ndate: x\r\n---\r\nbody", "date: x\r\n", "body" },
		{ "---  \n# a comment\ndate: x\n---\nbody", "# a comment\ndate: x\n", "body" },
		{ "\n---\ndate: x\n---\n", "", "\n---\ndate: x\n---\n" },
		{ "---\nno key\n---\n", "", "---\nno key\n---\n" },
		{ "---\ndate: never closed\n", "", "---\ndate: never closed\n" },
		{ "----\ndate: x\n----\n", "", "----\ndate: x\n----\n" },
		{ "plain", "", "plain" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text text;
		text_init(&text, &arena, str_of(cases[i].bytes));
		struct str body = str_slice(text.bytes, text.body, text.bytes.len);
		assert_true(str_eq(text.front_matter, str_of(cases[i].front_matter)));
		assert_true(str_eq(body, str_of(cases[i].body)));
	}
	arena_release(&arena);
}

static void the_last_line_is_not_blank(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t line;
	} cases[] = {
		{ "", 1 },
		{ "one", 1 },
		{ "one\n\n \t\n", 1 },
		{ "one\n\nthree\n", 3 },
		{ "\n\n", 1 },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text text;
		text_init(&text, &arena, str_of(cases[i].bytes));
		assert_int_equal(text_last_line(&text), cases[i].line);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_as_in_libcmark),
		cmocka_unit_test(offsets_become_lines_and_columns),
		cmocka_unit_test(front_matter_is_no_body),
		cmocka_unit_test(the_last_line_is_not_blank),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
