/* SPDX-License-Identifier: MIT */
#include "picture/layout.h"

#include "picture/axis.h"
#include "picture/pins.h"

/* The grid, in pixels. */
enum {
	WIDTH = 840,
	MARGIN = 40,
	INNER = WIDTH - 2 * MARGIN,
	TITLE_BASE = 52,
	SUBTITLE_BASE = 76,
	TILES_TOP = 96,
	TILE_HEIGHT = 86,
	TILE_GAP = 12,
	TILE_PAD = 12,
	PIN_SIZE = 22,
	PIN_PITCH = 24,  /* of rows of pins */
	PIN_FIRST = 10,  /* between the bar and the lowest row */
	PIN_ROWS = 4,
	BAR_HEIGHT = 26,
	LEGEND_GAP = 32, /* between columns */
	LEGEND_PAD = 14, /* between entries */
	LINE_PITCH = 19,
	DISC = 20,
	TICKS = 9,
};

static const struct font title_font = { 24, true };
static const struct font subtitle_font = { 14, false };
static const struct font body_font = { 14, false };
static const struct font strong_font = { 14, true };
static const struct font small_font = { 13, false };
static const struct font small_strong_font = { 13, true };
static const struct font number_font = { 12, true };

struct maker {
	struct layout *layout;
	struct arena *arena;
	const struct incident *incident;
	struct axis axis;
	double y; /* where the next part begins */
};

struct box line_box(const struct line *line, bool middle)
{
	double width = measure(line->text, line->font), height = line->font.size;
	return (struct box){ line->x - (middle ? width / 2 : 0), line->y - height * 0.8, width, height };
}

static struct line fitted(const struct maker *maker, double x, double y, const char *text,
	struct font font, double room)
{
	return (struct line){ x, y, measure_cut(maker->arena, str_of(text), font, room), font };
}

static double place(const struct maker *maker, long minute)
{
	return MARGIN + axis_place(&maker->axis, minute, INNER);
}

/* ---- head ----------------------------------------------------------------------------------- */

static void make_tile(const struct maker *maker, size_t index)
{
	const struct tile *tile = &maker->incident->tiles[index];
	struct tile_box *box = &maker->layout->tiles[index];
	/* all the width, but one alone is as wide as one of two */
	double count = (double)(maker->layout->tile_count > 1 ? maker->layout->tile_count : 2);
	const double width = (INNER - (count - 1) * TILE_GAP) / count;
	const double room = width - 2 * TILE_PAD;
	double x = MARGIN + (double)index * (width + TILE_GAP), text = x + TILE_PAD;
	struct font value = title_font;
	while (value.size > 15 && measure(str_of(tile->value), value) > room)
		value.size--;
	box->box = (struct box){ x, TILES_TOP, width, TILE_HEIGHT };
	box->value = fitted(maker, text, TILES_TOP + 33, tile->value, value, room);
	box->label = fitted(maker, text, TILES_TOP + 54, tile->label, body_font, room);
	box->source = fitted(maker, text, TILES_TOP + 73, tile->source, small_font, room);
}

static void make_head(struct maker *maker)
{
	struct layout *layout = maker->layout;
	layout->title =
		fitted(maker, MARGIN, TITLE_BASE, maker->incident->title, title_font, INNER);
	layout->subtitle =
		fitted(maker, MARGIN, SUBTITLE_BASE, maker->incident->subtitle, subtitle_font, INNER);
	layout->tile_count = maker->incident->tile_count;
	for (size_t i = 0; i < layout->tile_count; i++)
		make_tile(maker, i);
	maker->y = layout->tile_count ? TILES_TOP + TILE_HEIGHT + 24 : TILES_TOP;
}

/* ---- pins ----------------------------------------------------------------------------------- */

static const char *pin_text(struct arena *arena, size_t first, size_t last)
{
	if (first == last)
		return arena_printf(arena, "%zu", first + 1);
	return arena_printf(arena, "%zu\xE2\x80\x93%zu", first + 1, last + 1);
}

static double pin_width(size_t first, size_t last)
{
	enum { DIGIT = 9, DASH = 12, PAD = 12 };
	size_t digits = digits_of(first + 1) + (last > first ? digits_of(last + 1) : 0);
	if (first == last && digits <= 2)
		return PIN_SIZE;
	return (double)(digits * DIGIT + (last > first ? DASH : 0) + PAD);
}

/* The accent of all points that a pin stands for; plain when they differ. */
static enum accent pin_accent(const struct incident *incident, const struct pin *pin)
{
	enum accent accent = incident->points[pin->first].accent;
	for (size_t i = pin->first; i <= pin->last; i++)
		if (incident->points[i].accent != accent)
			return ACCENT_PLAIN;
	return accent;
}

static void make_pin(const struct maker *maker, const struct pin *pin, double bar)
{
	struct pin_box *box = &maker->layout->pins[maker->layout->pin_count++];
	double width = pin_width(pin->first, pin->last);
	double top = bar - PIN_FIRST - PIN_SIZE - (double)pin->row * PIN_PITCH;
	*box = (struct pin_box){
		.box = { pin->at - width / 2, top, width, PIN_SIZE },
		.stem = place(maker, maker->incident->points[pin->first].minute),
		.accent = pin_accent(maker->incident, pin),
		.label = { pin->at, top + PIN_SIZE / 2.0 + 4.3,
			str_of(pin_text(maker->arena, pin->first, pin->last)), number_font },
		.first = pin->first,
		.last = pin->last,
	};
}

static void make_pins(struct maker *maker)
{
	static const struct pins_form form = { .width = pin_width, .gap = 3, .from = 8,
		.to = WIDTH - 8, .rows = PIN_ROWS };
	const struct incident *incident = maker->incident;
	double *places = arena_zalloc(maker->arena, incident->point_count, sizeof *places);
	struct pins pins;
	for (size_t i = 0; i < incident->point_count; i++)
		places[i] = place(maker, incident->points[i].minute);
	pins_place(&pins, maker->arena, places, incident->point_count, &form);
	maker->y += pins.rows ? PIN_FIRST + PIN_SIZE + (double)(pins.rows - 1) * PIN_PITCH : 0;
	maker->layout->pins =
		arena_zalloc(maker->arena, pins.count, sizeof *maker->layout->pins);
	for (size_t i = 0; i < pins.count; i++)
		make_pin(maker, &pins.items[i], maker->y);
}

/* ---- bar and axis --------------------------------------------------------------------------- */

static void make_phase(const struct maker *maker, const struct phase *phase)
{
	enum { LEAST = 3 };
	struct phase_box *box = &maker->layout->phases[maker->layout->phase_count++];
	double from = place(maker, phase->from), to = place(maker, phase->to);
	double width = to - from < LEAST ? LEAST : to - from;
	if (from + width > MARGIN + INNER)
		from = MARGIN + INNER - width;
	box->box = (struct box){ from, maker->y, width, BAR_HEIGHT };
	box->label = (struct line){ from + width / 2, maker->y + 17.5, { "", 0 }, small_strong_font };
	if (measure(str_of(phase->label), small_strong_font) + 12 <= width)
		box->label.text = str_of(phase->label);
}

/* Drops the day of a tick that would run into the day before it. */
static void part_days(struct tick *ticks, size_t count)
{
	double end = 0;
	for (size_t i = 0; i < count; i++) {
		struct box box = line_box(&ticks[i].day, true);
		if (!ticks[i].day.text.len)
			continue;
		if (box.x < end)
			ticks[i].day.text.len = 0;
		else
			end = box.x + box.width + 6;
	}
}

static void make_axis(struct maker *maker)
{
	struct layout *layout = maker->layout;
	layout->track = (struct box){ MARGIN, maker->y, INNER, BAR_HEIGHT };
	for (size_t i = 0; i < maker->incident->phase_count; i++)
		make_phase(maker, &maker->incident->phases[i]);
	maker->y += BAR_HEIGHT;
	layout->tick_count = axis_ticks(&maker->axis);
	layout->ticks = arena_zalloc(maker->arena, layout->tick_count, sizeof *layout->ticks);
	bool days = false;
	for (size_t i = 0; i < layout->tick_count; i++) {
		double x = MARGIN +
			INNER * (double)i / (double)(layout->tick_count - 1);
		bool dated = maker->incident->dated;
		const char *label = axis_label(maker->arena, &maker->axis, dated, i);
		const char *day = axis_day(maker->arena, &maker->axis, dated, i);
		days |= day != NULL;
		layout->ticks[i] = (struct tick){ x,
			{ x, maker->y + 26, str_of(label), small_font },
			{ x, maker->y + 43, str_of(day ? day : ""), small_font } };
	}
	part_days(layout->ticks, layout->tick_count);
	maker->y += days ? 49 : 32;
}

/* ---- legend --------------------------------------------------------------------------------- */

/* How many lines an event may take: fewer where there are many. */
static size_t lines_for(size_t points)
{
	return points <= 12 ? EVENT_LINES : points <= 40 ? 2 : 1;
}

/* The first sentence of an event that is too long, when that is no mere interjection. */
static struct str first_sentence(struct str event)
{
	enum { LEAST = 24 };
	for (size_t i = LEAST; i + 2 < event.len; i++)
		if (strchr(".!?", event.ptr[i]) && event.ptr[i + 1] == ' ' &&
			is_alpha(event.ptr[i - 1]) && is_upper(event.ptr[i + 2]))
			return str_slice(event, 0, i + 1);
	return event;
}

static size_t set_event(const struct maker *maker, struct str event, double room, struct str *lines)
{
	size_t most = lines_for(maker->incident->point_count);
	size_t count = measure_wrap(maker->arena, event, body_font, room, lines, most);
	struct str sentence = first_sentence(event);
	bool cut = count && str_ends(lines[count - 1], STR("\xE2\x80\xA6"));
	if (!cut || sentence.len == event.len)
		return count;
	return measure_wrap(maker->arena, sentence, body_font, room, lines, most);
}

/* Sets an entry of the legend as if it stood at the top left; returns its height. */
static double make_entry(const struct maker *maker, size_t index, double width, double time_width)
{
	const struct point *point = &maker->incident->points[index];
	struct legend_box *box = &maker->layout->legend[index];
	const double time = DISC + 8, text = time + time_width + 8;
	struct str lines[EVENT_LINES];
	*box = (struct legend_box){ .cx = DISC / 2.0, .cy = DISC / 2.0 };
	box->number = (struct line){ box->cx, box->cy + 4,
		str_of(pin_text(maker->arena, index, index)), { 11, true } };
	box->time = (struct line){ time, 15, str_of(point->time), strong_font };
	box->event_lines = set_event(maker, str_of(point->event), width - text, lines);
	double y = 15;
	for (size_t i = 0; i < box->event_lines; i++) {
		box->event[i] = (struct line){ text, y, lines[i], body_font };
		y += LINE_PITCH;
	}
	if (!box->event_lines)
		y += LINE_PITCH;
	if (*point->role) {
		box->role = fitted(maker, text, y, point->role, small_strong_font, width - text);
		y += LINE_PITCH;
	}
	box->box = (struct box){ 0, 0, width, y - 15 + 2 };
	return box->box.height;
}

static void move_line(struct line *line, double x, double y)
{
	line->x += x;
	line->y += y;
}

static void move_entry(struct legend_box *box, double x, double y)
{
	box->box.x += x, box->box.y += y;
	box->cx += x, box->cy += y;
	move_line(&box->number, x, y);
	move_line(&box->time, x, y);
	move_line(&box->role, x, y);
	for (size_t i = 0; i < box->event_lines; i++)
		move_line(&box->event[i], x, y);
}

/* How many entries the first column takes so that the higher of both is as low as can be. */
static size_t split(const struct layout *layout, double all)
{
	double first = 0, best = all;
	size_t count = layout->legend_count;
	for (size_t i = 0; i < layout->legend_count; i++) {
		first += layout->legend[i].box.height + LEGEND_PAD;
		double higher = first > all - first ? first : all - first;
		if (higher <= best) {
			best = higher;
			count = i + 1;
		}
	}
	return count;
}

static void make_legend(struct maker *maker)
{
	struct layout *layout = maker->layout;
	const double width = (INNER - LEGEND_GAP) / 2.0;
	double time_width = 0, all = 0;
	layout->legend_count = maker->incident->point_count;
	layout->legend = arena_zalloc(maker->arena, layout->legend_count, sizeof *layout->legend);
	for (size_t i = 0; i < layout->legend_count; i++) {
		double time = measure(str_of(maker->incident->points[i].time), strong_font);
		time_width = time > time_width ? time : time_width;
	}
	for (size_t i = 0; i < layout->legend_count; i++)
		all += make_entry(maker, i, width, time_width) + LEGEND_PAD;
	size_t second = split(layout, all);
	double top = maker->y + 14, bottom = maker->y, y = top;
	for (size_t i = 0; i < layout->legend_count; i++) {
		if (i == second)
			y = top;
		move_entry(&layout->legend[i], MARGIN + (i < second ? 0 : width + LEGEND_GAP), y);
		y += layout->legend[i].box.height + LEGEND_PAD;
		bottom = y > bottom ? y : bottom;
	}
	maker->y = bottom;
}

void layout_make(struct layout *layout, struct arena *arena, const struct incident *incident)
{
	struct maker maker = { layout, arena, incident,
		.axis = axis_over(incident->from, incident->to, TICKS) };
	*layout = (struct layout){ .width = WIDTH };
	make_head(&maker);
	make_pins(&maker);
	make_axis(&maker);
	make_legend(&maker);
	layout->height = (double)(long)(maker.y + (layout->legend_count ? 16 : 24));
}
