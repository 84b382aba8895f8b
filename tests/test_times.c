/* SPDX-License-Identifier: MIT */
/*
 * Reads tests/times.tsv and tests/times-written.tsv (further ways to write times): a snippet, and the
 * verdict that each clock time in it must get, with what it is in UTC.
 */
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "support/files.h"
#include "support/host.h"
#include "support/tap.h"

enum { COLUMNS = 4 };

/* The columns of a line: number, snippet, verdicts, what it is about. */
struct row {
	struct str column[COLUMNS];
};

static struct row split(struct str line)
{
	struct row row = { 0 };
	for (size_t i = 0; i < COLUMNS; i++) {
		size_t tab = str_find_fold(line, STR("\t"), 0);
		row.column[i] = str_slice(line, 0, tab);
		line = str_slice(line, tab + 1, line.len);
	}
	return row;
}

/* The snippet with its line breaks, each written \n. */
static struct str unescape(struct arena *arena, struct str snippet)
{
	char *bytes = arena_copy(arena, snippet.ptr, snippet.len);
	size_t length = 0;
	for (size_t at = 0; at < snippet.len; at++) {
		bool is_break = str_starts(str_slice(snippet, at, snippet.len), STR("\\n"));
		bytes[length++] = is_break ? '\n' : snippet.ptr[at];
		at += is_break;
	}
	return (struct str){ bytes, length };
}

/* The clock of a reading, which may have its date: 2013-05-01T01:26Z. */
static struct str clock_of(const struct pmcheck_reading *reading)
{
	struct str utc = str_of(reading->utc);
	size_t start = str_find_fold(utc, STR("T"), 0);
	return str_slice(
		utc, start < utc.len ? start + 1 : 0, start < utc.len ? utc.len - 1 : utc.len);
}

static const char *describe_time(struct arena *arena, const struct pmcheck_time *time)
{
	const char *text = pmcheck_verdict_name(time->verdict);
	if (time->verdict != PMCHECK_TIME_OTHER && time->verdict != PMCHECK_TIME_AMBIGUOUS)
		return text;
	for (size_t i = 0; i < time->reading_count; i++) {
		const struct pmcheck_reading *reading = &time->readings[i];
		struct str clock = clock_of(reading);
		const char *shift[] = { "-1d", "", "+1d" };
		const char *mark = time->verdict == PMCHECK_TIME_OTHER ? "|" : "/";
		text = arena_printf(arena, "%s%s%.*s%s", text, i ? mark : "=", (int)clock.len,
			clock.ptr,
			time->verdict == PMCHECK_TIME_OTHER ? shift[reading->day_shift + 1] : "");
	}
	return text;
}

/* The verdicts of all times as the table writes them; "-" for no time. */
static struct str describe(struct arena *arena, const struct pmcheck_facts *facts)
{
	const char *text = facts->time_count ? "" : "-";
	for (size_t i = 0; i < facts->time_count; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? "; " : "",
			describe_time(arena, &facts->times[i]));
	return str_of(text);
}

static void run_row(struct tap *results, struct arena *arena, const struct pmcheck_host *host,
	const struct row *row)
{
	struct str snippet = unescape(arena, row->column[1]);
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .data = snippet.ptr, .size = snippet.len };
	struct pmcheck_report *report = pmcheck_check(&input, config, host);
	struct str found = describe(arena, pmcheck_facts(report));
	struct str number = row->column[0], why = row->column[3];
	if (!tap(results, str_eq(found, row->column[2]), "%.*s %.*s", (int)number.len, number.ptr,
		    (int)why.len, why.ptr)) {
		tap_explain(" snippet", row->column[1].ptr, row->column[1].len);
		tap_explain("expected", row->column[2].ptr, row->column[2].len);
		tap_explain("     got", found.ptr, found.len);
	}
	pmcheck_report_free(report);
	pmcheck_config_free(config);
}

static void run_file(struct tap *results, struct arena *arena, const struct pmcheck_host *host,
	const char *path)
{
	struct str rest = file_read(arena, path);
	while (rest.len) {
		size_t end = str_find_fold(rest, STR("\n"), 0);
		struct row row = split(str_slice(rest, 0, end));
		if (!str_starts(row.column[0], STR("#")))
			run_row(results, arena, host, &row);
		rest = str_slice(rest, end + 1, rest.len);
	}
}

int main(void)
{
	struct tap results = { 0 };
	struct arena arena;
	struct test_host files;
	arena_init(&arena);
	test_host_init(&files);
	struct pmcheck_host host = test_host_api(&files);
	tap(&results, test_host_has_zoneinfo(), "the zoneinfo of this machine is there");
	run_file(&results, &arena, &host, "tests/times.tsv");
	run_file(&results, &arena, &host, "tests/times-written.tsv");
	test_host_release(&files);
	arena_release(&arena);
	return tap_end(&results);
}
