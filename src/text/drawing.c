/* SPDX-License-Identifier: MIT */
#include "text/drawing.h"

/* Languages that are rendered as diagrams. */
static bool is_diagram_language(struct str word)
{
	static const char *const languages[] = { "mermaid", "plantuml", "puml", "graphviz", "dot", "d2",
		"ditaa", "svgbob", "asciiflow", "vega", "vega-lite", "geojson", "nomnoml", "wavedrom" };
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_eq_fold(word, str_of(languages[i])))
			return true;
	return false;
}

/* What a code block draws with. */
struct strokes {
	size_t boxes;   /* box drawing and block characters, U+2500–U+259F: E2 94 80 – E2 96 9F */
	size_t corners; /* … of them upper corners, which listings of folders do not have, and blocks */
	size_t edges;   /* "+--" and "--+", which tables have as well */
	size_t arrows;  /* "-->", "<--" */
};

static void count_box(struct strokes *strokes, struct str code, size_t at)
{
	if (code.len - at < 3 || code.ptr[at + 1] < '\x94' || code.ptr[at + 1] > '\x96')
		return;
	unsigned char last = (unsigned char)code.ptr[at + 2];
	bool block = code.ptr[at + 1] == '\x96';
	bool light = code.ptr[at + 1] == '\x94' && last >= 0x8C && last <= 0x93;
	bool heavy = code.ptr[at + 1] == '\x95' && ((last >= 0x92 && last <= 0x97) || last == 0xAD);
	if (block && last >= 0xA0)
		return;
	strokes->boxes++;
	strokes->corners += block || light || heavy;
}

static void count_stroke(struct strokes *strokes, struct str rest)
{
	strokes->edges += str_starts(rest, STR("+--")) || str_starts(rest, STR("--+"));
	strokes->arrows += str_starts(rest, STR("-->")) || str_starts(rest, STR("<--"));
}

enum { BOXES = 6, EDGES = 2, ARROWS = 3 };

bool text_is_drawing(struct str text)
{
	struct strokes strokes = { 0 };
	const char *at = text.ptr, *end = text.ptr + text.len;
	while (at < end && (at = memchr(at, '\xE2', (size_t)(end - at))) != NULL)
		count_box(&strokes, text, (size_t)(at++ - text.ptr));
	return strokes.boxes >= BOXES && strokes.corners;
}

bool code_is_drawing(struct str info, struct str code)
{
	size_t word = 0;
	while (word < info.len && !is_space(info.ptr[word]) && info.ptr[word] != '{')
		word++;
	if (is_diagram_language(str_slice(info, 0, word)))
		return true;
	struct strokes strokes = { 0 };
	for (size_t at = 0; at < code.len; at++) {
		char c = code.ptr[at];
		if (c == '\xE2')
			count_box(&strokes, code, at);
		else if (c == '+' || c == '-' || c == '<')
			count_stroke(&strokes, str_slice(code, at, code.len));
	}
	return (strokes.boxes >= BOXES && strokes.corners) || strokes.arrows >= ARROWS ||
		(strokes.edges >= EDGES && strokes.arrows);
}
