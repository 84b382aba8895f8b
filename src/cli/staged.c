/* SPDX-License-Identifier: MIT */
#include "cli/staged.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pmcheck.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/check.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "git/repository.h"

/* A check of what a repository holds. */
struct session {
	const struct settings *settings;
	struct repository *repository;
	struct checker checker;
	struct arena arena;
	VEC(const char *) stopped; /* paths of documents whose findings stop the commit */
};

static void check_document(struct session *session, const struct document *document)
{
	struct checker *checker = &session->checker;
	struct blob blob;
	if (blob_init(&blob, session->repository, document,
		    pmcheck_config_max_bytes(session->settings->config)) < 0) {
		checker_trouble(checker);
		return;
	}
	if (blob_is_lfs_pointer(blob.bytes)) {
		/* said like a trouble, but there is nothing to mend and nothing to stop for */
		(void)trouble("%s: not checked: Git LFS keeps its text elsewhere", document->path);
	} else {
		bool before = checker->findings;
		checker->findings = false;
		checker_document(checker, document->path, blob.bytes, false);
		if (checker->findings)
			*vec_push(&session->stopped, &session->arena) = document->path;
		checker->findings |= before;
	}
	blob_release(&blob, session->repository);
}

/* Whether a check of these bytes would stop nothing. */
static bool passes(const struct pmcheck_config *config, const char *path, struct str bytes)
{
	struct zoneinfo zoneinfo = { .zones = NULL };
	const struct pmcheck_host host = { .context = &zoneinfo, .zoneinfo = zoneinfo_get };
	const struct pmcheck_input input = { path, bytes.ptr, bytes.len };
	struct pmcheck_report *report = pmcheck_check(&input, config, &host);
	bool clean = true;
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		clean &= pmcheck_finding(report, i)->severity < pmcheck_config_fail_on(config);
	pmcheck_report_free(report);
	zoneinfo_release(&zoneinfo);
	return clean;
}

/* Whether the file in the working tree has what the staged one lacks. */
static bool is_mended(struct session *session, const char *top, const char *path)
{
	const char *file = arena_printf(&session->arena, "%s/%s", top, path);
	const struct pmcheck_config *config = session->settings->config;
	struct str bytes;
	struct stat status;
	if (lstat(file, &status) < 0 || !S_ISREG(status.st_mode) || access(file, R_OK) != 0 ||
		source_read(file, pmcheck_config_max_bytes(config), &bytes) < 0)
		return false;
	bool mended = passes(config, path, bytes);
	free((char *)bytes.ptr);
	return mended;
}

/* As a word of the shell, when there is anything in it that the shell would take for more. */
static void print_word(FILE *out, const char *path)
{
	bool plain = *path != '-';
	for (const char *at = path; *at; at++)
		plain &= is_alnum(*at) || strchr("/._-+@%,:=", *at);
	if (plain) {
		fputs(path, out);
		return;
	}
	putc('\'', out);
	for (size_t length; *path; path += length) {
		length = *path == '\'' ? 1 : strcspn(path, "'");
		if (*path == '\'')
			fputs("'\\''", out);
		else
			escape_print(out, (struct str){ path, length });
	}
	putc('\'', out);
}

static void advise(struct session *session)
{
	fflush(stdout);
	const char *top = repository_top(session->repository);
	for (size_t i = 0; top && i < session->stopped.count; i++) {
		const char *path = session->stopped.items[i];
		if (!is_mended(session, top, path))
			continue;
		fputs("your working copy already mends this: git add ", stderr);
		print_word(stderr, path);
		fputc('\n', stderr);
	}
	fprintf(stderr,
		"commit stopped: mend the file%s, `git add` %s and commit again (or skip the "
		"check with `git commit --no-verify`)\n",
		session->stopped.count == 1 ? "" : "s",
		session->stopped.count == 1 ? "it" : "them");
}

int staged_check(const struct settings *settings, bool in_hook)
{
	struct session session = { .settings = settings, .repository = repository_new() };
	struct documents documents = { .wanted = select_path };
	arena_init(&session.arena);
	int status = repository_staged(session.repository, &documents);
	if (status == 0) {
		checker_begin(&session.checker, settings, !in_hook);
		for (size_t i = 0; i < documents.list.count; i++)
			check_document(&session, &documents.list.items[i]);
		status = checker_end(&session.checker);
	}
	if (in_hook && session.stopped.count)
		advise(&session);
	arena_release(&session.arena);
	repository_free(session.repository);
	return status;
}
