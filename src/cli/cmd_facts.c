/* SPDX-License-Identifier: MIT */
/* pmcheck facts FILE... */
#include <stdio.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/settings.h"
#include "cli/world.h"
#include "report/json_facts.h"
#include "report/json_write.h"

struct facts_printer {
	const struct settings *settings;
	struct world world;
};

static void print_facts(void *context, const char *path, struct str bytes, bool named)
{
	(void)named;
	struct facts_printer *printer = context;
	struct pmcheck_report *report =
		world_check(&printer->world, printer->settings->config, path, bytes);
	/* On one line each, so that the objects of several documents are JSON Lines. */
	json_t *object = json_facts(str_of(path), pmcheck_facts(report));
	json_print(stdout, object);
	putchar('\n');
	json_decref(object);
	pmcheck_report_free(report);
}

static int run(struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("facts of what? Name files, folders or - for standard input");
	struct facts_printer printer = { .settings = settings };
	size_t troubles = documents_each(settings, print_facts, &printer);
	world_release(&printer.world);
	return troubles > 0 ? -1 : 0;
}

static const struct option_row *const options[] = { config_options, input_options, NULL };

const struct command cmd_facts = {
	.name = "facts",
	.usage = "facts [OPTION]... [--] FILE|FOLDER...",
	.summary = "what was understood of each postmortem, as JSON",
	.about = "Prints a JSON object a document, each on a line of its own: its words, sections, "
		 "clock\n"
		 "times with their zones, the events of its Timeline, and how long the outage "
		 "lasted.\n"
		 "\n"
		 "Exit status: 0, or 2 when something could not be read; findings do not count.",
	.options = options,
	.configured = true,
	.run = run,
};
