/* SPDX-License-Identifier: MIT */
#include "cli/check.h"

#include <pmcheck.h>

#include "cli/settings.h"
#include "cli/style.h"

void checker_begin(struct checker *checker, const struct settings *settings, bool by_hand)
{
	*checker = (struct checker){ .settings = settings };
	struct report_style style = style_of(settings);
	style.verdict = style.verdict && by_hand;
	reporter_begin(&checker->reporter, report_format((size_t)settings->format), stdout, style);
}

void checker_document(struct checker *checker, const char *path, struct str bytes, bool named)
{
	const struct pmcheck_config *config = checker->settings->config;
	const struct pmcheck_host host = { .context = &checker->zoneinfo,
		.zoneinfo = zoneinfo_get };
	struct pmcheck_input input = { .path = path, .data = bytes.ptr, .size = bytes.len };
	struct report_document document = {
		.path = str_of(path),
		.bytes = bytes,
		.checked = pmcheck_check(&input, config, &host),
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
	reporter_trouble(&checker->reporter);
}

int checker_end(struct checker *checker)
{
	bool failed = checker->reporter.tally.troubles > 0;
	reporter_end(&checker->reporter);
	zoneinfo_release(&checker->zoneinfo);
	return failed ? -1 : checker->findings;
}
