/* SPDX-License-Identifier: MIT */
/* libFuzzer's target: pictures of any document, which end as they should. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "picture/card.h"
#include "picture/gantt.h"
#include "picture/strip.h"

static void draw(const struct incident *incident, size_t width)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	if (!out)
		abort();
	strip_print(out, incident, &(struct strip){ .width = width, .color = true });
	gantt_print(out, incident);
	card_print(out, incident);
	fclose(out);
	const char *end = strstr(text, "</svg>");
	if (!end || strcmp(end, "</svg>\n") != 0)
		abort();
	free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .data = (const char *)data, .size = size };
	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
	struct incident incident;
	struct arena arena;
	arena_init(&arena);
	if (incident_read(&incident, &arena, pmcheck_facts(report), "name"))
		draw(&incident, 1 + size % 200);
	arena_release(&arena);
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	return 0;
}
