/* SPDX-License-Identifier: MIT */
/*
 * Sixteen bytes looked at in one go, as vectors, which gcc and clang know for every processor. A
 * comparison gives 0xFF for each byte of which it is true; lanes_bits() makes a number of that.
 */
#ifndef BASE_LANES_H
#define BASE_LANES_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { LANES = 16 };

typedef uint8_t lanes __attribute__((vector_size(LANES)));
typedef int8_t signed_lanes __attribute__((vector_size(LANES)));

/* The sixteen bytes at `bytes`. */
static inline lanes lanes_at(const char *bytes)
{
	lanes lane;
	memcpy(&lane, bytes, sizeof lane);
	return lane;
}

/* The lower of each two bytes. */
static inline lanes lanes_lower(lanes a, lanes b)
{
#ifdef __SSE2__
	return (lanes)_mm_min_epu8((__m128i)a, (__m128i)b);
#else
	lanes first = (lanes)(a < b);
	return (a & first) | (b & ~first);
#endif
}

/* Which bytes lie from `first` to `last`: moved to the lowest numbers, one comparison tells. */
static inline lanes lanes_between(lanes of, uint8_t first, uint8_t last)
{
	signed_lanes moved = (signed_lanes)(of + (uint8_t)(0x80 - first));
	return (lanes)(moved <= (int8_t)(last - first - 0x80));
}

/* The highest bits of eight bytes, the first byte's as bit 0: one multiplication gathers them. */
static inline uint32_t highest_bits(const uint8_t *bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101), gather = UINT64_C(0x0102040810204080);
	uint64_t bits;
	memcpy(&bits, bytes, sizeof bits);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bits = __builtin_bswap64(bits);
#endif
	return (uint32_t)((bits >> 7 & each) * gather >> 56);
}

/* The highest bit of each byte, the first byte's as bit 0. */
static inline uint32_t lanes_bits(lanes of)
{
#ifdef __SSE2__
	return (uint32_t)_mm_movemask_epi8((__m128i)of);
#else
	uint8_t bytes[LANES];
	memcpy(bytes, &of, sizeof bytes);
	return highest_bits(bytes) | highest_bits(bytes + LANES / 2) << LANES / 2;
#endif
}

#endif
