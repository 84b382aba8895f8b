/* SPDX-License-Identifier: MIT */
#include "cli/stored_links.h"

#include <string.h>

/* `path`, as it is linked from `document`, from the top in `to`; false when it leads out of it. */
static bool from_top(struct arena *arena, const char *document, const char *path, char **to)
{
	const char *slash = strrchr(document, '/');
	size_t length = slash ? (size_t)(slash - document) : 0;
	*to = arena_alloc(arena, strlen(document) + strlen(path) + 2);
	memcpy(*to, document, length);
	while (*path) {
		size_t part = strcspn(path, "/");
		if (part == 2 && path[0] == '.' && path[1] == '.') {
			if (!length)
				return false;
			while (length && (*to)[length - 1] != '/')
				length--;
			length -= length > 0;
		} else if (part && !(part == 1 && *path == '.')) {
			if (length)
				(*to)[length++] = '/';
			memcpy(*to + length, path, part);
			length += part;
		}
		path += part + (path[part] == '/');
	}
	(*to)[length] = '\0';
	return true;
}

static bool is_same_tree(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

static struct names *names_in(struct stored_links *links, const char *tree)
{
	for (size_t i = 0; i < links->holders.count; i++)
		if (is_same_tree(links->holders.items[i].tree, tree))
			return &links->holders.items[i];
	struct names *names = vec_push(&links->holders, links->arena);
	*names = (struct names){ .repository = links->repository, .tree = tree };
	return names;
}

static enum pmcheck_path find(void *context, const char *document, const char *path)
{
	struct stored_links *links = context;
	enum pmcheck_path found = PMCHECK_PATH_THERE;
	char *whole;
	if (!from_top(links->arena, document, path, &whole))
		return PMCHECK_PATH_UNKNOWN;
	for (size_t i = 0; i < links->count; i++) {
		enum names_answer answer =
			names_find(names_in(links, links->documents[i].tree), whole);
		links->troubles |= answer == NAMES_TROUBLE;
		if (answer == NAMES_MISSING)
			return PMCHECK_PATH_MISSING;
		if (answer != NAMES_THERE)
			found = PMCHECK_PATH_UNKNOWN;
	}
	return found;
}

struct link_source stored_links_source(struct stored_links *links)
{
	return (struct link_source){ find, links };
}
