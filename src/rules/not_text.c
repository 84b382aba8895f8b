/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "rules/rule.h"

/* A byte order mark or the zero bytes of Latin letters tell UTF-16 and UTF-32 from other binaries. */
static bool is_wide_text(struct str bytes)
{
	static const struct str marks[] = { { "\xFF\xFE", 2 }, { "\xFE\xFF", 2 },
		{ "\0\0\xFE\xFF", 4 } };
	enum { SAMPLE = 64 };
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(bytes, marks[i]))
			return true;
	struct str sample = str_slice(bytes, 0, SAMPLE);
	size_t zeros[2] = { 0, 0 };
	for (size_t i = 0; i < sample.len; i++)
		zeros[i % 2] += sample.ptr[i] == '\0';
	size_t half = sample.len / 2;
	return half >= 2 && (zeros[0] + 1 >= half || zeros[1] + 1 >= half) &&
		(zeros[0] == 0 || zeros[1] == 0);
}

static void check(const struct run *run)
{
	struct str bytes = run->document->text.bytes;
	if (bytes.len > run->config->max_bytes) {
		report_source(run, 0, 0,
			run_text(run, "the file is larger than %zu bytes: it is not read",
				run->config->max_bytes));
		return;
	}
	const char *nul = bytes.len ? memchr(bytes.ptr, '\0', bytes.len) : NULL;
	size_t zero = nul ? (size_t)(nul - bytes.ptr) : bytes.len;
	size_t invalid = utf8_invalid_at(bytes), at = zero < invalid ? zero : invalid;
	if (at == bytes.len)
		return;
	const char *message = is_wide_text(bytes)
		? "this is UTF-16 or UTF-32: save the file as UTF-8"
		: at == zero ? "a zero byte: this is no text"
			     : run_text(run, "byte 0x%02x is not UTF-8: save the file as UTF-8",
				       (unsigned)(unsigned char)bytes.ptr[at]);
	report_source(run, at, at + 1, message);
}

const struct rule rule_not_text = {
	.stage = STAGE_BYTES,
	.check = check,
	.about = {
		.id = "not-text",
		.severity = PMCHECK_ERROR,
		.summary = "the file is not UTF-8 text, or too large to be read",
		.help = "Save the file as UTF-8; a picture or archive belongs in a file of its own.",
		.explanation =
			"A postmortem is read for years, by people and programs that know one encoding: "
			"UTF-8. A byte order mark at the beginning is fine. UTF-16, other encodings and "
			"binary files are not read any further, so this is the file's only finding.\n\n"
			"Files larger than max-bytes are not read either.",
		.bad = "(a file that Windows saved as \"Unicode\")\n",
		.good = "(the same file saved as \"UTF-8\")\n",
	},
};
