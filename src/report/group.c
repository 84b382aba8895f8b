/* SPDX-License-Identifier: MIT */
#include "report/group.h"

#include "base/str.h"

static size_t rule_index(const struct pmcheck_rule *rule)
{
	size_t index = 0;
	while (pmcheck_rule(index) != rule)
		index++;
	return index;
}

/* How many sections begin at or before `line`; `*section` is the answer for an earlier line. */
static size_t section_at(const struct pmcheck_facts *facts, size_t line, size_t section)
{
	while (section < facts->section_count && facts->sections[section].line <= line)
		section++;
	return section;
}

static bool is_about_section(const struct pmcheck_finding *finding)
{
	return str_starts(str_of(finding->rule->id), STR("section-"));
}

struct group *group_findings(struct arena *arena, struct pmcheck_report *report)
{
	const struct pmcheck_facts *facts = pmcheck_facts(report);
	size_t count = pmcheck_finding_count(report), places = facts->section_count + 1;
	struct group *groups = arena_zalloc(arena, count, sizeof *groups);
	/* The last finding yet of each rule in each section. */
	struct group **last = arena_zalloc(arena, pmcheck_rule_count() * places, sizeof *last);
	size_t section = 0;
	for (size_t i = 0; i < count; i++) {
		const struct pmcheck_finding *finding = pmcheck_finding(report, i);
		groups[i] = (struct group){ .finding = finding, .first = true };
		section = section_at(facts, finding->line, section);
		if (is_about_section(finding))
			continue;
		struct group **tail = &last[rule_index(finding->rule) * places + section];
		if (*tail) {
			(*tail)->next = &groups[i];
			groups[i].first = false;
		}
		*tail = &groups[i];
	}
	return groups;
}
