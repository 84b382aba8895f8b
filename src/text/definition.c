/* SPDX-License-Identifier: MIT */
#include "text/definition.h"

static bool ends_line(char c)
{
	return c == '\n' || c == '\r' || c == '\0';
}

static size_t skip_blank(struct str line, size_t at)
{
	while (is_blank(str_at(line, at)))
		at++;
	return at;
}

/* The offset behind "[label]:" at `at`; 0 for none. */
static size_t after_label(struct str line, size_t at)
{
	enum { LONGEST = 999 };
	size_t begin = at + 1, end = begin;
	if (str_at(line, at) != '[')
		return 0;
	while (str_at(line, end) != ']') {
		char c = str_at(line, end);
		if (ends_line(c) || c == '[' || end - begin > LONGEST)
			return 0;
		end += c == '\\' && !ends_line(str_at(line, end + 1)) ? 2 : 1;
	}
	bool empty = !str_trim(str_slice(line, begin, end)).len;
	return !empty && str_at(line, end + 1) == ':' ? end + 2 : 0;
}

/* The offset behind the target at `at`, "a" or "<a b>"; 0 for none. */
static size_t after_target(struct str line, size_t at)
{
	bool bracketed = str_at(line, at) == '<';
	size_t depth = 0, end = at + bracketed;
	for (;; end++) {
		char c = str_at(line, end);
		if (ends_line(c) || (bracketed ? c == '>' || c == '<' : is_blank(c)))
			break;
		if (c == '\\' && !ends_line(str_at(line, end + 1)))
			end++;
		else if (!bracketed && c == '(')
			depth++;
		else if (!bracketed && c == ')' && !depth--)
			return 0;
	}
	if (bracketed)
		return str_at(line, end) == '>' ? end + 1 : 0;
	return end > at && !depth ? end : 0;
}

/* The offset behind the title at `at`; `at` when there is none. */
static size_t after_title(struct str line, size_t at)
{
	char open = str_at(line, at), close = open == '(' ? ')' : open;
	size_t end = at + 1;
	if (open != '"' && open != '\'' && open != '(')
		return at;
	for (; str_at(line, end) != close; end++) {
		if (ends_line(str_at(line, end)))
			return at;
		if (str_at(line, end) == '\\' && !ends_line(str_at(line, end + 1)))
			end++;
	}
	return end + 1;
}

/* The offset of the end of the line that is a definition at `at`; 0 when it is none. */
static size_t definition_end(struct str line, size_t at)
{
	size_t target = after_label(line, at);
	size_t end = target ? after_target(line, skip_blank(line, target)) : 0;
	if (!end)
		return 0;
	size_t title = skip_blank(line, end);
	if (title > end)
		title = skip_blank(line, after_title(line, title));
	return title < line.len && ends_line(line.ptr[title]) ? title : 0;
}

size_t skip_definitions(struct str source, size_t at, size_t end)
{
	struct str lines = str_slice(source, 0, end);
	for (;;) {
		/* A later line may have its quotes' marks before it. */
		size_t begin = at;
		while (is_blank(str_at(lines, begin)) || str_at(lines, begin) == '>')
			begin++;
		size_t line_end = definition_end(lines, begin);
		if (!line_end)
			return at;
		bool both = str_at(lines, line_end) == '\r' && str_at(lines, line_end + 1) == '\n';
		at = line_end + 1 + both;
	}
}
