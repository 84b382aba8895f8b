/* SPDX-License-Identifier: MIT */
#include "cli/project.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/settings.h"
#include "cli/source.h"

enum {
	LARGEST = 1 << 20, /* bytes of a configuration that anybody could mean */
};

void projects_init(struct projects *projects, const struct settings *settings)
{
	*projects = (struct projects){ .settings = settings, .options = settings->config };
	arena_init(&projects->arena);
}

void projects_release(struct projects *projects)
{
	for (size_t i = 0; i < projects->known.count; i++)
		pmcheck_config_free(projects->known.items[i].config);
	arena_release(&projects->arena);
}

struct pmcheck_config *project_read(
	const struct pmcheck_config *options, const char *name, struct str text)
{
	struct pmcheck_config *config = pmcheck_config_copy(options);
	const char *wrong = pmcheck_config_read(config, name, text.ptr, text.len);
	if (!wrong)
		return config;
	(void)trouble("%s", wrong);
	pmcheck_config_free(config);
	return NULL;
}

static struct pmcheck_config *read_file(const struct pmcheck_config *options, const char *file)
{
	struct str text;
	if (source_read(file, LARGEST, &text) < 0)
		return NULL;
	struct pmcheck_config *config = NULL;
	if (text.len > LARGEST)
		(void)trouble("%s: larger than any configuration", file);
	else
		config = project_read(options, file, text);
	free((char *)text.ptr);
	return config;
}

static bool exists(const char *path)
{
	struct stat info;
	return lstat(path, &info) == 0;
}

/* `folder` without its last part; false at the root. */
static bool go_up(char *folder)
{
	char *slash = strrchr(folder, '/');
	if (!slash || folder[1] == '\0')
		return false;
	slash[slash == folder] = '\0';
	return true;
}

static bool holds(struct projects *projects, const char *folder, const char *name)
{
	return exists(arena_printf(
		&projects->arena, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, name));
}

/* The length of the part of `folder` that is its repository's top; 0 outside of repositories. */
static size_t top_length(struct projects *projects, const char *folder)
{
	char *at = arena_copy(&projects->arena, folder, strlen(folder));
	do {
		if (holds(projects, at, ".git"))
			return strlen(at);
	} while (go_up(at));
	return 0;
}

/* The folder, from `folder` up to its repository's top, whose .pmcheck holds; NULL for none. */
static const char *configured_folder(struct projects *projects, const char *folder, size_t top)
{
	char *at = arena_copy(&projects->arena, folder, strlen(folder));
	do {
		if (holds(projects, at, ".pmcheck"))
			return at;
	} while (strlen(at) > top && top && go_up(at));
	return NULL;
}

/* The folder of a file, or the folder itself, without links and dots; NULL when it is not there. */
static char *folder_of(struct projects *projects, const char *operand)
{
	struct stat info;
	const char *slash = strrchr(operand, '/');
	const char *folder = operand;
	if (stat(operand, &info) < 0 || !S_ISDIR(info.st_mode))
		folder = !slash ? "."
			: slash == operand
			? "/"
			: arena_copy(&projects->arena, operand, (size_t)(slash - operand));
	char *real = realpath(folder, NULL);
	char *kept = real ? arena_copy(&projects->arena, real, strlen(real)) : NULL;
	free(real);
	return kept;
}

/* The configuration of a file, "" for none; NULL after a trouble. */
static struct pmcheck_config *config_of(struct projects *projects, const char *file)
{
	if (!*file)
		return projects->settings->config;
	for (size_t i = 0; i < projects->known.count; i++)
		if (strcmp(projects->known.items[i].file, file) == 0)
			return projects->known.items[i].config;
	struct pmcheck_config *config = read_file(projects->options, file);
	if (config)
		*vec_push(&projects->known, &projects->arena) = (struct project){ file, config };
	return config;
}

/* What comes after `top` in `folder`, with a slash at its end. */
static const char *prefix_of(struct projects *projects, const char *folder, size_t top)
{
	const char *rest = folder + top;
	rest += *rest == '/';
	return *rest ? arena_printf(&projects->arena, "%s/", rest) : "";
}

int projects_find(struct projects *projects, const char *operand, struct project_place *place)
{
	const char *given = projects->settings->config_file;
	if (strcmp(operand, "-") == 0)
		operand = projects->settings->stdin_filename ? projects->settings->stdin_filename : "-";
	const char *folder = folder_of(projects, operand);
	size_t top = folder ? top_length(projects, folder) : 0;
	const char *configured = folder ? configured_folder(projects, folder, top) : NULL;
	const char *file = given ? given
		: configured     ? arena_printf(&projects->arena, "%s/.pmcheck",
				       strcmp(configured, "/") == 0 ? "" : configured)
				 : "";
	place->prefix = "";
	place->in_repository = folder && top;
	if (place->in_repository)
		place->prefix = prefix_of(projects, folder, top);
	place->config = config_of(projects, file);
	return place->config ? 0 : -1;
}
