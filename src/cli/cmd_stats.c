/* SPDX-License-Identifier: MIT */
/* pmcheck stats FOLDER... */
#include <stdio.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/settings.h"
#include "cli/stored.h"
#include "cli/style.h"
#include "cli/world.h"
#include "git/range.h"
#include "picture/ledger.h"
#include "report/json_write.h"

enum stats_format { STATS_TABLE, STATS_JSONL };

struct gatherer {
	struct settings *settings;
	struct world world;
	struct arena arena;
	struct ledger ledger;
	size_t others; /* documents that are no postmortems */
};

static void gather(void *context, const char *path, struct str bytes, bool named)
{
	(void)named;
	struct gatherer *gatherer = context;
	struct pmcheck_report *report =
		world_check(&gatherer->world, gatherer->settings->config, path, bytes);
	if (!ledger_add(&gatherer->ledger, path, pmcheck_facts(report)))
		gatherer->others++;
	pmcheck_report_free(report);
}

/* The documents that are listed. Returns how many troubles there were. */
static size_t gather_stored(struct gatherer *gatherer, struct stored_check *stored)
{
	size_t limit = pmcheck_config_max_bytes(gatherer->settings->config), troubles = 0;
	for (size_t i = 0; i < stored->documents.list.count; i++) {
		const struct document *document = &stored->documents.list.items[i];
		struct blob blob;
		if (blob_init(&blob, stored->repository, document, limit) < 0) {
			troubles++;
			continue;
		}
		gather(gatherer, document->path, blob.bytes, false);
		blob_release(&blob, stored->repository);
	}
	return troubles;
}

/* The documents of a revision, by its own configuration. Returns how many troubles there were. */
static size_t gather_revision(struct gatherer *gatherer, const char *revision)
{
	struct pmcheck_config *options = gatherer->settings->config;
	struct stored_check stored;
	size_t troubles = 1;
	stored_init(&stored, gatherer->settings);
	if (stored_configure(&stored, revision) == 0 &&
		repository_revision(stored.repository, revision, &stored.documents) == 0) {
		gatherer->settings->config = stored.settings.config;
		troubles = gather_stored(gatherer, &stored);
		gatherer->settings->config = options;
	}
	stored_release(&stored);
	return troubles;
}

/* null where the text does not tell. */
static json_t *known(double number)
{
	return number < 0 ? json_null() : json_real(number);
}

static json_t *minutes(long count)
{
	return count < 0 ? json_null() : json_integer(count);
}

static void print_json_row(const struct ledger_row *row)
{
	json_t *object = json_object();
	char date[32];
	struct pmcheck_date day = pmcheck_date_of(row->minute);
	snprintf(date, sizeof date, "%04d-%02d-%02d", day.year, day.month, day.day);
	json_add_path(object, str_of(row->path));
	json_add(object, "title", json_text_of(row->title));
	json_add(object, "date", json_text_of(row->dated ? date : NULL));
	json_add(object, "duration_minutes", minutes(row->duration));
	json_add(object, "detected_minutes", minutes(row->detected));
	json_add(object, "share_percent", known(row->share));
	json_add(object, "words", json_number(row->words));
	json_print(stdout, object);
	putchar('\n');
	json_decref(object);
}

static void print_json(const struct ledger *ledger)
{
	struct medians medians;
	for (size_t i = 0; i < ledger->rows.count; i++)
		print_json_row(&ledger->rows.items[i]);
	ledger_medians(ledger, &medians);
	json_t *object = json_object(), *median = json_object();
	json_add(median, "duration_minutes", known(medians.duration));
	json_add(median, "detected_minutes", known(medians.detected));
	json_add(median, "share_percent", known(medians.share));
	json_add(median, "words", known(medians.words));
	json_add(object, "incidents", json_number(ledger->rows.count));
	json_add(object, "median", median);
	json_print(stdout, object);
	putchar('\n');
	json_decref(object);
}

static void print(const struct gatherer *gatherer)
{
	if (gatherer->settings->format == STATS_JSONL) {
		print_json(&gatherer->ledger);
		return;
	}
	ledger_print(stdout, &gatherer->ledger,
		&(struct ledger_style){
			.width = style_columns(),
			.color = style_of(gatherer->settings).color,
			.ascii = style_is_ascii(),
		});
	if (gatherer->others)
		printf("%zu more document%s without a section of a postmortem.\n", gatherer->others,
			gatherer->others == 1 ? "" : "s");
}

static int run(struct settings *settings)
{
	if (!settings->revision && settings->operand_count == 0)
		return trouble("stats of what? Name a folder, or a revision with --rev");
	if (settings->revision && settings->operand_count > 0)
		return trouble("--rev takes all of a revision: name no folder beside it");
	struct gatherer gatherer = { .settings = settings };
	arena_init(&gatherer.arena);
	gatherer.ledger.arena = &gatherer.arena;
	size_t troubles = settings->revision ? gather_revision(&gatherer, settings->revision)
					     : documents_each(settings, gather, &gatherer);
	ledger_sort(&gatherer.ledger);
	if (gatherer.ledger.rows.count > 0)
		print(&gatherer);
	else if (!troubles)
		troubles += trouble("no postmortem to tell of: %zu document%s without its sections",
				    gatherer.others, gatherer.others == 1 ? "" : "s") < 0;
	arena_release(&gatherer.arena);
	world_release(&gatherer.world);
	return troubles ? -1 : 0;
}

static const char *stats_format(size_t index)
{
	static const char *const names[] = { [STATS_TABLE] = "table", [STATS_JSONL] = "jsonl" };
	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const struct option_row stats_options[] = {
	{
		.name = "format",
		.kind = OPTION_CHOICE,
		.at = offsetof(struct settings, format),
		.argument = "FORMAT",
		.choice = stats_format,
		.help = "form of the figures",
	},
	{
		.name = "rev",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, revision),
		.argument = "REV",
		.help = "the postmortems of a revision of the repository",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { stats_options, color_options, NULL };

const struct command cmd_stats = {
	.name = "stats",
	.usage = "stats [OPTION]... [--] FOLDER|FILE...\nstats [OPTION]... --rev=REV",
	.summary = "figures of many incidents, a line each",
	.about =
		"Prints a line an incident, oldest first: how long its impact lasted, how soon it was\n"
		"detected, what share was affected, and how many words tell it; then medians, and how\n"
		"many incidents there were a month. With --format=jsonl each is a JSON object, the "
		"last\n"
		"of which has the medians.\n"
		"\n"
		"What the text does not tell is left out. Durations do not measure how severe an "
		"incident\n"
		"was, and nobody is counted.\n"
		"\n"
		"Exit status: 0, or 2 when something could not be read.",
	.options = options,
	.configured = true,
	.run = run,
};
