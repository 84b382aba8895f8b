/* SPDX-License-Identifier: MIT */
/* pmcheck words FILE... */
#include <stdio.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/settings.h"
#include "cli/style.h"
#include "report/bars.h"

struct words_printer {
	const struct settings *settings;
	struct report_style style;
	size_t printed, refused;
};

/* The finding for which nothing was counted, or NULL. */
static const struct pmcheck_finding *refusal(const struct pmcheck_report *report)
{
	if (pmcheck_finding_count(report) == 0)
		return NULL;
	const struct pmcheck_finding *finding = pmcheck_finding(report, 0);
	bool refused = strcmp(finding->rule->id, "not-text") == 0 ||
		       strcmp(finding->rule->id, "too-complex") == 0;
	return refused ? finding : NULL;
}

static void print_words(void *context, const char *path, struct str bytes, bool named)
{
	(void)named;
	struct words_printer *printer = context;
	const struct pmcheck_config *config = printer->settings->config;
	struct pmcheck_input input = { .path = path, .data = bytes.ptr, .size = bytes.len };
	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
	const struct pmcheck_finding *finding = refusal(report);
	if (finding) {
		trouble("cannot count the words of %s: %s", path, finding->message);
		printer->refused++;
	} else {
		if (printer->printed++ > 0)
			putchar('\n');
		bars_print(stdout, &(struct bars){
					   .path = str_of(path),
					   .facts = pmcheck_facts(report),
					   .least = pmcheck_config_min_words(config),
					   .most = pmcheck_config_max_words(config),
					   .width = printer->style.width,
					   .color = printer->style.color,
					   .ascii = style_is_ascii(),
				   });
	}
	pmcheck_report_free(report);
}

static int run(struct settings *settings)
{
	if (settings->operand_count == 0)
		return trouble("words of what? Name files, folders or - for standard input");
	struct words_printer printer = { .settings = settings, .style = style_of(settings) };
	size_t troubles = documents_each(settings, print_words, &printer);
	return troubles + printer.refused > 0 ? -1 : 0;
}

static const struct option_row *const options[] = { color_options, config_options, input_options, NULL };

const struct command cmd_words = {
	.name = "words",
	.usage = "words [OPTION]... [--] FILE|FOLDER...",
	.summary = "words of each section as bars, with the limits",
	.about =
		"Prints how many words each section has, and all together with the limits marked.\n"
		"\n"
		"Exit status: 0, or 2 when something could not be read; findings do not count.",
	.options = options,
	.configured = true,
	.run = run,
};
