/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdint.h>
#include <string.h>

#include "base/vec.h"
#include "support/cmocka.h"

static void pieces_are_apart_and_aligned(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	enum { PIECES = 2000 };
	unsigned char *pieces[PIECES];
	for (size_t i = 0; i < PIECES; i++) {
		pieces[i] = arena_alloc(&arena, i);
		assert_int_equal((uintptr_t)pieces[i] % 16, 0);
		memset(pieces[i], (int)(i & 0xFF), i);
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t at = 0; at < i; at += 100)
			assert_int_equal(pieces[i][at], i & 0xFF);
	arena_release(&arena);
}

static void a_piece_larger_than_any_chunk(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	size_t size = 5242880;
	char *piece = arena_alloc(&arena, size);
	memset(piece, 'x', size);
	char *next = arena_alloc(&arena, 1);
	*next = 'y';
	assert_int_equal(piece[size - 1], 'x');
	arena_release(&arena);
}

static void zeroed_memory_is_zero(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	memset(arena_alloc(&arena, 100), 'x', 100);
	const char *zeros = arena_zalloc(&arena, 25, 4);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(zeros[i], 0);
	arena_release(&arena);
}

static void growing_keeps_the_content(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	char *text = arena_grow(&arena, NULL, 0, 4);
	memcpy(text, "abc", 4);
	text = arena_grow(&arena, text, 4, 40);
	assert_string_equal(text, "abc");
	arena_alloc(&arena, 1);
	text = arena_grow(&arena, text, 40, 4000);
	assert_string_equal(text, "abc");
	assert_ptr_equal(arena_grow(&arena, text, 4000, 10), text);
	arena_release(&arena);
}

static void copies_end_in_nul(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(arena_copy(&arena, "timeline", 4), "time");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	assert_string_equal(arena_printf(&arena, "%d:%02d", 14, 5), "14:05");
	arena_release(&arena);
}

static void strings_are_joined(void **state)
{
	(void)state;
	struct arena arena;
	const char *const parts[] = { "'", "14:05", "", "' is not UTC" };
	arena_init(&arena);
	assert_string_equal(arena_join(&arena, parts, 4), "'14:05' is not UTC");
	assert_string_equal(arena_join(&arena, parts, 0), "");
	arena_release(&arena);
}

static void an_array_grows(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	VEC(size_t) numbers = { 0 };
	for (size_t i = 0; i < 1000; i++)
		*vec_push(&numbers, &arena) = i * i;
	assert_int_equal(numbers.count, 1000);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(numbers.items[i], i * i);
	arena_release(&arena);
}

static void an_array_begins_with_room(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	VEC(size_t) numbers = { 0 };
	vec_reserve(&numbers, &arena, 3);
	const size_t *first = numbers.items;
	for (size_t i = 0; i < 3; i++)
		*vec_push(&numbers, &arena) = i;
	assert_ptr_equal(numbers.items, first);
	*vec_push(&numbers, &arena) = 3;
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(numbers.items[i], i);
	arena_release(&arena);
}

static void a_released_arena_can_be_used_again(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	arena_alloc(&arena, 10);
	arena_release(&arena);
	arena_alloc(&arena, 10);
	arena_release(&arena);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_apart_and_aligned),
		cmocka_unit_test(a_piece_larger_than_any_chunk),
		cmocka_unit_test(zeroed_memory_is_zero),
		cmocka_unit_test(growing_keeps_the_content),
		cmocka_unit_test(copies_end_in_nul),
		cmocka_unit_test(strings_are_joined),
		cmocka_unit_test(an_array_grows),
		cmocka_unit_test(an_array_begins_with_room),
		cmocka_unit_test(a_released_arena_can_be_used_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
