/* SPDX-License-Identifier: MIT */
#include "text/link.h"

/* The value of an attribute of a tag, without its quotes; empty when it has none. */
static struct str attribute(struct str tag, struct str name)
{
	for (size_t at = 1; at < tag.len; at++) {
		if (!is_space(tag.ptr[at - 1]) ||
			!str_starts_fold(str_slice(tag, at, tag.len), name))
			continue;
		size_t from = at + name.len;
		while (from < tag.len && is_space(tag.ptr[from]))
			from++;
		if (from >= tag.len || tag.ptr[from++] != '=')
			continue;
		while (from < tag.len && is_space(tag.ptr[from]))
			from++;
		char quote = from < tag.len ? tag.ptr[from] : '\0';
		bool quoted = quote == '"' || quote == '\'';
		size_t end = from += quoted;
		while (end < tag.len && (quoted ? tag.ptr[end] != quote
						: !is_space(tag.ptr[end]) && tag.ptr[end] != '>'))
			end++;
		return str_slice(tag, from, end);
	}
	return (struct str){ 0 };
}

static struct str name_of(struct str tag)
{
	size_t end = 1;
	while (end < tag.len && (is_alnum(tag.ptr[end]) || tag.ptr[end] == '-' || tag.ptr[end] == '_'))
		end++;
	return str_slice(tag, 1, end);
}

/* Words that a blank to be filled in begins with and that are no tags of HTML. */
static bool is_blank_name(struct str name)
{
	static const char *const words[] = { "insert", "your", "name", "date", "enter", "fill",
		"describe", "description", "placeholder", "todo", "tbd", "author", "number", "start-time",
		"end-time", "start_time", "end_time", "timestamp", "hh", "yyyy-mm-dd", "duration" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_fold(name, str_of(words[i])))
			return true;
	return false;
}

static void add_link(
	struct links *links, struct arena *arena, struct str tag, size_t source, struct str value)
{
	if (!value.len)
		return;
	size_t begin = source + (size_t)(value.ptr - tag.ptr);
	*vec_push(&links->list, arena) = (struct link){
		.target = arena_copy(arena, value.ptr, value.len),
		.begin = (uint32_t)begin,
		.end = (uint32_t)(begin + value.len),
		.image = to_lower(tag.ptr[1]) != 'a',
	};
}

void links_tag(struct links *links, struct arena *arena, struct str tag, size_t source)
{
	struct str name = tag.len > 1 ? name_of(tag) : (struct str){ 0 };
	if (str_eq_fold(name, STR("a")))
		add_link(links, arena, tag, source, attribute(tag, STR("href")));
	else if (str_eq_fold(name, STR("img")))
		add_link(links, arena, tag, source, attribute(tag, STR("src")));
	else if (is_blank_name(name) && !memchr(tag.ptr, '=', tag.len))
		*vec_push(&links->blanks, arena) =
			(struct blank_tag){ (uint32_t)source, (uint32_t)(source + tag.len) };
}

bool link_is_badge(const struct link *link)
{
	static const char *const signs[] = { "badge", "shields.io", "travis-ci", "circleci.com",
		"codecov.io", "appveyor.com", "hits.", "readme-stats", "skillicons" };
	struct str target = str_of(link->target);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find_fold(target, str_of(signs[i]), 0) < target.len)
			return true;
	return false;
}

static int hex(char c)
{
	if (is_digit(c))
		return c - '0';
	char small = to_lower(c);
	return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* Whether a target begins with a scheme: "https:", "mailto:". */
static bool has_scheme(const char *target)
{
	size_t length = 0;
	while (is_alnum(target[length]) || (target[length] && strchr("+-.", target[length])))
		length++;
	return length > 1 && is_alpha(target[0]) && target[length] == ':';
}

const char *link_path(const struct link *link, struct arena *arena)
{
	const char *target = link->target;
	size_t length = strcspn(target, "?#"), size = 0;
	if (!length || target[0] == '/' || has_scheme(target))
		return NULL;
	char *path = arena_alloc(arena, length + 1);
	for (size_t i = 0; i < length; i++) {
		int high = target[i] == '%' && i + 2 < length ? hex(target[i + 1]) : -1;
		int low = high >= 0 ? hex(target[i + 2]) : -1;
		path[size++] = low >= 0 ? (char)(high * 16 + low) : target[i];
		i += low >= 0 ? 2 : 0;
	}
	path[size] = '\0';
	return strlen(path) == size ? path : NULL;
}
