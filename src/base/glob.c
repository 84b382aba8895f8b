/* SPDX-License-Identifier: MIT */
#include "base/glob.h"

/* Where matching goes on when a star is to take one character or folder more. */
struct retry {
	bool set;
	size_t pattern, path;
};

struct matcher {
	struct str pattern, path;
	size_t at, in; /* in the pattern; in the path */
	struct retry star, folders;
};

static char pattern_at(const struct matcher *matcher, size_t at)
{
	return at < matcher->pattern.len ? matcher->pattern.ptr[at] : '\0';
}

/* A double star at the beginning of a part, a whole part long. */
static bool is_double_star(const struct matcher *matcher)
{
	size_t at = matcher->at;
	char after = pattern_at(matcher, at + 2);
	return pattern_at(matcher, at) == '*' && pattern_at(matcher, at + 1) == '*' &&
		(at == 0 || pattern_at(matcher, at - 1) == '/') &&
		(after == '/' || at + 2 == matcher->pattern.len);
}

/* Whether `c` is in the set that begins at the '[' at `at`; the offset after it in `*end`, or 0. */
static bool match_set(const struct matcher *matcher, unsigned char c, size_t *end)
{
	size_t at = matcher->at + 1;
	char first = pattern_at(matcher, at);
	bool negated = first == '!' || first == '^', found = false;
	at += negated;
	for (size_t begin = at; at < matcher->pattern.len; at++) {
		unsigned char low = (unsigned char)pattern_at(matcher, at);
		if (low == ']' && at > begin) {
			*end = at + 1;
			return found != negated && c != '/';
		}
		if (low == '\\' && at + 1 < matcher->pattern.len)
			low = (unsigned char)pattern_at(matcher, ++at);
		unsigned char high = low;
		if (pattern_at(matcher, at + 1) == '-' && at + 2 < matcher->pattern.len &&
			pattern_at(matcher, at + 2) != ']') {
			at += 2;
			high = (unsigned char)pattern_at(matcher, at);
		}
		found = found || (c >= low && c <= high);
	}
	*end = 0;
	return false;
}

/* Matches one character of the pattern, not a star, with one of the path. */
static bool match_one(struct matcher *matcher)
{
	if (matcher->at >= matcher->pattern.len || matcher->in >= matcher->path.len)
		return false;
	char c = matcher->path.ptr[matcher->in], wanted = pattern_at(matcher, matcher->at);
	size_t end = matcher->at + 1;
	bool matches;
	if (wanted == '?') {
		matches = c != '/';
	} else if (wanted == '[') {
		matches = match_set(matcher, (unsigned char)c, &end);
	} else {
		if (wanted == '\\' && end < matcher->pattern.len)
			wanted = pattern_at(matcher, end++);
		matches = c == wanted;
	}
	if (!matches)
		return false;
	matcher->at = end;
	matcher->in++;
	return true;
}

/* Goes back to the last star, which takes one character more, or the double star a folder more. */
static bool try_again(struct matcher *matcher)
{
	struct retry *star = &matcher->star, *folders = &matcher->folders;
	if (star->set && star->path < matcher->path.len && matcher->path.ptr[star->path] != '/') {
		star->path++;
		matcher->at = star->pattern;
		matcher->in = star->path;
		return true;
	}
	star->set = false;
	if (!folders->set)
		return false;
	struct str rest = str_slice(matcher->path, folders->path, matcher->path.len);
	const char *slash = rest.len ? memchr(rest.ptr, '/', rest.len) : NULL;
	if (!slash)
		return false;
	folders->path += (size_t)(slash - rest.ptr) + 1;
	matcher->at = folders->pattern;
	matcher->in = folders->path;
	return true;
}

static bool match_path(struct str pattern, struct str path)
{
	struct matcher matcher = { .pattern = pattern, .path = path };
	for (;;) {
		if (is_double_star(&matcher)) {
			if (matcher.at + 2 == pattern.len && matcher.in < path.len)
				return true;
			if (pattern_at(&matcher, matcher.at + 2) == '/') {
				matcher.at += 3;
				matcher.folders = (struct retry){ true, matcher.at, matcher.in };
				matcher.star.set = false;
				continue;
			}
		}
		if (pattern_at(&matcher, matcher.at) == '*') {
			while (pattern_at(&matcher, matcher.at) == '*')
				matcher.at++;
			matcher.star = (struct retry){ true, matcher.at, matcher.in };
			continue;
		}
		if (matcher.at == pattern.len && matcher.in == path.len)
			return true;
		if (!match_one(&matcher) && !try_again(&matcher))
			return false;
	}
}

bool glob_match(struct str pattern, struct str path)
{
	if (pattern.len && pattern.ptr[0] == '/')
		return match_path(str_slice(pattern, 1, pattern.len), path);
	if (pattern.len && memchr(pattern.ptr, '/', pattern.len))
		return match_path(pattern, path);
	size_t last = path.len;
	while (last && path.ptr[last - 1] != '/')
		last--;
	return match_path(pattern, str_slice(path, last, path.len));
}
