/* SPDX-License-Identifier: MIT */
#include "cli/documents.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/arena.h"
#include "base/trouble.h"
#include "cli/project.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/walk.h"

struct visitor {
	struct settings *settings;
	documents_visit *visit;
	void *context;
	size_t troubles;
};

static void visit_file(struct visitor *visitor, const char *path, bool named)
{
	const struct settings *settings = visitor->settings;
	struct str bytes;
	if (source_read(path, pmcheck_config_max_bytes(settings->config), &bytes) < 0) {
		visitor->troubles++;
		return;
	}
	if (strcmp(path, "-") == 0)
		path = settings->stdin_filename ? settings->stdin_filename : "<stdin>";
	visitor->visit(visitor->context, path, bytes, named);
	free((char *)bytes.ptr);
}

static void visit_found(void *visitor, const char *path)
{
	visit_file(visitor, path, false);
}

static void visit_folder(
	struct visitor *visitor, const char *path, const struct project_place *place)
{
	struct walk walk = { .config = place->config,
		.prefix = place->prefix,
		.visit = visit_found,
		.context = visitor };
	walk_folder(&walk, path);
	visitor->troubles += walk.troubles;
	if (walk.found > 0 || walk.troubles > 0)
		return;
	trouble("no postmortem in the folder %s: it holds no *.md or *.markdown but templates, "
		"a repository's own documents and what the configuration leaves out",
		path);
	visitor->troubles++;
}

static bool is_folder(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Programs that name every Markdown file (pre-commit) do not know what a postmortem is. */
static bool is_excluded(const char *path, const struct project_place *place)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	struct arena arena;
	arena_init(&arena);
	const char *whole = arena_printf(&arena, "%s%s", place->prefix, name);
	bool excluded = !is_folder(path) && !select_path(place->config, str_of(whole));
	arena_release(&arena);
	return excluded;
}

static void visit_operand(
	struct visitor *visitor, const char *path, const struct project_place *place)
{
	struct settings *settings = visitor->settings;
	struct pmcheck_config *options = settings->config;
	settings->config = place->config;
	if (is_folder(path))
		visit_folder(visitor, path, place);
	else if (!settings->force_exclude || !is_excluded(path, place))
		visit_file(visitor, path, true);
	settings->config = options;
}

size_t documents_each(struct settings *settings, documents_visit *visit, void *context)
{
	struct visitor visitor = { .settings = settings, .visit = visit, .context = context };
	struct projects projects;
	projects_init(&projects, settings);
	for (size_t i = 0; i < settings->operand_count; i++) {
		const char *path = settings->operands[i];
		struct project_place place;
		if (projects_find(&projects, path, &place) < 0)
			visitor.troubles++;
		else
			visit_operand(&visitor, path, &place);
	}
	projects_release(&projects);
	return visitor.troubles;
}
