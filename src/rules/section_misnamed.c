/* SPDX-License-Identifier: MIT */
#include "rules/edit.h"

/* Whether a title's words end at `at`: a remark begins, behind a colon, a dash or in brackets. */
static bool begins_remark(struct str line, size_t at)
{
	static const struct str dashes[] = { { " - ", 3 }, { " \xE2\x80\x93", 4 }, { " \xE2\x80\x94", 4 } };
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (str_starts(str_slice(line, at, line.len), dashes[i]))
			return true;
	return strchr(":([{", line.ptr[at]);
}

/* The length of a number before a title, "2. ", "II) ", "#3 "; 0 for none. */
static size_t number_length(struct str words)
{
	size_t at = words.len && words.ptr[0] == '#', begin = at;
	while (at < words.len && (is_digit(words.ptr[at]) || strchr("IVX", words.ptr[at]) ||
					 (at > begin && words.ptr[at] == '.')))
		at++;
	if (at == begin)
		return 0;
	bool pointed = words.ptr[at - 1] == '.';
	if (at < words.len && strchr(").:-", words.ptr[at])) {
		at++;
		pointed = true;
	}
	bool digits = is_digit(words.ptr[begin]);
	return at < words.len && is_space(words.ptr[at]) && (pointed || digits) ? at + 1 : 0;
}

/* The words of a title alone: without hashes, signs, number and remark; as they are in the source. */
static bool find_words(const struct run *run, const struct title_line *title, struct span *words)
{
	struct str line = str_slice(run->document->markdown.prose, 0, title->end);
	size_t begin = title->begin, end;
	while (begin < line.len && !is_alnum(line.ptr[begin]) && line.ptr[begin] != '#')
		begin++;
	if (title->form == PMCHECK_NOSPACE)
		while (begin < line.len && line.ptr[begin] == '#')
			begin++;
	begin += number_length(str_slice(line, begin, line.len));
	while (begin < line.len && !is_alnum(line.ptr[begin]))
		begin++;
	for (end = begin; end < line.len && !begins_remark(line, end);)
		end++;
	while (end > begin && !is_alnum(line.ptr[end - 1]) && !strchr("?!", line.ptr[end - 1]))
		end--;
	return edit_span(run, begin, end, words);
}

/*
 * Another name may be replaced when it says the same. That lessons learned are measures is a guess,
 * and a lone resolution wants its cause told.
 */
static bool is_certain(const struct section *section)
{
	const struct title_match *match = &section->title.match;
	return !section->split && match->class != TITLE_WEAK && match->half != TITLE_RESOLUTION_HALF;
}

/* The anchor that hosts give a heading: small letters and digits, blanks as hyphens. */
static const char *anchor_of(const struct run *run, const char *heading)
{
	char *anchor = arena_copy(run->document->arena, heading, strlen(heading));
	size_t length = 0;
	for (const char *at = heading; *at; at++)
		if (is_alnum(*at) || (*at & 0x80) || strchr("-_ ", *at))
			anchor[length++] = *at == ' ' ? '-' : to_lower(*at);
	anchor[length] = '\0';
	return anchor;
}

/* Links to the heading go with it. */
static void rename_links(const struct run *run, struct edits *edits, const char *old, const char *new)
{
	struct str bytes = run->document->text.bytes;
	struct str link = str_of(run_join(run, "](#", anchor_of(run, old), ")"));
	const char *anchor = anchor_of(run, new);
	for (size_t at = 0; (at = str_find_fold(bytes, link, at)) < bytes.len; at += link.len)
		edit_replace(run, edits, (struct span){ at + 3, at + link.len - 1 }, anchor);
}

static void mend(const struct run *run, const struct section *section, const char *wanted,
	struct pmcheck_finding *finding)
{
	const struct title_line *title = &section->title;
	struct span words;
	struct edits edits = { 0 };
	if (!is_certain(section) || !find_words(run, title, &words))
		return;
	edit_replace(run, &edits, words, wanted);
	const char *old = document_quote(run->document, title->begin, title->end);
	struct str replaced = str_slice(run->document->text.bytes, words.begin, words.end);
	size_t at = str_find_fold(str_of(old), replaced, 0);
	if (at + replaced.len <= strlen(old))
		rename_links(run, &edits, old,
			run_join(run, run_slice(run, (struct str){ old, at }), wanted,
				old + at + replaced.len));
	edits_give(&edits, finding);
}

static void check_section(
	const struct run *run, enum pmcheck_section_kind kind, const struct section *section)
{
	const struct title_line *title = &section->title;
	if (!section->found || title->match.class == TITLE_EXACT)
		return;
	const char *quote = title_quote(run, title), *wanted = pmcheck_section_title(kind);
	quote += title->form == PMCHECK_NOSPACE ? strspn(quote, "#") : 0;
	if (section->split)
		report_title(run, title,
			run_text(run, "'%s' and '%s' (line %u) are one section: join them under '%s'",
				quote, title_quote(run, &section->second),
				(unsigned)section->second.line, wanted));
	else
		mend(run, section, wanted,
			report_title(run, title,
				run_join(run, "'", quote, "' should be titled '", wanted, "'")));
}

static void check(const struct run *run)
{
	for (size_t kind = 0; kind < PMCHECK_SECTIONS; kind++)
		check_section(run, (enum pmcheck_section_kind)kind,
			&run->document->sections.of[kind]);
}

const struct rule rule_section_misnamed = {
	.check = check,
	.about = {
		.id = "section-misnamed",
		.severity = PMCHECK_ERROR,
		.fixable = true,
		.summary = "a section stands under another title, or one with a typing error",
		.help = "Give the section the title that the format gives it; a remark may follow a "
			"colon or stand in brackets.",
		.explanation =
			"Every postmortem has the same four titles, so that a reader, a search and a "
			"script find the section they want: Issue Summary; Timeline; Root Cause and "
			"Resolution; Corrective and Preventative Measures.\n\n"
			"Case, emphasis, emoji and numbering do not matter, nor does what follows a "
			"colon or a dash or stands in brackets: 'Timeline: the plot thickens' is the "
			"Timeline. Preventive is as good as Preventative.",
		.bad = "## What we will do next\n\n## Action Items\n",
		.good = "## Corrective and Preventative Measures\n",
	},
};
