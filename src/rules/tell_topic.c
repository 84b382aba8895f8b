/* SPDX-License-Identifier: MIT */
#include "rules/tell_topic.h"

bool lacks_topic(const struct run *run, enum pmcheck_section_kind kind, enum topic topic)
{
	const struct topics *topics = &run->document->topics;
	return run->document->sections.of[kind].found && topics->blocks[kind] && !topics->foreign &&
		!topics_has(topics, kind, topic);
}

void report_lack(const struct run *run, enum pmcheck_section_kind kind, const char *what)
{
	const struct title_line *title = &run->document->sections.of[kind].title;
	report_title(run, title, run_join(run, "'", title_quote(run, title), "' ", what));
}
