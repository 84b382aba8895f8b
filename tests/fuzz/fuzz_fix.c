/* SPDX-License-Identifier: MIT */
/* libFuzzer's target: mending any bytes; what comes out has fewer findings and stays as it is. */
#include <stdint.h>
#include <stdlib.h>

#include <pmcheck.h>

#include "fuzz/fuzz.h"

/* Mends, and mends what came of it. */
static void mend(const struct pmcheck_input *input, const struct pmcheck_config *config)
{
	struct pmcheck_fixed *fixed = pmcheck_fix(input, config, NULL);
	struct pmcheck_input once = { .data = fixed->data, .size = fixed->size };
	struct pmcheck_fixed *again = pmcheck_fix(&once, config, NULL);
	if (again->changed || again->found != fixed->left || fixed->left > fixed->found ||
		(fixed->changed && fixed->left == fixed->found))
		abort();
	pmcheck_fixed_free(again);
	pmcheck_fixed_free(fixed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .data = (const char *)data, .size = size };
	if (pmcheck_config_set(config, "min-words", "0"))
		abort();
	mend(&input, config);
	if (pmcheck_config_set(config, "zone", "EAT"))
		abort();
	mend(&input, config);
	pmcheck_config_free(config);
	return 0;
}
