/* SPDX-License-Identifier: MIT */
#include "rules/convert.h"
#include "rules/tell_time.h"

/* Whether some time in the section of block `block` has a zone. */
static bool section_has_zone(const struct run *run, uint8_t kind)
{
	const struct times *times = &run->document->times;
	for (size_t i = 0; i < times->mentions.count; i++) {
		const struct mention *mention = &times->mentions.items[i];
		if (mention->zone != NO_INDEX &&
			run->document->sections.kind_of_block[mention->block] == kind)
			return true;
	}
	return false;
}

/* How to say the zone once for a whole section that names none. */
static const char *section_help(const struct run *run, uint8_t kind)
{
	if (kind == NO_SECTION || section_has_zone(run, kind))
		return NULL;
	return run_join(run, "If all of these times are in UTC say it once, in the title: '## ",
		pmcheck_section_title((enum pmcheck_section_kind)kind), " (UTC)'.");
}

static const char *message_of(const struct run *run, const struct mention *mention)
{
	const char *time = time_bare_quote(run, mention), *digits = time;
	if (mention->clock.form == CLOCK_WORD)
		digits = time_of_day(run, clock_minute(&mention->clock));
	return run_join(run, "'", time, "' names no time zone: write '", digits, " UTC' if it is UTC");
}

/* Why nothing is converted that hangs together with a time of the assumed zone; NULL when it is. */
static const char *why_unconverted(
	const struct run *run, struct conversions *conversions, size_t index)
{
	size_t at;
	const char *why = conversions_blocker(conversions, index, &at);
	if (!why)
		return NULL;
	const struct mention *blocker = &run->document->times.mentions.items[at];
	struct text_cursor cursor;
	text_cursor_init(&cursor, &run->document->text);
	text_cursor_move(&cursor, prose_source(&run->document->markdown, blocker->clock.begin));
	return run_text(run, "%zu:%zu: '%s' %s: no time is converted\n", cursor.line, cursor.column,
		time_bare_quote(run, blocker), why);
}

/* Nothing in the text gives it a zone, even when one is assumed. */
static bool is_bare(const struct run *run, const struct mention *mention)
{
	bool assumed = mention_is_assumed(&run->document->scope, mention) && mention->possible;
	bool none = mention_verdict(&run->document->times, mention) == PMCHECK_TIME_NONE;
	return (none || assumed) && !mention->glossed;
}

static void check(const struct run *run)
{
	bool assumed = run->document->scope.assumed != NO_INDEX;
	struct conversions *conversions = assumed ? conversions_make(run) : NULL;
	const struct times *times = &run->document->times;
	const char *help[NO_SECTION + 1];
	bool asked[NO_SECTION + 1] = { false }, told = false;
	for (size_t i = 0; i < times->mentions.count; i++) {
		const struct mention *mention = &times->mentions.items[i];
		uint8_t kind = run->document->sections.kind_of_block[mention->block];
		if (!is_bare(run, mention))
			continue;
		if (!asked[kind])
			help[kind] = section_help(run, kind);
		asked[kind] = true;
		struct pmcheck_finding *finding = report_prose(run, mention->clock.begin,
			mention->clock.end, message_of(run, mention));
		if (help[kind])
			finding->help = help[kind];
		if (!mention_is_assumed(&run->document->scope, mention))
			continue;
		conversions_give(conversions, i, finding);
		/* They hang together: it is told once. */
		if (!told)
			finding->details = why_unconverted(run, conversions, i);
		told = true;
	}
}

const struct rule rule_time_without_zone = {
	.check = check,
	.about = {
		.id = "time-without-zone",
		.severity = PMCHECK_ERROR,
		.summary = "nothing says in which time zone a clock time is",
		.help = "Write UTC after the time; if it was another zone convert it first, or let "
			"'pmcheck fix --zone=ZONE FILE' convert all of them.",
		.explanation =
			"A time without a zone is no time for anybody who was somewhere else. The format "
			"wants every clock time in UTC, and wants it said.\n\n"
			"It can be said at the time ('14:05 UTC', '14:05Z'), once for a range ('14:05 to "
			"15:10 UTC'), in the section's title ('## Timeline (UTC)'), in a table's head "
			"('Time (UTC)'), or for the whole document ('All times are in UTC.', or 'timezone: "
			"UTC' in the front matter). 'Local time' names no zone.",
		.bad = "- 14:05: the pager fires\n",
		.good = "- 14:05 UTC: the pager fires\n",
	},
};
