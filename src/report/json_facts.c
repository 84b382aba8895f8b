/* SPDX-License-Identifier: MIT */
#include "report/json_facts.h"

#include "report/json_write.h"

json_t *json_words(const struct pmcheck_facts *facts)
{
	json_t *words = json_object(), *sections = json_object();
	for (int i = 0; i < PMCHECK_SECTIONS; i++)
		json_add(sections, pmcheck_section_name((enum pmcheck_section_kind)i),
			json_number(facts->section_words[i]));
	json_add(words, "total", json_number(facts->words));
	json_add(words, "sections", sections);
	return words;
}

static json_t *sections_of(const struct pmcheck_facts *facts)
{
	json_t *sections = json_array();
	for (size_t i = 0; i < facts->section_count; i++) {
		const struct pmcheck_section *section = &facts->sections[i];
		json_t *object = json_object();
		json_add(object, "kind", json_text_of(pmcheck_section_name(section->kind)));
		json_add(object, "title", json_text_of(section->title));
		json_add(object, "line", json_number(section->line));
		json_add(object, "form", json_text_of(pmcheck_title_form_name(section->form)));
		json_add(object, "state", json_text_of(section->misnamed ? "misnamed" : "ok"));
		json_push(sections, object);
	}
	return sections;
}

static json_t *readings_of(const struct pmcheck_time *time)
{
	json_t *readings = json_array();
	for (size_t i = 0; i < time->reading_count; i++) {
		const struct pmcheck_reading *reading = &time->readings[i];
		json_t *object = json_object();
		json_add(object, "utc", json_text_of(reading->utc));
		json_add(object, "day_shift", json_integer(reading->day_shift));
		json_add(object, "zone", json_text_of(reading->zone));
		json_push(readings, object);
	}
	return readings;
}

static json_t *times_of(const struct pmcheck_facts *facts)
{
	json_t *times = json_array();
	for (size_t i = 0; i < facts->time_count; i++) {
		const struct pmcheck_time *time = &facts->times[i];
		json_t *object = json_object();
		json_add(object, "line", json_number(time->line));
		json_add(object, "column", json_number(time->column));
		json_add(object, "text", json_text_of(time->text));
		json_add(object, "verdict", json_text_of(pmcheck_verdict_name(time->verdict)));
		json_add(object, "zone", json_text_of(time->zone));
		json_add(object, "via", json_text_of(pmcheck_via_name(time->via)));
		json_add(object, "readings", readings_of(time));
		json_push(times, object);
	}
	return times;
}

static json_t *timeline_of(const struct pmcheck_facts *facts)
{
	json_t *timeline = json_object(), *entries = json_array();
	for (size_t i = 0; i < facts->entry_count; i++) {
		const struct pmcheck_entry *entry = &facts->entries[i];
		json_t *object = json_object();
		json_add(object, "line", json_number(entry->line));
		json_add(object, "start", json_text_of(entry->start));
		json_add(object, "end", json_text_of(entry->end));
		json_add(object, "text", json_text_of(entry->text));
		json_add(object, "role", json_text_of(pmcheck_role_name(entry->role)));
		json_add(object, "minute", entry->placed ? json_integer(entry->minute) : json_null());
		json_push(entries, object);
	}
	const char *format = pmcheck_timeline_format_name(facts->timeline_format);
	json_add(timeline, "format", json_text_of(format));
	json_add(timeline, "entries", entries);
	return timeline;
}

/* null when the text does not give it. */
static json_t *minutes(long count)
{
	return count < 0 ? json_null() : json_integer(count);
}

static json_t *milestone_of(const struct pmcheck_milestone *milestone)
{
	if (!milestone->line)
		return json_null();
	json_t *object = json_object();
	json_add(object, "line", json_number(milestone->line));
	json_add(object, "minute", json_integer(milestone->minute));
	json_add(object, "labelled", json_boolean(milestone->labelled));
	return object;
}

static json_t *share_of(const struct pmcheck_share *share)
{
	if (!share->line)
		return json_null();
	json_t *object = json_object();
	json_add(object, "line", json_number(share->line));
	json_add(object, "text", json_text_of(share->text));
	json_add(object, "of", json_text_of(share->of));
	json_add(object, "percent", json_real(share->percent));
	return object;
}

static json_t *incident_of(const struct pmcheck_incident *incident)
{
	json_t *object = json_object();
	json_add(object, "clock", json_text_of(pmcheck_clock_name(incident->clock)));
	json_add(object, "dated", json_boolean(incident->dated));
	json_add(object, "started", milestone_of(&incident->started));
	json_add(object, "detected", milestone_of(&incident->detected));
	json_add(object, "mitigated", milestone_of(&incident->mitigated));
	json_add(object, "resolved", milestone_of(&incident->resolved));
	json_add(object, "ended", milestone_of(&incident->ended));
	json_add(object, "share", share_of(&incident->share));
	return object;
}

static json_t *title_of(const struct pmcheck_title *title)
{
	if (!title->line)
		return json_null();
	json_t *object = json_object();
	json_add(object, "line", json_number(title->line));
	json_add(object, "text", json_text_of(title->text));
	return object;
}

json_t *json_facts(struct str path, const struct pmcheck_facts *facts)
{
	json_t *object = json_object();
	json_add_path(object, path);
	json_add(object, "title", title_of(&facts->title));
	json_add(object, "words", json_words(facts));
	json_add(object, "sections", sections_of(facts));
	json_add(object, "times", times_of(facts));
	json_add(object, "timeline", timeline_of(facts));
	json_add(object, "incident", incident_of(&facts->incident));
	json_add(object, "duration_minutes", minutes(facts->duration_minutes));
	json_add(object, "detected_minutes", minutes(facts->detected_minutes));
	json_add(object, "resolved_minutes", minutes(facts->resolved_minutes));
	return object;
}
