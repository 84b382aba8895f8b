/* SPDX-License-Identifier: MIT */
#include "text/char_map.h"

#include "base/lanes.h"

/* What sixty-four bytes are. */
struct unit {
	uint64_t words, letters, blanks;
	uint64_t hours; /* digits, code spans, and m and n: of midday, midnight and noon */
	lanes any;      /* all of them in one: has its highest bit set where some byte has */
};

static uint64_t bits_at(lanes of, unsigned shift)
{
	return (uint64_t)lanes_bits(of) << shift;
}

static inline void read_lanes(struct unit *unit, const char *bytes, unsigned shift)
{
	lanes lane = lanes_at(bytes), folded = lane | ('a' ^ 'A');
	lanes digits = (lanes)(lane - '0' <= '9' - '0');
	lanes letters = (lanes)(folded - 'a' <= 'z' - 'a');
	lanes blanks = (lanes)(lane - '\t' <= '\r' - '\t') | (lanes)(lane == ' ') | (lanes)(lane == '|');
	lanes noons = (lanes)(folded - 'm' <= 'n' - 'm');
	unit->words |= bits_at(digits | letters | lane, shift);
	unit->letters |= bits_at(letters, shift);
	unit->hours |= bits_at(digits | noons | (lanes)(lane == MARK_CODE), shift);
	unit->blanks |= bits_at(blanks, shift);
	unit->any |= lane;
}

/* What the next bytes are, up to sixty-four; missing ones are blanks. */
static struct unit read_unit(struct str bytes)
{
	struct unit unit = { 0 };
	char last[MAP_BITS];
	if (bytes.len < MAP_BITS) {
		memset(last, ' ', sizeof last);
		memcpy(last, bytes.ptr, bytes.len);
		bytes.ptr = last;
	}
	read_lanes(&unit, bytes.ptr, 0);
	read_lanes(&unit, bytes.ptr + LANES, LANES);
	read_lanes(&unit, bytes.ptr + 2 * LANES, 2 * LANES);
	read_lanes(&unit, bytes.ptr + 3 * LANES, 3 * LANES);
	return unit;
}

void char_map_read(struct char_map *map, struct arena *arena, struct str prose)
{
	size_t units = prose.len / MAP_BITS + 1;
	uint64_t *words = arena_alloc(arena, 4 * units * sizeof *words);
	uint64_t *starts = words + units, *hours = starts + units, *signs = hours + units;
	uint64_t last = 0;
	lanes any = { 0 };
	for (size_t i = 0; i < units; i++) {
		struct unit unit = read_unit(str_slice(prose, i * MAP_BITS, prose.len));
		words[i] = unit.words;
		starts[i] = unit.words & ~(unit.words << 1 | last);
		hours[i] = unit.hours & (starts[i] | ~unit.letters);
		signs[i] = ~(unit.words | unit.blanks);
		last = unit.words >> (MAP_BITS - 1);
		any |= unit.any;
	}
	*map = (struct char_map){ words, starts, hours, signs, !lanes_bits(any) };
}

/* The bits of a unit that lie from `begin` to before `end`. */
static uint64_t range_in(size_t unit, size_t begin, size_t end)
{
	size_t first = unit * MAP_BITS;
	uint64_t bits = ~(uint64_t)0;
	if (begin > first)
		bits <<= begin - first;
	if (end < first + MAP_BITS)
		bits &= ~(~(uint64_t)0 << (end - first));
	return bits;
}

/* How many bits are set: where the processor cannot tell, gcc's builtin calls a function. */
static unsigned count_bits(uint64_t bits)
{
	const uint64_t pairs = UINT64_C(0x5555555555555555), fours = UINT64_C(0x3333333333333333);
	const uint64_t eights = UINT64_C(0x0F0F0F0F0F0F0F0F), each = UINT64_C(0x0101010101010101);
	bits -= bits >> 1 & pairs;
	bits = (bits & fours) + (bits >> 2 & fours);
	bits = (bits + (bits >> 4)) & eights;
	return (unsigned)(bits * each >> 56);
}

/*
 * A word counts at its first letter or digit: the one that only signs, or nothing, part from a blank.
 * Added to the signs, a bit set at the first of those that follow a blank runs through them and comes
 * out behind the last.
 */
size_t char_map_count_words(const struct char_map *map, size_t begin, size_t end)
{
	size_t count = 0;
	uint64_t fresh = 1; /* no letter or digit since the last blank */
	for (size_t i = begin / MAP_BITS; i * MAP_BITS < end; i++) {
		uint64_t range = range_in(i, begin, end);
		uint64_t words = map->words[i] & range, signs = map->signs[i] & range;
		uint64_t blanks = ~(words | signs), follows = blanks << 1 | fresh;
		uint64_t through = signs + (signs & follows);
		count += count_bits(words & (follows | (through & ~signs)));
		fresh = through < signs || blanks >> (MAP_BITS - 1);
	}
	return count;
}
