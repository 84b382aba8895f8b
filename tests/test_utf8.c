/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "support/cmocka.h"

#define SEQUENCE(bytes, code)                                                                      \
	{                                                                                          \
		{ bytes, sizeof(bytes) - 1 }, code                                                 \
	}

static const struct {
	struct str bytes;
	uint32_t code; /* U+FFFD: not well-formed */
} sequences[] = {
	SEQUENCE("A", 'A'),
	SEQUENCE("\0", 0),
	SEQUENCE("\x7F", 0x7F),
	SEQUENCE("\xC2\x80", 0x80),
	SEQUENCE("\xDF\xBF", 0x7FF),
	SEQUENCE("\xE0\xA0\x80", 0x800),
	SEQUENCE("\xE2\x80\x93", 0x2013),
	SEQUENCE("\xED\x9F\xBF", 0xD7FF),
	SEQUENCE("\xEE\x80\x80", 0xE000),
	SEQUENCE("\xF0\x90\x80\x80", 0x10000),
	SEQUENCE("\xF4\x8F\xBF\xBF", 0x10FFFF),
	SEQUENCE("\x80", 0xFFFD),
	SEQUENCE("\xC0\x80", 0xFFFD),
	SEQUENCE("\xC1\xBF", 0xFFFD),
	SEQUENCE("\xE0\x9F\xBF", 0xFFFD),
	SEQUENCE("\xED\xA0\x80", 0xFFFD),
	SEQUENCE("\xF0\x8F\xBF\xBF", 0xFFFD),
	SEQUENCE("\xF4\x90\x80\x80", 0xFFFD),
	SEQUENCE("\xF5\x80\x80\x80", 0xFFFD),
	SEQUENCE("\xFF", 0xFFFD),
	SEQUENCE("\xE2\x80", 0xFFFD),
	SEQUENCE("\xE2\x41\x93", 0xFFFD),
	SEQUENCE("\xF0\x90\x80", 0xFFFD),
};

enum { SEQUENCES = sizeof sequences / sizeof *sequences };

static void decoding(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEQUENCES; i++) {
		struct str bytes = sequences[i].bytes;
		uint32_t code;
		size_t length = utf8_next(bytes, 0, &code);
		assert_int_equal(code, sequences[i].code);
		assert_int_equal(length, code == 0xFFFD ? 1 : bytes.len);
		assert_int_equal(utf8_invalid_at(bytes), code == 0xFFFD ? 0 : bytes.len);
	}
}

static void decoding_backwards(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEQUENCES; i++) {
		struct str bytes = sequences[i].bytes;
		if (sequences[i].code == 0xFFFD)
			continue;
		uint32_t code;
		assert_int_equal(utf8_prev(bytes, bytes.len, &code), bytes.len);
		assert_int_equal(code, sequences[i].code);
	}
	uint32_t code;
	assert_int_equal(utf8_prev(STR("a\x93"), 2, &code), 1);
	assert_int_equal(code, 0xFFFD);
}

static void the_first_bad_byte(void **state)
{
	(void)state;
	assert_int_equal(utf8_invalid_at(STR("caf\xC3\xA9 \xFF tail")), 6);
	assert_int_equal(utf8_invalid_at(STR("14:05 \xE2\x80")), 6);
	assert_int_equal(utf8_invalid_at(STR("")), 0);
	assert_int_equal(utf8_invalid_at(STR("\xEF\xBF\xBD")), 3);
}

static void counting(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(STR("")), 0);
	assert_int_equal(utf8_count(STR("14:05\xE2\x80\x93"
					"15:10")),
		11);
	assert_int_equal(utf8_count(STR("\xF0\x9F\x94\xA5")), 1);
}

static void kinds_of_characters(void **state)
{
	(void)state;
	static const struct {
		uint32_t code;
		bool space, alnum, ideograph;
	} cases[] = {
		{ ' ', true, false, false }, { '\t', true, false, false },
		{ '\r', true, false, false }, { 0x85, true, false, false }, /* next line */
		{ 0xA0, true, false, false },                               /* no-break space */
		{ 0x1680, true, false, false },                             /* ogham space mark */
		{ 0x202F, true, false, false },  /* narrow no-break space */
		{ 0x2028, true, false, false },  /* line separator */
		{ 0x3000, true, false, false },  /* ideographic space */
		{ 0x200B, false, false, false }, /* zero width space is none */
		{ 0xFEFF, false, false, false }, { 'a', false, true, false },
		{ '7', false, true, false }, { '_', false, false, false },
		{ '-', false, false, false }, { 0xE9, false, true, false }, /* é */
		{ 0x0416, false, true, false },                             /* Zhe */
		{ 0x0967, false, true, false },                             /* Devanagari one */
		{ 0x2167, false, true, false },  /* Roman numeral eight */
		{ 0x4E2D, false, true, true },   /* 中 */
		{ 0x3042, false, true, true },   /* あ */
		{ 0x30AB, false, true, true },   /* カ */
		{ 0x20000, false, true, true },  /* extension B */
		{ 0xAC00, false, true, false },  /* Hangul is written in words */
		{ 0x1F525, false, false, false } /* fire */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(unicode_is_space(cases[i].code), cases[i].space);
		assert_int_equal(unicode_is_alnum(cases[i].code), cases[i].alnum);
		assert_int_equal(unicode_is_ideograph(cases[i].code), cases[i].ideograph);
	}
}

static void folding_case(void **state)
{
	(void)state;
	assert_int_equal(unicode_lower('T'), 't');
	assert_int_equal(unicode_lower(0xC9), 0xE9);
	assert_int_equal(unicode_lower(0x0416), 0x0436);
	assert_int_equal(unicode_lower('1'), '1');
	assert_int_equal(unicode_lower(0x4E2D), 0x4E2D);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decoding),
		cmocka_unit_test(decoding_backwards),
		cmocka_unit_test(the_first_bad_byte),
		cmocka_unit_test(counting),
		cmocka_unit_test(kinds_of_characters),
		cmocka_unit_test(folding_case),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
