/* SPDX-License-Identifier: MIT */
#include "picture/card.h"

#include "picture/layout.h"

static const char style[] =
	"text{font-family:-apple-system,BlinkMacSystemFont,\"Segoe UI\",\"Noto Sans\",Helvetica,"
	"Arial,\"DejaVu Sans\",sans-serif;fill:#1f2328}\n"
	".bg{fill:#ffffff;stroke:#d1d9e0}\n"
	".tile{fill:#f6f8fa;stroke:#d1d9e0}\n"
	".track{fill:#eaeef2}\n"
	".tick{stroke:#b7bfc8}\n"
	".pin{stroke:#ffffff;stroke-width:2}\n"
	".stem{stroke-width:2}\n"
	".m{text-anchor:middle}\n"
	".n{font-variant-numeric:tabular-nums}\n"
	".b{font-weight:700}\n"
	".mut{fill:#59636e}\n"
	".on{fill:#ffffff}\n"
	".f0{fill:#59636e}.f1{fill:#7c3aed}.f2{fill:#cf222e}.f3{fill:#0969da}\n"
	".f4{fill:#ffffff}.f5{fill:#f2a33a}.f6{fill:#1a7f37}\n"
	".s0{stroke:#59636e}.s1{stroke:#7c3aed}.s2{stroke:#cf222e}.s3{stroke:#0969da}\n"
	".s4{stroke:#59636e}.s5{stroke:#f2a33a}.s6{stroke:#1a7f37}\n"
	".t0,.t4{fill:#59636e}.t1{fill:#6d28d9}.t2{fill:#cf222e}.t3{fill:#0969da}.t6{fill:#1a7f37}\n"
	".i5{fill:#3b2300}.i4{fill:#59636e}\n"
	"@media (prefers-color-scheme:dark){\n"
	"text{fill:#f0f6fc}\n"
	".bg{fill:#0d1117;stroke:#3d444d}\n"
	".tile{fill:#151b23;stroke:#3d444d}\n"
	".track{fill:#212830}\n"
	".tick{stroke:#656c76}\n"
	".pin{stroke:#0d1117}\n"
	".mut{fill:#9198a1}\n"
	".f0{fill:#656c76}.f1{fill:#8957e5}.f2{fill:#da3633}.f3{fill:#1f6feb}.f4{fill:#0d1117}"
	".f6{fill:#238636}\n"
	".s0,.s4{stroke:#7d8590}.s1{stroke:#8957e5}.s2{stroke:#da3633}.s3{stroke:#1f6feb}"
	".s6{stroke:#238636}\n"
	".t0,.t4{fill:#9198a1}.t1{fill:#b392f0}.t2{fill:#ff7b72}.t3{fill:#58a6ff}.t6{fill:#3fb950}\n"
	".i4{fill:#b1bac4}.i5{fill:#3b2300}\n"
	"}\n";

/* Clean text as XML: what would read as markup is written as references. */
static void print_text(FILE *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		switch (text.ptr[i]) {
		case '&':
			fputs("&amp;", out);
			break;
		case '<':
			fputs("&lt;", out);
			break;
		case '>':
			fputs("&gt;", out);
			break;
		case '"':
			fputs("&quot;", out);
			break;
		case '\'':
			fputs("&#39;", out);
			break;
		default:
			fputc(text.ptr[i], out);
		}
	}
}

/* A number with at most one decimal, in whatever locale. */
static void print_number(FILE *out, double number)
{
	long tenths = (long)(number * 10 + (number < 0 ? -0.5 : 0.5));
	fprintf(out, "%ld", tenths / 10);
	if (tenths % 10)
		fprintf(out, ".%ld", tenths % 10 < 0 ? -(tenths % 10) : tenths % 10);
}

static void print_attribute(FILE *out, const char *name, double number)
{
	fprintf(out, " %s=\"", name);
	print_number(out, number);
	fputc('"', out);
}

static void print_line(FILE *out, const struct line *line, const char *classes)
{
	if (!line->text.len)
		return;
	fputs("<text", out);
	print_attribute(out, "x", line->x);
	print_attribute(out, "y", line->y);
	print_attribute(out, "font-size", line->font.size);
	fprintf(out, " class=\"%s%s\">", line->font.bold ? "b " : "", classes);
	print_text(out, line->text);
	fputs("</text>\n", out);
}

static void print_box(FILE *out, const struct box *box, double radius, const char *classes)
{
	fputs("<rect", out);
	print_attribute(out, "x", box->x);
	print_attribute(out, "y", box->y);
	print_attribute(out, "width", box->width);
	print_attribute(out, "height", box->height);
	print_attribute(out, "rx", radius);
	fprintf(out, " class=\"%s\"/>\n", classes);
}

static void print_tooltip(FILE *out, const char *text)
{
	fputs("<title>", out);
	print_text(out, str_of(text));
	fputs("</title>", out);
}

static void print_head(FILE *out, const struct layout *layout, const struct incident *incident)
{
	fputs(CARD_MARK "\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0", out);
	fprintf(out, " %ld %ld\"", (long)layout->width, (long)layout->height);
	print_attribute(out, "width", layout->width);
	print_attribute(out, "height", layout->height);
	fputs(" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">", out);
	print_text(out, str_of(incident->title));
	fputs("</title>\n<desc id=\"d\">", out);
	print_text(out, str_of(incident->description));
	fprintf(out, "</desc>\n<style>\n%s</style>\n", style);
	struct box all = { 0.5, 0.5, layout->width - 1, layout->height - 1 };
	print_box(out, &all, 12, "bg");
	print_line(out, &layout->title, "");
	print_line(out, &layout->subtitle, "mut n");
}

static void print_tiles(FILE *out, const struct layout *layout, const struct incident *incident)
{
	for (size_t i = 0; i < layout->tile_count; i++) {
		const struct tile_box *tile = &layout->tiles[i];
		fputs("<g>", out);
		print_tooltip(out, incident->tiles[i].tip);
		print_box(out, &tile->box, 8, "tile");
		print_line(out, &tile->value, "n");
		print_line(out, &tile->label, "");
		print_line(out, &tile->source, "mut n");
		fputs("</g>\n", out);
	}
}

static void print_bar(FILE *out, const struct layout *layout, const struct incident *incident)
{
	print_box(out, &layout->track, 5, "track");
	for (size_t i = 0; i < layout->phase_count; i++) {
		const struct phase_box *phase = &layout->phases[i];
		enum accent accent = phase_accent(incident->phases[i].kind);
		char classes[16];
		fputs("<g>", out);
		print_tooltip(out, incident->phases[i].label);
		snprintf(classes, sizeof classes, "f%d", (int)accent);
		print_box(out, &phase->box, phase->box.width < 10 ? 0 : 5, classes);
		snprintf(classes, sizeof classes, "m on i%d", (int)accent);
		print_line(out, &phase->label, classes);
		fputs("</g>\n", out);
	}
	for (size_t i = 0; i < layout->tick_count; i++) {
		const struct tick *tick = &layout->ticks[i];
		double top = layout->track.y + layout->track.height + 4;
		fputs("<line", out);
		print_attribute(out, "x1", tick->x);
		print_attribute(out, "x2", tick->x);
		print_attribute(out, "y1", top);
		print_attribute(out, "y2", top + 6);
		fputs(" class=\"tick\"/>\n", out);
		print_line(out, &tick->label, "m mut n");
		print_line(out, &tick->day, "m mut n");
	}
}

static void print_stem(FILE *out, const struct pin_box *pin, double bar)
{
	fputs("<line", out);
	print_attribute(out, "x1", pin->box.x + pin->box.width / 2);
	print_attribute(out, "x2", pin->stem);
	print_attribute(out, "y1", pin->box.y + pin->box.height / 2);
	print_attribute(out, "y2", bar);
	fprintf(out, " class=\"stem s%d\"/>\n", (int)pin->accent);
}

/* What a pin stands for, as a tooltip: "05:31 A baker telephones (line 12)". */
static void print_pin_tooltip(FILE *out, const struct pin_box *pin, const struct incident *incident)
{
	fputs("<title>", out);
	for (size_t i = pin->first; i <= pin->last; i++) {
		const struct point *point = &incident->points[i];
		fprintf(out, "%s%s ", i > pin->first ? "\n" : "", point->time);
		print_text(out, str_of(point->event));
		fprintf(out, " (line %zu)", point->line);
	}
	fputs("</title>", out);
}

static void print_pins(FILE *out, const struct layout *layout, const struct incident *incident)
{
	for (size_t i = 0; i < layout->pin_count; i++)
		print_stem(out, &layout->pins[i], layout->track.y);
	for (size_t i = 0; i < layout->pin_count; i++) {
		const struct pin_box *pin = &layout->pins[i];
		char classes[24];
		fputs("<g>", out);
		print_pin_tooltip(out, pin, incident);
		snprintf(classes, sizeof classes, "pin f%d", (int)pin->accent);
		print_box(out, &pin->box, pin->box.height / 2, classes);
		if (pin->accent == ACCENT_DEAD_END) {
			struct box ring = { pin->box.x + 2, pin->box.y + 2, pin->box.width - 4,
				pin->box.height - 4 };
			print_box(out, &ring, ring.height / 2, "f4 s4 stem");
		}
		snprintf(classes, sizeof classes, "m on n i%d", (int)pin->accent);
		print_line(out, &pin->label, classes);
		fputs("</g>\n", out);
	}
}

static void print_entry(FILE *out, const struct legend_box *box, const struct point *point)
{
	char classes[24];
	bool hollow = point->accent == ACCENT_DEAD_END;
	fputs("<circle", out);
	print_attribute(out, "cx", box->cx);
	print_attribute(out, "cy", box->cy);
	print_attribute(out, "r", hollow ? 9 : 10);
	fprintf(out, " class=\"f%d%s\"/>\n", (int)point->accent, hollow ? " s4 stem" : "");
	snprintf(classes, sizeof classes, "m on n i%d", (int)point->accent);
	print_line(out, &box->number, classes);
	print_line(out, &box->time, "n");
	for (size_t i = 0; i < box->event_lines; i++)
		print_line(out, &box->event[i], "");
	snprintf(classes, sizeof classes, "t%d", (int)point->accent);
	print_line(out, &box->role, classes);
}

void card_print(FILE *out, const struct incident *incident)
{
	struct arena arena;
	struct layout layout;
	arena_init(&arena);
	layout_make(&layout, &arena, incident);
	print_head(out, &layout, incident);
	print_tiles(out, &layout, incident);
	print_bar(out, &layout, incident);
	print_pins(out, &layout, incident);
	for (size_t i = 0; i < layout.legend_count; i++)
		print_entry(out, &layout.legend[i], &incident->points[i]);
	fputs("</svg>\n", out);
	arena_release(&arena);
}
