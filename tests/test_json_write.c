/* SPDX-License-Identifier: MIT */
/* JSON of hostile text. */
#include "report/json_write.h"

#include <stdlib.h>
#include <string.h>

#include "support/cmocka.h"

static void assert_json(json_t *value, const char *expected)
{
	char *printed = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&printed, &size);
	json_print(out, value);
	fclose(out);
	assert_string_equal(printed, expected);
	free(printed);
	json_decref(value);
}

static void text_is_valid_and_harmless(void **state)
{
	(void)state;
	static const struct {
		const char *text, *json;
	} cases[] = {
		{ "", "\"\"" },
		{ "a \"b\" \\", "\"a \\\"b\\\" \\\\\"" },
		{ "\n\t\x1B", "\"\\n\\t\\u001B\"" },
		{ "日本 🔥", "\"日本 🔥\"" },
		{ "\x7F", "\"\\u007f\"" },
		{ "\xC2\x9B"
		  "31m",
			"\"\\u009b31m\"" },
		{ "\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAE", "\"\\u2028\\u2029\\u202e\"" },
		{ "a\xFF"
		  "b\xED\xA0\x80",
			"\"a\xEF\xBF\xBD"
			"b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ "##[error]##vso[x]", "\"##\\u005berror]##vso\\u005bx]\"" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_json(json_text(str_of(cases[i].text)), cases[i].json);
	assert_json(json_text(STR("a\0b")), "\"a\\u0000b\"");
	assert_json(json_text_of(NULL), "null");
}

static void what_is_printed_is_read_back(void **state)
{
	(void)state;
	/* Every code point of two bytes, and around the hostile ones of three. */
	for (unsigned code = 0x80; code < 0x3000; code++) {
		char text[4] = { 0 };
		if (code < 0x800) {
			text[0] = (char)(0xC0 | code >> 6);
			text[1] = (char)(0x80 | (code & 0x3F));
		} else {
			text[0] = (char)(0xE0 | code >> 12);
			text[1] = (char)(0x80 | (code >> 6 & 0x3F));
			text[2] = (char)(0x80 | (code & 0x3F));
		}
		char *printed = NULL;
		size_t size = 0;
		FILE *out = open_memstream(&printed, &size);
		json_t *value = json_text_of(text);
		json_print(out, value);
		fclose(out);
		json_t *again = json_loads(printed, JSON_DECODE_ANY, NULL);
		assert_true(json_equal(value, again));
		json_decref(value);
		json_decref(again);
		free(printed);
	}
}

static void paths_keep_their_bytes(void **state)
{
	(void)state;
	static const struct {
		const char *path, *json;
	} cases[] = {
		{ "docs/é.md", "{\"path\":\"docs/é.md\"}" },
		{ "\xFF", "{\"path\":\"\xEF\xBF\xBD\",\"path_base64\":\"/w==\"}" },
		{ "a\xFF", "{\"path\":\"a\xEF\xBF\xBD\",\"path_base64\":\"Yf8=\"}" },
		{ "ab\xFF", "{\"path\":\"ab\xEF\xBF\xBD\",\"path_base64\":\"YWL/\"}" },
		{ "ab\xFF"
		  "c",
			"{\"path\":\"ab\xEF\xBF\xBD"
			"c\",\"path_base64\":\"YWL/Yw==\"}" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		json_t *object = json_object();
		json_add_path(object, str_of(cases[i].path));
		assert_json(object, cases[i].json);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_valid_and_harmless),
		cmocka_unit_test(what_is_printed_is_read_back),
		cmocka_unit_test(paths_keep_their_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
