/* SPDX-License-Identifier: MIT */
#include "text/char_map.h"

#include "support/cmocka.h"

enum {
	LONGEST = 200, /* more than three units */
	ROUNDS = 2000,
};

/* Few of each kind, so that all neighbours are met. */
static const char kinds[] = "aZ09mN \n|.-\x01\x03\xC3";

static unsigned next_random(unsigned *state)
{
	*state = *state * 1103515245 + 12345;
	return *state >> 16;
}

static struct str random_prose(char *bytes, unsigned *state, bool ascii)
{
	size_t length = next_random(state) % LONGEST, choices = sizeof kinds - 1 - ascii;
	for (size_t i = 0; i < length; i++)
		bytes[i] = kinds[next_random(state) % choices];
	return (struct str){ bytes, length };
}

static bool bit(const uint64_t *bits, size_t at)
{
	return bits[at / MAP_BITS] >> at % MAP_BITS & 1;
}

/* What is to hold of the map of a random prose; `seed` is for further numbers. */
typedef void looker(struct str prose, const struct char_map *map, unsigned *seed);

static void look_at_random(looker *look, bool ascii)
{
	struct arena arena;
	arena_init(&arena);
	unsigned seed = 1;
	for (size_t round = 0; round < ROUNDS; round++) {
		char bytes[LONGEST];
		struct str prose = random_prose(bytes, &seed, ascii);
		struct char_map map;
		char_map_read(&map, &arena, prose);
		look(prose, &map, &seed);
	}
	arena_release(&arena);
}

static void look_at_bytes(struct str prose, const struct char_map *map, unsigned *seed)
{
	(void)seed;
	bool before = false, high = false;
	for (size_t i = 0; i < prose.len; i++) {
		char c = prose.ptr[i];
		bool word = is_of(c, CHAR_ALNUM | CHAR_HIGH), start = word && !before;
		bool noon = start && (c == 'm' || c == 'N');
		assert_int_equal(bit(map->words, i), word);
		assert_int_equal(bit(map->starts, i), start);
		assert_int_equal(bit(map->hours, i), is_digit(c) || c == MARK_CODE || noon);
		assert_int_equal(bit(map->signs, i), !word && !is_space(c) && c != '|');
		before = word;
		high = high || is_of(c, CHAR_HIGH);
	}
	assert_int_equal(map->ascii, !high);
}

static void every_byte(void **state)
{
	(void)state;
	look_at_random(look_at_bytes, false);
}

static size_t count_slowly(struct str prose)
{
	size_t count = 0;
	bool counted = false;
	for (size_t i = 0; i < prose.len; i++) {
		if (is_space(prose.ptr[i]) || prose.ptr[i] == '|')
			counted = false;
		count += is_alnum(prose.ptr[i]) && !counted;
		counted = counted || is_alnum(prose.ptr[i]);
	}
	return count;
}

static void look_at_part(struct str prose, const struct char_map *map, unsigned *seed)
{
	size_t begin = prose.len ? next_random(seed) % prose.len : 0;
	size_t end = begin + (prose.len ? next_random(seed) % (prose.len - begin + 1) : 0);
	assert_int_equal(char_map_count_words(map, begin, end),
		count_slowly(str_slice(prose, begin, end)));
}

static void words_of_a_part(void **state)
{
	(void)state;
	look_at_random(look_at_part, true);
}

static void from_bit_to_bit(void **state)
{
	(void)state;
	static const uint64_t bits[] = { 1, 0, (uint64_t)1 << (MAP_BITS - 1) };
	assert_int_equal(char_map_next(bits, 0, 192), 0);
	assert_int_equal(char_map_next(bits, 1, 192), 191);
	assert_int_equal(char_map_next(bits, 1, 191), 191);
	assert_int_equal(char_map_next(bits, 1, 100), 100);
	assert_int_equal(char_map_next(bits, 192, 192), 192);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_byte),
		cmocka_unit_test(words_of_a_part),
		cmocka_unit_test(from_bit_to_bit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
