/* SPDX-License-Identifier: MIT */
/*
 * What there is to draw of an incident, whatever draws it: title, figures, phases of the impact, and
 * events as numbered points, all of it read from the facts of a document and nothing guessed. Its
 * texts are clean: valid UTF-8 without control characters, on one line, and of bounded length; they
 * are still to be escaped for SVG or Mermaid.
 */
#ifndef PICTURE_INCIDENT_H
#define PICTURE_INCIDENT_H

#include <pmcheck.h>

#include "base/arena.h"
#include "base/str.h"

/* A figure with where it was read. */
struct tile {
	const char *value;  /* "77 min" */
	const char *label;  /* "to detect" */
	const char *source; /* "as read, line 12" */
	const char *tip;    /* the same with the words it was read from */
};

enum phase_kind {
	PHASE_LEAD_UP, /* from the first event to the start of the impact */
	PHASE_IMPACT,  /* until it is mitigated, or all of it */
	PHASE_RECOVERY,
	PHASES,
};

struct phase {
	enum phase_kind kind;
	long from, to;     /* minutes */
	const char *label; /* "impact · 77 min" */
};

/* What colours mean: each one thing. */
enum accent {
	ACCENT_PLAIN,
	ACCENT_LEAD_UP,
	ACCENT_IMPACT,
	ACCENT_DETECTED,
	ACCENT_DEAD_END,
	ACCENT_RECOVERY,
	ACCENT_GOOD, /* mitigated, resolved */
	ACCENTS,
};

struct point {
	long minute;
	size_t line;
	const char *time;  /* "05:02", "13 May 22:20", "13 May" */
	const char *event; /* what happened */
	const char *role;  /* "detected"; "" for none */
	enum accent accent;
};

enum { TILES = 5 };

struct incident {
	const char *title;
	const char *subtitle;    /* "14 March 2024 · all times UTC" */
	const char *description; /* a sentence or two for those who do not see it */
	bool dated;
	struct tile tiles[TILES];
	size_t tile_count;
	struct phase phases[PHASES];
	size_t phase_count;
	struct point *points; /* in the order of their time */
	size_t point_count;
	long from, to; /* all that is drawn lies between */
};

/*
 * Reads an incident; its memory is in `arena`, and it needs the facts no more. A document
 * without a title is called as its file. False when the text does not give two times to draw.
 */
bool incident_read(struct incident *incident, struct arena *arena, const struct pmcheck_facts *facts,
	const char *path);

/* The accent of a phase. */
enum accent phase_accent(enum phase_kind kind);

#endif
