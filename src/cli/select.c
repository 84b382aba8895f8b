/* SPDX-License-Identifier: MIT */
#include "cli/select.h"

#include <pmcheck.h>

#include "base/glob.h"

/* Takes `ending`, in any case, off `*name`; false when it does not end so or is nothing else. */
static bool strip(struct str *name, struct str ending)
{
	if (name->len <= ending.len)
		return false;
	size_t stem = name->len - ending.len;
	if (!str_eq_fold(str_slice(*name, stem, name->len), ending))
		return false;
	*name = str_slice(*name, 0, stem);
	return true;
}

/* Takes the ending of a Markdown file off `*name`; false when it has none or is nothing else. */
static bool strip_ending(struct str *name)
{
	static const char *const endings[] = { ".md", ".markdown" };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (strip(name, str_of(endings[i])))
			return true;
	return false;
}

/* What a repository says about itself; `stem` is of a file at its root. */
static bool is_about_repository(struct str stem)
{
	static const char *const names[] = { "README", "CONTRIBUTING", "CHANGELOG",
		"CODE_OF_CONDUCT", "SECURITY", "LICENSE", "SUPPORT", "GOVERNANCE" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq_fold(stem, str_of(names[i])))
			return true;
	return false;
}

static bool is_template(struct str stem)
{
	return str_eq_fold(stem, STR("template")) || strip(&stem, STR("-template"));
}

/* Cuts the part before the first '/' off `*path`; false when it is the last part. */
static bool next_folder(struct str *path, struct str *folder)
{
	const char *slash = path->len ? memchr(path->ptr, '/', path->len) : NULL;
	if (!slash)
		return false;
	size_t length = (size_t)(slash - path->ptr);
	*folder = str_slice(*path, 0, length);
	*path = str_slice(*path, length + 1, path->len);
	return true;
}

/* Whether some pattern under `key` matches; whether there is any such pattern in `*any`. */
static bool matches(
	const struct pmcheck_config *config, const char *key, struct str path, bool *any)
{
	*any = false;
	for (size_t i = 0; config && i < pmcheck_config_count(config); i++) {
		struct pmcheck_setting setting = pmcheck_config_at(config, i);
		if (strcmp(setting.key, key) != 0)
			continue;
		*any = true;
		if (glob_match(str_of(setting.value), path))
			return true;
	}
	return false;
}

static bool is_postmortem(struct str path)
{
	struct str name = path, folder;
	bool at_root = true;
	for (; next_folder(&name, &folder); at_root = false)
		if (str_eq_fold(folder, STR("templates")) ||
			(at_root && str_eq(folder, STR(".github"))))
			return false;
	return strip_ending(&name) && !is_template(name) && !(at_root && is_about_repository(name));
}

bool select_path(const struct pmcheck_config *config, struct str path)
{
	bool any;
	if (matches(config, "pmcheck.exclude", path, &any))
		return false;
	bool included = matches(config, "pmcheck.include", path, &any);
	return any ? included : is_postmortem(path);
}

bool select_is_markdown(struct str path)
{
	return strip_ending(&path);
}
