/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

/* Room for any sentence below with its value, which is cut to VALUE_SHOWN bytes. */
enum { TROUBLE_SIZE = 256, VALUE_SHOWN = 60 };

/* Keeps a sentence about a bad value; returns it. */
static const char *complain(
	struct pmcheck_config *config, const char *format, const char *value)
{
	if (!config->trouble)
		config->trouble = xmalloc(TROUBLE_SIZE);
	snprintf(config->trouble, TROUBLE_SIZE, "'%.*s' %s", VALUE_SHOWN, value, format);
	return config->trouble;
}

static const char *set_size(
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
		return complain(config,
			most == UINT32_MAX ? "is not a number from 0 to 4294967295"
					   : "is not a number from 0 to 1000000",
			value);
	*size = number;
	return NULL;
}

enum { MOST_WORDS = 1000000 };

static const char *set_min_words(struct pmcheck_config *config, const char *value)
{
	return set_size(config, value, &config->min_words, MOST_WORDS);
}

static const char *set_max_words(struct pmcheck_config *config, const char *value)
{
	return set_size(config, value, &config->max_words, MOST_WORDS);
}

static const char *set_max_bytes(struct pmcheck_config *config, const char *value)
{
	return set_size(config, value, &config->max_bytes, UINT32_MAX);
}

static const char *set_fail_on(struct pmcheck_config *config, const char *value)
{
	for (int severity = PMCHECK_NOTE; severity <= PMCHECK_ERROR; severity++)
		if (strcmp(value, pmcheck_severity_name((enum pmcheck_severity)severity)) == 0) {
			config->fail_on = (enum pmcheck_severity)severity;
			return NULL;
		}
	return complain(config, "is not one of 'note', 'warning' and 'error'", value);
}

/* Booleans as git reads them. */
static const char *set_accept_gmt(struct pmcheck_config *config, const char *value)
{
	static const char *const yes[] = { "true", "yes", "on", "1" };
	static const char *const no[] = { "false", "no", "off", "0", "" };
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (str_eq_fold(str_of(value), str_of(yes[i]))) {
			config->accept_gmt = true;
			return NULL;
		}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (str_eq_fold(str_of(value), str_of(no[i]))) {
			config->accept_gmt = false;
			return NULL;
		}
	return complain(config, "is not 'true' or 'false'", value);
}

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

struct pmcheck_config *pmcheck_config_new(void)
{
	struct pmcheck_config *config = xmalloc(sizeof *config);
	*config = (struct pmcheck_config){ 0 };
	for (size_t i = 0; i < KEYS; i++)
		keys[i].set(config, keys[i].key.default_value);
	return config;
}

void pmcheck_config_free(struct pmcheck_config *config)
{
	if (!config)
		return;
	free(config->trouble);
	free(config);
}

const char *pmcheck_config_set(struct pmcheck_config *config, const char *key, const char *value)
{
	for (size_t i = 0; i < KEYS; i++)
		if (strcmp(key, keys[i].key.name) == 0)
			return keys[i].set(config, value);
	return complain(config, "is not a key of the configuration", key);
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
