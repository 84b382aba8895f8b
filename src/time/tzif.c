/* SPDX-License-Identifier: MIT */
#include "time/tzif.h"

enum { HEADER = 44, TYPE = 6, VERSION_1_TIME = 4, VERSION_2_TIME = 8 };

/* The six counts of a header, in its order. */
struct counts {
	size_t ut, standard, leap, times, types, chars;
};

static uint32_t be32(const char *bytes)
{
	const unsigned char *b = (const unsigned char *)bytes;
	return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static int64_t be64(const char *bytes)
{
	return (int64_t)((uint64_t)be32(bytes) << 32 | be32(bytes + 4));
}

static bool read_counts(struct str data, struct counts *counts)
{
	if (data.len < HEADER || !str_starts(data, STR("TZif")) || data.ptr[4] < '2')
		return false;
	size_t *fields[] = { &counts->ut, &counts->standard, &counts->leap, &counts->times,
		&counts->types, &counts->chars };
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		*fields[i] = be32(data.ptr + 20 + 4 * i);
		if (*fields[i] > data.len)
			return false;
	}
	return true;
}

static size_t block_size(const struct counts *counts, size_t time_size)
{
	return counts->times * (time_size + 1) + counts->types * TYPE + counts->chars +
		counts->leap * (time_size + 4) + counts->standard + counts->ut;
}

/* The second block, whose times have 64 bits. */
struct block {
	struct counts counts;
	const char *times, *type_of_time, *types;
	struct str chars, rule;
};

static bool read_block(struct str data, struct block *block)
{
	struct counts first;
	if (!read_counts(data, &first))
		return false;
	size_t second = HEADER + block_size(&first, VERSION_1_TIME);
	if (second > data.len || !read_counts(str_slice(data, second, data.len), &block->counts))
		return false;
	size_t begin = second + HEADER;
	size_t end = begin + block_size(&block->counts, VERSION_2_TIME);
	if (end > data.len)
		return false;
	block->times = data.ptr + begin;
	block->type_of_time = block->times + block->counts.times * VERSION_2_TIME;
	block->types = block->type_of_time + block->counts.times;
	block->chars = (struct str){ block->types + block->counts.types * TYPE, block->counts.chars };
	block->rule = str_trim(str_slice(data, end, data.len));
	return true;
}

static bool type_at(const struct block *block, size_t index, struct tz_offset *offset)
{
	size_t type = (unsigned char)block->type_of_time[index];
	if (type >= block->counts.types)
		return false;
	const char *bytes = block->types + type * TYPE;
	size_t name = (unsigned char)bytes[5], end = name;
	while (end < block->chars.len && block->chars.ptr[end])
		end++;
	offset->minutes = (int)((int32_t)be32(bytes) / 60);
	offset->name = str_slice(block->chars, name, end);
	return true;
}

size_t posix_tz_offsets(
	const struct posix_tz *tz, struct civil_date date, int minute, struct tz_offset found[2])
{
	struct tz_offset standard = { tz->offset, tz->standard };
	struct tz_offset daylight = { tz->daylight_offset, tz->daylight };
	if (!tz->has_daylight) {
		found[0] = standard;
		return 1;
	}
	if (date.month && date.year) {
		found[0] = posix_tz_is_daylight(tz, date, minute) ? daylight : standard;
		return 1;
	}
	found[0] = daylight;
	found[1] = standard;
	return 2;
}

/* The last transition that is over at a local minute, in the offset that it begins; -1 for none. */
static long last_transition(const struct block *block, int64_t local, struct tz_offset *offset)
{
	for (size_t i = block->counts.times; i-- > 0;) {
		int64_t when = be64(block->times + i * VERSION_2_TIME);
		if (type_at(block, i, offset) && when + (int64_t)offset->minutes * 60 <= local * 60)
			return (long)i;
	}
	return -1;
}

size_t tzif_offsets(struct str data, struct civil_date date, int minute, struct tz_offset found[2])
{
	struct block block;
	struct posix_tz tz;
	if (!read_block(data, &block))
		return 0;
	bool ruled = posix_tz_read(&tz, block.rule);
	if (date.month && date.year) {
		int64_t local = (int64_t)civil_to_days(date) * MINUTES_PER_DAY + minute;
		long last = last_transition(&block, local, &found[0]);
		if (last >= 0 && ((size_t)last + 1 < block.counts.times || !ruled))
			return 1;
	}
	return ruled ? posix_tz_offsets(&tz, date, minute, found) : 0;
}
