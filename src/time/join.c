/* SPDX-License-Identifier: MIT */
#include "time/join.h"

#include "time/cue.h"

enum joint {
	JOINT_NONE,
	JOINT_LIST,
	JOINT_RANGE,
	JOINT_GLOSS,
	JOINT_REMARK, /* a gloss with words before its bracket */
};

/* Passes one of `words` at `at`; `at` when none is there. */
static size_t skip_any_word(struct str prose, size_t at, const char *const *words, size_t count)
{
	size_t end = word_end(prose, at);
	return word_is_in(str_slice(prose, at, end), words, count) ? skip_gap(prose, end) : at;
}

/* Passes a comma, "and", "or", "&" between members of a list. */
static size_t skip_list(struct str prose, size_t at)
{
	static const char *const words[] = { "and", "or" };
	size_t begin = skip_gap(prose, at), next = begin;
	if (next < prose.len && (prose.ptr[next] == ',' || prose.ptr[next] == '&'))
		next = skip_gap(prose, next + 1);
	next = skip_any_word(prose, next, words, 2);
	return next > begin ? next : at;
}

/* Passes what may stand before a later member: "at", "about", "~", a date and a comma. */
static size_t skip_lead(struct str prose, size_t at, size_t end)
{
	static const char *const words[] = { "at", "about", "around", "approximately", "on", "the" };
	struct date date;
	at = skip_any_word(prose, at, words, 6);
	if (at < end && date_read_here(prose, at, &date) && date.end <= end) {
		at = skip_gap(prose, date.end);
		if (at < end && (prose.ptr[at] == ',' || prose.ptr[at] == 'T'))
			at = skip_gap(prose, at + 1);
	}
	at = skip_any_word(prose, at, words, 6);
	if (at < end && prose.ptr[at] == '~')
		at++;
	return at;
}

/* Passes "(", "/", "=", "which is" between a time and its gloss. */
static size_t skip_gloss(struct str prose, size_t at)
{
	size_t begin = skip_gap(prose, at);
	struct str rest = str_slice(prose, begin, prose.len);
	size_t next = begin;
	if (rest.len && strchr("(/=[,", rest.ptr[0]))
		next = skip_gap(prose, begin + 1);
	static const char *const which[] = { "which", "that" }, *const is[] = { "is", "was" };
	size_t word = skip_any_word(prose, next, which, 2);
	size_t verb = word > next ? skip_any_word(prose, word, is, 2) : next;
	if (verb > next)
		return verb;
	return next > begin && rest.ptr[0] != ',' ? next : at;
}

/* Whether a time with its own zone is all that a pair of brackets holds: "(16:05 CEST)". */
static bool is_alone_in_brackets(
	struct str prose, const struct times *times, const struct mention *mention)
{
	size_t open = skip_gap_back(prose, mention->clock.begin);
	if (mention->zone == NO_INDEX || mention->via != PMCHECK_VIA_OWN || !open ||
		prose.ptr[open - 1] != '(')
		return false;
	size_t zone_end = times->zones.items[mention->zone].end;
	return skip_gap(prose, zone_end) < prose.len && prose.ptr[skip_gap(prose, zone_end)] == ')';
}

/* How `next` is joined to `mention`, by what stands between them. */
static enum joint read_joint(struct str prose, const struct times *times,
	const struct mention *mention, const struct mention *next)
{
	size_t from = mention->end, to = next->clock.begin;
	if (next->via == PMCHECK_VIA_PREFIX && times->zones.items[next->zone].begin >= from)
		to = times->zones.items[next->zone].begin;
	struct str until = str_slice(prose, 0, to);
	size_t at = skip_range(until, from);
	if (at > from && skip_lead(until, at, to) == to)
		return JOINT_RANGE;
	at = skip_gloss(until, from);
	if (at > from && at == to)
		return JOINT_GLOSS;
	at = skip_list(until, from);
	if (at > from && skip_lead(until, at, to) == to)
		return JOINT_LIST;
	return is_alone_in_brackets(prose, times, next) ? JOINT_REMARK : JOINT_NONE;
}

/* "6:26–7:58 PM": the first has the second's half of the day, or the other when that comes later. */
static void share_meridiem(struct mention *first, const struct mention *second)
{
	if (second->clock.meridiem == MERIDIEM_NONE || first->clock.meridiem != MERIDIEM_NONE ||
		first->clock.hour > 12 || first->clock.hour == 0 || first->clock.form == CLOCK_WORD)
		return;
	struct clock shared = first->clock;
	shared.meridiem = second->clock.meridiem;
	if (clock_minute(&shared) > clock_minute(&second->clock))
		shared.meridiem = shared.meridiem == MERIDIEM_AM ? MERIDIEM_PM : MERIDIEM_AM;
	first->clock.meridiem = shared.meridiem;
	first->possible = clock_is_possible(&first->clock);
}

static bool has_own(const struct mention *mention)
{
	return mention->zone != NO_INDEX;
}

/* A zone on the last member serves those before it; in a range also those after. */
static void carry_zones(struct mention *mentions, size_t begin, size_t end)
{
	for (size_t i = end; i-- > begin + 1;) {
		if (!mentions[i].joined)
			continue;
		share_meridiem(&mentions[i - 1], &mentions[i]);
		if (has_own(&mentions[i - 1]) || !has_own(&mentions[i]) ||
			mentions[i].via == PMCHECK_VIA_PREFIX)
			continue;
		mentions[i - 1].zone = mentions[i].zone;
		mentions[i - 1].via = PMCHECK_VIA_RANGE;
	}
	for (size_t i = begin + 1; i < end; i++) {
		if (!mentions[i].ranged || has_own(&mentions[i]) || !has_own(&mentions[i - 1]))
			continue;
		mentions[i].zone = mentions[i - 1].zone;
		mentions[i].via = PMCHECK_VIA_RANGE;
	}
}

/* Where the range that ends with mention `last` begins. */
static size_t range_begin(const struct mention *mentions, size_t begin, size_t last)
{
	while (last > begin && mentions[last].ranged)
		last--;
	return last;
}

static bool differ(const struct times *times, const struct mention *a, const struct mention *b)
{
	if (!has_own(a) || !has_own(b))
		return has_own(a) || has_own(b);
	return !zone_same(&times->zones.items[a->zone].zone, &times->zones.items[b->zone].zone);
}

/* Pairs the times before and after a gloss: 14:05–15:10 UTC / 07:05–08:10 PDT. */
static void pair(struct times *times, size_t begin, size_t gloss, size_t end)
{
	struct mention *mentions = times->mentions.items;
	size_t first = range_begin(mentions, begin, gloss - 1), count = gloss - first;
	for (size_t i = 0; i < count && gloss + i < end; i++) {
		struct mention *a = &mentions[first + i], *b = &mentions[gloss + i];
		if ((i && !b->ranged) || !differ(times, a, b))
			break;
		a->apart = b->apart = mentions[gloss].apart;
		a->gloss = (uint32_t)(gloss + i);
		b->gloss = (uint32_t)(first + i);
	}
}

static void join_block(struct times *times, struct str prose, size_t begin, size_t end)
{
	struct mention *mentions = times->mentions.items;
	for (size_t i = begin + 1; i < end; i++) {
		enum joint joint = read_joint(prose, times, &mentions[i - 1], &mentions[i]);
		mentions[i].joined = joint == JOINT_RANGE || joint == JOINT_LIST;
		mentions[i].ranged = joint == JOINT_RANGE;
		mentions[i].beside = joint == JOINT_GLOSS || joint == JOINT_REMARK;
		mentions[i].apart = joint == JOINT_REMARK;
	}
	carry_zones(mentions, begin, end);
	for (size_t i = begin + 1; i < end; i++)
		if (mentions[i].beside)
			pair(times, begin, i, end);
}

void times_join(struct times *times, const struct markdown *markdown)
{
	for (size_t begin = 0, end; begin < times->mentions.count; begin = end) {
		uint32_t block = times->mentions.items[begin].block;
		end = begin + 1;
		while (end < times->mentions.count && times->mentions.items[end].block == block)
			end++;
		join_block(times, markdown->prose, begin, end);
	}
}
