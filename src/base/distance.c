/* SPDX-License-Identifier: MIT */
#include "base/distance.h"

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t distance(struct str a, struct str b)
{
	size_t rows[3][DISTANCE_LONGEST + 1], *before = rows[0], *last = rows[1], *row = rows[2];
	memset(rows, 0, sizeof rows);
	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t change = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
			row[j] = least(change, least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
				a.ptr[i - 2] == b.ptr[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		size_t *free_row = before;
		before = last;
		last = row;
		row = free_row;
	}
	return last[b.len];
}
