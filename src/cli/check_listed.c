/* SPDX-License-Identifier: MIT */
#include "cli/check_listed.h"

#include <stdlib.h>
#include <unistd.h>

#include <pmcheck.h>

#include "cli/check.h"
#include "cli/listing.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/settings.h"

enum {
	MANY = 64, /* files; more are checked by several threads unless --jobs says otherwise */
};

struct run {
	struct settings *settings;
	struct listing listing;
	struct checker checker;
	struct progress progress;
	size_t done;
};

/* Reads and checks a document at its turn. */
static void check_now(struct run *run, const struct listed *listed)
{
	struct settings *settings = run->settings;
	struct pmcheck_config *options = settings->config;
	struct str bytes;
	if (listed_read(listed, &bytes) < 0) {
		checker_trouble(&run->checker);
		return;
	}
	settings->config = listed->config;
	checker_document(&run->checker, listing_name(&run->listing, listed), bytes, listed->named);
	settings->config = options;
	free((char *)bytes.ptr);
}

static void report_checked(
	struct run *run, const struct listed *listed, const struct checked *checked)
{
	const struct report_document document = {
		.path = str_of(listed->path),
		.bytes = checked->bytes,
		.checked = checked->report,
		.named = listed->named,
	};
	const bool verdict = listed->named && run->checker.reporter.style.verdict;
	if (pmcheck_finding_count(checked->report) > 0 || verdict)
		progress_clear(&run->progress);
	checker_report(&run->checker, &document, listed->config);
}

static void report(void *context, const struct listed *listed, const struct checked *checked)
{
	struct run *run = context;
	if (checked->report) {
		report_checked(run, listed, checked);
	} else {
		progress_clear(&run->progress);
		check_now(run, listed);
	}
	progress_step(&run->progress, ++run->done);
}

static size_t threads_for(const struct run *run)
{
	if (run->settings->jobs)
		return run->settings->jobs;
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	return run->listing.list.count > MANY && processors > 1 ? (size_t)processors : 1;
}

int check_listed(struct settings *settings)
{
	struct run run = { .settings = settings };
	checker_begin(&run.checker, settings, true);
	run.checker.world.links.find = links_in_tree;
	listing_init(&run.listing, settings);
	for (size_t i = 0; i < run.listing.troubles; i++)
		checker_trouble(&run.checker);
	progress_begin(&run.progress, run.listing.list.count);
	pool_run(&(struct pool_job){
		.listing = &run.listing,
		.threads = threads_for(&run),
		.facts = reporter_wants_facts(&run.checker.reporter),
		.report = report,
		.context = &run,
	});
	progress_clear(&run.progress);
	int status = checker_end(&run.checker);
	listing_release(&run.listing);
	return status;
}
