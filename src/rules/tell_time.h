/* SPDX-License-Identifier: MIT */
/* Times in messages: as the author wrote them, and what to write instead. */
#ifndef RULES_TELL_TIME_H
#define RULES_TELL_TIME_H

#include "rules/rule.h"

/* A time as it is written, with its zone when that stands right after it: "2:05 PM PDT". */
const char *time_quote(const struct run *run, const struct mention *mention);
/* The time as written, without its zone. */
const char *time_bare_quote(const struct run *run, const struct mention *mention);
/*
 * What to write in UTC: "'21:05 UTC'", "'01:26 UTC' (1 May)", "'01:26 UTC' or '02:26 UTC' …"; NULL
 * when the time cannot be converted.
 */
const char *time_in_utc(const struct run *run, const struct mention *mention);
/* A time of day in 24 hours: "14:05". */
const char *time_of_day(const struct run *run, long minute);

#endif
