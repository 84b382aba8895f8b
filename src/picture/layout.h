/* SPDX-License-Identifier: MIT */
/*
 * The incident card as boxes: where each part stands, in pixels from the top left. Nothing reaches out
 * of the card, and no two pins, tick labels or lines of text overlap.
 */
#ifndef PICTURE_LAYOUT_H
#define PICTURE_LAYOUT_H

#include "picture/incident.h"
#include "picture/measure.h"

/* A line of text. */
struct line {
	double x, y; /* of its baseline: its left end, or its middle where that is said */
	struct str text;
	struct font font;
};

struct box {
	double x, y, width, height;
};

struct tile_box {
	struct box box;
	struct line value, label, source;
};

struct phase_box {
	struct box box;
	struct line label; /* its middle; no text when it does not fit */
};

struct tick {
	double x;
	struct line label; /* its middle */
	struct line day;   /* its middle; no text for none */
};

/* A pin over the bar; pill-shaped when it stands for several points. */
struct pin_box {
	struct box box;
	double stem; /* where it stands on the bar */
	enum accent accent;
	struct line label; /* its middle */
	size_t first, last; /* points */
};

enum { EVENT_LINES = 3 };

/* A point in the legend. */
struct legend_box {
	struct box box;      /* all of it */
	double cx, cy;       /* the middle of its number's disc */
	struct line number;  /* its middle */
	struct line time;
	struct line event[EVENT_LINES];
	size_t event_lines;
	struct line role; /* no text for none */
};

struct layout {
	double width, height;
	struct line title, subtitle;
	struct tile_box tiles[TILES];
	size_t tile_count;
	struct box track; /* under the phases, the whole axis */
	struct phase_box phases[PHASES];
	size_t phase_count;
	struct tick *ticks;
	size_t tick_count;
	struct pin_box *pins;
	size_t pin_count;
	struct legend_box *legend; /* a point each */
	size_t legend_count;
};

void layout_make(struct layout *layout, struct arena *arena, const struct incident *incident);
/* The box that a line takes; `middle`: its place is its middle. */
struct box line_box(const struct line *line, bool middle);

#endif
