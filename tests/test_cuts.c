/* SPDX-License-Identifier: MIT */
/*
 * Every input of the suite, cut at each of its bytes: nothing crashes, and what a report says of
 * places holds. Each piece has memory of its own, so that a sanitizer sees a look beyond its end.
 * Large documents are cut at every seventh byte. CUT_STEP multiplies the steps, for slow builds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pmcheck.h>

#include "support/examples.h"
#include "support/files.h"
#include "support/host.h"
#include "support/invariants.h"
#include "support/tap.h"

enum {
	LARGE = 4096,
	LARGE_STEP = 7,
};

struct suite {
	struct tap tap;
	struct arena arena;
	struct test_host files;
	struct pmcheck_host host;
	struct pmcheck_config *config;
	size_t step; /* multiplies */
};

/* Checks the first `size` bytes; NULL, or what does not hold. */
static const char *check_piece(const struct suite *suite, struct str source, size_t size)
{
	char *piece = xmalloc(size);
	if (size)
		memcpy(piece, source.ptr, size);
	struct pmcheck_input input = { .data = piece, .size = size };
	struct pmcheck_report *report = pmcheck_check(&input, suite->config, &suite->host);
	const char *broken = broken_invariant(report, &input);
	pmcheck_report_free(report);
	free(piece);
	return broken;
}

/* NULL, or what does not hold of the piece whose size is left in `*size`. */
static const char *cut(const struct suite *suite, struct str source, size_t *size)
{
	size_t step = (source.len < LARGE ? 1 : LARGE_STEP) * suite->step;
	for (*size = 0; *size < source.len; *size += step) {
		const char *broken = check_piece(suite, source, *size);
		if (broken)
			return broken;
	}
	*size = source.len;
	return check_piece(suite, source, source.len);
}

static void run_document(struct suite *suite, const char *path)
{
	size_t size;
	const char *broken = cut(suite, file_read(&suite->arena, path), &size);
	if (!tap(&suite->tap, !broken, "%s", path))
		printf("#\tcut at byte %zu: %s\n", size, broken);
}

static void run_examples(struct suite *suite, const char *path)
{
	struct examples examples = examples_parse(&suite->arena, file_read(&suite->arena, path));
	const char *broken = NULL;
	for (size_t i = 0, size; i < examples.count && !broken; i++) {
		broken = cut(suite, examples.items[i].input, &size);
		if (broken)
			printf("#\t%s:%zu cut at byte %zu: %s\n", path, examples.items[i].line,
				size, broken);
	}
	tap(&suite->tap, !broken, "%s", path);
}

static void run_times(struct suite *suite)
{
	struct str rest = file_read(&suite->arena, "tests/times.tsv");
	const char *broken = NULL;
	while (rest.len && !broken) {
		size_t end = str_find_fold(rest, STR("\n"), 0), size;
		struct str line = str_slice(rest, 0, end);
		struct str snippet =
			str_slice(line, str_find_fold(line, STR("\t"), 0) + 1, line.len);
		broken = cut(suite, snippet, &size);
		if (broken)
			printf("#\t%.*s cut at byte %zu: %s\n", (int)snippet.len, snippet.ptr, size,
				broken);
		rest = str_slice(rest, end + 1, rest.len);
	}
	tap(&suite->tap, !broken, "tests/times.tsv");
}

static size_t step_of_environment(void)
{
	const char *step = getenv("CUT_STEP");
	return step ? (size_t)strtoul(step, NULL, 10) : 1;
}

int main(void)
{
	struct suite suite = { .config = pmcheck_config_new(), .step = step_of_environment() };
	arena_init(&suite.arena);
	test_host_init(&suite.files);
	suite.host = test_host_api(&suite.files);
	struct paths rules = files_in(&suite.arena, "tests/rules", ".md");
	for (size_t i = 0; i < rules.count; i++)
		run_examples(&suite, rules.items[i]);
	struct paths documents = files_in(&suite.arena, "tests/documents", ".md");
	for (size_t i = 0; i < documents.count; i++)
		run_document(&suite, documents.items[i]);
	run_times(&suite);
	test_host_release(&suite.files);
	arena_release(&suite.arena);
	pmcheck_config_free(suite.config);
	return tap_end(&suite.tap);
}
