/* SPDX-License-Identifier: MIT */
#include "rules/conversion.h"

#include "rules/tell_time.h"

/* ---- the text ------------------------------------------------------------------------------- */

/* Seconds and their fraction as they are written, with the colon before them. */
static struct str seconds_of(struct str clock)
{
	const char *colon = memchr(clock.ptr, ':', clock.len);
	size_t at = colon ? (size_t)(colon - clock.ptr) + 1 : clock.len;
	colon = memchr(clock.ptr + at, ':', clock.len - at);
	size_t begin = colon ? (size_t)(colon - clock.ptr) : clock.len, end = begin;
	while (end < clock.len && (is_digit(clock.ptr[end]) || strchr(":.,", clock.ptr[end])))
		end++;
	return str_slice(clock, begin, end);
}

/* The end of "hrs" after a time, which "14:05" does not want; `at` when there is none. */
static size_t skip_hours(struct str prose, size_t at)
{
	static const char *const words[] = { "hours", "hrs", "hour", "hr", "h" };
	size_t begin = skip_blanks(prose, at), end = word_end(prose, begin);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(str_slice(prose, begin, end), str_of(words[i])))
			return end;
	return at;
}

/* Whether the times of the Timeline get their zone from its title, where it can be said. */
static bool is_said_in_title(const struct run *run, const struct mention *mention)
{
	const struct section *section = &run->document->sections.of[PMCHECK_TIMELINE];
	struct str prose = run->document->markdown.prose;
	return in_section(&run->document->sections, mention->block, PMCHECK_TIMELINE) &&
		section->title.form != PMCHECK_LIST && section->title.form != PMCHECK_NOSPACE &&
		section->title.block != NO_BLOCK &&
		run->document->markdown.blocks.items[section->title.block].end >= section->title.end &&
		(section->title.end >= prose.len || prose.ptr[section->title.end] == '\n' ||
			run->document->markdown.blocks.items[section->title.block].end ==
				section->title.end);
}

/* Whether the mention after this one ends with the zone of both. */
static bool is_joined_to_next(const struct conversions *all, size_t index)
{
	const struct times *times = conversion_times(all);
	return index + 1 < times->mentions.count && times->mentions.items[index + 1].joined &&
		times->mentions.items[index + 1].block == times->mentions.items[index].block &&
		conversion_is_assumed(all->run, &times->mentions.items[index + 1]);
}

void conversion_write_clock(const struct conversions *all, size_t index)
{
	const struct mention *mention = &conversion_times(all)->mentions.items[index];
	const struct run *run = all->run;
	struct unit *root = conversion_root(all, mention->zone);
	struct span span;
	struct str prose = run->document->markdown.prose;
	enum zone_kind kind = mention_zone(conversion_times(all), mention)->kind;
	bool said = !conversion_is_assumed(run, mention) || is_said_in_title(run, mention) ||
		is_joined_to_next(all, index);
	bool same = kind == ZONE_UTC || kind == ZONE_GMT;
	if (same && said)
		return;
	size_t end = skip_hours(prose, mention->clock.end);
	if (!edit_span(run, mention->clock.begin, end, &span)) {
		conversion_block(all, mention->zone, index, "is written across markup");
		return;
	}
	struct str clock = str_slice(prose, mention->clock.begin, mention->clock.end);
	struct str seconds = seconds_of(clock);
	const char *text = same
		? run_slice(run, clock)
		: run_join(run, time_of_day(run, all->converted[index].minute),
			  run_slice(run, seconds));
	edit_replace(run, &root->edits, span, said ? text : run_join(run, text, " UTC"));
}

/* ---- zones ---------------------------------------------------------------------------------- */

/* A zone at `at`, in letters or digits; its length. */
static size_t read_zone(struct str prose, size_t at, struct zone *zone)
{
	size_t length = zone_read(prose, at, zone);
	return length ? length : zone_read_offset(prose, at, zone);
}

/*
 * The end of a zone that says the same once more behind this one: "East Africa Time (EAT)", "EAT,
 * UTC+3". `at` when there is none, 0 when another zone stands there.
 */
static size_t skip_again(struct str prose, size_t at, const struct zone *zone)
{
	size_t begin = skip_blanks(prose, at);
	bool open = begin < prose.len && prose.ptr[begin] == '(';
	if (begin < prose.len && strchr("(,/[-", prose.ptr[begin]))
		begin = skip_blanks(prose, begin + 1);
	struct zone again;
	size_t end = begin + read_zone(prose, begin, &again);
	if (end == begin)
		return at;
	bool same = zone->meaning_count == 1 && again.meaning_count == 1 &&
		zone->meanings[0].minutes == again.meanings[0].minutes;
	if (!same || (open && (end >= prose.len || prose.ptr[end] != ')')))
		return 0;
	return end + open;
}

/* What stands for a zone: glued to a time it needs a blank, or Z in an ISO time. */
static const char *utc_after(struct str prose, size_t at)
{
	size_t digits = at;
	while (digits && (is_digit(prose.ptr[digits - 1]) || strchr(":.,", prose.ptr[digits - 1])))
		digits--;
	bool iso = digits && digits < at && prose.ptr[digits - 1] == 'T';
	if (iso && (digits == 1 || !is_alpha(prose.ptr[digits - 2])))
		return "Z";
	return at && is_alnum(prose.ptr[at - 1]) ? " UTC" : "UTC";
}

/* Front matter is no prose. */
static void write_front_matter(const struct conversions *all, struct unit *root, struct str zone)
{
	size_t begin = (size_t)(zone.ptr - all->run->document->text.bytes.ptr);
	edit_replace(all->run, &root->edits, (struct span){ begin, begin + zone.len }, "UTC");
}

/* Adds "(UTC)" to the title of the Timeline, before its colon and within its markup. */
static void write_title(const struct conversions *all, struct unit *root)
{
	const struct title_line *title = &all->run->document->sections.of[PMCHECK_TIMELINE].title;
	struct str prose = all->run->document->markdown.prose;
	size_t end = title->end;
	while (end > title->begin && (gap_length(prose, end - 1) || prose.ptr[end - 1] == ':'))
		end--;
	if (end == title->begin)
		return;
	bool bracket = prose.ptr[end - 1] == ')';
	size_t at = prose_source(&all->run->document->markdown, end - 1) + !bracket;
	edit_replace(all->run, &root->edits, (struct span){ at, at }, bracket ? ", UTC" : " (UTC)");
}

static void write_assumed(const struct conversions *all, struct unit *root)
{
	const struct times *times = conversion_times(all);
	for (size_t i = 0; i < times->mentions.count; i++)
		if (conversion_is_assumed(all->run, &times->mentions.items[i]) &&
			is_said_in_title(all->run, &times->mentions.items[i])) {
			write_title(all, root);
			return;
		}
}

void conversion_write_zone(const struct conversions *all, size_t index)
{
	const struct mentioned_zone *zone = &conversion_times(all)->zones.items[index];
	const struct scope *scope = &all->run->document->scope;
	struct unit *root = conversion_root(all, (uint32_t)index);
	const struct markdown *markdown = &all->run->document->markdown;
	uint32_t declaration = all->units[index].declaration;
	if (!all->units[index].used || root->blocked)
		return;
	if (declaration != NO_INDEX && declaration == scope->assumed) {
		write_assumed(all, root);
		return;
	}
	if (declaration != NO_INDEX && scope->declarations.items[declaration].line) {
		write_front_matter(all, root, zone->zone.text);
		return;
	}
	size_t block_end = markdown->blocks.items[document_block_at(
							  all->run->document, zone->begin)].end;
	struct str prose = str_slice(markdown->prose, 0, block_end);
	size_t end = skip_again(prose, zone->end, &zone->zone);
	struct span span;
	if (!end || !ends_word(prose, end) || (end < prose.len && prose.ptr[end] == '[') ||
		!edit_span(all->run, zone->begin, end, &span)) {
		conversion_block(all, (uint32_t)index, root->first, "has a zone that goes on in other words");
		return;
	}
	edit_replace(all->run, &root->edits, span, utc_after(prose, zone->begin));
}
