/* SPDX-License-Identifier: MIT */
#include "text/title_itself.h"

#include "base/distance.h"

/* The titles themselves, normalised. */
static const struct {
	enum pmcheck_section_kind kind;
	struct str title;
} titles[] = {
	{ PMCHECK_SUMMARY, { "issue summary", 13 } },
	{ PMCHECK_TIMELINE, { "timeline", 8 } },
	{ PMCHECK_TIMELINE, { "time line", 9 } },
	{ PMCHECK_CAUSE, { "root cause and resolution", 25 } },
	{ PMCHECK_CAUSE, { "root causes and resolution", 26 } },
	{ PMCHECK_MEASURES, { "corrective and preventative measures", 36 } },
	{ PMCHECK_MEASURES, { "corrective and preventive measures", 34 } },
	{ PMCHECK_MEASURES, { "corrective and preventative measure", 35 } },
	{ PMCHECK_MEASURES, { "corrective and preventive measure", 33 } },
};

enum { TITLES = sizeof titles / sizeof *titles };

static const size_t most_errors = 2;

/* How many letters of one string are not in the other: no fewer slips can make them the same. */
static size_t letters_apart(struct str a, struct str b)
{
	signed char counts[128] = { 0 };
	size_t more = 0, fewer = 0;
	for (size_t i = 0; i < a.len; i++)
		counts[a.ptr[i] & 0x7F]++;
	for (size_t i = 0; i < b.len; i++)
		counts[b.ptr[i] & 0x7F]--;
	for (size_t i = 0; i < b.len; i++) {
		signed char *count = &counts[b.ptr[i] & 0x7F];
		fewer += *count < 0 ? (size_t)-*count : 0;
		*count = *count < 0 ? 0 : *count;
	}
	for (size_t i = 0; i < a.len; i++) {
		signed char *count = &counts[a.ptr[i] & 0x7F];
		more += *count > 0 ? (size_t)*count : 0;
		*count = 0;
	}
	return more > fewer ? more : fewer;
}

/* Two slips in a title are a typing error where its first letter is right; one always is. */
static bool is_typo(struct str written, struct str title)
{
	size_t more = written.len + most_errors - title.len; /* very many where it is far shorter */
	if (more > 2 * most_errors || written.len > DISTANCE_LONGEST)
		return false;
	bool near = written.len > 1 && (written.ptr[0] == title.ptr[0] ||
		written.ptr[1] == title.ptr[1] || written.ptr[1] == title.ptr[0] ||
		written.ptr[0] == title.ptr[1]);
	if (!near || letters_apart(written, title) > most_errors)
		return false;
	size_t errors = distance(written, title);
	return errors <= 1 || (errors == most_errors && written.ptr[0] == title.ptr[0]);
}

/* What is near a title and means something else. */
static bool is_word_apart(struct str written)
{
	static const char *const words[] = { "timezone", "timezones", "time zone" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(written, str_of(words[i])))
			return true;
	return false;
}

struct str title_joined(const struct title *title)
{
	const struct str *last = &title->words[title->count - 1];
	const char *begin = title->words[0].ptr;
	return (struct str){ begin, (size_t)(last->ptr + last->len - begin) };
}

bool title_match_itself(const struct title *title, struct title_match *match)
{
	struct str written = title_joined(title);
	for (size_t i = 0; i < TITLES; i++)
		if (str_eq(written, titles[i].title)) {
			*match = (struct title_match){ .kind = titles[i].kind, .class = TITLE_EXACT };
			return true;
		}
	for (size_t i = 0; i < TITLES; i++)
		if (is_typo(written, titles[i].title)) {
			*match = (struct title_match){ .kind = titles[i].kind, .class = TITLE_TYPO };
			return !is_word_apart(written);
		}
	return false;
}

/* Whether one of the titles ends in a letter. */
static bool ends_title(char letter)
{
	for (size_t i = 0; i < TITLES; i++)
		if (titles[i].title.ptr[titles[i].title.len - 1] == letter)
			return true;
	return false;
}

size_t title_run_in(struct title *title, struct str line)
{
	const char *colon = memchr(line.ptr, ':', line.len < TITLE_BYTES ? line.len : TITLE_BYTES);
	struct title_match match;
	if (!colon || (size_t)(colon - line.ptr) < strlen("time line"))
		return 0;
	if (is_alnum(colon[-1]) && !ends_title(to_lower(colon[-1])))
		return 0;
	size_t end = (size_t)(colon - line.ptr) + 1;
	if (!title_read(title, str_slice(line, 0, end), false) || title->count < 2 ||
		!title_match_itself(title, &match) || match.class != TITLE_EXACT)
		return 0;
	return end;
}
