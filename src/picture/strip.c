/* SPDX-License-Identifier: MIT */
#include "picture/strip.h"

#include "base/utf8.h"
#include "picture/axis.h"
#include "picture/canvas.h"
#include "picture/measure.h"
#include "picture/pins.h"

enum {
	TICK_PITCH = 10, /* columns of a tick's label and the blank after it */
	PIN_ROWS = 4,
	MARGIN = 2,
};

struct drawer {
	FILE *out;
	const struct incident *incident;
	const struct strip *strip;
	struct arena *arena;
	struct axis axis;
	size_t from, extent; /* the axis begins in column `from`, its last column is from + extent */
};

static size_t column_of(const struct drawer *drawer, long minute)
{
	double place = axis_place(&drawer->axis, minute, (double)drawer->extent);
	return drawer->from + (size_t)(place + 0.5);
}

/* ---- head ----------------------------------------------------------------------------------- */

static void print_text_line(const struct drawer *drawer, const char *text, enum ink ink)
{
	struct canvas canvas;
	canvas_init(&canvas, drawer->arena, drawer->strip->width);
	canvas_text(&canvas, 0, str_of(text), ink);
	canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
}

/* "77 min impact (05:02 → 06:19)", one tile after the other, as many a line as fit. */
static void print_tiles(const struct drawer *drawer)
{
	struct canvas canvas;
	size_t at = 0;
	canvas_init(&canvas, drawer->arena, drawer->strip->width);
	for (size_t i = 0; i < drawer->incident->tile_count; i++) {
		const struct tile *tile = &drawer->incident->tiles[i];
		const char *rest =
			arena_printf(drawer->arena, " %s (%s)", tile->label, tile->source);
		size_t width = canvas_width(str_of(tile->value)) + canvas_width(str_of(rest));
		if (at && at + width > drawer->strip->width) {
			canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
			canvas_init(&canvas, drawer->arena, drawer->strip->width);
			at = 0;
		}
		at = canvas_text(&canvas, at, str_of(tile->value), INK_STRONG);
		at = canvas_text(&canvas, at, str_of(rest), INK_PLAIN) + 3;
	}
	if (at)
		canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
}

/* ---- pins ----------------------------------------------------------------------------------- */

static enum ink ink_of(enum accent accent)
{
	static const enum ink inks[] = {
		[ACCENT_PLAIN] = INK_PLAIN,
		[ACCENT_LEAD_UP] = INK_LEAD_UP,
		[ACCENT_IMPACT] = INK_IMPACT,
		[ACCENT_DETECTED] = INK_DETECTED,
		[ACCENT_DEAD_END] = INK_FAINT,
		[ACCENT_RECOVERY] = INK_RECOVERY,
		[ACCENT_GOOD] = INK_GOOD,
	};
	return inks[accent];
}

static const char *pin_text(struct arena *arena, size_t first, size_t last)
{
	if (first == last)
		return arena_printf(arena, "%zu", first + 1);
	return arena_printf(arena, "%zu-%zu", first + 1, last + 1);
}

static double pin_width(size_t first, size_t last)
{
	return (double)(digits_of(first + 1) + (last > first ? 1 + digits_of(last + 1) : 0));
}

static enum ink pin_ink(const struct incident *incident, const struct pin *pin)
{
	enum accent accent = incident->points[pin->first].accent;
	for (size_t i = pin->first; i <= pin->last; i++)
		if (incident->points[i].accent != accent)
			return INK_PLAIN;
	return ink_of(accent);
}

/* A row of pins, with the stems of those that stand above it. */
static void print_pin_row(const struct drawer *drawer, const struct pins *pins, size_t row)
{
	struct canvas canvas;
	canvas_init(&canvas, drawer->arena, drawer->strip->width);
	for (size_t i = 0; i < pins->count; i++) {
		const struct pin *pin = &pins->items[i];
		size_t stem = column_of(drawer, drawer->incident->points[pin->first].minute);
		if (pin->row > row)
			canvas_text(&canvas, stem, STR("\xE2\x94\x82"), INK_FAINT);
	}
	for (size_t i = 0; i < pins->count; i++) {
		const struct pin *pin = &pins->items[i];
		double left = pin->at - pin_width(pin->first, pin->last) / 2;
		if (pin->row == row)
			canvas_text(&canvas, (size_t)(left + 0.5),
				str_of(pin_text(drawer->arena, pin->first, pin->last)),
				pin_ink(drawer->incident, pin));
	}
	canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
}

static void print_pins(const struct drawer *drawer)
{
	const struct incident *incident = drawer->incident;
	const struct pins_form form = { .width = pin_width, .gap = 1, .from = 0,
		.to = (double)drawer->strip->width, .rows = PIN_ROWS };
	double *places = arena_zalloc(drawer->arena, incident->point_count, sizeof *places);
	struct pins pins;
	for (size_t i = 0; i < incident->point_count; i++) {
		/* a pin's middle is the middle of the column that its number begins in */
		double width = pin_width(i, i);
		places[i] = (double)column_of(drawer, incident->points[i].minute) + width / 2;
	}
	pins_place(&pins, drawer->arena, places, incident->point_count, &form);
	for (size_t row = pins.rows; row-- > 0;)
		print_pin_row(drawer, &pins, row);
}

/* ---- bar and axis --------------------------------------------------------------------------- */

static void print_bar(const struct drawer *drawer)
{
	static const char *const blocks[] = {
		[PHASE_LEAD_UP] = "\xE2\x96\x91",  /* ░ */
		[PHASE_IMPACT] = "\xE2\x96\x88",   /* █ */
		[PHASE_RECOVERY] = "\xE2\x96\x93", /* ▓ */
	};
	struct canvas canvas;
	canvas_init(&canvas, drawer->arena, drawer->strip->width);
	for (size_t i = 0; i <= drawer->extent; i++)
		canvas_text(&canvas, drawer->from + i, STR("\xE2\x94\x80"), INK_FAINT);
	for (size_t i = 0; i < drawer->incident->phase_count; i++) {
		const struct phase *phase = &drawer->incident->phases[i];
		enum ink ink = ink_of(phase_accent(phase->kind));
		size_t to = column_of(drawer, phase->to);
		for (size_t at = column_of(drawer, phase->from); at <= to; at++)
			canvas_text(&canvas, at, str_of(blocks[phase->kind]), ink);
	}
	canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
}

static size_t tick_column(const struct drawer *drawer, size_t index)
{
	return column_of(drawer, drawer->axis.from + drawer->axis.step * (long)index);
}

/* A label with its middle at a column, moved inward at the ends. */
static size_t centred(const struct drawer *drawer, size_t column, const char *text)
{
	size_t width = canvas_width(str_of(text));
	if (width > drawer->strip->width)
		return 0;
	size_t begin = column > width / 2 ? column - width / 2 : 0;
	return begin + width > drawer->strip->width ? drawer->strip->width - width : begin;
}

static void print_axis(const struct drawer *drawer)
{
	struct canvas ticks, labels, days;
	size_t last = 0;
	bool dated = drawer->incident->dated;
	canvas_init(&ticks, drawer->arena, drawer->strip->width);
	canvas_init(&labels, drawer->arena, drawer->strip->width);
	canvas_init(&days, drawer->arena, drawer->strip->width);
	for (size_t i = 0; i < axis_ticks(&drawer->axis); i++) {
		const char *label = axis_label(drawer->arena, &drawer->axis, dated, i);
		const char *day = axis_day(drawer->arena, &drawer->axis, dated, i);
		size_t column = tick_column(drawer, i);
		canvas_text(&ticks, column, STR("\xE2\x94\xB4"), INK_FAINT);
		canvas_text(&labels, centred(drawer, column, label), str_of(label), INK_FAINT);
		if (day && centred(drawer, column, day) >= last)
			last = canvas_text(
				&days, centred(drawer, column, day), str_of(day), INK_FAINT) + 1;
	}
	canvas_print(&ticks, drawer->out, drawer->strip->color, drawer->strip->ascii);
	canvas_print(&labels, drawer->out, drawer->strip->color, drawer->strip->ascii);
	if (last)
		canvas_print(&days, drawer->out, drawer->strip->color, drawer->strip->ascii);
}

/* ---- legend --------------------------------------------------------------------------------- */

struct columns {
	size_t number, time, event; /* where each begins */
};

static struct columns columns_of(const struct drawer *drawer)
{
	size_t time = 0;
	for (size_t i = 0; i < drawer->incident->point_count; i++) {
		size_t width = canvas_width(str_of(drawer->incident->points[i].time));
		time = width > time ? width : time;
	}
	struct columns columns = { .number = digits_of(drawer->incident->point_count) };
	columns.time = columns.number + MARGIN;
	columns.event = columns.time + time + MARGIN;
	return columns;
}

/* Breaks text into lines of `room` columns; returns the bytes of the next line. */
static size_t next_line(struct str text, size_t room)
{
	size_t fits = canvas_fitting(text, room), end = fits;
	if (fits == text.len)
		return fits;
	while (end && text.ptr[end] != ' ')
		end--;
	return end ? end : fits;
}

static void print_event(const struct drawer *drawer, size_t index, struct columns columns)
{
	const struct point *point = &drawer->incident->points[index];
	const char *number = pin_text(drawer->arena, index, index);
	const char *text = *point->role
		? arena_printf(drawer->arena, "%s [%s]", point->event, point->role)
		: point->event;
	struct str rest = str_of(text);
	size_t width = drawer->strip->width;
	size_t room = width > columns.event ? width - columns.event : 1;
	struct canvas canvas;
	canvas_init(&canvas, drawer->arena, width);
	canvas_text(&canvas, columns.number - strlen(number), str_of(number), ink_of(point->accent));
	canvas_text(&canvas, columns.time, str_of(point->time), INK_STRONG);
	do {
		size_t end = next_line(rest, room);
		struct str line = str_slice(rest, 0, end);
		size_t role = *point->role ? strlen(point->role) + 2 : 0;
		size_t left = (size_t)(text + strlen(text) - line.ptr);
		size_t plain = left <= role ? 0 : left - role < line.len ? left - role : line.len;
		size_t at = canvas_text(
			&canvas, columns.event, str_slice(line, 0, plain), INK_PLAIN);
		canvas_text(&canvas, at, str_slice(line, plain, line.len), ink_of(point->accent));
		canvas_print(&canvas, drawer->out, drawer->strip->color, drawer->strip->ascii);
		canvas_init(&canvas, drawer->arena, width);
		rest = str_trim(str_slice(rest, end, rest.len));
	} while (rest.len);
}

void strip_print(FILE *out, const struct incident *incident, const struct strip *strip)
{
	struct arena arena;
	arena_init(&arena);
	struct drawer drawer = { out, incident, strip, &arena };
	drawer.from = MARGIN;
	const size_t margins = (size_t)2 * MARGIN;
	drawer.extent = strip->width > margins + MARGIN ? strip->width - margins - 1 : 1;
	size_t most = drawer.extent / TICK_PITCH + 1;
	drawer.axis = axis_over(incident->from, incident->to, most > 3 ? most : 3);
	print_text_line(&drawer, incident->title, INK_STRONG);
	print_text_line(&drawer, incident->subtitle, INK_FAINT);
	if (incident->tile_count) {
		fputc('\n', out);
		print_tiles(&drawer);
	}
	fputc('\n', out);
	print_pins(&drawer);
	print_bar(&drawer);
	print_axis(&drawer);
	if (incident->point_count)
		fputc('\n', out);
	struct columns columns = columns_of(&drawer);
	for (size_t i = 0; i < incident->point_count; i++)
		print_event(&drawer, i, columns);
	arena_release(&arena);
}
