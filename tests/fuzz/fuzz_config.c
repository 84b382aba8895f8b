/* SPDX-License-Identifier: MIT */
/* libFuzzer's target: a configuration of any bytes is read or refused with its place. */
#include <pmcheck.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pmcheck_config *config = pmcheck_config_new();
	const char *wrong = pmcheck_config_read(config, "f", (const char *)data, size);
	if (wrong && strncmp(wrong, "f:", 2) != 0)
		abort();
	struct pmcheck_config *copy = pmcheck_config_copy(config);
	if (pmcheck_config_count(copy) > pmcheck_config_count(config))
		abort();
	pmcheck_config_free(copy);
	pmcheck_config_free(config);
	return 0;
}
