/* SPDX-License-Identifier: MIT */
#include "time/scan.h"

#include "time/candidate.h"

static uint32_t absolute(const struct scanner *scanner, size_t at)
{
	return scanner->begin + (uint32_t)at;
}

static uint32_t add_date(struct scanner *scanner, const struct date *date)
{
	struct mentioned_date *mentioned = vec_push(&scanner->times->dates, scanner->arena);
	mentioned->date = *date;
	mentioned->date.begin = absolute(scanner, date->begin);
	mentioned->date.end = absolute(scanner, date->end);
	mentioned->block = (uint32_t)scanner->block;
	mentioned->year_taken = false;
	scanner->taken = date->end;
	return (uint32_t)scanner->times->dates.count - 1;
}

static uint32_t add_zone(struct scanner *scanner, const struct candidate *time)
{
	*vec_push(&scanner->times->zones, scanner->arena) = (struct mentioned_zone){
		time->zone,
		absolute(scanner, time->zone_begin),
		absolute(scanner, time->zone_begin + time->zone.text.len),
	};
	return (uint32_t)scanner->times->zones.count - 1;
}

static void add_mention(struct scanner *scanner, const struct candidate *time)
{
	struct mention *mention = vec_push(&scanner->times->mentions, scanner->arena);
	*mention = (struct mention){
		.clock = time->clock,
		.block = (uint32_t)scanner->block,
		.end = absolute(scanner, time->end),
		.zone = NO_INDEX,
		.date = NO_INDEX,
		.gloss = NO_INDEX,
		.declaration = NO_INDEX,
		.via = PMCHECK_VIA_NOTHING,
		.possible = clock_is_possible(&time->clock),
		.leads = time->before.at_head,
	};
	mention->clock.begin = absolute(scanner, time->clock.begin);
	mention->clock.end = absolute(scanner, time->clock.end);
	if (time->has_date)
		mention->date = add_date(scanner, &time->date);
	if (time->has_zone) {
		mention->zone = add_zone(scanner, time);
		mention->via = time->via;
	}
	scanner->taken = time->end;
}

/* Most numbers are no hours: what follows would have to be UTC, GMT or a range. */
static bool may_be_bare(const struct scanner *scanner, size_t end)
{
	char next = str_at(scanner->prose, skip_gap(scanner->prose, end));
	return is_any(to_lower(next), "-([\xE2ugztace");
}

/* Reads a time at `at`; where reading goes on, or `at` when there is none. */
static size_t take_time(struct scanner *scanner, size_t at)
{
	struct candidate time;
	if (!clock_read(scanner->prose, at, &time.clock) ||
		(time.clock.form == CLOCK_BARE && !may_be_bare(scanner, time.clock.end)))
		return at;
	time.has_date = false;
	words_before(&time.before, scanner->prose, at);
	candidate_read_zone(scanner, &time);
	if (!candidate_is_time(scanner, &time))
		return at;
	if (time.end == time.clock.end) {
		size_t name = skip_gap(scanner->prose, time.end);
		size_t after = scanner_skip_hour(scanner, name);
		time.end = after > name ? after : time.end;
	}
	add_mention(scanner, &time);
	return time.end;
}

/* The end of the digits and colons at `at`: nothing in them is a time any more. */
static size_t skip_digits(struct str prose, size_t at)
{
	size_t begin = at;
	while (at < prose.len && (is_digit(prose.ptr[at]) || prose.ptr[at] == ':'))
		at++;
	return at > begin ? at : begin + 1;
}

/* "2024-05-03T14:05": the time is glued to its date. */
static size_t take_date(struct scanner *scanner, size_t at, bool time_may_begin)
{
	struct date date;
	struct str prose = scanner->prose;
	size_t end = at + str_digits(prose, at);
	if (str_at(prose, end) == ':')
		return at;
	if (!time_may_begin && !(at && is_any(prose.ptr[at - 1], "-/")))
		return at;
	if (!date_read(prose, at, &date) || date.begin < scanner->taken)
		return at;
	add_date(scanner, &date);
	if (date.end + 1 < prose.len && prose.ptr[date.end] == 'T' && is_digit(prose.ptr[date.end + 1])) {
		end = take_time(scanner, date.end + 1);
		return end > date.end + 1 ? end : date.end;
	}
	return date.end;
}

/* "14:00Z-15:00Z", "10:05 EDT/14:05 UTC": glued to the time before it. */
static bool goes_on(const struct scanner *scanner, size_t at)
{
	const struct times *times = scanner->times;
	if (at < 2 || scanner->taken != at - 1 || !is_any(scanner->prose.ptr[at - 1], "/-") ||
		!times->mentions.count)
		return false;
	const struct mention *last = &times->mentions.items[times->mentions.count - 1];
	return last->block == scanner->block && last->end == absolute(scanner, at - 1);
}

/* Whether digits are of no date and no time by their count: 024, 12345; or 1,024; or a percentage. */
static bool is_amount(struct str prose, size_t at)
{
	enum { GROUP = 3, YEAR = 4 };
	size_t digits = str_digits(prose, at);
	char after = str_at(prose, at + digits);
	return digits == GROUP || digits > YEAR || after == '%' ||
		(after == ',' && str_digits(prose, at + digits + 1) == GROUP);
}

static size_t take_digits(struct scanner *scanner, size_t at)
{
	if (is_amount(scanner->prose, at))
		return skip_digits(scanner->prose, at);
	bool may_begin = clock_may_begin(scanner->prose, at);
	size_t end = take_date(scanner, at, may_begin);
	if (end > at)
		return end;
	if (may_begin || goes_on(scanner, at)) {
		end = take_time(scanner, at);
		if (end > at)
			return end;
	}
	return skip_digits(scanner->prose, at);
}

/* Whether a time may begin from `begin` to before `end`. */
static bool has_hour(const struct scanner *scanner, size_t begin, size_t end)
{
	size_t prose = absolute(scanner, 0);
	return char_map_next(scanner->markdown->chars.hours, prose + begin, prose + end) < prose + end;
}

/* A code span counts when it is one time, with a date and a zone or without. */
static size_t take_code(struct scanner *scanner, size_t at)
{
	struct str prose = scanner->prose;
	const char *close = memchr(prose.ptr + at, MARK_CODE_END, prose.len - at);
	size_t end = close ? (size_t)(close - prose.ptr) : prose.len;
	if (!has_hour(scanner, at + 1, end))
		return end + 1;
	struct candidate time;
	struct date date;
	size_t begin = skip_blanks(prose, at + 1);
	bool dated = date_read_here(prose, begin, &date) && date.end < end;
	if (dated) {
		begin = scanner_skip_char(scanner, skip_gap(prose, date.end), ",");
		begin += str_at(scanner->prose, begin) == 'T';
	}
	if (begin >= end || !clock_read(prose, begin, &time.clock) || time.clock.end > end)
		return end + 1;
	time.has_date = false;
	words_before(&time.before, prose, begin);
	candidate_read_zone(scanner, &time);
	bool whole = time.clock.form == CLOCK_COLON || time.clock.meridiem || time.has_zone;
	size_t stop = time.end <= end ? time.end : time.clock.end;
	if (!whole || skip_blanks(prose, stop) < end || !candidate_ends_well(scanner, &time))
		return end + 1;
	if (dated)
		add_date(scanner, &date);
	add_mention(scanner, &time);
	return time.end > end ? time.end : end + 1;
}

/* "noon", "midday", "midnight" */
static size_t take_word(struct scanner *scanner, size_t at)
{
	char third = to_lower(str_at(scanner->prose, at + 2));
	if (third != 'o' && third != 'd')
		return at + 1;
	size_t end = take_time(scanner, at);
	return end > at ? end : at + 1;
}

static void scan_block(struct scanner *scanner)
{
	const uint64_t *hours = scanner->markdown->chars.hours;
	size_t begin = scanner->begin;
	struct str prose = scanner->prose;
	scanner->taken = 0;
	/* What is taken may end behind the block: a code span that a table's cell cuts. */
	for (size_t at = 0; at < prose.len;) {
		at = char_map_next(hours, begin + at, begin + prose.len) - begin;
		if (at == prose.len)
			break;
		char c = prose.ptr[at];
		if (is_digit(c))
			at = take_digits(scanner, at);
		else if (c == MARK_CODE)
			at = take_code(scanner, at);
		else
			at = take_word(scanner, at);
	}
}

/* Notes what the heads of a table's columns say. */
static void read_head(struct scanner *scanner, const struct block *block)
{
	if (scanner->table != block->table || block->column == 0)
		scanner->columns.count = 0;
	scanner->table = block->table;
	struct str head = block_prose(scanner->markdown, block);
	*vec_push(&scanner->columns, scanner->arena) =
		(struct column){ names_duration(head), names_times(head) };
}

void times_scan(struct times *times, struct arena *arena, const struct markdown *markdown,
	const struct sections *sections)
{
	enum { USUAL_TIMES = 16 };
	struct scanner scanner = {
		.times = times, .arena = arena, .markdown = markdown, .sections = sections
	};
	*times = (struct times){ 0 };
	vec_reserve(&times->mentions, arena, USUAL_TIMES);
	vec_reserve(&times->zones, arena, USUAL_TIMES);
	times->first_in = arena_zalloc(arena, markdown->blocks.count, sizeof *times->first_in);
	for (size_t i = 0; i < markdown->blocks.count; i++) {
		const struct block *block = &markdown->blocks.items[i];
		times->first_in[i] = (uint32_t)times->mentions.count;
		if (block->kind == BLOCK_CODE || block->kind == BLOCK_BREAK)
			continue;
		if (block->kind == BLOCK_CELL && block->row == 0)
			read_head(&scanner, block);
		scanner.block = i;
		scanner.begin = block->begin;
		scanner.prose = block_prose(markdown, block);
		if (block->kind == BLOCK_CELL && block->column == 0)
			scanner.duration_row = labels_duration(scanner.prose);
		scan_block(&scanner);
	}
	times->bound = times->zones.count;
}

/* Passes what authors put before the time of an entry: "â¢", an emoji, "[", "~", a dash. */
static size_t skip_ornament(struct str line)
{
	size_t at = skip_gap(line, 0);
	while (at < line.len && !is_alnum(line.ptr[at])) {
		uint32_t code;
		size_t length = utf8_next(line, at, &code);
		bool symbol = code >= 0x80 && !unicode_is_alnum(code);
		if (!symbol && !is_any(line.ptr[at], "[~*-"))
			break;
		at = skip_gap(line, at + length);
	}
	return at;
}

bool times_line_leads(struct str line)
{
	struct date date;
	struct clock clock;
	size_t at = skip_ornament(line);
	if (date_read_here(line, at, &date))
		return true;
	return at < line.len && is_digit(line.ptr[at]) && clock_read(line, at, &clock) &&
		(clock.form == CLOCK_COLON || clock.meridiem != MERIDIEM_NONE) &&
		clock_is_possible(&clock);
}
