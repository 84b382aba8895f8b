/* SPDX-License-Identifier: MIT */
/*
 * Sixteen bytes are looked at in one go, as vectors, which gcc and clang know for every processor: a
 * comparison gives 0xFF for each byte of which it is true.
 */
#include "text/char_map.h"

enum {
	LANES = 16,
	GATHERED = 8, /* lanes whose bits one multiplication gathers */
};

typedef uint8_t lanes __attribute__((vector_size(LANES)));

/* What sixty-four bytes are. */
struct unit {
	uint64_t words, digits, blanks;
	uint64_t noons; /* m and n: of midday, midnight and noon */
	uint64_t code;  /* code spans begin */
	lanes any; /* all of them in one: has its highest bit set where some byte has */
};

/* The lowest bits of eight lanes, the first lane's as bit 0. */
static uint64_t gather(const uint8_t *lane)
{
	uint64_t bits = 0;
	const uint64_t each = UINT64_C(0x0101010101010101), high = UINT64_C(0x0102040810204080);
	memcpy(&bits, lane, sizeof bits);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bits = __builtin_bswap64(bits);
#endif
	return (bits & each) * high >> (MAP_BITS - GATHERED);
}

/* The bits of the lanes of which a comparison is true. */
static uint64_t bits_of(lanes truth)
{
	uint8_t bytes[LANES];
	memcpy(bytes, &truth, sizeof bytes);
	return gather(bytes) | gather(bytes + GATHERED) << GATHERED;
}

static void read_lanes(struct unit *unit, const char *bytes, unsigned shift)
{
	lanes lane;
	memcpy(&lane, bytes, sizeof lane);
	lanes digits = (lanes)(lane - '0' <= '9' - '0');
	lanes folded = lane | ('a' ^ 'A');
	lanes letters = (lanes)(folded - 'a' <= 'z' - 'a') | (lanes)(lane >= 0x80);
	lanes blanks = (lanes)(lane - '\t' <= '\r' - '\t') | (lanes)(lane == ' ') | (lanes)(lane == '|');
	unit->words |= bits_of(digits | letters) << shift;
	unit->digits |= bits_of(digits) << shift;
	unit->noons |= bits_of((lanes)(folded - 'm' <= 'n' - 'm')) << shift;
	unit->code |= bits_of((lanes)(lane == MARK_CODE)) << shift;
	unit->blanks |= bits_of(blanks) << shift;
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
	for (unsigned at = 0; at < MAP_BITS; at += LANES)
		read_lanes(&unit, bytes.ptr + at, at);
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
		hours[i] = unit.digits | unit.code | (starts[i] & unit.noons);
		signs[i] = ~(unit.words | unit.blanks);
		last = unit.words >> (MAP_BITS - 1);
		any |= unit.any;
	}
	*map = (struct char_map){ words, starts, hours, signs,
		bits_of((lanes)(any >= 0x80)) == 0 };
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
		count += (size_t)__builtin_popcountll(words & (follows | (through & ~signs)));
		fresh = through < signs || blanks >> (MAP_BITS - 1);
	}
	return count;
}
