/* SPDX-License-Identifier: MIT */
#include "cli/listing.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/walk.h"
#include "git/ignored.h"
#include "git/lfs_pointer.h"

/* The folder that is walked. */
struct walked {
	struct listing *listing;
	struct pmcheck_config *config;
};

static void add(struct listing *listing, const char *path, struct pmcheck_config *config,
	bool named)
{
	*vec_push(&listing->list, &listing->arena) = (struct listed){
		.path = arena_copy(&listing->arena, path, strlen(path)),
		.config = config,
		.named = named,
	};
}

static void add_found(void *context, const char *path)
{
	struct walked *walked = context;
	add(walked->listing, path, walked->config, false);
}

static void add_folder(
	struct listing *listing, const char *path, const struct project_place *place)
{
	struct walked walked = { .listing = listing, .config = place->config };
	struct ignored ignored = { .paths = { .count = 0 } };
	if (place->in_repository)
		ignored_find(&ignored, &listing->arena, path);
	struct walk walk = {
		.config = place->config,
		.prefix = place->prefix,
		.ignored = &ignored,
		.visit = add_found,
		.context = &walked,
	};
	walk_folder(&walk, path);
	listing->troubles += walk.troubles;
	if (walk.found > 0 || walk.troubles > 0)
		return;
	trouble("no postmortem in the folder %s: it holds no *.md or *.markdown but templates, "
		"a repository's own documents, and what git ignores or the configuration leaves "
		"out",
		path);
	listing->troubles++;
}

static bool is_folder(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Programs that name every Markdown file (pre-commit) do not know what a postmortem is. */
static bool is_excluded(
	struct listing *listing, const char *path, const struct project_place *place)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *whole = arena_printf(&listing->arena, "%s%s", place->prefix, name);
	return !select_path(place->config, str_of(whole));
}

static void add_operand(struct listing *listing, const char *path)
{
	struct project_place place;
	if (projects_find(&listing->projects, path, &place) < 0)
		listing->troubles++;
	else if (is_folder(path))
		add_folder(listing, path, &place);
	else if (!listing->settings->force_exclude || !is_excluded(listing, path, &place))
		add(listing, path, place.config, true);
}

/*
 * Adds a line of the list, or what stands before a NUL. Only a list that was cut ends within a name
 * that a NUL should end. Returns 0, or -1 after a trouble.
 */
static int add_line(struct listing *listing, const char *list, char *line, size_t length, char end)
{
	if (line[length - 1] == end)
		line[--length] = '\0';
	else if (end == '\0')
		return trouble("%s ends within a name: no NUL after '%s'", list, line);
	if (strlen(line) != length)
		return trouble("%s holds a NUL, so it is no list of lines; see --null", list);
	if (length > 0)
		add_operand(listing, line);
	return 0;
}

static int add_lines(struct listing *listing, const char *list, FILE *file, char end)
{
	char *line = NULL;
	size_t room = 0;
	int status = 0;
	ssize_t length;
	while (status == 0 && (length = getdelim(&line, &room, end, file)) > 0)
		status = add_line(listing, list, line, (size_t)length, end);
	if (status == 0 && ferror(file))
		status = trouble("cannot read %s: %s", list, strerror(errno));
	free(line);
	return status;
}

static int add_list(struct listing *listing)
{
	const struct settings *settings = listing->settings;
	const char *list = settings->files_from;
	if (!list)
		return settings->null ? trouble("--null says how --files-from is split") : 0;
	char end = settings->null ? '\0' : '\n';
	if (strcmp(list, "-") == 0)
		return add_lines(listing, "the list on standard input", stdin, end);
	FILE *file = fopen(list, "r");
	if (!file)
		return trouble("cannot read %s: %s", list, strerror(errno));
	int status = add_lines(listing, list, file, end);
	fclose(file);
	return status;
}

void listing_init(struct listing *listing, const struct settings *settings)
{
	*listing = (struct listing){ .settings = settings };
	arena_init(&listing->arena);
	projects_init(&listing->projects, settings);
	for (size_t i = 0; i < settings->operand_count; i++)
		add_operand(listing, settings->operands[i]);
	if (add_list(listing) < 0)
		listing->troubles++;
}

void listing_release(struct listing *listing)
{
	projects_release(&listing->projects);
	arena_release(&listing->arena);
}

const char *listing_name(const struct listing *listing, const struct listed *listed)
{
	const char *given = listing->settings->stdin_filename;
	if (strcmp(listed->path, "-") != 0)
		return listed->path;
	return given ? given : "<stdin>";
}

/* Whether these are the bytes of no document but of a pointer; they are freed then. */
static bool was_pointer(struct str bytes)
{
	if (!is_lfs_pointer(bytes))
		return false;
	free((char *)bytes.ptr);
	return true;
}

int listed_read(const struct listed *listed, struct str *bytes)
{
	if (source_read(listed->path, pmcheck_config_max_bytes(listed->config), bytes) < 0)
		return -1;
	if (was_pointer(*bytes))
		return trouble("cannot check %s: Git LFS keeps its text elsewhere: fetch it with "
			       "`git lfs pull`", listed->path);
	return 0;
}

int listed_try(const struct listed *listed, struct str *bytes)
{
	if (source_try(listed->path, pmcheck_config_max_bytes(listed->config), bytes) < 0)
		return -1;
	return was_pointer(*bytes) ? -1 : 0;
}
