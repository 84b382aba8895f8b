/* SPDX-License-Identifier: MIT */
#include "text/definition.h"

static bool ends_line(char c)
{
	return c == '\n' || c == '\r' || c == '\0';
}

static size_t skip_blank(struct str lines, size_t at)
{
	while (is_blank(str_at(lines, at)))
		at++;
	return at;
}

/* Behind the line end at `at`. */
static size_t next_line(struct str lines, size_t at)
{
	return at + 1 + (str_at(lines, at) == '\r' && str_at(lines, at + 1) == '\n');
}

/* Where the text of a line begins: it may have its quotations' marks before it. */
static size_t skip_marks(struct str lines, size_t at)
{
	while (is_blank(str_at(lines, at)) || str_at(lines, at) == '>')
		at++;
	return at;
}

/* Passes the blanks between two parts, and one end of a line. */
static size_t skip_between(struct str lines, size_t at)
{
	at = skip_blank(lines, at);
	bool ends = at < lines.len && str_at(lines, at) && ends_line(lines.ptr[at]);
	return ends ? skip_marks(lines, next_line(lines, at)) : at;
}

/* The offset behind "[label]:" at `at`; 0 for none. */
static size_t after_label(struct str lines, size_t at)
{
	enum { LONGEST = 999 };
	size_t begin = at + 1, end = begin;
	if (str_at(lines, at) != '[')
		return 0;
	while (str_at(lines, end) != ']') {
		char c = str_at(lines, end);
		if (ends_line(c) || c == '[' || end - begin > LONGEST)
			return 0;
		end += c == '\\' && !ends_line(str_at(lines, end + 1)) ? 2 : 1;
	}
	bool empty = !str_trim(str_slice(lines, begin, end)).len;
	return !empty && str_at(lines, end + 1) == ':' ? end + 2 : 0;
}

/* The offset behind the target at `at`, "a" or "<a b>"; 0 for none. */
static size_t after_target(struct str lines, size_t at)
{
	bool bracketed = str_at(lines, at) == '<';
	size_t depth = 0, end = at + bracketed;
	for (;; end++) {
		char c = str_at(lines, end);
		if (ends_line(c) || (bracketed ? c == '>' || c == '<' : is_blank(c)))
			break;
		if (c == '\\' && !ends_line(str_at(lines, end + 1)))
			end++;
		else if (!bracketed && c == '(')
			depth++;
		else if (!bracketed && c == ')' && !depth--)
			return 0;
	}
	if (bracketed)
		return str_at(lines, end) == '>' ? end + 1 : 0;
	return end > at && !depth ? end : 0;
}

/* Whether the line at `at` is none of a paragraph's: it is blank, or underlines a heading. */
static bool ends_paragraph(struct str lines, size_t at)
{
	at = skip_marks(lines, at);
	char underline = str_at(lines, at);
	while (underline && str_at(lines, at) == underline && is_any(underline, "-="))
		at++;
	return ends_line(str_at(lines, skip_blank(lines, at)));
}

/* The offset behind the title at `at`, of one line or several; `at` when there is none. */
static size_t after_title(struct str lines, size_t at)
{
	char open = str_at(lines, at), close = open == '(' ? ')' : open;
	if (open != '"' && open != '\'' && open != '(')
		return at;
	for (size_t end = at + 1; end < lines.len && lines.ptr[end]; end++) {
		char c = lines.ptr[end];
		if (c == close)
			return end + 1;
		bool last = ends_line(c) && ends_paragraph(lines, next_line(lines, end));
		if (last || (c == '(' && open == '('))
			return at;
		end += c == '\\' && !ends_line(str_at(lines, end + 1));
	}
	return at;
}

/* The end of the line when nothing but blanks stands at `at` before it; 0 otherwise. */
static size_t rest_end(struct str lines, size_t at)
{
	at = skip_blank(lines, at);
	return at < lines.len && ends_line(lines.ptr[at]) ? at : 0;
}

/* The offset of the end of the last line of the definition at `at`; 0 when it is none. */
static size_t definition_end(struct str lines, size_t at)
{
	size_t target = after_label(lines, at);
	size_t end = target ? after_target(lines, skip_between(lines, target)) : 0;
	if (!end)
		return 0;
	size_t title = skip_between(lines, end), behind = after_title(lines, title);
	size_t with_title = title > end && behind > title ? rest_end(lines, behind) : 0;
	return with_title ? with_title : rest_end(lines, end);
}

size_t skip_definitions(struct str source, size_t at, size_t end)
{
	struct str lines = str_slice(source, 0, end);
	for (;;) {
		size_t last = definition_end(lines, skip_marks(lines, at));
		if (!last)
			return at;
		at = next_line(lines, last);
	}
}
