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

json_t *json_facts(struct str path, const struct pmcheck_facts *facts)
{
	json_t *object = json_object();
	json_add_path(object, path);
	json_add(object, "words", json_words(facts));
	json_add(object, "sections", sections_of(facts));
	json_add(object, "times", times_of(facts));
	json_add(object, "timeline", timeline_of(facts));
	json_add(object, "duration_minutes", minutes(facts->duration_minutes));
	json_add(object, "detected_minutes", minutes(facts->detected_minutes));
	json_add(object, "resolved_minutes", minutes(facts->resolved_minutes));
	return object;
}
