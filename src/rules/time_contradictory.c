/* SPDX-License-Identifier: MIT */
#include "rules/tell_time.h"

/* Whether some reading of one is some reading of the other, at least on the clock. */
static bool agree(const struct moment *a, size_t a_count, const struct moment *b, size_t b_count)
{
	for (size_t i = 0; i < a_count; i++)
		for (size_t j = 0; j < b_count; j++)
			if ((a[i].minute - b[j].minute) % MINUTES_PER_DAY == 0)
				return true;
	return false;
}

static void check_pair(
	const struct run *run, const struct mention *utc, const struct mention *gloss)
{
	struct moment one[ZONE_MEANINGS], other[ZONE_MEANINGS];
	const struct times *times = &run->document->times;
	size_t ones = mention_moments(times, utc, run->host, one);
	size_t others = mention_moments(times, gloss, run->host, other);
	if (!ones || !others || agree(one, ones, other, others))
		return;
	report_prose(run, gloss->clock.begin, gloss->clock.end,
		run_text(run, "'%s' and '%s' are not the same moment: '%s' is %s", time_quote(run, utc),
			time_quote(run, gloss), time_quote(run, gloss), time_in_utc(run, gloss)));
}

static void check(const struct run *run)
{
	const struct times *times = &run->document->times;
	for (size_t i = 0; i < times->mentions.count; i++) {
		const struct mention *mention = &times->mentions.items[i];
		if (mention->glossed && mention_zone(times, mention))
			check_pair(run, &times->mentions.items[mention->gloss], mention);
	}
}

const struct rule rule_time_contradictory = {
	.check = check,
	.about = {
		.id = "time-contradictory",
		.severity = PMCHECK_ERROR,
		.summary = "two times that stand for one moment are not the same moment",
		.help = "Convert the local time again; mind daylight saving time.",
		.explanation =
			"A local time beside the UTC time helps readers, as long as both are the same "
			"moment. An hour's difference is mostly daylight saving time: EDT is UTC-4, EST "
			"is UTC-5.",
		.bad = "- 14:05 UTC (9:05 EDT): the pager fires\n",
		.good = "- 14:05 UTC (10:05 EDT): the pager fires\n",
	},
};
