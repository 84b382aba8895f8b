/* SPDX-License-Identifier: MIT */
#include "cli/embed.h"

#include "base/vec.h"

struct buffer {
	struct arena *arena;
	VEC(char) text;
};

static void add(struct buffer *buffer, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		*vec_push(&buffer->text, buffer->arena) = text.ptr[i];
}

static struct str finish(const struct buffer *buffer)
{
	return (struct str){ buffer->text.count ? buffer->text.items : "", buffer->text.count };
}

const char *embed_picture_path(struct arena *arena, const char *path)
{
	static const char *const endings[] = { ".md", ".markdown" };
	struct str stem = str_of(path);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t length = strlen(endings[i]);
		struct str end = str_slice(stem, stem.len - (length < stem.len ? length : 0), stem.len);
		if (str_eq_fold(end, str_of(endings[i])))
			stem.len -= length;
	}
	return arena_printf(arena, "%.*s.timeline.svg", (int)stem.len, stem.ptr);
}

/* The picture's name as the target of a link: whatever could end it is percent-encoded. */
static struct str link_target(struct arena *arena, const char *path)
{
	static const char digits[] = "0123456789ABCDEF";
	struct buffer buffer = { .arena = arena };
	const char *picture = embed_picture_path(arena, path), *slash = strrchr(picture, '/');
	for (const char *c = slash ? slash + 1 : picture; *c; c++) {
		unsigned char byte = (unsigned char)*c;
		char escape[] = { '%', digits[byte >> 4], digits[byte & 15] };
		bool plain = is_alnum(*c) || strchr("-._~", *c);
		add(&buffer, plain ? (struct str){ c, 1 } : (struct str){ escape, sizeof escape });
	}
	return finish(&buffer);
}

/* ![alternative](target), the alternative text escaped so that it stays text. */
static struct str image_line(struct arena *arena, const char *alternative, struct str target)
{
	struct buffer buffer = { .arena = arena };
	add(&buffer, STR("!["));
	for (const char *c = alternative; *c; c++) {
		if (strchr("\\[]`*_<>&!", *c))
			add(&buffer, STR("\\"));
		add(&buffer, (struct str){ c, 1 });
	}
	add(&buffer, STR("]("));
	add(&buffer, target);
	add(&buffer, STR(")"));
	return finish(&buffer);
}

/* The line at `at` without its end. */
static struct str line_at(struct str bytes, size_t at)
{
	size_t end = at;
	while (end < bytes.len && bytes.ptr[end] != '\n' && bytes.ptr[end] != '\r')
		end++;
	return str_slice(bytes, at, end);
}

static size_t next_line(struct str bytes, size_t at)
{
	at += line_at(bytes, at).len;
	if (at < bytes.len && bytes.ptr[at] == '\r')
		at++;
	if (at < bytes.len && bytes.ptr[at] == '\n' )
		at++;
	return at;
}

/* The line that shows the picture already; empty when there is none. */
static struct str existing_line(struct arena *arena, struct str bytes, struct str target)
{
	struct str end = str_of(arena_printf(arena, "](%.*s)", (int)target.len, target.ptr));
	for (size_t at = 0; at < bytes.len; at = next_line(bytes, at)) {
		struct str line = line_at(bytes, at);
		if (str_starts(line, STR("![")) && str_ends(line, end))
			return line;
	}
	return (struct str){ bytes.ptr, 0 };
}

/* Where the picture's paragraph is to stand: the beginning of a line. */
static size_t place_of(struct str bytes, const struct pmcheck_facts *facts)
{
	size_t before = facts->title.line ? facts->title.last_line : 0;
	if (!before && facts->section_count)
		before = facts->sections[0].line - 1;
	size_t at = str_starts(bytes, STR("\xEF\xBB\xBF")) && !before ? 3 : 0;
	for (size_t line = 0; line < before; line++)
		at = next_line(bytes, at);
	return at;
}

struct str embed_line(struct arena *arena, struct str bytes, const struct pmcheck_facts *facts,
	const char *path, const char *alternative)
{
	struct buffer buffer = { .arena = arena };
	struct str target = link_target(arena, path);
	struct str image = image_line(arena, alternative, target);
	struct str line = existing_line(arena, bytes, target);
	size_t at = line.len ? (size_t)(line.ptr - bytes.ptr) : place_of(bytes, facts);
	add(&buffer, str_slice(bytes, 0, at));
	if (line.len) {
		add(&buffer, image);
		add(&buffer, str_slice(bytes, at + line.len, bytes.len));
		return finish(&buffer);
	}
	struct str ending = at >= 2 && bytes.ptr[at - 2] == '\r' ? STR("\r\n") : STR("\n");
	bool ended = at == 0 || bytes.ptr[at - 1] == '\n' || bytes.ptr[at - 1] == '\r';
	if (!ended)
		add(&buffer, ending);
	if (at > 0)
		add(&buffer, ending);
	add(&buffer, image);
	add(&buffer, ending);
	if (at < bytes.len && str_trim(line_at(bytes, at)).len > 0)
		add(&buffer, ending);
	add(&buffer, str_slice(bytes, at, bytes.len));
	return finish(&buffer);
}
