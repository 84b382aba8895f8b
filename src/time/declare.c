/* SPDX-License-Identifier: MIT */
#include "time/declare.h"

#include "time/cue.h"

enum { NEAR = 45 }; /* how far from "all times" its zone may stand, in bytes */

/* Whether prose `at` lies in a zone that is written at a time. */
static bool is_bound(const struct times *times, size_t at)
{
	size_t low = 0, high = times->bound;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (times->zones.items[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < times->bound && times->zones.items[low].begin <= at;
}

/*
 * A zone that is also a word must be in brackets or follow "times", "in" or a colon, and no noun but
 * "times" may follow it.
 */
static bool is_meant(struct str prose, size_t begin, size_t at, size_t zone_end)
{
	static const char *const words[] = { "times", "time", "in", "are", "all", "timezone", "zone",
		"tz" };
	struct str next = str_slice(prose, skip_gap(prose, zone_end), prose.len);
	if (!stands_alone(prose, zone_end) && !str_starts_fold(next, STR("time")))
		return false;
	size_t end = skip_gap_back(prose, at);
	if (end <= begin)
		return false;
	if (strchr("([:=", prose.ptr[end - 1]))
		return true;
	size_t word = word_begin(prose, end);
	return word_is_in(str_slice(prose, word, end), words, sizeof words / sizeof *words);
}

bool declared_zone(const struct times *times, struct str prose, size_t begin, size_t end,
	struct mentioned_zone *found)
{
	struct str until = str_slice(prose, 0, end);
	bool timed = zone_may_be_timed(str_slice(until, begin, end));
	for (size_t at = begin; (at = str_seek(until, at, CHAR_LETTER)) < end;) {
		bool begins = at == begin || ends_word(until, at - 1);
		size_t length = begins ? zone_read_known(until, at, timed, &found->zone) : 0;
		if (length && !is_bound(times, at) &&
			(!found->zone.wordlike || is_meant(until, begin, at, at + length))) {
			found->begin = (uint32_t)at;
			found->end = (uint32_t)(at + length);
			return true;
		}
		at = length ? at + length : word_end(until, at);
	}
	return false;
}

/* The end of the sentence or line that goes on at `at`, at most NEAR bytes away. */
static size_t near_end(struct str prose, size_t at, size_t end)
{
	size_t stop = at;
	while (stop < end && stop - at < NEAR && prose.ptr[stop] != '.' && prose.ptr[stop] != ';')
		stop++;
	while (stop < end && is_alnum(prose.ptr[stop]))
		stop++;
	return stop;
}

/* "All times …", "The timestamps …", "Times are in …". */
static bool is_about_times(struct str prose, size_t begin, size_t at, size_t end)
{
	static const char *const articles[] = { "all", "the", "these", "following", "every", "each" };
	static const char *const verbs[] = { "are", "in", "is", "shown", "given", "listed" };
	size_t before = skip_gap_back(prose, at);
	for (int words = 0; words < 2 && before > begin; words++) {
		size_t word = word_begin(prose, before);
		if (word_is_in(str_slice(prose, word, before), articles,
			    sizeof articles / sizeof *articles))
			return true;
		if (word == before)
			break;
		before = skip_gap_back(prose, word);
	}
	size_t next = skip_gap(prose, end);
	return str_starts_fold(str_slice(prose, at, end), STR("times")) &&
		word_is_in(str_slice(prose, next, word_end(prose, next)), verbs,
			sizeof verbs / sizeof *verbs);
}

/* Plural, or singular after "every" and "each". */
static bool is_noun(struct str prose, size_t begin, size_t at, size_t end)
{
	static const char *const plurals[] = { "times", "timestamps", "events", "entries", "dates" };
	static const char *const singulars[] = { "time", "timestamp" };
	static const char *const articles[] = { "every", "each" };
	struct str word = str_slice(prose, at, end);
	if (word_is_in(word, plurals, sizeof plurals / sizeof *plurals))
		return true;
	if (!word_is_in(word, singulars, sizeof singulars / sizeof *singulars))
		return false;
	size_t before = skip_gap_back(prose, at);
	size_t article = before > begin ? word_begin(prose, before) : before;
	return word_is_in(str_slice(prose, article, before), articles,
		sizeof articles / sizeof *articles);
}

/* Passes "timezone" and its spellings at `at`, and blanks; `at` when they are not there. */
static size_t skip_label(struct str prose, size_t at)
{
	static const struct str labels[] = { { "timezone", 8 }, { "time zone", 9 }, { "tz", 2 } };
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (str_starts_fold(str_slice(prose, at, prose.len), labels[i]) &&
			ends_word(prose, at + labels[i].len))
			return skip_gap(prose, at + labels[i].len);
	return at;
}

/* "Timezone: UTC" at the head of a line; the offset after the colon, 0 for none. */
static size_t after_label(struct str prose, size_t at)
{
	size_t end = skip_label(prose, at);
	return end > at && end < prose.len && prose.ptr[end] == ':' ? end + 1 : 0;
}

bool names_timezone(struct str cell)
{
	size_t begin = skip_gap(cell, 0), end = skip_label(cell, begin);
	end += end < cell.len && cell.ptr[end] == ':';
	return end > begin && skip_gap(cell, end) == cell.len;
}

static bool is_line_head(struct str prose, size_t begin, size_t at)
{
	size_t head = at;
	while (head > begin && is_mark(prose.ptr[head - 1]))
		head--;
	return head == begin || prose.ptr[head - 1] == '\n';
}

/*
 * Whether the word at `at` begins as those do that begin a declaration: times, tz, events, entries,
 * dates; todas, todos, toutes, tous, alle; or is a zone behind a word of a script that parts none.
 */
static bool may_begin(struct str prose, size_t at)
{
	char second = to_lower(str_at(prose, at + 1));
	if (at && prose.ptr[at - 1] & 0x80)
		return true;
	switch (to_lower(prose.ptr[at])) {
	case 't':
		return second == 'i' || second == 'z' || second == 'o';
	case 'a':
		return second == 'l';
	case 'e':
		return second == 'v' || second == 'n';
	case 'd':
		return second == 'a';
	default:
		return false;
	}
}

/* "Todas las horas en UTC": the offset behind a phrase for all times that begins at `at`; 0 for none. */
static size_t after_translation(struct str prose, size_t at)
{
	static const struct str phrases[] = { { "todas las horas", 15 }, { "todos los horarios", 18 },
		{ "todas as horas", 14 }, { "todos os hor\xC3\xA1rios", 19 }, { "toutes les heures", 17 },
		{ "tous les horaires", 17 }, { "alle zeiten", 11 }, { "alle zeitangaben", 16 },
		{ "alle uhrzeiten", 14 } };
	char first = to_lower(prose.ptr[at]), third = to_lower(str_at(prose, at + 2));
	if (!(first == 't' && is_any(third, "du")) && !(first == 'a' && third == 'l'))
		return 0;
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (str_starts_fold(str_slice(prose, at, prose.len), phrases[i]))
			return at + phrases[i].len;
	return 0;
}

/* Whether the zone at `at` follows a word for all of them, as Japanese and Chinese write it. */
static bool follows_all(struct str prose, size_t begin, size_t at)
{
	static const struct str words[] = { { "すべて", 9 }, { "全て", 6 }, { "均为", 6 }, { "均為", 6 },
		{ "都是", 6 } };
	struct str before = str_slice(prose, begin, at);
	if (!before.len || !(before.ptr[before.len - 1] & 0x80))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_ends(before, words[i]))
			return true;
	return false;
}

/* Whether the word at `at` begins a declaration; where its zone is to be looked for. */
static size_t read_declaration(struct str prose, size_t begin, size_t at, size_t end)
{
	size_t translated = after_translation(prose, at);
	if (translated)
		return translated;
	if (follows_all(prose, begin, at))
		return at;
	if (is_noun(prose, begin, at, end) && is_about_times(prose, begin, at, end))
		return end;
	return is_line_head(prose, begin, at) ? after_label(prose, at) : 0;
}

/* ---- what is only asked for ----------------------------------------------------------------- */

/* Steps back over a word of the sentence; an empty one at its head. */
static struct str step_back(struct str prose, size_t begin, size_t *at)
{
	size_t end = skip_gap_back(prose, *at);
	*at = end > begin ? word_begin(prose, end) : end;
	return str_slice(prose, *at, end);
}

/* "write all times", "to show the timestamps", "ensure that all times": somebody is to do so. */
static bool is_ordered(struct str prose, size_t begin, size_t at)
{
	static const char *const articles[] = { "all", "the", "these", "our", "your", "every", "each",
		"any", "that", "future" };
	static const char *const verbs[] = { "write", "log", "record", "report", "use", "give", "put",
		"convert", "store", "show", "display", "keep", "make", "set", "switch", "move", "express",
		"state", "publish", "list", "standardise", "standardize", "print", "have", "ensure",
		"require", "sure" };
	static const char *const before[] = { "", "to", "and", "or", "please", "must", "should", "will",
		"shall", "would", "now", "always", "make", "let", "us", "lets" };
	struct str word = step_back(prose, begin, &at);
	while (word_is_in(word, articles, sizeof articles / sizeof *articles))
		word = step_back(prose, begin, &at);
	if (!word_is_in(word, verbs, sizeof verbs / sizeof *verbs))
		return false;
	return word_is_in(step_back(prose, begin, &at), before, sizeof before / sizeof *before);
}

/* "all times should be in UTC", from behind "times" to the zone. */
static bool is_to_be(struct str prose, size_t at, size_t zone)
{
	static const char *const words[] = { "should", "must", "will", "shall", "would", "need", "needs",
		"ought", "to" };
	for (size_t end; at < zone; at = end > at ? end : at + 1) {
		end = word_end(prose, at);
		if (word_is_in(str_slice(prose, at, end), words, sizeof words / sizeof *words))
			return true;
	}
	return false;
}

/*
 * In the measures a task speaks of what is to be, in whatever mood: only a paragraph that begins with
 * a declaration, such as a note at a document's end, declares.
 */
static bool may_declare(const struct block *block, bool measures, size_t at)
{
	enum { HEAD = 12 };
	return !measures ||
		(block->kind != BLOCK_CELL && block->item == NO_ITEM && at < block->begin + HEAD);
}

/*
 * The next word from `at` on that is like one of those nouns; the end of the prose for none. What the map
 * holds for a word may have another in it only behind a longer character, such as a dash.
 */
static size_t next_noun(const struct char_map *chars, struct str prose, size_t at)
{
	while (at < prose.len) {
		at = chars->ascii ? char_map_next(chars->starts, at, prose.len)
				  : str_seek(prose, at, CHAR_LETTER);
		if (at < prose.len && may_begin(prose, at))
			return at;
		at = chars->ascii ? at + 1 : word_end(prose, at);
	}
	return prose.len;
}

bool declared_for_all(const struct times *times, const struct markdown *markdown,
	const struct block *block, bool measures, struct mentioned_zone *found)
{
	struct str until = str_slice(markdown->prose, 0, block->end);
	size_t end = block->begin;
	for (size_t at; (at = next_noun(&markdown->chars, until, end)) < block->end;) {
		end = word_end(until, at);
		size_t from = read_declaration(until, block->begin, at, end);
		if (from && may_declare(block, measures, at) &&
			declared_zone(times, markdown->prose, from, near_end(until, from, block->end), found) &&
			!is_ordered(until, block->begin, at) && !is_to_be(until, end, found->begin))
			return true;
	}
	return false;
}

bool declared_in_front_matter(struct str front_matter, struct zone *zone)
{
	for (size_t at = 0; at < front_matter.len;) {
		size_t end = str_line_end(front_matter, at, front_matter.len);
		size_t value = after_label(str_slice(front_matter, 0, end), at);
		while (value && value < end && strchr(" \t\"'", front_matter.ptr[value]))
			value++;
		struct str until = str_slice(front_matter, 0, end);
		if (value && value < end &&
			(zone_read(until, value, zone) || zone_read_offset(until, value, zone)))
			return true;
		at = end + 1;
	}
	return false;
}
