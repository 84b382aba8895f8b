/* SPDX-License-Identifier: MIT */
/*
 * Numbered pins over a line, stacked where they are close, so that none covers another. Where they
 * would be stacked too high, neighbours share one pin: "3–7". Units are the caller's: pixels, columns.
 */
#ifndef PICTURE_PINS_H
#define PICTURE_PINS_H

#include <stddef.h>

#include "base/arena.h"

/* A pin, or several in one. */
struct pin {
	size_t first, last; /* numbers from 0; the same for a single one */
	double at;          /* where it stands: the place of the first */
	size_t row;         /* 0 is nearest to the line */
};

struct pins {
	struct pin *items;
	size_t count;
	size_t rows; /* that are used */
};

struct pins_form {
	/* How wide a pin is that stands for the numbers first … last. */
	double (*width)(size_t first, size_t last);
	double gap;      /* between neighbours */
	double from, to; /* no pin reaches beyond, whatever its place; its middle moves inward */
	size_t rows;     /* at most */
};

/* Places pins at `places`, `count` of them in ascending order. */
void pins_place(struct pins *pins, struct arena *arena, const double *places, size_t count,
	const struct pins_form *form);

#endif
