/* SPDX-License-Identifier: MIT */
#include "picture/gantt.h"

#include "base/utf8.h"

enum {
	NAME_MOST = 60, /* characters of an event */
	DAY = 24 * 60,
};

/* Clean text as a part of a name: what is a letter, a digit or harmless stands as it is. */
static void print_name(FILE *out, struct str text, size_t most)
{
	for (size_t at = 0, count = 0; at < text.len; count++) {
		uint32_t code;
		size_t length = utf8_next(text, at, &code);
		if (count == most) {
			fputs("\xE2\x80\xA6", out);
			return;
		}
		bool plain = code >= 0x80 || is_alnum((char)code) || strchr(" .,'()/-+=_!?", (char)code);
		if (plain)
			fwrite(text.ptr + at, 1, length, out);
		else
			fprintf(out, "#%lu;", (unsigned long)code);
		at += length;
	}
}

/* "2024-03-14T05:02"; an incident without dates is put on a day of no meaning. */
static void print_moment(FILE *out, const struct incident *incident, long minute)
{
	enum { SOME_DAY = 10957 * DAY }; /* 2000-01-01 */
	struct pmcheck_date date = pmcheck_date_of(minute + (incident->dated ? 0 : SOME_DAY));
	fprintf(out, "%04d-%02d-%02dT%02d:%02d", date.year, date.month, date.day, date.hour,
		date.minute);
}

static void print_phases(FILE *out, const struct incident *incident)
{
	static const char *const tags[] = {
		[PHASE_LEAD_UP] = "done, ",
		[PHASE_IMPACT] = "crit, ",
		[PHASE_RECOVERY] = "active, ",
	};
	if (incident->phase_count)
		fputs("    section Impact\n", out);
	for (size_t i = 0; i < incident->phase_count; i++) {
		const struct phase *phase = &incident->phases[i];
		fputs("    ", out);
		print_name(out, str_of(phase->label), NAME_MOST);
		fprintf(out, " :%s", tags[phase->kind]);
		print_moment(out, incident, phase->from);
		fputs(", ", out);
		print_moment(out, incident, phase->to);
		fputc('\n', out);
	}
}

static void print_points(FILE *out, const struct incident *incident)
{
	if (incident->point_count)
		fputs("    section Timeline\n", out);
	for (size_t i = 0; i < incident->point_count; i++) {
		const struct point *point = &incident->points[i];
		fprintf(out, "    %zu. ", i + 1);
		print_name(out, str_of(point->time), NAME_MOST);
		fputc(' ', out);
		print_name(out, str_of(point->event), NAME_MOST);
		fputs(" :milestone, ", out);
		print_moment(out, incident, point->minute);
		fputs(", 0m\n", out);
	}
}

void gantt_print(FILE *out, const struct incident *incident)
{
	bool days = incident->to - incident->from > 2L * DAY;
	fputs("```mermaid\ngantt\n    title ", out);
	print_name(out, str_of(incident->title), NAME_MOST);
	fputs(", ", out);
	print_name(out, str_of(incident->subtitle), NAME_MOST);
	fprintf(out, "\n    dateFormat YYYY-MM-DDTHH:mm\n    axisFormat %s\n",
		!days ? "%H:%M" : incident->dated ? "%d %b" : "%H:%M");
	print_phases(out, incident);
	print_points(out, incident);
	fputs("```\n", out);
}
