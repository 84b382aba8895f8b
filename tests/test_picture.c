/* SPDX-License-Identifier: MIT */
/*
 * Pictures of incidents of all sizes: nothing overlaps, nothing reaches out of the picture, no line
 * of the strip is wider than the terminal, and hostile text stays text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pmcheck.h>

#include "base/vec.h"
#include "base/utf8.h"
#include "picture/axis.h"
#include "picture/canvas.h"
#include "picture/card.h"
#include "picture/gantt.h"
#include "picture/layout.h"
#include "picture/strip.h"
#include "support/cmocka.h"

/* ---- documents ------------------------------------------------------------------------------ */

enum { HOSTILE = 2, LONG = 4, DATED = 8, IMPACT = 16 };

struct shape {
	const char *name;
	size_t entries;
	long step; /* minutes between entries */
	int flags;
};

static const struct shape shapes[] = {
	{ "two entries", 2, 30, IMPACT },
	{ "two at the same minute", 2, 0, 0 },
	{ "a usual one", 8, 7, IMPACT | DATED },
	{ "without an impact", 8, 7, 0 },
	{ "one minute", 12, 0, IMPACT },
	{ "many at once", 200, 0, IMPACT },
	{ "two hundred in a row", 200, 3, IMPACT | DATED },
	{ "a hundred in two minutes and more", 100, 1, 0 },
	{ "several days", 9, 777, DATED | IMPACT },
	{ "months", 20, 20000, DATED },
	{ "years", 30, 400000, DATED },
	{ "hostile", 8, 5, HOSTILE | IMPACT },
	{ "long", 6, 5, LONG | IMPACT | DATED },
	{ "long and many", 60, 5, LONG },
};

static const char hostile[] = "</svg> ]]> \" ' & <script>x</script> <!-- -- > \x01\x02\x1B[31m "
			      "\xE2\x80\xAE" "abc \xF0\x9F\x94\xA5 \xE6\x97\xA5\xE6\x9C\xAC ``` %% : ; # end";

static void print_moment(FILE *out, const struct shape *shape, long minute)
{
	struct pmcheck_date date = pmcheck_date_of(28500000 + minute);
	if (shape->flags & DATED)
		fprintf(out, "%04d-%02d-%02d ", date.year, date.month, date.day);
	fprintf(out, "%02d:%02d UTC", date.hour, date.minute);
}

static void print_event(FILE *out, const struct shape *shape, size_t index)
{
	static const char *const events[] = { "An alert rings", "Escalated to the database team",
		"A false lead", "Mitigated by a restart", "Something else happens", "Resolved" };
	fprintf(out, "%s %zu", events[index % 6], index);
	if (shape->flags & HOSTILE)
		fputs(hostile, out);
	for (size_t i = 0; shape->flags & LONG && i < 10000; i++)
		fputc(index % 2 && i % 9 == 8 ? ' ' : 'a' + (int)(i % 26), out);
}

static char *make_document(const struct shape *shape, size_t *size)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, size);
	fputs("# A title ", out);
	print_event(out, shape, 1);
	fputs("\n\n## Issue Summary\n\n", out);
	if (shape->flags & IMPACT) {
		fputs("From ", out);
		print_moment(out, shape, 4);
		fputs(" to ", out);
		print_moment(out, shape, 4 + shape->step * (long)shape->entries / 2);
		fputs(" 40% of all users saw an error.", out);
	}
	fputs("\n\n## Timeline\n\n", out);
	for (size_t i = 0; i < shape->entries; i++) {
		fputs("- ", out);
		print_moment(out, shape, shape->step * (long)i);
		fputs(": ", out);
		print_event(out, shape, i);
		fputc('\n', out);
	}
	fclose(out);
	return text;
}

static void read_shape(struct incident *incident, struct arena *arena, const struct shape *shape)
{
	size_t size;
	char *text = make_document(shape, &size);
	struct pmcheck_input input = { .data = text, .size = size };
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
	if (!incident_read(incident, arena, pmcheck_facts(report), "name"))
		fail_msg("nothing to draw of '%s'", shape->name);
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	free(text);
}

/* ---- boxes ---------------------------------------------------------------------------------- */

struct boxes {
	VEC(struct box) list;
	struct arena arena;
};

static bool is_within(const struct box *box, const struct box *around)
{
	const double e = 0.01;
	return box->x >= around->x - e && box->y >= around->y - e &&
	       box->x + box->width <= around->x + around->width + e &&
	       box->y + box->height <= around->y + around->height + e;
}

static bool overlap(const struct box *a, const struct box *b)
{
	const double e = 0.01;
	return a->x + e < b->x + b->width && b->x + e < a->x + a->width &&
	       a->y + e < b->y + b->height && b->y + e < a->y + a->height;
}

/* Adds a box that must lie in `around` and be apart from all that were added. */
static void add_box(struct boxes *boxes, struct box box, struct box around)
{
	assert_true(is_within(&box, &around));
	for (size_t i = 0; i < boxes->list.count; i++)
		assert_false(overlap(&boxes->list.items[i], &box));
	*vec_push(&boxes->list, &boxes->arena) = box;
}

static void add_line(struct boxes *boxes, const struct line *line, bool middle, struct box around)
{
	if (line->text.len)
		add_box(boxes, line_box(line, middle), around);
}

static void assert_lies_in(const struct line *line, bool middle, struct box around)
{
	struct box box = line_box(line, middle);
	assert_true(!line->text.len || is_within(&box, &around));
}

static void check_tiles(struct boxes *boxes, const struct layout *layout, struct box all)
{
	for (size_t i = 0; i < layout->tile_count; i++) {
		const struct tile_box *tile = &layout->tiles[i];
		add_box(boxes, tile->box, all);
		assert_lies_in(&tile->value, false, tile->box);
		assert_lies_in(&tile->label, false, tile->box);
		assert_lies_in(&tile->source, false, tile->box);
	}
}

static void check_bar(struct boxes *boxes, const struct layout *layout, struct box all)
{
	add_box(boxes, layout->track, all);
	for (size_t i = 0; i < layout->phase_count; i++) {
		assert_true(is_within(&layout->phases[i].box, &layout->track));
		assert_lies_in(&layout->phases[i].label, true, layout->phases[i].box);
	}
	for (size_t i = 0; i < layout->tick_count; i++) {
		add_line(boxes, &layout->ticks[i].label, true, all);
		add_line(boxes, &layout->ticks[i].day, true, all);
	}
	for (size_t i = 0; i < layout->pin_count; i++) {
		add_box(boxes, layout->pins[i].box, all);
		assert_lies_in(&layout->pins[i].label, true, layout->pins[i].box);
	}
}

static void check_legend(struct boxes *boxes, const struct layout *layout, struct box all)
{
	for (size_t i = 0; i < layout->legend_count; i++) {
		const struct legend_box *entry = &layout->legend[i];
		add_box(boxes, entry->box, all);
		struct boxes lines = { .arena = { 0 } };
		arena_init(&lines.arena);
		struct box around = entry->box;
		around.y -= 2; /* descenders */
		around.height += 4;
		struct box disc = { entry->cx - 10, entry->cy - 10, 20, 20 };
		add_box(&lines, disc, around);
		add_line(&lines, &entry->time, false, around);
		for (size_t j = 0; j < entry->event_lines; j++)
			add_line(&lines, &entry->event[j], false, around);
		add_line(&lines, &entry->role, false, around);
		arena_release(&lines.arena);
	}
}

static void cards_overlap_nowhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		struct arena arena;
		struct incident incident;
		struct layout layout;
		struct boxes boxes = { .arena = { 0 } };
		arena_init(&arena);
		arena_init(&boxes.arena);
		read_shape(&incident, &arena, &shapes[i]);
		layout_make(&layout, &arena, &incident);
		struct box all = { 0, 0, layout.width, layout.height };
		add_line(&boxes, &layout.title, false, all);
		add_line(&boxes, &layout.subtitle, false, all);
		check_tiles(&boxes, &layout, all);
		check_bar(&boxes, &layout, all);
		check_legend(&boxes, &layout, all);
		assert_int_equal(layout.legend_count, shapes[i].entries);
		arena_release(&boxes.arena);
		arena_release(&arena);
	}
}

/* ---- texts ---------------------------------------------------------------------------------- */

static char *printed(const struct shape *shape, void (*print)(FILE *, const struct incident *))
{
	char *text = NULL;
	size_t size;
	struct arena arena;
	struct incident incident;
	arena_init(&arena);
	read_shape(&incident, &arena, shape);
	FILE *out = open_memstream(&text, &size);
	print(out, &incident);
	fclose(out);
	arena_release(&arena);
	return text;
}

static size_t print_width;
static bool print_ascii;

static void print_strip(FILE *out, const struct incident *incident)
{
	struct strip strip = { .width = print_width, .ascii = print_ascii };
	strip_print(out, incident, &strip);
}

static void strips_fit_the_terminal(void **state)
{
	(void)state;
	static const size_t widths[] = { 1, 5, 12, 24, 40, 80, 200 };
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		for (size_t j = 0; j < sizeof widths / sizeof *widths; j++)
			for (int ascii = 0; ascii < 2; ascii++) {
				print_width = widths[j];
				print_ascii = ascii;
				char *text = printed(&shapes[i], print_strip);
				for (char *line = text; *line;) {
					size_t length = strcspn(line, "\n");
					struct str slice = { line, length };
					assert_true(canvas_width(slice) <= widths[j]);
					for (size_t k = 0; ascii && k < length; k++)
						assert_in_range(line[k], ' ', '~');
					line += length + 1;
				}
				free(text);
			}
}

/* Whether text holds only what XML 1.0 allows, and no markup but the card's own elements. */
static void assert_is_card(const char *text)
{
	static const char *const tags[] = { "!-- ", "svg", "/svg", "title", "/title", "desc", "/desc",
		"style", "/style", "rect", "text", "/text", "g>", "/g", "line", "circle" };
	for (const char *c = text; *c; c++) {
		assert_true(*c == '\n' || (unsigned char)*c >= ' ');
		if (*c != '<')
			continue;
		bool known = false;
		for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
			known = known || strncmp(c + 1, tags[i], strlen(tags[i])) == 0;
		assert_true(known);
	}
	assert_null(strstr(text, "]]>"));
	assert_null(strstr(text, "<script"));
	assert_null(strstr(text, "xlink"));
	const char *end = strstr(text, "</svg>");
	assert_string_equal(end, "</svg>\n");
	assert_int_equal(utf8_invalid_at(str_of(text)), strlen(text));
}

static void hostile_text_stays_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		char *card = printed(&shapes[i], card_print);
		assert_is_card(card);
		free(card);
		char *gantt = printed(&shapes[i], gantt_print);
		const char *inside = gantt + strlen("```mermaid\n");
		const char *end = strstr(inside, "```");
		assert_string_equal(end, "```\n");
		assert_null(strstr(inside, "%%"));
		free(gantt);
	}
}

static void axes_begin_and_end_at_round_times(void **state)
{
	(void)state;
	static const struct {
		long first, last;
		size_t most;
		struct axis axis;
	} cases[] = {
		{ 302, 379, 9, { 300, 380, 10 } },
		{ 302, 302, 9, { 301, 303, 1 } },
		{ 300, 300, 9, { 299, 301, 1 } },
		{ 0, 1440, 9, { 0, 1440, 180 } },
		{ -5, 5, 9, { -6, 6, 2 } },
		{ 100, 20000, 9, { 0, 20160, 2880 } },
		{ 0, 5000000, 9, { 0, 5040000, 720000 } },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct axis axis = axis_over(cases[i].first, cases[i].last, cases[i].most);
		assert_int_equal(axis.from, cases[i].axis.from);
		assert_int_equal(axis.to, cases[i].axis.to);
		assert_int_equal(axis.step, cases[i].axis.step);
	}
}

static void cuts_and_wraps(void **state)
{
	(void)state;
	struct arena arena;
	struct font font = { 10, false };
	struct str lines[3];
	arena_init(&arena);
	assert_int_equal(measure_wrap(&arena, str_of("one two three four"), font, 45, lines, 3), 3);
	assert_true(str_eq(lines[0], STR("one two")));
	assert_true(str_eq(lines[1], STR("three")));
	assert_true(str_eq(lines[2], STR("four")));
	assert_int_equal(measure_wrap(&arena, str_of("one two three four"), font, 45, lines, 2), 2);
	assert_true(str_ends(lines[1], STR("\xE2\x80\xA6")));
	assert_int_equal(measure_wrap(&arena, str_of(""), font, 50, lines, 3), 0);
	assert_true(str_eq(measure_cut(&arena, STR("short"), font, 50), STR("short")));
	assert_true(measure(measure_cut(&arena, STR("a longer text"), font, 50), font) <= 50);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cards_overlap_nowhere),
		cmocka_unit_test(strips_fit_the_terminal),
		cmocka_unit_test(hostile_text_stays_text),
		cmocka_unit_test(axes_begin_and_end_at_round_times),
		cmocka_unit_test(cuts_and_wraps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
