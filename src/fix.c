/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "config.h"

enum {
	MOST_ROUNDS = 16, /* of fixes that make room for others */
	MOST_TRIES = 200, /* at fixes one by one, fewer in a document so large that they take long */
	TRIED_BYTES = 64 * 1024 * 1024,
};

/* A document on its way. */
struct mender {
	const struct pmcheck_config *config;
	const struct pmcheck_host *host;
	struct pmcheck_input input; /* its bytes now */
	char *data;                 /* they, owned */
	struct pmcheck_report *report;
	size_t tries;                /* that are left */
	struct pmcheck_report *bare; /* of the input without the assumed zone; NULL when none is */
	const struct pmcheck_rule *refused; /* a finding of it would come of the zone's conversion */
	bool moved;                         /* … or a time would be another moment */
};

/* Edits that do not touch each other, and the bytes where they apply. */
struct batch {
	const struct pmcheck_edit **edits;
	size_t count;
	unsigned char *taken; /* by byte of the input and its end */
};

/* ---- applying ------------------------------------------------------------------------------- */

static bool is_free(const struct batch *batch, const struct pmcheck_finding *finding)
{
	for (size_t i = 0; i < finding->edit_count; i++) {
		const struct pmcheck_edit *edit = &finding->edits[i];
		if (memchr(batch->taken + edit->offset, 1, edit->length + 1))
			return false;
	}
	return finding->edit_count > 0;
}

static void take(struct batch *batch, const struct pmcheck_finding *finding)
{
	for (size_t i = 0; i < finding->edit_count; i++) {
		const struct pmcheck_edit *edit = &finding->edits[i];
		memset(batch->taken + edit->offset, 1, edit->length + 1);
		batch->edits[batch->count++] = edit;
	}
}

static int compare(const void *a, const void *b)
{
	const struct pmcheck_edit *one = *(const struct pmcheck_edit *const *)a;
	const struct pmcheck_edit *other = *(const struct pmcheck_edit *const *)b;
	return one->offset < other->offset ? -1 : one->offset > other->offset;
}

/* All edits of the findings from `first` to before `end` that do not touch an earlier one's. */
static void batch_init(
	struct batch *batch, const struct mender *mender, size_t first, size_t end)
{
	size_t count = 0;
	for (size_t i = first; i < end; i++)
		count += pmcheck_finding(mender->report, i)->edit_count;
	*batch = (struct batch){ .edits = xmalloc((count + 1) * sizeof *batch->edits),
		.taken = xmalloc(mender->input.size + 1) };
	memset(batch->taken, 0, mender->input.size + 1);
	for (size_t i = first; i < end; i++)
		if (is_free(batch, pmcheck_finding(mender->report, i)))
			take(batch, pmcheck_finding(mender->report, i));
	qsort(batch->edits, batch->count, sizeof *batch->edits, compare);
}

static void batch_release(struct batch *batch)
{
	free(batch->edits);
	free(batch->taken);
}

/* The bytes of `input` with the edits applied. */
static char *apply(const struct batch *batch, const struct pmcheck_input *input, size_t *size)
{
	size_t room = input->size, from = 0;
	for (size_t i = 0; i < batch->count; i++)
		room += strlen(batch->edits[i]->text);
	char *data = xmalloc(room + 1), *to = data;
	for (size_t i = 0; i < batch->count; i++) {
		const struct pmcheck_edit *edit = batch->edits[i];
		size_t kept = edit->offset - from, length = strlen(edit->text);
		memcpy(to, input->data + from, kept);
		memcpy(to + kept, edit->text, length);
		to += kept + length;
		from = edit->offset + edit->length;
	}
	if (input->size > from)
		memcpy(to, input->data + from, input->size - from);
	*size = (size_t)(to - data) + input->size - from;
	return data;
}

/* ---- whether it got better ------------------------------------------------------------------ */

static size_t count_of(const struct pmcheck_report *report, const struct pmcheck_rule *rule)
{
	size_t count = 0;
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		count += pmcheck_finding(report, i)->rule == rule;
	return count;
}

/* The first rule that has more findings; NULL for none. */
static const struct pmcheck_rule *new_rule(
	const struct pmcheck_report *old, const struct pmcheck_report *new)
{
	for (size_t i = 0; i < pmcheck_rule_count(); i++)
		if (count_of(new, pmcheck_rule(i)) > count_of(old, pmcheck_rule(i)))
			return pmcheck_rule(i);
	return NULL;
}

/* The rule that has more findings than before, or than without the assumed zone; NULL for none. */
static const struct pmcheck_rule *worse_rule(
	const struct mender *mender, const struct pmcheck_report *new)
{
	const struct pmcheck_rule *rule = new_rule(mender->report, new);
	return rule || !mender->bare ? rule : new_rule(mender->bare, new);
}

/* Fewer findings in all, and of no rule more. */
static bool has_fewer(const struct mender *mender, const struct pmcheck_report *new)
{
	return pmcheck_finding_count(new) < pmcheck_finding_count(mender->report) &&
		!worse_rule(mender, new);
}

/* Whether each time is the moment that it was. */
static bool keeps_moments(struct pmcheck_report *old, struct pmcheck_report *new)
{
	const struct pmcheck_facts *before = pmcheck_facts(old), *after = pmcheck_facts(new);
	if (before->time_count != after->time_count)
		return false;
	for (size_t i = 0; i < before->time_count; i++) {
		const struct pmcheck_time *one = &before->times[i], *other = &after->times[i];
		if (one->reading_count != other->reading_count)
			return false;
		for (size_t j = 0; j < one->reading_count; j++)
			if (strcmp(one->readings[j].utc, other->readings[j].utc) != 0)
				return false;
	}
	return true;
}

/* Notes why the conversion of what an assumed zone is for makes something worse. */
static void note_refusal(
	struct mender *mender, const struct pmcheck_finding *finding, const struct pmcheck_report *new)
{
	if (!mender->bare || finding->rule != pmcheck_rule_find("time-without-zone"))
		return;
	mender->refused = worse_rule(mender, new);
	mender->moved = !mender->refused;
}

/* Mends by the findings from `first` to before `end`; false when nothing came of it. */
static bool try_findings(struct mender *mender, size_t first, size_t end)
{
	struct batch batch;
	struct pmcheck_input mended = mender->input;
	batch_init(&batch, mender, first, end);
	char *data = batch.count ? apply(&batch, &mender->input, &mended.size) : NULL;
	batch_release(&batch);
	if (!data || mended.size > UINT32_MAX) {
		free(data);
		return false;
	}
	mended.data = data;
	struct pmcheck_report *report = pmcheck_check(&mended, mender->config, mender->host);
	bool better = has_fewer(mender, report) && keeps_moments(mender->report, report);
	if (!better && end - first == 1)
		note_refusal(mender, pmcheck_finding(mender->report, first), report);
	pmcheck_report_free(better ? mender->report : report);
	free(better ? mender->data : data);
	if (better) {
		mender->input = mended;
		mender->data = data;
		mender->report = report;
	}
	return better;
}

/* Where all fixes together make something worse: those that do not, one after the other. */
static void try_each(struct mender *mender)
{
	for (size_t i = 0; i < pmcheck_finding_count(mender->report) && mender->tries;) {
		if (!pmcheck_finding(mender->report, i)->edit_count) {
			i++;
			continue;
		}
		mender->tries--;
		/* What is mended is gone, and the next finding stands in its place. */
		if (!try_findings(mender, i, i + 1))
			i++;
	}
}

static void mend(struct mender *mender)
{
	for (size_t round = 0; round < MOST_ROUNDS; round++)
		if (!try_findings(mender, 0, pmcheck_finding_count(mender->report))) {
			size_t before = pmcheck_finding_count(mender->report);
			try_each(mender);
			if (pmcheck_finding_count(mender->report) == before)
				return;
		}
}

/* What the first time without a zone says of why it was not converted; NULL when it says nothing. */
static const char *details_of_bare(const struct pmcheck_report *report)
{
	const struct pmcheck_rule *rule = pmcheck_rule_find("time-without-zone");
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		if (pmcheck_finding(report, i)->rule == rule && pmcheck_finding(report, i)->details)
			return pmcheck_finding(report, i)->details;
	return NULL;
}

/* Why times that name no zone are left, one line, owned; NULL for no reason. */
static char *why_unconverted(const struct mender *mender)
{
	enum { LONGEST = 160 };
	const char *details = details_of_bare(mender->report);
	if (!details && !mender->refused && !mender->moved)
		return NULL;
	size_t length = details ? strcspn(details, "\n") : LONGEST;
	char *why = xmalloc(length + 1);
	if (details)
		snprintf(why, length + 1, "%s", details);
	else if (mender->refused)
		snprintf(why, length + 1, "no time is converted: it would bring a finding of '%s'",
			mender->refused->id);
	else
		snprintf(why, length + 1, "no time is converted: some would be read as of another day");
	return why;
}

struct pmcheck_fixed *pmcheck_fix(const struct pmcheck_input *input,
	const struct pmcheck_config *config, const struct pmcheck_host *host)
{
	struct mender mender = { .config = config, .host = host, .input = *input };
	struct pmcheck_fixed *fixed = xmalloc(sizeof *fixed);
	size_t affordable = TRIED_BYTES / (input->size + 1);
	mender.tries = affordable < MOST_TRIES ? affordable : MOST_TRIES;
	struct pmcheck_config bare = *config;
	bare.zone.text.len = 0;
	mender.report = pmcheck_check(input, config, host);
	if (config->zone.text.len)
		mender.bare = pmcheck_check(input, &bare, host);
	*fixed = (struct pmcheck_fixed){ .found = pmcheck_finding_count(mender.report) };
	mend(&mender);
	fixed->left = pmcheck_finding_count(mender.report);
	for (size_t i = 0; i < fixed->left; i++)
		fixed->failing += pmcheck_finding(mender.report, i)->severity >=
			pmcheck_config_fail_on(config);
	fixed->changed = mender.data != NULL;
	fixed->unconverted = why_unconverted(&mender);
	if (!mender.data) {
		mender.data = xmalloc(input->size + 1);
		if (input->size)
			memcpy(mender.data, input->data, input->size);
	}
	fixed->data = mender.data;
	fixed->size = mender.input.size;
	pmcheck_report_free(mender.report);
	pmcheck_report_free(mender.bare);
	return fixed;
}

void pmcheck_fixed_free(struct pmcheck_fixed *fixed)
{
	if (!fixed)
		return;
	free(fixed->data);
	free(fixed->unconverted);
	free(fixed);
}
