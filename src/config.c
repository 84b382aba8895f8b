/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/suggest.h"
#include "rules/rule.h"
#include "text/topic.h"

enum { MOST_WORDS = 1000000 };

#define complain(config, ...) arena_printf(&(config)->arena, __VA_ARGS__)

/* ", did you mean 'x'?", or nothing. */
static const char *did_you_mean(struct pmcheck_config *config, const struct suggestion *suggestion)
{
	return suggestion->best ? complain(config, ": did you mean '%s'?", suggestion->best) : "";
}

/* ---- values --------------------------------------------------------------------------------- */

static const char *read_size(
	struct pmcheck_config *config, const char *value, size_t *size, size_t most)
{
	size_t number = 0;
	struct str digits = str_of(value);
	bool good = digits.len > 0;
	for (size_t i = 0; i < digits.len && good; i++) {
		good = is_digit(digits.ptr[i]) && number <= most;
		number = number * 10 + (size_t)(digits.ptr[i] - '0');
	}
	if (!good || number > most)
		return complain(config, "'%s' is not a number from 0 to %zu", value, most);
	*size = number;
	return NULL;
}

static const char *set_min_words(struct pmcheck_config *config, const char *value)
{
	return read_size(config, value, &config->min_words, MOST_WORDS);
}

static const char *set_max_words(struct pmcheck_config *config, const char *value)
{
	return read_size(config, value, &config->max_words, MOST_WORDS);
}

static const char *set_max_bytes(struct pmcheck_config *config, const char *value)
{
	return read_size(config, value, &config->max_bytes, UINT32_MAX);
}

static bool read_severity(const char *text, enum pmcheck_severity least,
	enum pmcheck_severity *severity)
{
	for (int at = (int)least; at <= PMCHECK_ERROR; at++)
		if (strcmp(text, pmcheck_severity_name((enum pmcheck_severity)at)) == 0) {
			*severity = (enum pmcheck_severity)at;
			return true;
		}
	return false;
}

static const char *set_fail_on(struct pmcheck_config *config, const char *value)
{
	if (read_severity(value, PMCHECK_NOTE, &config->fail_on))
		return NULL;
	return complain(config, "'%s' is not one of 'note', 'warning' and 'error'", value);
}

/* Booleans as git reads them. */
static const char *read_bool(struct pmcheck_config *config, const char *value, bool *flag)
{
	static const char *const words[2][5] = { { "false", "no", "off", "0", "" },
		{ "true", "yes", "on", "1", "true" } };
	for (size_t truth = 0; truth < 2; truth++)
		for (size_t i = 0; i < sizeof words[0] / sizeof *words[0]; i++)
			if (str_eq_fold(str_of(value), str_of(words[truth][i]))) {
				*flag = truth;
				return NULL;
			}
	return complain(config, "'%s' is not 'true' or 'false'", value);
}

static const char *set_accept_gmt(struct pmcheck_config *config, const char *value)
{
	return read_bool(config, value, &config->accept_gmt);
}

static const char *set_no_suppressions(struct pmcheck_config *config, const char *value)
{
	return read_bool(config, value, &config->no_suppressions);
}

static const char *set_glob(struct pmcheck_config *config, const char *value)
{
	return *value ? NULL : complain(config, "an empty pattern matches nothing");
}

/* ---- rules and titles ----------------------------------------------------------------------- */

static const char *no_such_rule(struct pmcheck_config *config, const char *id)
{
	struct suggestion suggestion = { .word = id };
	for (size_t i = 0; i < rule_count(); i++)
		suggestion_offer(&suggestion, rule_at(i)->about.id);
	return complain(config, "there is no rule '%s'%s", id, did_you_mean(config, &suggestion));
}

/* "RULE=SEVERITY". */
static const char *set_rule(struct pmcheck_config *config, const char *value)
{
	const char *equals = strchr(value, '=');
	if (!equals)
		return complain(config, "'%s' is not RULE=SEVERITY", value);
	const char *id = arena_copy(&config->arena, value, (size_t)(equals - value));
	for (size_t i = 0; i < rule_count(); i++) {
		if (strcmp(rule_at(i)->about.id, id) != 0)
			continue;
		enum pmcheck_severity severity;
		if (!read_severity(equals + 1, PMCHECK_OFF, &severity))
			return complain(config,
				"'%s' is not one of 'off', 'note', 'warning' and 'error'", equals + 1);
		if (rule_at(i)->stage == STAGE_BYTES && severity != PMCHECK_ERROR)
			return complain(config,
				"'%s' stays an error: what cannot be read cannot be checked", id);
		config->severities[i] = severity;
		return NULL;
	}
	return no_such_rule(config, id);
}

static const char *no_such_section(struct pmcheck_config *config, const char *name)
{
	return complain(config,
		"there is no section '%s': they are 'summary', 'timeline', 'cause' and 'measures'",
		name);
}

/* "SECTION=TITLE". */
static const char *set_title(struct pmcheck_config *config, const char *value)
{
	const char *equals = strchr(value, '=');
	if (!equals)
		return complain(config, "'%s' is not SECTION=TITLE", value);
	const char *name = arena_copy(&config->arena, value, (size_t)(equals - value));
	for (int kind = 0; kind < PMCHECK_SECTIONS; kind++) {
		if (strcmp(pmcheck_section_name((enum pmcheck_section_kind)kind), name) != 0)
			continue;
		struct title title;
		if (!title_read(&title, str_of(equals + 1), true))
			return complain(config, "'%s' is no title: it has no words, or too many",
				equals + 1);
		title_names_add(&config->titles, &config->arena, (enum pmcheck_section_kind)kind,
			str_of(arena_copy(&config->arena, equals + 1, strlen(equals + 1))));
		return NULL;
	}
	return no_such_section(config, name);
}

/* ---- the table ------------------------------------------------------------------------------ */

static const struct {
	struct pmcheck_config_key key;
	const char *(*set)(struct pmcheck_config *config, const char *value);
} keys[] = {
	{ { "min-words", "N", "400", "the least words of a postmortem" }, set_min_words },
	{ { "max-words", "N", "600", "the most words of a postmortem" }, set_max_words },
	{ { "max-bytes", "N", "16777216", "the largest file that is read" }, set_max_bytes },
	{ { "fail-on", "SEVERITY", "error", "from which severity on a finding fails the check" },
		set_fail_on },
	{ { "accept-gmt", NULL, "false", "let times in GMT pass for UTC" }, set_accept_gmt },
	{ { "no-suppressions", NULL, "false", "heed no pmcheck comments in the documents" },
		set_no_suppressions },
	{ { "include", "GLOB", NULL, "take only files that match for postmortems", true }, set_glob },
	{ { "exclude", "GLOB", NULL, "take no file that matches for a postmortem", true }, set_glob },
	{ { "rule", "RULE=SEVERITY", NULL, "give a rule another severity, or 'off'", true }, set_rule },
	{ { "title", "SECTION=TITLE", NULL, "let a section stand under this title too", true },
		set_title },
};

enum { KEYS = sizeof keys / sizeof *keys };

size_t pmcheck_config_key_count(void)
{
	return KEYS;
}

const struct pmcheck_config_key *pmcheck_config_key(size_t index)
{
	return &keys[index].key;
}

/* A key and value as git config would show them: "rule.no-visual.severity" and "off". */
static struct pmcheck_setting shown(
	struct pmcheck_config *config, const char *key, const char *value, const char *origin)
{
	const char *equals = strchr(value, '=');
	bool inner = equals && (strcmp(key, "rule") == 0 || strcmp(key, "title") == 0);
	struct pmcheck_setting setting = { .origin = origin };
	if (inner)
		setting.key = arena_printf(&config->arena, "%s.%.*s.%s", key, (int)(equals - value),
			value, strcmp(key, "rule") == 0 ? "severity" : "name");
	else
		setting.key = arena_printf(&config->arena, "pmcheck.%s", key);
	const char *text = inner ? equals + 1 : value;
	setting.value = arena_copy(&config->arena, text, strlen(text));
	return setting;
}

/* Whether a key holds one value: a later one takes its place. */
static bool is_single(const char *key)
{
	return strcmp(key, "include") != 0 && strcmp(key, "exclude") != 0 && strcmp(key, "title") != 0;
}

static struct setting *find_setting(struct pmcheck_config *config, const char *shown_key)
{
	for (size_t i = 0; i < config->settings.count; i++)
		if (strcmp(config->settings.items[i].shown.key, shown_key) == 0)
			return &config->settings.items[i];
	return NULL;
}

static const char *no_such_key(struct pmcheck_config *config, const char *name)
{
	struct suggestion suggestion = { .word = name };
	for (size_t i = 0; i < KEYS; i++)
		suggestion_offer(&suggestion, keys[i].key.name);
	return complain(config, "there is no key '%s'%s", name, did_you_mean(config, &suggestion));
}

const char *config_assign(struct pmcheck_config *config, struct origin origin, const char *key,
	const char *value)
{
	for (size_t i = 0; i < KEYS; i++) {
		if (strcmp(key, keys[i].key.name) != 0)
			continue;
		struct setting setting = { shown(config, key, value, origin.text), origin.by_hand };
		struct setting *old =
			is_single(key) ? find_setting(config, setting.shown.key) : NULL;
		if (old && old->by_hand && !origin.by_hand)
			return NULL;
		const char *wrong = keys[i].set(config, value);
		if (wrong)
			return wrong;
		if (!old)
			old = vec_push(&config->settings, &config->arena);
		*old = setting;
		return NULL;
	}
	return no_such_key(config, key);
}

/* ---- the public face ------------------------------------------------------------------------ */

struct pmcheck_config *pmcheck_config_new(void)
{
	struct pmcheck_config *config = xmalloc(sizeof *config);
	*config = (struct pmcheck_config){ 0 };
	arena_init(&config->arena);
	config->topics = topic_index_new(&config->arena);
	config->severities =
		arena_zalloc(&config->arena, rule_count(), sizeof *config->severities);
	for (size_t i = 0; i < rule_count(); i++)
		config->severities[i] = rule_at(i)->about.severity;
	for (size_t i = 0; i < KEYS; i++)
		if (keys[i].key.default_value)
			config_assign(config, (struct origin){ "default", false }, keys[i].key.name,
				keys[i].key.default_value);
	return config;
}

void pmcheck_config_free(struct pmcheck_config *config)
{
	if (!config)
		return;
	arena_release(&config->arena);
	free(config);
}

/* The zone of bare times: no key of a file, for it is that of one document. */
static const char *set_zone(struct pmcheck_config *config, const char *value)
{
	struct str text = str_of(arena_copy(&config->arena, value, strlen(value)));
	struct zone zone = { .text = text };
	if (!text.len || (zone_read(text, 0, &zone) != text.len &&
				 zone_read_offset(text, 0, &zone) != text.len))
		return arena_printf(&config->arena,
			"'%s' is no time zone known here: give a name such as EAT or Africa/Lagos, "
			"or an offset such as +02:00",
			value);
	if (zone.kind == ZONE_SEVERAL)
		return arena_printf(&config->arena,
			"'%s' may mean %s or %s: give an offset such as +02:00", value,
			zone.meanings[0].name, zone.meanings[1].name);
	zone.text = text;
	config->zone = zone;
	return NULL;
}

const char *pmcheck_config_set(struct pmcheck_config *config, const char *key, const char *value)
{
	if (strcmp(key, "zone") == 0)
		return set_zone(config, value);
	return config_assign(config, (struct origin){ "option", true }, key, value);
}

/* Sets again in `copy` what was set by hand: "rule.ID.severity" is "rule" and "ID=…" again. */
static void copy_setting(struct pmcheck_config *copy, const struct pmcheck_setting *setting)
{
	const char *dot = strchr(setting->key, '.'), *last = strrchr(setting->key, '.');
	const char *key = dot + 1, *value = setting->value;
	if (last != dot) {
		key = arena_copy(&copy->arena, setting->key, (size_t)(dot - setting->key));
		value = arena_printf(
			&copy->arena, "%.*s=%s", (int)(last - dot - 1), dot + 1, setting->value);
	}
	pmcheck_config_set(copy, key, value);
}

struct pmcheck_config *pmcheck_config_copy(const struct pmcheck_config *config)
{
	struct pmcheck_config *copy = pmcheck_config_new();
	if (config->zone.text.len)
		set_zone(copy, config->zone.text.ptr);
	for (size_t i = 0; i < config->settings.count; i++)
		if (config->settings.items[i].by_hand)
			copy_setting(copy, &config->settings.items[i].shown);
	return copy;
}

size_t pmcheck_config_count(const struct pmcheck_config *config)
{
	return config->settings.count;
}

struct pmcheck_setting pmcheck_config_at(const struct pmcheck_config *config, size_t index)
{
	return config->settings.items[index].shown;
}

enum pmcheck_severity pmcheck_config_fail_on(const struct pmcheck_config *config)
{
	return config->fail_on;
}

size_t pmcheck_config_min_words(const struct pmcheck_config *config)
{
	return config->min_words;
}

size_t pmcheck_config_max_words(const struct pmcheck_config *config)
{
	return config->max_words;
}

size_t pmcheck_config_max_bytes(const struct pmcheck_config *config)
{
	return config->max_bytes;
}
