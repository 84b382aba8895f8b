/* SPDX-License-Identifier: MIT */
#include "picture/pins.h"

#include <stdbool.h>

static const double ROUNDING = 1e-6;

struct placer {
	struct pins *pins;
	const double *places;
	size_t count;
	const struct pins_form *form;
	double *ends; /* of the last pin of each row */
};

/* Pins of places that are nearer than `reach` to the first of them; alone when `reach` < 0. */
static void group(const struct placer *placer, double reach)
{
	struct pins *pins = placer->pins;
	pins->count = 0;
	for (size_t i = 0; i < placer->count; i++) {
		struct pin *last = pins->count ? &pins->items[pins->count - 1] : NULL;
		if (last && placer->places[i] - placer->places[last->first] <= reach)
			last->last = i;
		else
			pins->items[pins->count++] = (struct pin){ i, i, placer->places[i], 0 };
	}
}

/* The middle of a pin, moved inward where it would reach beyond. */
static double inward(const struct pins_form *form, double at, double width)
{
	if (at + width / 2 > form->to)
		at = form->to - width / 2;
	return at - width / 2 < form->from ? form->from + width / 2 : at;
}

/* Puts each pin into the lowest row that has room; false when there are not enough rows. */
static bool stack(const struct placer *placer)
{
	const struct pins_form *form = placer->form;
	struct pins *pins = placer->pins;
	pins->rows = 0;
	for (size_t row = 0; row < form->rows; row++)
		placer->ends[row] = form->from - form->gap;
	for (size_t i = 0; i < pins->count; i++) {
		struct pin *pin = &pins->items[i];
		double width = form->width(pin->first, pin->last);
		pin->at = inward(form, pin->at, width);
		size_t row = 0;
		while (row < form->rows &&
			pin->at - width / 2 + ROUNDING < placer->ends[row] + form->gap)
			row++;
		if (row == form->rows)
			return false;
		pin->row = row;
		placer->ends[row] = pin->at + width / 2;
		pins->rows = row + 1 > pins->rows ? row + 1 : pins->rows;
	}
	return true;
}

void pins_place(struct pins *pins, struct arena *arena, const double *places, size_t count,
	const struct pins_form *form)
{
	struct placer placer = { pins, places, count, form,
		arena_zalloc(arena, form->rows, sizeof(double)) };
	*pins = (struct pins){ .items = arena_zalloc(arena, count, sizeof *pins->items) };
	group(&placer, -1);
	/* each turn joins more, at last all in one */
	double reach = 0;
	while (!stack(&placer)) {
		group(&placer, reach);
		reach = reach > 0 ? reach * 1.5 : form->gap / 4;
	}
}
