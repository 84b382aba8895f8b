/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "rules/rule.h"

const char *pmcheck_version(void)
{
	return PMCHECK_VERSION;
}

size_t pmcheck_rule_count(void)
{
	return rule_count();
}

const struct pmcheck_rule *pmcheck_rule(size_t index)
{
	return &rule_at(index)->about;
}

const struct pmcheck_rule *pmcheck_rule_find(const char *id)
{
	for (size_t i = 0; i < rule_count(); i++)
		if (strcmp(rule_at(i)->about.id, id) == 0)
			return &rule_at(i)->about;
	return NULL;
}

/* Runs the rules of one stage, which stand together; true when some finding was added. */
static bool run_stage(struct pmcheck_report *report, const struct pmcheck_config *config,
	enum rule_stage stage)
{
	size_t before = report->findings.list.count;
	struct run run = {
		.document = &report->document,
		.config = config,
		.host = &report->host,
		.suppressions = &report->suppressions,
		.findings = &report->findings,
	};
	size_t first = 0, count = rule_count();
	while (rule_at(first)->stage != stage)
		first++;
	for (size_t i = first; i < count && (run.rule = rule_at(i))->stage == stage; i++) {
		run.severity = config->severities[i];
		if (run.severity != PMCHECK_OFF)
			run.rule->check(&run);
		if ((stage == STAGE_BYTES || stage == STAGE_ALONE) && report->findings.list.count > before)
			break;
	}
	return report->findings.list.count > before;
}

/* Removes what comments switch off, then looks at the comments themselves. */
static void heed_comments(struct pmcheck_report *report, const struct pmcheck_config *config)
{
	const struct document *document = &report->document;
	if (config->no_suppressions || !document->markdown.comments.count)
		return;
	suppressions_read(
		&report->suppressions, &report->arena, &document->text, &document->markdown);
	suppressions_apply(&report->suppressions, &report->findings, &document->text);
	run_stage(report, config, STAGE_COMMENTS);
}

struct pmcheck_report *pmcheck_check(const struct pmcheck_input *input,
	const struct pmcheck_config *config, const struct pmcheck_host *host)
{
	assert(input->size <= UINT32_MAX);
	struct pmcheck_report *report = xmalloc(sizeof *report);
	*report = (struct pmcheck_report){ .host = host ? *host : (struct pmcheck_host){ 0 } };
	arena_init(&report->arena);
	report->findings.arena = &report->arena;
	document_init(&report->document, &report->arena, (struct str){ input->data, input->size });
	if (!run_stage(report, config, STAGE_BYTES)) {
		document_parse(&report->document, input->path, &config->titles,
			config->zone.text.len ? &config->zone : NULL);
		report->parsed = true;
		if (!run_stage(report, config, STAGE_ALONE)) {
			topics_find(&report->document.topics, config->topics, &report->arena,
				&report->document.markdown, &report->document.sections);
			run_stage(report, config, STAGE_FACTS);
		}
		heed_comments(report, config);
	}
	findings_finish(&report->findings, &report->document.text);
	return report;
}

void pmcheck_report_free(struct pmcheck_report *report)
{
	if (!report)
		return;
	arena_release(&report->arena);
	free(report);
}

size_t pmcheck_finding_count(const struct pmcheck_report *report)
{
	return report->findings.list.count;
}

const struct pmcheck_finding *pmcheck_finding(const struct pmcheck_report *report, size_t index)
{
	return &report->findings.list.items[index];
}
