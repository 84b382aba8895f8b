/* SPDX-License-Identifier: MIT */
#include "rules/table_to_bullets.h"

#include "rules/event.h"
#include "rules/tell_time.h"

enum { HEAD_LINES = 2 }; /* the head, and the line of dashes */

/* The two cells of a row. */
struct row {
	struct str time, event;
};

/* Reads "| 14:05 | down |"; false for more or fewer cells, and for pipes that may be none. */
static bool read_row(struct str line, struct row *row)
{
	line = str_trim(line);
	if (!line.len || memchr(line.ptr, '\\', line.len) || memchr(line.ptr, '`', line.len))
		return false;
	if (line.ptr[0] == '|')
		line = str_slice(line, 1, line.len);
	if (line.len && line.ptr[line.len - 1] == '|')
		line.len--;
	const char *pipe = line.len ? memchr(line.ptr, '|', line.len) : NULL;
	if (!pipe)
		return false;
	size_t at = (size_t)(pipe - line.ptr);
	row->time = str_trim(str_slice(line, 0, at));
	row->event = str_trim(str_slice(line, at + 1, line.len));
	return row->time.len && row->event.len && !memchr(row->event.ptr, '|', row->event.len);
}

/* The zone that the column's head gives a time, with a blank before it; "" when it has its own. */
static const char *zone_of_column(const struct run *run, const struct entry *entry)
{
	const struct times *times = &run->document->times;
	const struct mention *mention = &times->mentions.items[entry->start];
	if (mention->zone == NO_INDEX || mention->via != PMCHECK_VIA_COLUMN)
		return "";
	return run_join(run, " ", run_slice(run, mention_zone(times, mention)->text));
}

static bool write_row(const struct run *run, struct edits *edits, const struct entry *entry)
{
	const struct block *block = &run->document->markdown.blocks.items[entry->block];
	struct span line = edit_line(run, entry_line(run, entry));
	struct row row;
	if (entry->start == NO_INDEX || block->kind != BLOCK_CELL || block->item != NO_ITEM ||
		block->form == PMCHECK_HTML ||
		!read_row(str_slice(run->document->text.bytes, line.begin, line.end), &row))
		return false;
	const char *colon = row.time.ptr[row.time.len - 1] == ':' ? "" : ":";
	const char *zone = zone_of_column(run, entry);
	if (*zone && !*colon)
		return false;
	edit_replace(run, edits, line,
		run_join(run, "- ", run_slice(run, row.time), zone, colon, " ",
			run_slice(run, row.event)));
	return true;
}

/* Takes the head away, and leaves a blank line before the bullets. */
static bool drop_head(const struct run *run, struct edits *edits, size_t first_row)
{
	struct row head;
	if (first_row <= HEAD_LINES)
		return false;
	struct span line = edit_line(run, first_row - HEAD_LINES);
	if (!read_row(str_slice(run->document->text.bytes, line.begin, line.end), &head))
		return false;
	size_t rows = text_line_start(&run->document->text, first_row);
	bool blank = edit_line_is_blank(run, first_row - HEAD_LINES - 1);
	edit_replace(run, edits, (struct span){ line.begin, rows }, blank ? "" : edit_line_end(run));
	return true;
}

bool table_to_bullets(const struct run *run, struct edits *edits)
{
	const struct timeline *timeline = &run->document->timeline;
	size_t first = entry_line(run, &timeline->entries.items[0]);
	for (size_t i = 0; i < timeline->entries.count; i++)
		if (entry_line(run, &timeline->entries.items[i]) != first + i ||
			!write_row(run, edits, &timeline->entries.items[i]))
			return false;
	/* What follows at once, such as a row without a time, would go on the last bullet. */
	return edit_line_is_blank(run, first + timeline->entries.count) && drop_head(run, edits, first);
}
