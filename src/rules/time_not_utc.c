/* SPDX-License-Identifier: MIT */
#include "rules/convert.h"
#include "rules/tell_time.h"

static bool is_wrong(const struct run *run, const struct mention *mention)
{
	return time_needs_utc(run, mention) && !mention_is_assumed(&run->document->scope, mention);
}

/* "India, Ireland or Israel". */
static const char *meanings_of(const struct run *run, const struct zone *zone)
{
	const char *text = zone->meanings[0].name;
	for (size_t i = 1; i < zone->meaning_count; i++)
		text = run_join(run, text, i + 1 == zone->meaning_count ? " or " : ", ",
			zone->meanings[i].name);
	return text;
}

/* "'21:05' (PDT)" where the zone stands elsewhere in the range or block. */
static const char *quote_with_zone(const struct run *run, const struct mention *mention)
{
	if (mention->via == PMCHECK_VIA_OWN)
		return run_join(run, "'", time_quote(run, mention), "'");
	const struct str zone = mention_zone(&run->document->times, mention)->text;
	return run_join(run, "'", time_bare_quote(run, mention), "' (", run_slice(run, zone), ")");
}

static const char *message_of(const struct run *run, const struct mention *mention)
{
	const struct zone *zone = mention_zone(&run->document->times, mention);
	const char *quote = quote_with_zone(run, mention), *utc = time_in_utc(run, mention);
	if (zone->kind == ZONE_GMT)
		return run_join(run, quote, " says GMT: write ", utc);
	if (zone->kind == ZONE_SEVERAL)
		return run_join(run, quote, " is not UTC and may mean ", meanings_of(run, zone), ": write ",
			utc);
	if (!utc)
		return run_join(run, quote,
			" is not UTC; this system has no data of its zone to convert it");
	return run_join(run, quote, " is not UTC: write ", utc);
}

static struct pmcheck_finding *report_time(const struct run *run, const struct mention *mention)
{
	size_t end = mention->clock.end;
	if (mention->via == PMCHECK_VIA_OWN)
		end = run->document->times.zones.items[mention->zone].end;
	return report_prose(run, mention->clock.begin, end, message_of(run, mention));
}

/* What a declaration covers. */
struct covered {
	size_t count;
	size_t first; /* the first mention */
	size_t first_line, last_line;
	const char *details;
};

/* So many times are listed in the details; the pattern is clear by then. */
enum { MOST_DETAILS = 50 };

static void cover(const struct run *run, struct covered *covered, size_t index)
{
	const struct mention *mention = &run->document->times.mentions.items[index];
	size_t line = document_line(run->document, mention->clock.begin);
	const char *utc = time_in_utc(run, mention);
	if (!covered->count++) {
		covered->first_line = line;
		covered->first = index;
	}
	covered->last_line = line;
	if (covered->count <= MOST_DETAILS)
		covered->details = run_join(run, covered->details ? covered->details : "",
			run_text(run, "line %zu: '", line), time_bare_quote(run, mention), "' is ",
			utc ? utc : "in a zone unknown here", "\n");
}

static struct pmcheck_finding *report_declaration(
	const struct run *run, const struct declaration *declaration, const struct covered *covered)
{
	const struct mentioned_zone *zone = &run->document->times.zones.items[declaration->zone];
	const char *lines = covered->first_line == covered->last_line
		? run_text(run, "line %zu", covered->first_line)
		: run_text(run, "lines %zu–%zu", covered->first_line, covered->last_line);
	const char *message = run_text(run, "%zu time%s %s in %.*s (%s): write %s in UTC",
		covered->count, plural(covered->count), covered->count == 1 ? "is" : "are",
		(int)zone->zone.text.len, zone->zone.text.ptr, lines,
		covered->count == 1 ? "it" : "them");
	struct pmcheck_finding *finding;
	if (declaration->line) {
		size_t begin = (size_t)(zone->zone.text.ptr - run->document->text.bytes.ptr);
		finding = report_source(run, begin, begin + zone->zone.text.len, message);
	} else {
		finding = report_prose(run, zone->begin, zone->end, message);
	}
	finding->details = covered->details;
	return finding;
}

static bool has_wrong(const struct run *run)
{
	for (size_t i = 0; i < run->document->times.mentions.count; i++)
		if (is_wrong(run, &run->document->times.mentions.items[i]))
			return true;
	return false;
}

static void check(const struct run *run)
{
	const struct document *document = run->document;
	if (!has_wrong(run))
		return;
	size_t count = document->scope.declarations.count;
	struct covered *covered = arena_zalloc(document->arena, count + 1, sizeof *covered);
	struct conversions *conversions = conversions_make(run);
	for (size_t i = 0; i < document->times.mentions.count; i++) {
		const struct mention *mention = &document->times.mentions.items[i];
		if (!is_wrong(run, mention))
			continue;
		if (mention->declaration == NO_INDEX)
			conversions_give(conversions, i, report_time(run, mention));
		else
			cover(run, &covered[mention->declaration], i);
	}
	for (size_t i = 0; i < count; i++)
		if (covered[i].count)
			conversions_give(conversions, covered[i].first,
				report_declaration(run, &document->scope.declarations.items[i],
					&covered[i]));
}

const struct rule rule_time_not_utc = {
	.check = check,
	.about = {
		.id = "time-not-utc",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "a clock time is in another zone than UTC",
		.help = "Write the time in UTC; a local time may stand beside it in brackets.",
		.explanation =
			"An incident has readers in many zones and logs in one: UTC. The message gives "
			"the time to write, and the day when it changes.\n\n"
			"GMT shows the same clock, but reports written in British summer say GMT and "
			"mean BST; so UTC is asked (accept-gmt lets GMT pass). An abbreviation with "
			"several meanings (IST, CST) cannot be converted for you. Where a heading, label, "
			"table head or sentence gives many times their zone there is one finding, on it.\n\n"
			"A gloss is welcome: '14:05 UTC (10:05 EDT)'.",
		.bad = "- 2:05 PM PDT: the pager fires\n",
		.good = "- 21:05 UTC (2:05 PM PDT): the pager fires\n",
	},
};
