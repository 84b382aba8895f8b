/* SPDX-License-Identifier: MIT */
/*
 * What a check costs beside a bare parse of the same bytes by the same libcmark, in CPU and peak
 * memory. Each large job runs in a process of its own, so that none profits from the one before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmark.h>
#include <pmcheck.h>

#include "support/shapes.h"

enum {
	FILES = 10000,
	BATCH = 100,
	BATCHES = FILES / BATCH,
	PAIRS = 5,
};

static const size_t megabyte = 1000000;

struct cost {
	double seconds; /* of CPU */
	double mebibytes;
};

static double cpu_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void parse(struct str document)
{
	cmark_node_free(cmark_parse_document(document.ptr, document.len, CMARK_OPT_DEFAULT));
}

/* One configuration for all documents, as every program has. */
static const struct pmcheck_config *configuration(void)
{
	static struct pmcheck_config *config;
	if (!config) {
		config = pmcheck_config_new();
		(void)pmcheck_config_set(config, "max-bytes", "1000000000");
	}
	return config;
}

static void check(struct str document)
{
	const struct pmcheck_config *config = configuration();
	struct pmcheck_input input = { .data = document.ptr, .size = document.len };
	pmcheck_report_free(pmcheck_check(&input, config, NULL));
}

/* A document to make, and what to do with it. */
struct job {
	struct str (*make)(struct arena *arena, size_t size);
	size_t size;
	void (*work)(struct str document);
};

static struct cost cost_here(const struct job *job)
{
	struct arena arena;
	arena_init(&arena);
	struct str document = job->make(&arena, job->size);
	double begin = cpu_seconds();
	job->work(document);
	double seconds = cpu_seconds() - begin;
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	arena_release(&arena);
	return (struct cost){ seconds, (double)usage.ru_maxrss / 1024 };
}

/* What a job costs in a process of its own. */
static struct cost cost_of(const struct job *job)
{
	int ends[2];
	struct cost cost = { 0 };
	fflush(stdout);
	pid_t child = pipe(ends) == 0 ? fork() : -1;
	if (child == 0) {
		cost = cost_here(job);
		_exit(write(ends[1], &cost, sizeof cost) == (ssize_t)sizeof cost ? 0 : 1);
	}
	int status;
	if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0 ||
		read(ends[0], &cost, sizeof cost) != (ssize_t)sizeof cost) {
		fputs("bench: a job failed\n", stderr);
		exit(2);
	}
	close(ends[0]);
	close(ends[1]);
	return cost;
}

/* The least of some runs: what the job costs when nothing else is in the way. */
static struct cost least_cost_of(const struct job *job)
{
	struct cost least = cost_of(job);
	for (size_t i = 1; i < PAIRS; i++) {
		struct cost again = cost_of(job);
		if (again.seconds < least.seconds)
			least = again;
	}
	return least;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, compare);
	return values[count / 2];
}

/* Prints what was measured beside what is aimed at; counts what is over. */
static void print_row(int *over, const char *what, const char *figures, double value, double aim)
{
	bool is_over = value > aim;
	*over += is_over;
	printf("%-44s %-32s %6.2f  aim %5.2f%s\n", what, figures, value, aim,
		is_over ? "  OVER" : "");
}

static double seconds_of(void (*work)(struct str document), const struct str *documents)
{
	double begin = cpu_seconds();
	for (size_t i = 0; i < BATCH; i++)
		work(documents[i]);
	return cpu_seconds() - begin;
}

static void many_files(int *over)
{
	static struct str documents[FILES];
	static double ratios[BATCHES];
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < FILES; i++)
		documents[i] = shape_ordinary(&arena, i);
	double checks = 0, parses = 0;
	for (size_t i = 0; i < BATCHES; i++) {
		const struct str *batch = documents + i * BATCH;
		double checked = i % 2 ? seconds_of(check, batch) : 0;
		double parsed = seconds_of(parse, batch);
		if (i % 2 == 0)
			checked = seconds_of(check, batch);
		checks += checked;
		parses += parsed;
		ratios[i] = checked / parsed;
	}
	arena_release(&arena);
	char figures[64];
	snprintf(figures, sizeof figures, "%.0f ms / %.0f ms", checks * 1e3, parses * 1e3);
	print_row(over, "10,000 files of 500 words, CPU / parse", figures, median(ratios, BATCHES),
		1.1);
}

static void one_large_file(int *over)
{
	double ratios[PAIRS];
	struct cost checked = { 0 }, parsed = { 0 };
	for (size_t i = 0; i < PAIRS; i++) {
		parsed = cost_of(&(struct job){ shape_large, 10 * megabyte, parse });
		checked = cost_of(&(struct job){ shape_large, 10 * megabyte, check });
		ratios[i] = checked.seconds / parsed.seconds;
	}
	char figures[64];
	snprintf(figures, sizeof figures, "%.0f ms / %.0f ms", checked.seconds * 1e3,
		parsed.seconds * 1e3);
	print_row(over, "one file of 10 MB, CPU / parse", figures, median(ratios, PAIRS), 1.1);
	snprintf(figures, sizeof figures, "%.0f MiB / %.0f MiB", checked.mebibytes,
		parsed.mebibytes);
	print_row(over, "one file of 10 MB, peak memory / parse", figures,
		checked.mebibytes / parsed.mebibytes, 2);
}

static struct str headings(struct arena *arena, size_t count)
{
	return shape_repeat(arena, "", "## Timeline\n", count, "");
}

static struct str one_line(struct arena *arena, size_t size)
{
	static const char unit[] = "It was down again at 14:05 UTC and nobody knew why. ";
	return shape_repeat(arena, "", unit, size / strlen(unit), "\n");
}

static struct str times(struct arena *arena, size_t count)
{
	return shape_repeat(arena, "## Timeline\n\n", "- 14:05 PDT: down\n", count, "");
}

/* A job of twice the size should cost twice as much; a little more is the memory's. */
static void doubling(int *over, const char *what, struct str (*make)(struct arena *, size_t),
	size_t size, size_t doublings)
{
	char figures[128] = "";
	double first = 0, last = 0;
	for (size_t i = 0; i <= doublings; i++) {
		last = least_cost_of(&(struct job){ make, size << i, check }).seconds;
		if (i == 0)
			first = last;
		size_t length = strlen(figures);
		snprintf(figures + length, sizeof figures - length, i ? " → %.2f s" : "%.2f s",
			last);
	}
	print_row(over, what, figures, last / first / (double)((size_t)1 << doublings), 1.2);
}

static void hostile(int *over)
{
	for (size_t i = 0; i < hostile_shape_count; i++) {
		const struct hostile_shape *shape = &hostile_shapes[i];
		struct cost once = least_cost_of(&(struct job){ shape->make, 1, check });
		struct cost twice = least_cost_of(&(struct job){ shape->make, 2, check });
		char figures[64];
		snprintf(figures, sizeof figures, "%.3f s → %.3f s, %.0f MiB", once.seconds,
			twice.seconds, once.mebibytes);
		print_row(over, shape->name, figures, once.seconds, 0.5);
		if (once.mebibytes > 130)
			print_row(over, "  its memory", "", once.mebibytes, 130);
		if (twice.seconds > 0.05)
			print_row(over, "  twice the size", "", twice.seconds / once.seconds, 2.4);
	}
}

int main(void)
{
	int over = 0;
	many_files(&over);
	one_large_file(&over);
	doubling(&over, "12.5 → 100 MB, growth / size", shape_large, 25 * megabyte / 2, 3);
	doubling(&over, "500,000 → 1,000,000 headings", headings, 500000, 1);
	doubling(&over, "one line of 5 → 10 MB", one_line, 5 * megabyte, 1);
	doubling(&over, "500,000 → 1,000,000 times", times, 500000, 1);
	hostile(&over);
	return over ? 1 : 0;
}
