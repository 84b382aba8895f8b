/* SPDX-License-Identifier: MIT */
#include "support/shapes.h"

#include <stdio.h>

#include "base/vec.h"

static const char *const subjects[] = {
	"The payment service",
	"A cron job in the second rack",
	"The search index",
	"Our **message broker**",
	"The cache in front of `orders`",
	"The on-call engineer",
	"One of three replicas",
	"The team that owns [the gateway](https://example.org/gateway)",
};

static const char *const predicates[] = {
	"ran out of file descriptors",
	"kept its old certificate",
	"answered every request with a *polite* refusal",
	"read a configuration that nobody had reviewed",
	"waited for a lock that was held by itself",
	"was restarted by hand",
	"filled its disk with `debug` lines",
	"lost the connection to the primary",
};

static const char *const circumstances[] = {
	"after the nightly deployment.",
	"while the dashboards were green.",
	"because a limit of 1,024 was reached.",
	"until the change was rolled back.",
	"although the runbook said otherwise.",
	"for 15% of the customers in two regions.",
	"as soon as the traffic of the morning arrived.",
	"and nobody was told.",
};

enum {
	CHOICES = 8,
	SUMMARY_SENTENCES = 4, /* of some seventeen words: five hundred in all */
	ENTRIES = 9,
	CAUSE_SENTENCES = 10,
	TASKS = 6,
	MINUTES_A_STEP = 7,
};

_Static_assert(sizeof subjects / sizeof *subjects == CHOICES, "as many of each");
_Static_assert(sizeof predicates / sizeof *predicates == CHOICES, "as many of each");
_Static_assert(sizeof circumstances / sizeof *circumstances == CHOICES, "as many of each");

struct writer {
	VEC(char) bytes;
	struct arena *arena;
	size_t random;
};

static void put(struct writer *writer, const char *text)
{
	for (; *text; text++)
		*vec_push(&writer->bytes, writer->arena) = *text;
}

/* A number below CHOICES; the same row of them for the same seed. */
static size_t choose(struct writer *writer)
{
	writer->random = writer->random * 6364136223846793005U + 1442695040888963407U;
	return writer->random >> 33 & (CHOICES - 1);
}

static void put_sentence(struct writer *writer)
{
	put(writer, subjects[choose(writer)]);
	put(writer, " ");
	put(writer, predicates[choose(writer)]);
	put(writer, " ");
	put(writer, circumstances[choose(writer)]);
}

static void put_paragraph(struct writer *writer, size_t sentences)
{
	for (size_t i = 0; i < sentences; i++) {
		put_sentence(writer);
		put(writer, (i + 1) % 4 == 0 || i + 1 == sentences ? "\n" : " ");
	}
	put(writer, "\n");
}

static void put_entry(struct writer *writer, size_t minute)
{
	char time[32];
	snprintf(time, sizeof time, "- %02zu:%02zu UTC: ", minute / 60 % 24, minute % 60);
	put(writer, time);
	put_sentence(writer);
	put(writer, "\n");
}

static void put_tasks(struct writer *writer)
{
	for (size_t i = 0; i < TASKS; i++) {
		put(writer, "- [ ] ");
		put_sentence(writer);
		put(writer, "\n");
	}
	put(writer, "\n");
}

/* A postmortem whose sections are `factor` times as long as usual. */
static struct str write_postmortem(struct arena *arena, size_t seed, size_t factor)
{
	struct writer writer = { .arena = arena, .random = seed };
	put(&writer, "# Postmortem\n\n## Issue Summary\n\n"
		     "On 3 May 2024 from 14:05 UTC to 15:22 UTC 15% of all requests failed. ");
	for (size_t i = 0; i < factor; i++)
		put_paragraph(&writer, SUMMARY_SENTENCES);
	put(&writer, "## Timeline\n\n");
	for (size_t i = 0; i < factor * ENTRIES; i++) {
		put_entry(&writer, 14 * 60 + 5 + i * MINUTES_A_STEP);
		put(&writer, (i + 1) % ENTRIES ? "" : "\n");
	}
	put(&writer, "## Root Cause and Resolution\n\n");
	for (size_t i = 0; i < factor; i++)
		put_paragraph(&writer, CAUSE_SENTENCES);
	put(&writer, "## Corrective and Preventative Measures\n\n");
	for (size_t i = 0; i < factor; i++)
		put_tasks(&writer);
	return (struct str){ writer.bytes.items, writer.bytes.count };
}

struct str shape_ordinary(struct arena *arena, size_t seed)
{
	return write_postmortem(arena, seed, 1);
}

struct str shape_large(struct arena *arena, size_t size)
{
	size_t usual = write_postmortem(arena, 1, 1).len;
	return write_postmortem(arena, 1, size / usual + 1);
}

struct str shape_repeat(
	struct arena *arena, const char *before, const char *unit, size_t count, const char *after)
{
	size_t unit_size = strlen(unit), before_size = strlen(before), after_size = strlen(after);
	size_t size = before_size + unit_size * count + after_size;
	char *bytes = arena_alloc(arena, size + 1);
	memcpy(bytes, before, before_size);
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + before_size + i * unit_size, unit, unit_size);
	memcpy(bytes + size - after_size, after, after_size);
	return (struct str){ bytes, size };
}

static struct str emphasis(struct arena *arena, size_t factor)
{
	return shape_repeat(arena, "", "*a_ ", factor * 50000, "\n");
}

static struct str stars(struct arena *arena, size_t factor)
{
	return shape_repeat(arena, "", "a***b* ", factor * 100000, "\n");
}

static struct str brackets(struct arena *arena, size_t factor)
{
	struct str open = shape_repeat(arena, "", "[", factor * 100000, "a");
	struct str close = shape_repeat(arena, "", "]", factor * 100000, "\n");
	char *all = arena_copy(arena, open.ptr, open.len + close.len);
	memcpy(all + open.len, close.ptr, close.len);
	return (struct str){ all, open.len + close.len };
}

static struct str quotes(struct arena *arena, size_t factor)
{
	return shape_repeat(arena, "", "> ", factor * 50000, "a\n");
}

static struct str images(struct arena *arena, size_t factor)
{
	return shape_repeat(arena, "", "![[]()", factor * 50000, "\n");
}

/* List markers on one line, then as many blank lines: quadratic in libcmark 0.30.2. */
static struct str items(struct arena *arena, size_t count)
{
	struct str markers = shape_repeat(arena, "", "- ", count, "a\n");
	struct str blanks = shape_repeat(arena, "", "\n", count, "");
	char *all = arena_alloc(arena, markers.len + blanks.len);
	memcpy(all, markers.ptr, markers.len);
	memcpy(all + markers.len, blanks.ptr, blanks.len);
	return (struct str){ all, markers.len + blanks.len };
}

static struct str few_items(struct arena *arena, size_t factor)
{
	return items(arena, factor * 5000);
}

static struct str many_items(struct arena *arena, size_t factor)
{
	return items(arena, factor * 30000);
}

/* A list in a list in a list, a line and two more blanks each. */
static struct str deep_list(struct arena *arena, size_t factor)
{
	struct writer writer = { .arena = arena };
	for (size_t depth = 0; depth < factor * 2000; depth++) {
		for (size_t i = 0; i < depth; i++)
			put(&writer, "  ");
		put(&writer, "- a\n");
	}
	return (struct str){ writer.bytes.items, writer.bytes.count };
}

static struct str wide_table(struct arena *arena, size_t factor)
{
	struct writer writer = { .arena = arena };
	static const char *const cells[] = { "h|", "-|", "14:05|" };
	for (size_t row = 0; row < 3; row++) {
		put(&writer, "|");
		for (size_t i = 0; i < factor * 5000; i++)
			put(&writer, cells[row]);
		put(&writer, "\n");
	}
	return (struct str){ writer.bytes.items, writer.bytes.count };
}

/* Runs of backticks, each one longer than the one before: about 2 MB. */
static struct str ladder(struct arena *arena, size_t factor)
{
	struct writer writer = { .arena = arena };
	for (size_t length = 1, size = 0; size < factor * 2000000; size += length + 1, length++) {
		for (size_t i = 0; i < length; i++)
			put(&writer, "`");
		put(&writer, " ");
	}
	return (struct str){ writer.bytes.items, writer.bytes.count };
}

const struct hostile_shape hostile_shapes[] = {
	{ "`*a_ ` × 50,000", emphasis },
	{ "`a***b* ` × 100,000", stars },
	{ "a list 2,000 deep", deep_list },
	{ "`[`…`a`…`]` 100,000 deep", brackets },
	{ "`> ` × 50,000", quotes },
	{ "a table 5,000 wide", wide_table },
	{ "a ladder of backticks, 2 MB", ladder },
	{ "`![[]()` × 50,000", images },
	{ "`- ` × 5,000, blank lines", few_items },
	{ "`- ` × 30,000, blank lines", many_items },
};

const size_t hostile_shape_count = sizeof hostile_shapes / sizeof *hostile_shapes;
