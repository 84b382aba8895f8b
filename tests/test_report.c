/* SPDX-License-Identifier: MIT */
/* What every report format must hold, whatever the document and its name. */
#include "report/report.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/utf8.h"
#include "support/cmocka.h"

static const struct str paths[] = {
	{ "outage.md", 9 },
	{ "a\nb\x1B[31m\xE2\x80\xAE\xFF.md", 15 },
	{ "::error::x ##[error]y", 21 },
	{ "-", 1 },
};

static const struct str documents[] = {
	{ "", 0 },
	{ "no postmortem\n", 14 },
	{ "## Timeline\n\n- 6:26 PM PT: ##[error] \x1B[31m \xE2\x80\xAE\n- 7:58 PM: ::error::\n",
		68 },
	{ "::error::x\r::error::y\r", 22 },
	{ "a\0b\xFF", 4 },
	{ "\t\t\t\xE6\x97\xA5\xCC\x81", 8 },
};

enum {
	PATHS = sizeof paths / sizeof *paths,
	DOCUMENTS = sizeof documents / sizeof *documents,
};

/* The report of all documents under each path; the caller frees it. */
static struct str report_all(const struct report_format *format, struct report_style style)
{
	struct pmcheck_config *config = pmcheck_config_new();
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	struct reporter reporter;
	reporter_begin(&reporter, format, out, style,
		(struct report_run){ .fail_on = PMCHECK_ERROR });
	for (size_t i = 0; i < PATHS * DOCUMENTS; i++) {
		struct str bytes = documents[i % DOCUMENTS];
		struct pmcheck_input input = { .data = bytes.ptr, .size = bytes.len };
		struct report_document document = {
			.path = paths[i / DOCUMENTS],
			.bytes = bytes,
			.checked = pmcheck_check(&input, config, NULL),
			.named = true,
		};
		reporter_document(&reporter, &document);
		pmcheck_report_free(document.checked);
	}
	reporter_trouble(&reporter);
	reporter_end(&reporter);
	fclose(out);
	pmcheck_config_free(config);
	return (struct str){ text, size };
}

/* `commands`: what it is made of are commands of GitHub's runner; tests/formats/runner.py parses them. */
static void assert_harmless(struct str report, bool commands)
{
	assert_int_equal(utf8_invalid_at(report), report.len);
	assert_int_equal(str_find_fold(report, STR("##["), 0), report.len);
	bool begins = true; /* nothing but blanks stands before in the line */
	for (size_t at = 0; at < report.len;) {
		uint32_t code;
		size_t length = utf8_next(report, at, &code);
		assert_true(code == '\n' || (code >= ' ' && code != 0x7F));
		assert_false((code >= 0x80 && code < 0xA0) || code == 0x202E);
		assert_false(!commands && begins && str_starts(str_slice(report, at, report.len), STR("::")));
		begins = code == '\n' || (begins && code == ' ');
		at += length;
	}
}

static void every_format_is_harmless(void **state)
{
	(void)state;
	const struct report_style styles[] = {
		{ .width = 80 },
		{ .snippets = true, .verdict = true, .width = 80 },
		{ .snippets = true, .verdict = true, .width = 40 },
		{ .quiet = true, .width = 80 },
	};
	for (size_t format = 0; report_format(format); format++)
		for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
			struct str report = report_all(report_format(format), styles[i]);
			assert_true(report.len > 0);
			assert_harmless(report, report_format(format) == &report_github);
			free((char *)report.ptr);
		}
}

static const struct report_format *find_format(const char *name)
{
	for (size_t i = 0; report_format(i); i++)
		if (strcmp(report_format(i)->name, name) == 0)
			return report_format(i);
	fail();
	return NULL;
}

static size_t count_of(const json_t *object, const char *key)
{
	return (size_t)json_integer_value(json_object_get(object, key));
}

static void json_sums_up(void **state)
{
	(void)state;
	struct str report = report_all(find_format("json"), (struct report_style){ 0 });
	json_t *json = json_loadb(report.ptr, report.len, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(json);
	const json_t *summary = json_object_get(json, "summary");
	assert_int_equal(json_array_size(json_object_get(json, "files")), PATHS * DOCUMENTS);
	assert_int_equal(count_of(summary, "files"), PATHS * DOCUMENTS);
	assert_int_equal(count_of(summary, "troubles"), 1);
	assert_int_equal(json_array_size(json_object_get(json, "findings")),
		count_of(summary, "errors") + count_of(summary, "warnings") +
			count_of(summary, "notes"));
	json_decref(json);
	free((char *)report.ptr);
}

static size_t count_lines(struct str text)
{
	size_t lines = 0;
	for (size_t i = 0; i < text.len; i++)
		lines += text.ptr[i] == '\n';
	return lines;
}

static void text_has_a_line_a_finding(void **state)
{
	(void)state;
	struct str json = report_all(find_format("json"), (struct report_style){ 0 });
	struct str text = report_all(find_format("text"), (struct report_style){ .quiet = true });
	json_t *parsed = json_loadb(json.ptr, json.len, 0, NULL);
	assert_int_equal(count_lines(text), json_array_size(json_object_get(parsed, "findings")));
	json_decref(parsed);
	free((char *)json.ptr);
	free((char *)text.ptr);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_format_is_harmless),
		cmocka_unit_test(json_sums_up),
		cmocka_unit_test(text_has_a_line_a_finding),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
