/* SPDX-License-Identifier: MIT */
/* libFuzzer's target: a zoneinfo file of any bytes, asked for a time with a date and one without.
 */
#include <stdint.h>
#include <string.h>

#include <pmcheck.h>

#include "base/str.h"
#include "fuzz/fuzz.h"

static const char text[] = "# Timeline\n\n- 14:05 Europe/Paris on 3 May 2024\n- 14:20 Asia/Tokyo\n";

static const char *zoneinfo(void *context, const char *zone, size_t *size)
{
	(void)zone;
	const struct str *file = context;
	*size = file->len;
	return file->ptr;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str file = { (const char *)data, size };
	struct pmcheck_host host = { .context = &file, .zoneinfo = zoneinfo };
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .data = text, .size = strlen(text) };
	struct pmcheck_report *report = pmcheck_check(&input, config, &host);
	(void)pmcheck_facts(report);
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	return 0;
}
