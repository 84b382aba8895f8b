/* SPDX-License-Identifier: MIT */
/* What the rules about a section's topics share: a finding on the section's title. */
#ifndef RULES_TELL_TOPIC_H
#define RULES_TELL_TOPIC_H

#include "rules/rule.h"

/* Whether a section is there, has some text, and does not speak of a topic. */
bool lacks_topic(const struct run *run, enum pmcheck_section_kind kind, enum topic topic);
/* Reports a section: its title quoted, then `what` ("does not tell …: add '…'"). */
void report_lack(const struct run *run, enum pmcheck_section_kind kind, const char *what);

#endif
