/* SPDX-License-Identifier: MIT */
#include "cli/documents.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/select.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/walk.h"

struct visitor {
	const struct settings *settings;
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

static void visit_folder(struct visitor *visitor, const char *path)
{
	struct walk walk = { .visit = visit_found, .context = visitor };
	walk_folder(&walk, path);
	visitor->troubles += walk.troubles;
	if (walk.found > 0 || walk.troubles > 0)
		return;
	trouble("no postmortem in the folder %s: it holds no *.md or *.markdown but templates and "
		"a repository's own documents",
		path);
	visitor->troubles++;
}

static bool is_folder(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Programs that name every Markdown file (pre-commit) do not know what a postmortem is. */
static bool is_excluded(const char *path)
{
	while (path[0] == '.' && path[1] == '/')
		path += 2;
	return !is_folder(path) && !select_path(str_of(path));
}

size_t documents_each(const struct settings *settings, documents_visit *visit, void *context)
{
	struct visitor visitor = { .settings = settings, .visit = visit, .context = context };
	for (size_t i = 0; i < settings->operand_count; i++) {
		const char *path = settings->operands[i];
		if (settings->force_exclude && is_excluded(path))
			continue;
		if (is_folder(path))
			visit_folder(&visitor, path);
		else
			visit_file(&visitor, path, true);
	}
	return visitor.troubles;
}
