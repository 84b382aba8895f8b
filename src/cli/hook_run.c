/* SPDX-License-Identifier: MIT */
#include "cli/hook_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pmcheck.h>

#include "base/escape.h"
#include "base/trouble.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/stored.h"
#include "git/range.h"

/* Whether a check of these bytes instead of the document's would stop nothing. */
static bool passes(struct stored_check *check, const struct document *document, struct str bytes)
{
	const struct pmcheck_config *config = check->settings.config;
	struct world world = { .links = stored_links_source(&check->links) };
	check->links.documents = document;
	check->links.count = 1;
	struct pmcheck_report *report = world_check(&world, config, document->path, bytes);
	bool clean = true;
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		clean &= pmcheck_finding(report, i)->severity < pmcheck_config_fail_on(config);
	pmcheck_report_free(report);
	world_release(&world);
	return clean;
}

/* Whether the file in the working tree has what the staged one lacks. */
static bool is_mended(
	struct stored_check *check, const char *top, const struct document *document)
{
	const char *file = arena_printf(&check->arena, "%s/%s", top, document->path);
	struct str bytes;
	struct stat status;
	if (lstat(file, &status) < 0 || !S_ISREG(status.st_mode) || access(file, R_OK) != 0 ||
		source_read(file, pmcheck_config_max_bytes(check->settings.config), &bytes) < 0)
		return false;
	bool mended = passes(check, document, bytes);
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

static void advise(struct stored_check *check)
{
	fflush(stdout);
	const char *top = repository_top(check->repository);
	for (size_t i = 0; top && i < check->stopped.count; i++) {
		const struct document *document = check->stopped.items[i];
		if (!is_mended(check, top, document))
			continue;
		fputs("your working copy already mends this: git add ", stderr);
		print_word(stderr, document->path);
		fputc('\n', stderr);
	}
	fprintf(stderr,
		"commit stopped: mend the file%s, `git add` %s and commit again (or skip the "
		"check with `git commit --no-verify`)\n",
		check->stopped.count == 1 ? "" : "s", check->stopped.count == 1 ? "it" : "them");
}

static int run_for_commit(const struct settings *settings)
{
	struct stored_check check;
	stored_init(&check, settings);
	int status = stored_configure(&check, NULL);
	if (status == 0)
		status = repository_staged(check.repository, &check.documents);
	if (status == 0)
		status = stored_run(&check, false);
	if (check.stopped.count)
		advise(&check);
	stored_release(&check);
	return status;
}

/* Cuts the next word off `*line`; "" past the last. */
static const char *next_word(char **line)
{
	char *word = *line;
	size_t length = strcspn(word, " \n");
	*line = word + length + (word[length] != '\0');
	word[length] = '\0';
	return word;
}

/* "OLD NEW REF" of a server, or "REF NEW REMOTE-REF OLD" before a push. */
static int list_update(struct stored_check *check, bool on_server, char *line)
{
	const char *words[4];
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		words[i] = next_word(&line);
	if (!*words[on_server ? 2 : 3])
		return trouble("cannot understand what git says is pushed");
	const char *old_id = on_server ? words[0] : words[3];
	return repository_update(check->repository, old_id, words[1],
		on_server ? "--all" : "--remotes", &check->documents);
}

static int list_updates(struct stored_check *check, bool on_server)
{
	char *line = NULL;
	size_t room = 0;
	int status = 0;
	while (status == 0 && getline(&line, &room, stdin) > 0)
		if (*line != '\n')
			status = list_update(check, on_server, line);
	free(line);
	if (status == 0 && ferror(stdin))
		status = trouble("cannot read what is pushed");
	documents_unite(&check->documents);
	return status;
}

/*
 * A server does not take its rules from what is pushed: it reads its default branch as it was, or
 * --config, and heeds no comments that switch rules off.
 */
static int configure_for_push(struct stored_check *check, bool on_server)
{
	if (on_server)
		(void)pmcheck_config_set(check->settings.config, "no-suppressions", "true");
	return repository_is_born(check->repository) || check->settings.config_file
		? stored_configure(check, "HEAD")
		: 0;
}

static int run_for_push(const struct settings *settings, bool on_server)
{
	struct stored_check check;
	stored_init(&check, settings);
	int status = configure_for_push(&check, on_server);
	if (status == 0)
		status = list_updates(&check, on_server);
	if (status == 0)
		status = stored_run(&check, false);
	fflush(stdout);
	if (check.stopped.count)
		fprintf(stderr, "push refused: mend the file%s, commit and push again%s\n",
			check.stopped.count == 1 ? "" : "s",
			on_server ? "" : " (or skip the check with `git push --no-verify`)");
	stored_release(&check);
	return status;
}

int hook_run(const struct settings *settings, const char *hook)
{
	bool on_server = strcmp(hook, "pre-receive") == 0;
	if (on_server || strcmp(hook, "pre-push") == 0)
		return run_for_push(settings, on_server);
	return run_for_commit(settings);
}
