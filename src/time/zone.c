/* SPDX-License-Identifier: MIT */
#include "time/zone.h"

#include "text/prose.h"
#include "time/zone_names.h"
#include "time/zone_offset.h"
#include "time/zone_table.h"

/* ---- UTC and GMT ---------------------------------------------------------------------------- */

static const struct {
	struct str name;
	enum zone_kind kind;
} universal[] = {
	{ { "coordinated universal time", 26 }, ZONE_UTC },
	{ { "universal coordinated time", 26 }, ZONE_UTC },
	{ { "universal time coordinated", 26 }, ZONE_UTC },
	{ { "universal time", 14 }, ZONE_UTC },
	{ { "etc/utc", 7 }, ZONE_UTC },
	{ { "utc/gmt", 7 }, ZONE_UTC },
	{ { "gmt/utc", 7 }, ZONE_UTC },
	{ { "utc", 3 }, ZONE_UTC },
	{ { "zulu", 4 }, ZONE_UTC },
	{ { "greenwich mean time", 19 }, ZONE_GMT },
	{ { "etc/gmt", 7 }, ZONE_GMT },
	{ { "gmt", 3 }, ZONE_GMT },
};

/* Whether some name of UTC or GMT begins with a letter. */
static bool begins_universal(char c)
{
	return is_any(to_lower(c), "ugcze");
}

/* Reads the shift behind UTC or GMT and makes the zone of both; the shift's length. */
static size_t read_shifted(
	struct str prose, size_t at, struct str name, enum zone_kind kind, struct zone *zone)
{
	int minutes = 0;
	char before = at ? prose.ptr[at - 1] : '\0';
	size_t end = at + name.len, shift = 0;
	if (before == '(' || before == '[')
		shift = zone_read_bracketed_shift(prose, end, &minutes);
	if (!shift)
		shift = zone_read_shift(prose, end, &minutes);
	if (shift && minutes)
		zone_set_offset(zone, str_starts(name, STR("etc/")) ? -minutes : minutes);
	else
		*zone = (struct zone){ .kind = kind, .meanings = { { 0, NULL } }, .meaning_count = 1 };
	return shift;
}

static size_t read_universal(struct str prose, size_t at, struct zone *zone)
{
	struct str rest = str_slice(prose, at, prose.len);
	/* Most write it so. */
	if (str_starts(rest, STR("UTC")) && ends_word(rest, 3) && str_at(rest, 3) != '/')
		return 3 + read_shifted(prose, at, STR("UTC"), ZONE_UTC, zone);
	for (size_t i = 0; i < sizeof universal / sizeof *universal; i++) {
		struct str name = universal[i].name;
		if (str_starts_fold(rest, name) && ends_word(rest, name.len))
			return name.len + read_shifted(prose, at, name, universal[i].kind, zone);
	}
	if (str_starts(rest, STR("UT")) && ends_word(rest, 2)) {
		zone_set_offset(zone, 0);
		zone->wordlike = zone->noun = true;
		return 2;
	}
	return 0;
}

/* ---- abbreviations and words ---------------------------------------------------------------- */

static bool is_upper_word(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!is_upper(word.ptr[i]))
			return false;
	return true;
}

static void set_meanings(struct zone *zone, const struct zone_abbreviation *row)
{
	*zone = (struct zone){ .wordlike = row->wordlike, .rule = row->rule };
	while (zone->meaning_count < ZONE_MEANINGS && row->meanings[zone->meaning_count].name) {
		zone->meanings[zone->meaning_count] = row->meanings[zone->meaning_count];
		zone->meaning_count++;
	}
	zone->kind = row->rule ? ZONE_SEASONAL
		: zone->meaning_count > 1 ? ZONE_SEVERAL
					  : ZONE_OFFSET;
}

static size_t read_abbreviation(struct str prose, size_t at, size_t end, struct zone *zone)
{
	struct str word = str_slice(prose, at, end);
	const struct zone_abbreviation *row = zone_find_abbreviation(word);
	if (!row || !ends_word(prose, end) ||
		(!row->any_case && !is_upper_word(word) && !str_eq(word, str_of(row->name))))
		return 0;
	set_meanings(zone, row);
	zone->noun = row->wordlike && !(row->verbal && is_upper_word(word));
	return word.len;
}

/* Whether `words`, blanks between them, stand at `at`; their length. */
static size_t match_words(struct str prose, size_t at, const char *words)
{
	size_t begin = at;
	for (const char *c = words; *c; c++) {
		if (*c == ' ') {
			size_t next = skip_gap(prose, at);
			if (next == at)
				return 0;
			at = next;
		} else if (at < prose.len && to_lower(prose.ptr[at]) == *c) {
			at++;
		} else {
			return 0;
		}
	}
	return ends_word(prose, at) ? at - begin : 0;
}

static size_t next_word(struct str prose, size_t at, const char *word)
{
	size_t begin = skip_gap(prose, at);
	size_t length = begin > at ? match_words(prose, begin, word) : 0;
	return length ? begin + length : 0;
}

/* What "Standard", "Daylight" or nothing before "Time" makes of a zone in words. */
static void set_words(struct zone *zone, const struct zone_words *row, bool standard, bool daylight)
{
	*zone = (struct zone){ .kind = ZONE_OFFSET, .meaning_count = 1 };
	int minutes = daylight && row->daylight != NO_DAYLIGHT ? row->daylight : row->standard;
	zone->meanings[0] = (struct zone_meaning){ minutes, standard || !daylight ? row->name : NULL };
	if (row->rule && !standard && !daylight) {
		zone->kind = ZONE_SEASONAL;
		zone->rule = row->rule;
	}
}

static size_t read_row(
	struct str prose, size_t at, const struct zone_words *row, struct zone *zone)
{
	size_t length = match_words(prose, at, row->words);
	if (!length)
		return 0;
	size_t end = at + length, standard = next_word(prose, end, "standard");
	size_t daylight = next_word(prose, end, "daylight");
	if (!daylight)
		daylight = next_word(prose, end, "summer");
	size_t time = next_word(prose, standard ? standard : daylight ? daylight : end, "time");
	if (!time && !row->bare)
		return 0;
	set_words(zone, row, standard != 0, daylight != 0);
	zone->wordlike = zone->noun = !time;
	if (time)
		return time - at;
	return (standard ? standard : daylight ? daylight : end) - at;
}

/* Whether this `m` stands in a text behind an I, as it does in "time". */
static bool has_im(struct str text, char m)
{
	for (size_t at = 1; at < text.len; at++) {
		const char *found = memchr(text.ptr + at, m, text.len - at);
		if (!found)
			return false;
		if (to_lower(found[-1]) == 'i')
			return true;
		at = (size_t)(found - text.ptr);
	}
	return false;
}

bool zone_may_be_timed(struct str text)
{
	return has_im(text, 'm') || has_im(text, 'M');
}

/* Whether "time" is one of the few words after the one that ends at `at`. */
static bool time_follows(struct str prose, size_t at)
{
	enum { MOST_WORDS = 4, NEAR = 64 };
	struct str near = str_slice(prose, 0, at + NEAR);
	if (!zone_may_be_timed(str_slice(near, at, near.len)))
		return false;
	for (size_t words = 0; words < MOST_WORDS; words++) {
		while (at < near.len && (is_alnum(near.ptr[at]) || near.ptr[at] == '-'))
			at++;
		size_t next = skip_gap(near, at);
		if (next == at)
			return false;
		if (to_lower(str_at(near, next)) == 't' && match_words(near, next, "time"))
			return true;
		at = next;
	}
	return false;
}

/* Whether a zone that needs no "time" to follow may begin with a word. */
static bool may_be_bare(struct str word)
{
	switch (word.len) {
	case 2:
		return str_eq_fold(word, STR("us"));
	case 7:
		return str_eq_fold(word, STR("pacific")) || str_eq_fold(word, STR("central")) ||
			str_eq_fold(word, STR("eastern"));
	case 8:
		return str_eq_fold(word, STR("mountain"));
	default:
		return false;
	}
}

static size_t read_words(struct str prose, size_t at, struct zone *zone)
{
	char first = to_lower(prose.ptr[at]);
	/* "Central European Time" goes before "Central". */
	size_t longest = 0;
	for (size_t i = 0; i < zone_words_count; i++) {
		struct zone other;
		if (zone_words[i].words[0] != first)
			continue;
		size_t length = read_row(prose, at, &zone_words[i], &other);
		if (length <= longest)
			continue;
		longest = length;
		*zone = other;
	}
	return longest;
}

/* ---- tzdb ----------------------------------------------------------------------------------- */

static void set_tzdb(struct zone *zone, struct str name)
{
	*zone = (struct zone){ .kind = ZONE_TZDB, .tzdb = name };
}

/* "Area/City", whether it is in the table or not: the host knows. */
static size_t read_tzdb_name(struct str prose, size_t at, struct zone *zone)
{
	static const char *const areas[] = { "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/",
		"Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/", "US/" };
	struct str rest = str_slice(prose, at, prose.len);
	for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
		if (!str_starts(rest, str_of(areas[i])))
			continue;
		size_t end = strlen(areas[i]);
		while (end < rest.len && (is_alpha(rest.ptr[end]) || strchr("_/-", rest.ptr[end])))
			end++;
		set_tzdb(zone, str_slice(rest, 0, end));
		return end > strlen(areas[i]) ? end : 0;
	}
	return 0;
}

/* Whether the city of a zone's name, "_" as a blank, stands at `at`; its length. */
static size_t match_city(struct str prose, size_t at, const char *name)
{
	const char *city = strrchr(name, '/');
	struct str rest = str_slice(prose, at, prose.len);
	size_t length = 0;
	for (city = city ? city + 1 : name; *city; city++, length++) {
		char wanted = *city == '_' ? ' ' : *city;
		if (length >= rest.len || rest.ptr[length] != wanted)
			return 0;
	}
	return ends_word(rest, length) ? length : 0;
}

/* Reads "Lagos time" at `at`, of a city that is called as the end of `name`; its length. */
static size_t read_city(struct str prose, size_t at, const char *name, const char *tzdb, struct zone *zone)
{
	size_t city = match_city(prose, at, name);
	size_t end = city ? next_word(prose, at + city, "time") : 0;
	if (!end)
		return 0;
	set_tzdb(zone, str_of(tzdb));
	return end - at;
}

static size_t read_place(struct str prose, size_t at, struct zone *zone)
{
	size_t length = 0;
	for (size_t i = 0; i < zone_name_count && !length; i++)
		length = read_city(prose, at, zone_names[i], zone_names[i], zone);
	for (size_t i = 0; i < zone_city_count && !length; i++)
		length = read_city(prose, at, zone_cities[i].city, zone_cities[i].zone, zone);
	return length;
}

/*
 * Most words are no zone, and so that no table is searched for them their form is asked first: a zone's
 * name is short, goes on after a slash, is one of a few words, or has "time" behind it.
 */
size_t zone_read_known(struct str prose, size_t at, bool timed, struct zone *zone)
{
	enum { LONGEST_ABBREVIATION = 4 };
	if (!is_alpha(str_at(prose, at)))
		return 0;
	size_t end = word_end(prose, at);
	bool brief = end - at <= LONGEST_ABBREVIATION, may_be_utc = begins_universal(prose.ptr[at]);
	size_t length = may_be_utc && brief ? read_universal(prose, at, zone) : 0;
	timed = timed && !length && time_follows(prose, end);
	if (timed && may_be_utc && !brief)
		length = read_universal(prose, at, zone);
	if (!length && (timed || may_be_bare(str_slice(prose, at, end))))
		length = read_words(prose, at, zone);
	if (!length && brief)
		length = read_abbreviation(prose, at, end, zone);
	if (!length && str_at(prose, end) == '/')
		length = read_tzdb_name(prose, at, zone);
	if (!length && timed && is_upper(prose.ptr[at]))
		length = read_place(prose, at, zone);
	zone->text = str_slice(prose, at, at + length);
	return length;
}

size_t zone_read(struct str prose, size_t at, struct zone *zone)
{
	return zone_read_known(prose, at, true, zone);
}

bool zone_same(const struct zone *a, const struct zone *b)
{
	if (a->kind != b->kind || a->meaning_count != b->meaning_count)
		return false;
	for (size_t i = 0; i < a->meaning_count; i++)
		if (a->meanings[i].minutes != b->meanings[i].minutes)
			return false;
	return str_eq(a->tzdb, b->tzdb);
}

/* ---- offsets at a time ---------------------------------------------------------------------- */

static size_t tzdb_offsets(const struct zone *zone, const struct pmcheck_host *host,
	struct civil_date date, int minute, struct tz_offset found[ZONE_MEANINGS])
{
	enum { LONGEST_NAME = 64 };
	char name[LONGEST_NAME + 1];
	size_t size = 0;
	if (!host || !host->zoneinfo || zone->tzdb.len > LONGEST_NAME)
		return 0;
	memcpy(name, zone->tzdb.ptr, zone->tzdb.len);
	name[zone->tzdb.len] = '\0';
	const char *data = host->zoneinfo(host->context, name, &size);
	return data ? tzif_offsets((struct str){ data, size }, date, minute, found) : 0;
}

size_t zone_offsets(const struct zone *zone, const struct pmcheck_host *host, struct civil_date date,
	int minute, struct tz_offset found[ZONE_MEANINGS])
{
	struct posix_tz tz;
	if (zone->kind == ZONE_TZDB)
		return tzdb_offsets(zone, host, date, minute, found);
	if (zone->kind == ZONE_SEASONAL)
		return posix_tz_read(&tz, str_of(zone->rule))
			? posix_tz_offsets(&tz, date, minute, found)
			: 0;
	for (size_t i = 0; i < zone->meaning_count; i++) {
		const char *name = zone->meanings[i].name;
		found[i] = (struct tz_offset){ zone->meanings[i].minutes,
			name ? str_of(name) : zone->text };
	}
	return zone->meaning_count;
}
