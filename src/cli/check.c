/* SPDX-License-Identifier: MIT */
#include "cli/check.h"

#include <stdlib.h>

#include <pmcheck.h>

#include "cli/settings.h"
#include "cli/style.h"
#include "cli/top.h"

void checker_begin(struct checker *checker, const struct settings *settings, bool by_hand)
{
	*checker = (struct checker){ .settings = settings };
	struct report_style style = style_of(settings);
	style.verdict = style.verdict && by_hand;
	arena_init(&checker->arena);
	struct report_run run = {
		.base = top_of_here(&checker->arena),
		.step_summary = getenv("GITHUB_STEP_SUMMARY"),
	};
	if (run.step_summary && !*run.step_summary)
		run.step_summary = NULL;
	reporter_begin(&checker->reporter, report_format((size_t)settings->format), stdout, style,
		run);
}

void checker_document(struct checker *checker, const char *path, struct str bytes, bool named)
{
	const struct pmcheck_config *config = checker->settings->config;
	struct report_document document = {
		.path = str_of(path),
		.bytes = bytes,
		.checked = world_check(&checker->world, config, path, bytes),
		.named = named,
	};
	checker_report(checker, &document, config);
	pmcheck_report_free(document.checked);
}

void checker_report(struct checker *checker, const struct report_document *document,
	const struct pmcheck_config *config)
{
	checker->reporter.run.fail_on = pmcheck_config_fail_on(config);
	reporter_document(&checker->reporter, document);
	for (size_t i = 0; i < pmcheck_finding_count(document->checked); i++)
		if (pmcheck_finding(document->checked, i)->severity >=
			checker->reporter.run.fail_on)
			checker->findings = true;
}

void checker_trouble(struct checker *checker)
{
	reporter_trouble(&checker->reporter);
}

int checker_end(struct checker *checker)
{
	reporter_end(&checker->reporter);
	world_release(&checker->world);
	arena_release(&checker->arena);
	return checker->reporter.tally.troubles > 0 ? -1 : checker->findings;
}
