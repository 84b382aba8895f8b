/* SPDX-License-Identifier: MIT */
#include "text/char_map.h"

#include "base/lanes.h"

/* What sixty-four bytes are. */
struct unit {
	uint64_t words, blanks;
	uint64_t hours; /* digits and code spans */
	uint64_t noons; /* m and n: of midday, midnight and noon */
	lanes any;      /* all of them in one: has its highest bit set where some byte has */
};

/* Puts sixteen bytes before those that were read. */
static inline void read_lanes(struct unit *unit, lanes lane)
{
	lanes folded = lane | ('a' ^ 'A');
	lanes digits = lanes_between(lane, '0', '9'), letters = lanes_between(folded, 'a', 'z');
	lanes hours = digits | (lanes)(lane == MARK_CODE), noons = lanes_between(folded, 'm', 'n');
	lanes blanks = lanes_between(lane, '\t', '\r') | (lanes)(lane == ' ') | (lanes)(lane == '|');
	unit->words = unit->words << LANES | lanes_bits(digits | letters | lane);
	unit->blanks = unit->blanks << LANES | lanes_bits(blanks);
	unit->hours = unit->hours << LANES | lanes_bits(hours);
	unit->noons = unit->noons << LANES | lanes_bits(noons);
	unit->any |= lane;
}

/* What the next bytes are, up to sixty-four; missing ones are blanks. */
static inline struct unit read_unit(struct str bytes)
{
	struct unit unit = { 0 };
	char last[MAP_BITS];
	if (bytes.len < MAP_BITS) {
		memset(last, ' ', sizeof last);
		memcpy(last, bytes.ptr, bytes.len);
		bytes.ptr = last;
	}
	for (size_t at = MAP_BITS; at; at -= LANES)
		read_lanes(&unit, lanes_at(bytes.ptr + at - LANES));
	return unit;
}

/*
 * A word counts at its first letter or digit: the one that only signs, or nothing, part from a blank.
 * Added to the signs, a bit set at the first of those that follow a blank runs through them and comes
 * out behind the last. `*fresh` is whether no letter or digit came since the last blank.
 */
static inline uint64_t counts_of(uint64_t words, uint64_t signs, uint64_t *fresh)
{
	uint64_t blanks = ~(words | signs), follows = blanks << 1 | *fresh;
	uint64_t through = signs + (signs & follows);
	*fresh = through < signs || blanks >> (MAP_BITS - 1);
	return words & (follows | (through & ~signs));
}

void char_map_read(struct char_map *map, struct arena *arena, struct str prose)
{
	size_t units = prose.len / MAP_BITS + 1;
	uint64_t *words = arena_alloc(arena, 5 * units * sizeof *words);
	uint64_t *starts = words + units, *counts = starts + units;
	uint64_t *hours = counts + units, *signs = hours + units;
	uint64_t last = 0, fresh = 1;
	lanes any = { 0 };
	for (size_t i = 0; i < units; i++) {
		struct unit unit = read_unit(str_slice(prose, i * MAP_BITS, prose.len));
		words[i] = unit.words;
		starts[i] = unit.words & ~(unit.words << 1 | last);
		hours[i] = unit.hours | (unit.noons & starts[i]);
		signs[i] = ~(unit.words | unit.blanks);
		counts[i] = counts_of(words[i], signs[i], &fresh);
		last = unit.words >> (MAP_BITS - 1);
		any |= unit.any;
	}
	*map = (struct char_map){ words, starts, counts, hours, signs, !lanes_bits(any) };
}

/* How many bits are set: where the processor cannot tell, gcc's builtin calls a function. */
static inline unsigned count_bits(uint64_t bits)
{
	const uint64_t pairs = UINT64_C(0x5555555555555555), fours = UINT64_C(0x3333333333333333);
	const uint64_t eights = UINT64_C(0x0F0F0F0F0F0F0F0F), each = UINT64_C(0x0101010101010101);
	bits -= bits >> 1 & pairs;
	bits = (bits & fours) + (bits >> 2 & fours);
	bits = (bits + (bits >> 4)) & eights;
	return (unsigned)(bits * each >> 56);
}

static inline bool is_set(const uint64_t *bits, size_t at)
{
	return bits[at / MAP_BITS] >> at % MAP_BITS & 1;
}

/* Whether a word that counts before `begin` goes on from there with a letter or digit. */
static inline bool cuts_word(const struct char_map *map, size_t begin, size_t end)
{
	size_t at = begin;
	if (!begin || !(is_set(map->words, begin - 1) || is_set(map->signs, begin - 1)))
		return false;
	while (at < end && is_set(map->signs, at))
		at++;
	return at < end && is_set(map->words, at) && !is_set(map->counts, at);
}

size_t char_map_count_words(const struct char_map *map, size_t begin, size_t end)
{
	if (begin >= end)
		return 0;
	size_t count = cuts_word(map, begin, end), unit = begin / MAP_BITS, last = (end - 1) / MAP_BITS;
	uint64_t bits = map->counts[unit] & ~(uint64_t)0 << begin % MAP_BITS;
	for (; unit < last; bits = map->counts[++unit])
		count += count_bits(bits);
	return count + count_bits(bits & ~(uint64_t)0 >> (MAP_BITS - 1 - (end - 1) % MAP_BITS));
}
