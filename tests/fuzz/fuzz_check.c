/* SPDX-License-Identifier: MIT */
/* libFuzzer's target: a check of any bytes, whose report holds what it says of places. */
#include <stdint.h>
#include <stdlib.h>

#include "fuzz/fuzz.h"
#include "support/invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .data = (const char *)data, .size = size };
	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
	if (broken_invariant(report, &input))
		abort();
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	return 0;
}
