/* SPDX-License-Identifier: MIT */
#include "picture/ledger.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "picture/canvas.h"
#include "picture/clean.h"
#include "picture/when.h"

enum {
	TITLE_MOST = 300,
	LINE = 400, /* columns of a table without a terminal's end */
};

/* ---- rows ----------------------------------------------------------------------------------- */

/* When an incident began: the start of the impact, else its first event. */
static bool first_minute(const struct pmcheck_facts *facts, long *minute)
{
	bool found = facts->incident.started.line > 0;
	*minute = facts->incident.started.minute;
	for (size_t i = 0; i < facts->entry_count && !found; i++) {
		found = facts->entries[i].placed;
		*minute = facts->entries[i].minute;
	}
	return found && facts->incident.dated;
}

bool ledger_add(struct ledger *ledger, const char *path, const struct pmcheck_facts *facts)
{
	struct arena *arena = ledger->arena;
	const struct pmcheck_share *share = &facts->incident.share;
	if (facts->section_count == 0)
		return false;
	struct ledger_row row = {
		.path = arena_copy(arena, path, strlen(path)),
		.title = facts->title.line ? clean(arena, facts->title.text, TITLE_MOST)
					   : clean_name(arena, path),
		.duration = facts->duration_minutes,
		.detected = facts->detected_minutes,
		.share = share->line ? share->percent : -1,
		.share_text = share->line ? clean(arena, share->text, 20) : NULL,
		.words = facts->words,
	};
	row.dated = first_minute(facts, &row.minute);
	*vec_push(&ledger->rows, arena) = row;
	return true;
}

static int compare_rows(const void *left, const void *right)
{
	const struct ledger_row *a = left, *b = right;
	if (a->dated != b->dated)
		return a->dated ? -1 : 1;
	if (a->dated && a->minute != b->minute)
		return a->minute < b->minute ? -1 : 1;
	return strcmp(a->path, b->path);
}

void ledger_sort(struct ledger *ledger)
{
	if (ledger->rows.count)
		qsort(ledger->rows.items, ledger->rows.count, sizeof *ledger->rows.items,
			compare_rows);
}

/* ---- medians -------------------------------------------------------------------------------- */

static int compare_numbers(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return a < b ? -1 : a > b;
}

static double median(const struct ledger *ledger, double (*number)(const struct ledger_row *))
{
	size_t count = 0;
	double *numbers = arena_zalloc(ledger->arena, ledger->rows.count, sizeof *numbers);
	for (size_t i = 0; i < ledger->rows.count; i++) {
		double value = number(&ledger->rows.items[i]);
		if (value >= 0)
			numbers[count++] = value;
	}
	if (!count)
		return -1;
	qsort(numbers, count, sizeof *numbers, compare_numbers);
	return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static double duration_of(const struct ledger_row *row)
{
	return (double)row->duration;
}

static double detected_of(const struct ledger_row *row)
{
	return (double)row->detected;
}

static double share_of(const struct ledger_row *row)
{
	return row->share;
}

static double words_of(const struct ledger_row *row)
{
	return (double)row->words;
}

void ledger_medians(const struct ledger *ledger, struct medians *medians)
{
	*medians = (struct medians){
		.duration = median(ledger, duration_of),
		.detected = median(ledger, detected_of),
		.share = median(ledger, share_of),
		.words = median(ledger, words_of),
	};
}

/* ---- the table ------------------------------------------------------------------------------ */

/* Where columns end (numbers) or begin (texts). */
enum { DATE_AT = 0, IMPACT_END = 24, DETECT_END = 37, SHARE_END = 47, WORDS_END = 54, TITLE_AT = 57 };

struct printer {
	FILE *out;
	struct arena *arena;
	const struct ledger_style *style;
};

static void put_right(struct canvas *canvas, size_t end, const char *text, enum ink ink)
{
	size_t width = canvas_width(str_of(text));
	canvas_text(canvas, end > width ? end - width : 0, str_of(text), ink);
}

static const char *length_or_dash(struct arena *arena, double minutes)
{
	return minutes < 0 ? "\xE2\x80\x93" : when_length(arena, (long)(minutes + 0.5));
}

static void print_columns(const struct printer *printer, const char *const texts[6], enum ink ink)
{
	struct canvas canvas;
	canvas_init(&canvas, printer->arena, printer->style->width ? printer->style->width : LINE);
	canvas_text(&canvas, DATE_AT, str_of(texts[0]), ink);
	put_right(&canvas, IMPACT_END, texts[1], ink);
	put_right(&canvas, DETECT_END, texts[2], ink);
	put_right(&canvas, SHARE_END, texts[3], ink);
	put_right(&canvas, WORDS_END, texts[4], ink);
	struct str title = str_of(texts[5]);
	size_t room = canvas.width > TITLE_AT ? canvas.width - TITLE_AT : 1;
	if (canvas_width(title) > room)
		title = str_of(arena_printf(printer->arena, "%.*s\xE2\x80\xA6",
			(int)canvas_fitting(title, room - 1), title.ptr));
	canvas_text(&canvas, TITLE_AT, title, ink);
	canvas_print(&canvas, printer->out, printer->style->color, printer->style->ascii);
}

static void print_row(const struct printer *printer, const struct ledger_row *row)
{
	struct arena *arena = printer->arena;
	struct pmcheck_date date = pmcheck_date_of(row->minute);
	const char *const texts[] = {
		row->dated ? arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day)
			   : "\xE2\x80\x93",
		length_or_dash(arena, (double)row->duration),
		length_or_dash(arena, (double)row->detected),
		row->share_text ? row->share_text : "\xE2\x80\x93",
		arena_printf(arena, "%zu", row->words),
		row->title,
	};
	print_columns(printer, texts, INK_PLAIN);
}

static void print_medians(const struct printer *printer, const struct ledger *ledger)
{
	struct arena *arena = printer->arena;
	struct medians medians;
	size_t count = ledger->rows.count;
	ledger_medians(ledger, &medians);
	const char *const texts[] = {
		"median",
		length_or_dash(arena, medians.duration),
		length_or_dash(arena, medians.detected),
		medians.share < 0 ? "\xE2\x80\x93" : arena_printf(arena, "%.0f%%", medians.share),
		medians.words < 0 ? "\xE2\x80\x93" : arena_printf(arena, "%.0f", medians.words),
		arena_printf(arena, "%zu incident%s", count, count == 1 ? "" : "s"),
	};
	print_columns(printer, texts, INK_STRONG);
}

/* ---- months --------------------------------------------------------------------------------- */

static long month_of(const struct ledger_row *row)
{
	struct pmcheck_date date = pmcheck_date_of(row->minute);
	return date.year * 12L + date.month - 1;
}

/* One column of a month: as high as it has incidents, the highest month filling it. */
static const char *column(struct arena *arena, const struct printer *printer, size_t count, size_t most)
{
	static const char *const blocks[] = { "\xC2\xB7", "\xE2\x96\x81", "\xE2\x96\x82",
		"\xE2\x96\x83", "\xE2\x96\x84", "\xE2\x96\x85", "\xE2\x96\x86", "\xE2\x96\x87",
		"\xE2\x96\x88" };
	if (printer->style->ascii)
		return !count ? "." : count > 9 ? "+" : arena_printf(arena, "%zu", count);
	return blocks[count ? (count * 8 + most - 1) / most : 0];
}

/* The months from the first incident to the last, a column each, the last that fit. */
static void print_months(const struct printer *printer, const struct ledger *ledger)
{
	enum { LABELS = 40 };
	size_t dated = 0, most = 0;
	while (dated < ledger->rows.count && ledger->rows.items[dated].dated)
		dated++;
	if (!dated)
		return;
	long last = month_of(&ledger->rows.items[dated - 1]), first = month_of(ledger->rows.items);
	size_t width = printer->style->width ? printer->style->width : LINE;
	long room = width > LABELS + 12 ? (long)(width - LABELS) : 12;
	if (last - first >= room)
		first = last - room + 1;
	size_t months = (size_t)(last - first) + 1;
	size_t *counts = arena_zalloc(printer->arena, months, sizeof *counts);
	for (size_t i = 0; i < dated; i++) {
		long month = month_of(&ledger->rows.items[i]);
		if (month >= first && ++counts[month - first] > most)
			most = counts[month - first];
	}
	struct canvas canvas;
	canvas_init(&canvas, printer->arena, width);
	const char *label = arena_printf(printer->arena, "a month    %04ld-%02ld ", first / 12,
		first % 12 + 1);
	size_t at = canvas_text(&canvas, 0, str_of(label), INK_PLAIN);
	for (size_t i = 0; i < months; i++)
		at = canvas_text(&canvas, at,
			str_of(column(printer->arena, printer, counts[i], most)), INK_DETECTED);
	label = arena_printf(
		printer->arena, " %04ld-%02ld, %zu at most", last / 12, last % 12 + 1, most);
	canvas_text(&canvas, at, str_of(label), INK_PLAIN);
	canvas_print(&canvas, printer->out, printer->style->color, printer->style->ascii);
}

void ledger_print(FILE *out, const struct ledger *ledger, const struct ledger_style *style)
{
	static const char *const heads[] = { "date", "impact", "to detect", "affected", "words",
		"incident" };
	struct printer printer = { .out = out, .arena = ledger->arena, .style = style };
	print_columns(&printer, heads, INK_FAINT);
	for (size_t i = 0; i < ledger->rows.count; i++)
		print_row(&printer, &ledger->rows.items[i]);
	fputc('\n', out);
	print_medians(&printer, ledger);
	print_months(&printer, ledger);
	fputs("\nDurations do not measure how severe an incident was; what the text does not tell is "
	      "left out.\n",
		out);
}
