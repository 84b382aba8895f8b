/* SPDX-License-Identifier: MIT */
/* Findings and documents as the JSON that docs/report.schema.json describes. */
#ifndef REPORT_JSON_FINDING_H
#define REPORT_JSON_FINDING_H

#include <jansson.h>

#include "report/report.h"

/* {"path": …, "line": 14, …, "fix": null} of a finding in the document at `path`. */
json_t *json_finding(struct str path, const struct pmcheck_finding *finding);

/* {"path": …, "words": …} of a document. */
json_t *json_file(const struct report_document *document);

#endif
