/* SPDX-License-Identifier: MIT */
/* Parts of the public facts that are computed in a file of their own. */
#ifndef FACTS_H
#define FACTS_H

#include "check.h"

/* Fills the title, the incident, and what the entries, which are there already, are in its course. */
void facts_fill_incident(struct pmcheck_report *report, struct pmcheck_facts *facts,
	struct pmcheck_entry *entries);

#endif
