/* SPDX-License-Identifier: MIT */
/* A report as the library holds it: the document, its findings, and facts once they are asked for. */
#ifndef CHECK_H
#define CHECK_H

#include "document.h"
#include "finding.h"
#include "suppress.h"

struct pmcheck_report {
	struct arena arena; /* of all that follows */
	struct document document;
	bool parsed; /* false: the bytes were refused, there are no facts */
	struct pmcheck_host host;
	struct findings findings;
	struct suppressions suppressions;
	struct pmcheck_facts *facts; /* NULL until asked for */
};

#endif
