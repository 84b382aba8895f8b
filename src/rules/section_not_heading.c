/* SPDX-License-Identifier: MIT */
#include "rules/edit.h"

/* ---- mending -------------------------------------------------------------------------------- */

/* The marks of the level that a title gets: that of the first section whose title is a heading. */
static const char *hashes_of(const struct run *run)
{
	const struct title_line *first = NULL;
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		const struct section *section = &run->document->sections.of[kind];
		if (section->found && section->title.form <= PMCHECK_HTML &&
			(!first || section->title.begin < first->begin))
			first = &section->title;
	}
	static const char hashes[] = "######";
	return hashes + sizeof hashes - 1 - (first ? first->rank : 2);
}

/* The length of the run of stars or underscores at `at`. */
static size_t emphasis_length(struct str line, size_t at)
{
	size_t end = at;
	while (end < line.len && line.ptr[end] == line.ptr[at] && strchr("*_", line.ptr[at]))
		end++;
	return end - at;
}

/* The line without the emphasis that it begins with. */
static const char *without_emphasis(const struct run *run, struct str line)
{
	size_t length = line.len ? emphasis_length(line, 0) : 0;
	for (size_t at = length; length && at + length <= line.len; at++)
		if (emphasis_length(line, at) == length && line.ptr[at] == line.ptr[0])
			return run_text(run, "%.*s%.*s", (int)(at - length), line.ptr + length,
				(int)(line.len - at - length), line.ptr + at + length);
	return run_slice(run, str_slice(line, length, line.len));
}

/* A line without the blanks and line breaks that it ends with. */
static struct str without_breaks(struct str line)
{
	static const struct str breaks[] = { { "\\", 1 }, { "<br>", 4 }, { "<br/>", 5 }, { "<br />", 6 } };
	line = str_trim(line);
	for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++)
		if (str_ends(line, breaks[i]))
			return str_trim(str_slice(line, 0, line.len - breaks[i].len));
	return line;
}

/* The end of the tag at `at` that only sets a title off, `at` when there is none. */
static size_t setting_end(struct str line, size_t at)
{
	static const char *const names[] = { "p", "div", "center", "b", "strong", "i", "em", "u", "font",
		"span" };
	size_t begin = at + 1 + (str_at(line, at + 1) == '/'), end = begin;
	while (is_alpha(str_at(line, end)))
		end++;
	struct str name = str_slice(line, begin, end);
	const char *close = end < line.len ? memchr(line.ptr + end, '>', line.len - end) : NULL;
	for (size_t i = 0; i < sizeof names / sizeof *names && close; i++)
		if (str_at(line, at) == '<' && str_eq_fold(name, str_of(names[i])))
			return (size_t)(close - line.ptr) + 1;
	return at;
}

/* Takes the tags around a line's words off: "<p><b>Timeline</b></p>"; false when some stay open. */
static bool take_tags(struct str *rest)
{
	struct str line = *rest;
	int open_tags = 0;
	for (size_t end; (end = setting_end(line, 0)) != 0; open_tags++)
		line = str_trim(str_slice(line, end, line.len));
	while (str_ends(line, STR(">"))) {
		size_t open = line.len - 1;
		while (open && line.ptr[open] != '<')
			open--;
		if (setting_end(line, open) != line.len)
			break;
		line = str_trim(str_slice(line, 0, open));
		open_tags--;
	}
	*rest = line;
	return open_tags == 0;
}

/* The words of a title, without what is behind them: blanks, a line break, a colon; NULL: unclear. */
static const char *words_of(const struct run *run, struct str line)
{
	line = without_breaks(line);
	if (!take_tags(&line))
		return NULL;
	struct str words = str_of(without_emphasis(run, line));
	while (words.len && (is_space(words.ptr[words.len - 1]) || words.ptr[words.len - 1] == ':'))
		words.len--;
	return run_slice(run, words);
}

/* How a title's line begins. */
struct lead {
	bool quoted; /* in a block quote */
	size_t text; /* the offset of the title in the line */
};

static struct lead read_lead(struct str line, bool listed)
{
	struct lead lead = { 0 };
	size_t at = 0;
	while (at < line.len && (is_blank(line.ptr[at]) || line.ptr[at] == '>'))
		lead.quoted |= line.ptr[at++] == '>';
	while (listed && at < line.len && (is_digit(line.ptr[at]) || strchr("-*+.)", line.ptr[at])))
		if (strchr("-*+.)", line.ptr[at++]))
			break;
	while (at < line.len && is_blank(line.ptr[at]))
		at++;
	lead.text = at;
	return lead;
}

/* The lines that stood in the title's list item stand as far to the left now. */
static void unindent(const struct run *run, struct edits *edits, size_t line, size_t width)
{
	const struct text *text = &run->document->text;
	for (; line <= text->line_count; line++) {
		struct str bytes = text_line(text, line);
		size_t blanks = 0, begin = edit_line(run, line).begin;
		if (!str_trim(bytes).len)
			continue;
		while (blanks < width && blanks < bytes.len && bytes.ptr[blanks] == ' ')
			blanks++;
		if (!blanks && bytes.ptr[0] == '\t')
			blanks = width = 1;
		if (blanks < width)
			return;
		edit_replace(run, edits, (struct span){ begin, begin + width }, "");
	}
}

/* The offset in the source where the text begins that the title runs in with; 0 for none. */
static size_t text_after(const struct run *run, const struct title_line *title, struct span line,
	size_t text)
{
	struct str bytes = str_slice(run->document->text.bytes, 0, line.end);
	size_t at = prose_source(&run->document->markdown, title->end - 1);
	if (at >= line.end || bytes.ptr[at] != ':')
		return 0;
	size_t opened = emphasis_length(bytes, text), closes = at + 1;
	if (opened && emphasis_length(bytes, closes) == opened && bytes.ptr[closes] == bytes.ptr[text])
		closes += opened;
	for (size_t tag; (tag = setting_end(bytes, closes)) > closes;)
		closes = tag;
	while (closes < line.end && is_blank(bytes.ptr[closes]))
		closes++;
	return closes < line.end ? closes : 0;
}

static void make_heading(const struct run *run, struct edits *edits, const struct title_line *title)
{
	const char *end = edit_line_end(run);
	struct span line = edit_line(run, title->line);
	struct str bytes = str_slice(run->document->text.bytes, 0, line.end);
	bool listed = title->form == PMCHECK_LIST;
	struct lead lead = read_lead(str_slice(bytes, line.begin, line.end), listed);
	size_t begin = line.begin + lead.text, after = text_after(run, title, line, begin);
	if (title->form == PMCHECK_NOSPACE) {
		begin += strspn(title_quote(run, title), "#");
		edit_replace(run, edits, (struct span){ begin, begin }, " ");
		return;
	}
	if (lead.quoted && (after || listed))
		return;
	const char *words = words_of(run,
		str_slice(bytes, begin,
			after ? prose_source(&run->document->markdown, title->end - 1) : line.end));
	if (!words)
		return;
	bool blank_before = lead.quoted || edit_line_is_blank(run, title->line - 1);
	bool blank_after = lead.quoted || edit_line_is_blank(run, title->line + 1);
	edit_replace(run, edits,
		(struct span){ lead.quoted ? begin : line.begin, after ? after : line.end },
		run_join(run, blank_before ? "" : end, hashes_of(run), " ", words,
			after || !blank_after ? end : "", after ? end : ""));
	if (listed)
		unindent(run, edits, title->line + 1, lead.text);
}

/* ---- the rule ------------------------------------------------------------------------------- */

/* What the title is instead of a heading; NULL when it is one. */
static const char *other_form(enum pmcheck_title_form form)
{
	switch (form) {
	case PMCHECK_BOLD:
		return "a line in bold or italics";
	case PMCHECK_PLAIN:
		return "a plain line";
	case PMCHECK_LIST:
		return "a list item";
	default:
		return NULL;
	}
}

static const char *message_of(const struct run *run, const struct title_line *title)
{
	const char *quote = title_quote(run, title);
	if (title->form == PMCHECK_NOSPACE) {
		size_t count = strspn(quote, "#");
		return run_text(run, "'%s' is no heading without a blank after the #: write '%.*s %s'",
			quote, (int)count, quote, quote + count);
	}
	return run_join(run, "'", quote, "' is ", other_form(title->form), ", not a heading: write '",
		hashes_of(run), " ", quote, "'");
}

static bool is_no_heading(const struct title_line *title)
{
	return title->form == PMCHECK_NOSPACE || other_form(title->form);
}

static void check_section(const struct run *run, const struct section *section)
{
	const struct title_line *title = &section->title;
	if (!section->found || !is_no_heading(title))
		return;
	struct edits edits = { 0 };
	make_heading(run, &edits, title);
	/* Two halves stay of one rank, or the later one would no longer be told. */
	if (section->split && is_no_heading(&section->second))
		make_heading(run, &edits, &section->second);
	edits_give(&edits, report_title(run, title, message_of(run, title)));
}

static void check(const struct run *run)
{
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		check_section(run, &run->document->sections.of[kind]);
}

const struct rule rule_section_not_heading = {
	.check = check,
	.about = {
		.id = "section-not-heading",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "a section's title is a plain or bold line, a list item, or '##Title'",
		.help = "Make the title a heading: '## ' before it, on a line of its own.",
		.explanation =
			"Only a heading gives a section an anchor to link to, a place in the outline and "
			"a name for people who have the page read to them. '## Timeline', a title over a "
			"line of = or -, and <h2>Timeline</h2> are headings; a bold line only looks like "
			"one.",
		.bad = "**Timeline:**\n\n- 14:05 UTC: the pager fires\n",
		.good = "## Timeline\n\n- 14:05 UTC: the pager fires\n",
	},
};
