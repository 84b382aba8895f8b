/* SPDX-License-Identifier: MIT */
#include "git/hook_shim.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <pmcheck.h>

#include "git/hook.h"

static const char commit_script[] =
#include "hooks/pre-commit.inc"
	;
static const char push_script[] =
#include "hooks/pre-receive.inc"
	;

static const struct {
	const char *hook;
	const char *script;
} shims[] = {
	{ "pre-commit", commit_script },
	{ "pre-merge-commit", commit_script },
	{ "pre-push", push_script },
	{ "pre-receive", push_script },
};

/* How the line begins that tells ours; then version, hook and sum, split by blanks. */
static const struct str mark = { "# pmcheck-hook ", 15 };

static const char *find_script(const char *hook)
{
	for (size_t i = 0; i < sizeof shims / sizeof *shims; i++)
		if (strcmp(shims[i].hook, hook) == 0)
			return shims[i].script;
	return NULL;
}

const char *hook_name(size_t index)
{
	return index < sizeof shims / sizeof *shims ? shims[index].hook : NULL;
}

/* FNV-1a: it is to notice edits, not attacks. */
static uint64_t sum(struct str text)
{
	uint64_t hash = 14695981039346656037U;
	for (size_t i = 0; i < text.len; i++)
		hash = (hash ^ (unsigned char)text.ptr[i]) * 1099511628211U;
	return hash;
}

/* `text` with the one `place` in it filled with `value`. */
static const char *fill(struct arena *arena, const char *text, const char *place, const char *value)
{
	assert(text);
	const char *at = strstr(text, place);
	assert(at);
	return arena_printf(arena, "%.*s%s%s", (int)(at - text), text, value, at + strlen(place));
}

/* As one word of the shell. */
static const char *quote(struct arena *arena, const char *text)
{
	const char *quoted = "'";
	for (size_t length; *text; text += length) {
		length = *text == '\'' ? 1 : strcspn(text, "'");
		quoted = *text == '\'' ? arena_printf(arena, "%s'\\''", quoted)
				       : arena_printf(arena, "%s%.*s", quoted, (int)length, text);
	}
	return arena_printf(arena, "%s'", quoted);
}

/* What follows the second line. */
static struct str body_of(struct str content)
{
	for (int lines = 0; lines < 2; lines++) {
		const char *end = content.len ? memchr(content.ptr, '\n', content.len) : NULL;
		size_t next = end ? (size_t)(end - content.ptr) + 1 : content.len;
		content = str_slice(content, next, content.len);
	}
	return content;
}

struct str shim_text(struct arena *arena, const char *hook, const char *program)
{
	const char *text = fill(arena, find_script(hook), "@HOOK@", hook);
	text = fill(arena, text, "@PROGRAM@", quote(arena, program));
	const char *marker = arena_printf(arena, "%s%s %s %016" PRIx64, mark.ptr, PMCHECK_VERSION,
		hook, sum(body_of(str_of(text))));
	return str_of(fill(arena, text, "@MARKER@", marker));
}

enum shim_origin shim_origin(struct str content)
{
	const char *end = content.len ? memchr(content.ptr, '\n', content.len) : NULL;
	if (!end)
		return SHIM_FOREIGN;
	struct str line = str_slice(content, (size_t)(end + 1 - content.ptr), content.len);
	if (!str_starts(line, mark))
		return SHIM_FOREIGN;
	struct str body = body_of(content);
	line.len = (size_t)(body.ptr - line.ptr);
	char digits[18];
	snprintf(digits, sizeof digits, "%016" PRIx64 "\n", sum(body));
	return str_ends(line, (struct str){ digits, 17 }) ? SHIM_OURS : SHIM_EDITED;
}

/* The line "program='…'"; a quote within is written '\''. */
const char *shim_program(struct arena *arena, struct str content)
{
	const struct str key = STR("\nprogram='");
	size_t at = str_find_fold(content, key, 0);
	if (at == content.len)
		return NULL;
	const char *program = "";
	for (at += key.len; at < content.len; at++) {
		struct str rest = str_slice(content, at, content.len);
		if (str_starts(rest, STR("'\\''")))
			at += 3;
		else if (*rest.ptr == '\'')
			return program;
		program = arena_printf(arena, "%s%c", program, content.ptr[at]);
	}
	return NULL;
}
