/* SPDX-License-Identifier: MIT */
/* What to check for. The defaults are the format itself; one table in config.c says every key. */
#ifndef CONFIG_H
#define CONFIG_H

#include <pmcheck.h>

#include "base/vec.h"
#include "text/title.h"
#include "time/zone.h"

struct topic_index;

/* One value in force. */
struct setting {
	struct pmcheck_setting shown;
	bool by_hand; /* set by pmcheck_config_set(): it wins over a file's */
};

struct pmcheck_config {
	struct arena arena; /* of all texts */
	size_t min_words, max_words;
	size_t max_bytes;
	enum pmcheck_severity fail_on;
	bool accept_gmt;
	bool no_suppressions;
	struct zone zone; /* of times that name none; without text: not known */
	enum pmcheck_severity *severities; /* by the rules' order */
	struct title_names titles;         /* a project's own names of sections */
	const struct topic_index *topics; /* the words of the rules about wording */
	VEC(struct setting) settings;
};

/* Where a value comes from. */
struct origin {
	const char *text; /* as pmcheck_setting.origin */
	bool by_hand;
};

/*
 * Sets one key; the work of pmcheck_config_set(). Returns NULL or what is wrong, in the arena. A value
 * that is set by hand stays when one from a file comes.
 */
const char *config_assign(struct pmcheck_config *config, struct origin origin, const char *key,
	const char *value);

#endif
