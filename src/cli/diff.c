/* SPDX-License-Identifier: MIT */
#include "cli/diff.h"

#include "base/arena.h"
#include "base/escape.h"
#include "base/vec.h"

enum {
	CONTEXT = 3, /* lines around what changed */
	WINDOW = 100, /* so far ahead equal lines are looked for after a change */
};

struct lines {
	VEC(struct str) list; /* each with its end, as far as it has one */
};

/* Lines of the old text from `old` to `old_end` become those of the new one. */
struct change {
	size_t old, old_end;
	size_t new, new_end;
};

struct diff {
	struct arena arena;
	struct lines old, new;
	VEC(struct change) changes;
	FILE *out;
	bool escaped;
};

static void read_lines(struct arena *arena, struct lines *lines, struct str text)
{
	for (size_t at = 0, end; at < text.len; at = end) {
		const char *newline = memchr(text.ptr + at, '\n', text.len - at);
		end = newline ? (size_t)(newline - text.ptr) + 1 : text.len;
		*vec_push(&lines->list, arena) = str_slice(text, at, end);
	}
}

/* Whether the texts go on alike there: a blank line alone proves nothing. */
static bool meets(const struct diff *diff, size_t old, size_t new)
{
	bool told = false;
	for (; old < diff->old.list.count && new < diff->new.list.count && !told; old++, new++) {
		if (!str_eq(diff->old.list.items[old], diff->new.list.items[new]))
			return false;
		told = str_trim(diff->old.list.items[old]).len > 0;
	}
	return told || (old == diff->old.list.count && new == diff->new.list.count);
}

/* The end of the change that begins there: where the texts meet again soonest, else their ends. */
static struct change change_at(const struct diff *diff, size_t old, size_t new)
{
	size_t olds = diff->old.list.count, news = diff->new.list.count;
	for (size_t sum = 1; sum <= WINDOW; sum++)
		for (size_t ahead = 0; ahead <= sum; ahead++) {
			size_t a = old + ahead, b = new + sum - ahead;
			if (a <= olds && b <= news && meets(diff, a, b))
				return (struct change){ old, a, new, b };
		}
	return (struct change){ old, olds, new, news };
}

static void find_changes(struct diff *diff)
{
	size_t old = 0, new = 0;
	while (old < diff->old.list.count || new < diff->new.list.count) {
		if (old < diff->old.list.count && new < diff->new.list.count &&
			str_eq(diff->old.list.items[old], diff->new.list.items[new])) {
			old++;
			new++;
			continue;
		}
		struct change change = change_at(diff, old, new);
		*vec_push(&diff->changes, &diff->arena) = change;
		old = change.old_end;
		new = change.new_end;
	}
}

/* ---- printing ------------------------------------------------------------------------------- */

static void print_bytes(const struct diff *diff, struct str bytes)
{
	if (diff->escaped)
		escape_print(diff->out, bytes);
	else
		fwrite(bytes.ptr, 1, bytes.len, diff->out);
}

static void print_lines(
	const struct diff *diff, char sign, const struct lines *lines, size_t from, size_t to)
{
	for (; from < to; from++) {
		struct str line = lines->list.items[from];
		bool ended = str_ends(line, STR("\n"));
		putc(sign, diff->out);
		print_bytes(diff, str_slice(line, 0, line.len - ended));
		fputs(ended ? "\n" : "\n\\ No newline at end of file\n", diff->out);
	}
}

/* A file's name as git writes it: quoted when there is anything odd in it. */
static void print_name(const struct diff *diff, const char *lead, const char *path)
{
	bool odd = false, blank = false;
	for (const char *at = path; *at; at++) {
		odd |= *at < ' ' || *at == '"' || *at == '\\' || *at == 0x7F;
		blank |= *at == ' ';
	}
	fprintf(diff->out, "%.4s%s%s", lead, odd ? "\"" : "", lead + 4);
	for (const char *at = path; *at; at++) {
		if (*at == '"' || *at == '\\')
			fprintf(diff->out, "\\%c", *at);
		else if (*at < ' ' || *at == 0x7F)
			fprintf(diff->out, "\\%03o", (unsigned)(unsigned char)*at);
		else
			putc(*at, diff->out);
	}
	fputs(odd ? "\"\n" : blank ? "\t\n" : "\n", diff->out);
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The first change after `first` that is too far from the one before it to share its hunk. */
static size_t hunk_end(const struct diff *diff, size_t first)
{
	size_t end = first + 1;
	while (end < diff->changes.count && diff->changes.items[end].old -
				diff->changes.items[end - 1].old_end <= 2 * (size_t)CONTEXT)
		end++;
	return end;
}

/* "12,3"; of no lines the line before them is named. */
static void print_range(const struct diff *diff, char sign, size_t from, size_t to)
{
	fprintf(diff->out, "%c%zu,%zu", sign, to > from ? from + 1 : from, to - from);
}

static void print_hunk(const struct diff *diff, size_t first, size_t end)
{
	const struct change *changes = diff->changes.items;
	size_t before = least(changes[first].old, CONTEXT);
	size_t old = changes[first].old - before, new = changes[first].new - before;
	size_t after = least(diff->old.list.count - changes[end - 1].old_end, CONTEXT);
	size_t last = changes[end - 1].old_end + after;
	fputs("@@ ", diff->out);
	print_range(diff, '-', old, last);
	putc(' ', diff->out);
	print_range(diff, '+', new, changes[end - 1].new_end + after);
	fputs(" @@\n", diff->out);
	for (size_t i = first; i < end; i++) {
		print_lines(diff, ' ', &diff->old, old, changes[i].old);
		print_lines(diff, '-', &diff->old, changes[i].old, changes[i].old_end);
		print_lines(diff, '+', &diff->new, changes[i].new, changes[i].new_end);
		old = changes[i].old_end;
	}
	print_lines(diff, ' ', &diff->old, old, last);
}

void diff_print(FILE *out, const char *path, struct str old, struct str new, bool escaped)
{
	struct diff diff = { .out = out, .escaped = escaped };
	arena_init(&diff.arena);
	read_lines(&diff.arena, &diff.old, old);
	read_lines(&diff.arena, &diff.new, new);
	find_changes(&diff);
	while (str_starts(str_of(path), STR("./")))
		path += 2;
	if (diff.changes.count) {
		print_name(&diff, "--- a/", path);
		print_name(&diff, "+++ b/", path);
	}
	for (size_t i = 0, end; i < diff.changes.count; i = end) {
		end = hunk_end(&diff, i);
		print_hunk(&diff, i, end);
	}
	arena_release(&diff.arena);
}
