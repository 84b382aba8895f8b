/* SPDX-License-Identifier: MIT */
#include "text/passage.h"

#include "text/topic_index.h"

struct passage passage_part(const struct passage *passage, size_t begin, size_t end)
{
	struct passage part = *passage;
	part.begin = begin;
	part.prose = str_slice(passage->prose, 0, end);
	return part;
}

static size_t after_word(struct str prose, size_t at)
{
	return str_skip(prose, at, CHAR_ALNUM | CHAR_HIGH);
}

bool passage_has(const struct passage *passage, enum topic topic)
{
	struct word_range words = { passage->begin, passage->prose.len };
	return topics_next(passage, &words, TOPIC_BIT(topic)) != 0;
}

topic_set passage_first(const struct passage *passage, topic_set wanted)
{
	size_t end = passage->prose.len;
	return topics_at(passage, char_map_next(passage->chars->starts, passage->begin, end), wanted);
}

/* Where the last of the first `count` words has begun; the passage's end when they are fewer. */
static size_t after_words(const struct passage *passage, size_t count)
{
	const uint64_t *starts = passage->chars->starts;
	size_t first = passage->begin / MAP_BITS * MAP_BITS, end = passage->prose.len;
	uint64_t left = ~(uint64_t)0 << passage->begin % MAP_BITS;
	for (; first < end; first += MAP_BITS, left = ~(uint64_t)0)
		for (left &= starts[first / MAP_BITS]; left; left &= left - 1)
			if (--count == 0) {
				size_t after = first + (size_t)__builtin_ctzll(left) + 1;
				return after < end ? after : end;
			}
	return end;
}

bool passage_opens(const struct passage *passage, size_t count, enum topic topic)
{
	struct word_range words = { passage->begin, after_words(passage, count) };
	return topics_next(passage, &words, TOPIC_BIT(topic)) != 0;
}

/* ---- shares --------------------------------------------------------------------------------- */

/* Words that may stand between "all" and those who were affected. */
static bool stands_between(struct str word)
{
	static const char *const between[] = { "of", "our", "the", "its", "their", "my", "other", "active",
		"external", "incoming", "new", "web", "api", "inbound", "your", "these", "internal" };
	for (size_t i = 0; i < sizeof between / sizeof *between; i++)
		if (str_eq_fold(word, str_of(between[i])))
			return true;
	return false;
}

/* Whether those who may be affected follow at `at`, past "of", "our", "the" …: "all of our users". */
static bool audience_follows(const struct passage *passage, size_t at)
{
	enum { WORDS = 6 };
	struct str prose = passage->prose;
	for (size_t word = 0; word < WORDS; word++) {
		while (at < prose.len && (is_blank(prose.ptr[at]) || prose.ptr[at] == '\n' ||
			is_mark(prose.ptr[at]) || prose.ptr[at] == '-'))
			at++;
		if (topics_at(passage, at, TOPIC_BIT(TOPIC_AUDIENCE)))
			return true;
		size_t end = after_word(prose, at);
		bool number = is_digit(str_at(prose, at)); /* "all 31,000 of our users" */
		if (end == at || (!number && !stands_between(str_slice(prose, at, end))))
			return false;
		at = end + (number && str_at(prose, end) == ',' && is_digit(str_at(prose, end + 1)));
	}
	return false;
}

/* The sentence that was looked at last, so that none is looked at twice. */
struct sentence {
	size_t end;
	bool audience; /* it names those who may be affected */
};

/* Whether those who may be affected are named in the sentence that holds `at`, or goes on there. */
static bool audience_beside(const struct passage *passage, size_t at, struct sentence *last)
{
	struct str prose = passage->prose;
	if (at < last->end)
		return last->audience;
	size_t begin = at, end = at;
	while (begin > last->end &&
		!(is_space(prose.ptr[begin]) && strchr(".!?:\n", prose.ptr[begin - 1])))
		begin--;
	while (end < prose.len && !(strchr(".!?", prose.ptr[end]) &&
		(end + 1 == prose.len || is_space(prose.ptr[end + 1]))))
		end++;
	struct passage sentence = passage_part(passage, begin, end);
	last->end = end;
	last->audience = passage_has(&sentence, TOPIC_AUDIENCE);
	return last->audience;
}

static bool of_follows(const struct passage *passage, size_t at)
{
	size_t word = skip_gap(passage->prose, at);
	return str_eq_fold(
		str_slice(passage->prose, word, word_end(passage->prose, word)), STR("of"));
}

/* Whether the word at `at`, which has `topics`, gives a share of those who may be affected. */
static bool word_gives_share(
	const struct passage *passage, size_t at, topic_set topics, struct sentence *last)
{
	size_t next = after_word(passage->prose, at);
	if (has_topic(topics, TOPIC_PART)) {
		bool percent = to_lower(passage->prose.ptr[at]) == 'p';
		if ((percent && of_follows(passage, next)) || audience_beside(passage, at, last))
			return true;
	}
	return has_topic(topics, TOPIC_SOME_ALL) && audience_follows(passage, next);
}

/* Whether a percent sign gives a share of those who may be affected. */
static bool sign_gives_share(const struct passage *passage)
{
	struct str prose = passage->prose;
	struct sentence last = { passage->begin, false };
	for (size_t at = passage->begin; at < prose.len; at++) {
		const char *sign = memchr(prose.ptr + at, '%', prose.len - at);
		if (!sign)
			return false;
		at = (size_t)(sign - prose.ptr);
		if (of_follows(passage, at + 1) || audience_beside(passage, at, &last))
			return true;
	}
	return false;
}

static size_t next_number(const struct passage *passage, size_t at)
{
	const uint64_t *hours = passage->chars->hours;
	while ((at = char_map_next(hours, at, passage->prose.len)) < passage->prose.len &&
		!is_digit(passage->prose.ptr[at]))
		at++;
	return at;
}

/* Passes a word and the blanks behind it at `at`; `at` when another is there. */
static size_t skip_word(struct str prose, size_t at, struct str word)
{
	size_t end = word_end(prose, at);
	return str_eq_fold(str_slice(prose, at, end), word) ? skip_gap(prose, end) : at;
}

/* Whether the number that ends at `at` is one of another's: "3 out of 4 requests", "1 in 5 orders". */
static bool proportion_ends(const struct passage *passage, size_t at)
{
	struct str prose = passage->prose;
	size_t begin = skip_blanks(prose, at), whole = skip_word(prose, begin, STR("out"));
	whole = skip_word(prose, skip_word(prose, whole, STR("of")), STR("in"));
	whole = skip_word(prose, whole, STR("every"));
	return begin > at && whole > begin && is_digit(str_at(prose, whole)) &&
		audience_follows(passage, str_skip(prose, whole, CHAR_DIGIT));
}

static bool proportion_gives_share(const struct passage *passage)
{
	for (size_t at = passage->begin, next; (at = next_number(passage, at)) < passage->prose.len;
		at = next) {
		next = str_skip(passage->prose, at, CHAR_DIGIT);
		if (proportion_ends(passage, next))
			return true;
	}
	return false;
}

/* ---- all topics ----------------------------------------------------------------------------- */

topic_set passage_topics(const struct passage *passage, topic_set wanted)
{
	const topic_set parts = TOPIC_BIT(TOPIC_PART) | TOPIC_BIT(TOPIC_SOME_ALL);
	topic_set found = 0, share = wanted & TOPIC_BIT(TOPIC_SHARE);
	struct sentence last = { passage->begin, false };
	if (share && (sign_gives_share(passage) || proportion_gives_share(passage)))
		found |= share;
	struct word_range words = { passage->begin, passage->prose.len };
	for (topic_set word = 0;; found |= word) {
		/* Parts may come again until one of them gives a share. */
		wanted &= share & ~found ? ~found | parts : ~(found | parts);
		word = topics_next(passage, &words, wanted);
		if (!word)
			break;
		if ((word & parts) && word_gives_share(passage, words.at - 1, word, &last))
			found |= share;
	}
	if (has_topic(found, TOPIC_FOUND) && has_topic(found, TOPIC_MEANS))
		found |= TOPIC_BIT(TOPIC_DETECTION);
	return found;
}

bool passage_people(const struct passage *passage, size_t *begin, size_t *end)
{
	struct str prose = passage->prose;
	for (size_t at = passage->begin, next; (at = next_number(passage, at)) < prose.len; at = next) {
		next = str_skip(prose, at, CHAR_DIGIT);
		size_t word = skip_blanks(prose, next);
		if (word == next || !topics_at(passage, word, TOPIC_BIT(TOPIC_AUDIENCE)))
			continue;
		if (at > passage->begin && is_any(prose.ptr[at - 1], ":.,-/"))
			continue; /* the number's end alone */
		*begin = at;
		*end = after_word(prose, word);
		return true;
	}
	return false;
}
