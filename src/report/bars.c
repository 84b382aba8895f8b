/* SPDX-License-Identifier: MIT */
#include "report/bars.h"

#include "base/escape.h"
#include "report/paint.h"

enum {
	MARGIN = 2,
	TITLE_WIDTH = 36, /* of the longest title */
	COUNT_WIDTH = 7,
	WIDEST = 100,   /* columns used, however wide the terminal is */
	NARROWEST = 20, /* columns of a bar */
	PARTS = 8,      /* that a block is divided into */
};

/* What a bar's column stands for. */
struct scale {
	size_t columns;
	size_t words; /* of a bar of all columns */
};

static struct scale scale_of(const struct bars *bars)
{
	const size_t left = MARGIN + TITLE_WIDTH + COUNT_WIDTH + MARGIN;
	size_t width = bars->width < WIDEST ? bars->width : WIDEST;
	size_t beyond = bars->most + bars->most / 8;
	return (struct scale){
		.columns = width > left + NARROWEST ? width - left : NARROWEST,
		.words = bars->facts->words > beyond ? bars->facts->words : beyond,
	};
}

/* Eighths of columns that stand for `words`. */
static size_t parts_of(const struct scale *scale, size_t words)
{
	if (scale->words == 0)
		return 0;
	return (size_t)((double)words / (double)scale->words * (double)(scale->columns * PARTS) +
			0.5);
}

/* One column that is `parts` eighths full. */
static const char *block(const struct bars *bars, size_t parts)
{
	static const char *const blocks[] = { " ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█" };
	if (bars->ascii)
		return parts == 0 ? " " : parts * 2 < PARTS ? "-" : "#";
	return blocks[parts < PARTS ? parts : PARTS];
}

static void print_label(FILE *out, const char *title, size_t words)
{
	fprintf(out, "%*s%-*s%*zu%*s", MARGIN, "", TITLE_WIDTH, title, COUNT_WIDTH, words, MARGIN,
		"");
}

static void print_section(FILE *out, const struct bars *bars, const struct scale *scale,
	enum pmcheck_section_kind kind)
{
	size_t words = bars->facts->section_words[kind], parts = parts_of(scale, words);
	print_label(out, pmcheck_section_title(kind), words);
	if (words > 0 && parts == 0)
		parts = 1;
	for (; parts > PARTS; parts -= PARTS)
		fputs(block(bars, PARTS), out);
	if (parts > 0)
		fputs(block(bars, parts), out);
	fputc('\n', out);
}

/* The column of a bar in which a limit stands. */
static size_t column_of(const struct scale *scale, size_t words)
{
	return parts_of(scale, words) / PARTS;
}

/* The bar of all words, with the limits over it. */
static void print_total(FILE *out, const struct bars *bars, const struct scale *scale)
{
	size_t words = bars->facts->words, parts = parts_of(scale, words);
	size_t least = column_of(scale, bars->least), most = column_of(scale, bars->most);
	const char *limit = bars->ascii ? "|" : "│";
	bool fits = words >= bars->least && words <= bars->most;
	print_label(out, "all", words);
	paint(out, bars->color, fits ? PAINT_GOOD : PAINT_ERROR);
	for (size_t i = 0; i <= most || i * PARTS < parts; i++) {
		size_t filled = parts > i * PARTS ? parts - i * PARTS : 0;
		fputs(i == least || i == most ? limit : block(bars, filled), out);
	}
	paint(out, bars->color, PAINT_NONE);
	fputc('\n', out);
}

/* The numbers of the limits below their marks. */
static void print_limits(FILE *out, const struct bars *bars, const struct scale *scale)
{
	size_t least = column_of(scale, bars->least);
	size_t most = column_of(scale, bars->most);
	int start = MARGIN + TITLE_WIDTH + COUNT_WIDTH + MARGIN;
	int used = fprintf(out, "%*s%zu", start + (int)least, "", bars->least);
	int gap = start + (int)most - used;
	fprintf(out, "%*s%zu\n", gap > 1 ? gap : 1, "", bars->most);
}

void bars_print(FILE *out, const struct bars *bars)
{
	const struct pmcheck_facts *facts = bars->facts;
	struct scale scale = scale_of(bars);
	paint(out, bars->color, PAINT_STRONG);
	escape_print_first(out, bars->path);
	paint(out, bars->color, PAINT_NONE);
	fputs("\n\n", out);
	size_t elsewhere = facts->words;
	for (int i = 0; i < PMCHECK_SECTIONS; i++) {
		print_section(out, bars, &scale, (enum pmcheck_section_kind)i);
		elsewhere -= facts->section_words[i];
	}
	if (elsewhere > 0)
		fprintf(out, "%*s%-*s%*zu\n", MARGIN, "", TITLE_WIDTH, "outside the sections",
			COUNT_WIDTH, elsewhere);
	print_total(out, bars, &scale);
	print_limits(out, bars, &scale);
	if (facts->code_words > 0)
		fprintf(out, "%*s%zu more stand in code blocks and are not counted.\n", MARGIN, "",
			facts->code_words);
}
