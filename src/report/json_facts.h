/* SPDX-License-Identifier: MIT */
/* What the checker understood of a document, as JSON. */
#ifndef REPORT_JSON_FACTS_H
#define REPORT_JSON_FACTS_H

#include <jansson.h>

#include <pmcheck.h>

#include "base/str.h"

/* {"total": 512, "sections": {"summary": 90, …}} */
json_t *json_words(const struct pmcheck_facts *facts);

/* The object that `pmcheck facts` prints for the document at `path`. */
json_t *json_facts(struct str path, const struct pmcheck_facts *facts);

#endif
