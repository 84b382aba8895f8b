/* SPDX-License-Identifier: MIT */
#include "cli/check.h"

#include <pmcheck.h>

#include "cli/settings.h"

void checker_begin(struct checker *checker, const struct settings *settings)
{
	*checker = (struct checker){ .settings = settings };
	struct report_style style = { .quiet = settings->quiet, .width = 80 };
	reporter_begin(&checker->reporter, report_format((size_t)settings->format), stdout, style);
}

void checker_document(struct checker *checker, const char *path, struct str bytes, bool named)
{
	const struct pmcheck_config *config = checker->settings->config;
	struct pmcheck_input input = { .path = path, .data = bytes.ptr, .size = bytes.len };
	struct report_document document = {
		.path = str_of(path),
		.bytes = bytes,
		.checked = pmcheck_check(&input, config, NULL),
		.named = named,
	};
	reporter_document(&checker->reporter, &document);
	for (size_t i = 0; i < pmcheck_finding_count(document.checked); i++)
		if (pmcheck_finding(document.checked, i)->severity >=
			pmcheck_config_fail_on(config))
			checker->findings = true;
	pmcheck_report_free(document.checked);
}

void checker_trouble(struct checker *checker)
{
	checker->failed = true;
}

int checker_end(struct checker *checker)
{
	reporter_end(&checker->reporter);
	return checker->failed ? -1 : checker->findings;
}
