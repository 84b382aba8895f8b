/* SPDX-License-Identifier: MIT */
/* The names of the public enumerations. */
#include <pmcheck.h>

const char *pmcheck_severity_name(enum pmcheck_severity severity)
{
	static const char *const names[] = {
		[PMCHECK_OFF] = "off",
		[PMCHECK_NOTE] = "note",
		[PMCHECK_WARNING] = "warning",
		[PMCHECK_ERROR] = "error",
	};
	return names[severity];
}

const char *pmcheck_section_name(enum pmcheck_section_kind kind)
{
	static const char *const names[] = {
		[PMCHECK_SUMMARY] = "summary",
		[PMCHECK_TIMELINE] = "timeline",
		[PMCHECK_CAUSE] = "cause",
		[PMCHECK_MEASURES] = "measures",
	};
	return names[kind];
}

const char *pmcheck_section_title(enum pmcheck_section_kind kind)
{
	static const char *const titles[] = {
		[PMCHECK_SUMMARY] = "Issue Summary",
		[PMCHECK_TIMELINE] = "Timeline",
		[PMCHECK_CAUSE] = "Root Cause and Resolution",
		[PMCHECK_MEASURES] = "Corrective and Preventative Measures",
	};
	return titles[kind];
}

const char *pmcheck_title_form_name(enum pmcheck_title_form form)
{
	static const char *const names[] = {
		[PMCHECK_ATX] = "atx",
		[PMCHECK_SETEXT] = "setext",
		[PMCHECK_HTML] = "html",
		[PMCHECK_BOLD] = "bold",
		[PMCHECK_PLAIN] = "plain",
		[PMCHECK_LIST] = "list",
		[PMCHECK_NOSPACE] = "nospace",
	};
	return names[form];
}

const char *pmcheck_verdict_name(enum pmcheck_verdict verdict)
{
	static const char *const names[] = {
		[PMCHECK_TIME_NONE] = "none",
		[PMCHECK_TIME_UTC] = "utc",
		[PMCHECK_TIME_GMT] = "gmt",
		[PMCHECK_TIME_OTHER] = "other",
		[PMCHECK_TIME_AMBIGUOUS] = "ambiguous",
		[PMCHECK_TIME_INVALID] = "invalid",
	};
	return names[verdict];
}

const char *pmcheck_via_name(enum pmcheck_via via)
{
	static const char *const names[] = {
		[PMCHECK_VIA_NOTHING] = NULL,
		[PMCHECK_VIA_OWN] = "own",
		[PMCHECK_VIA_RANGE] = "range",
		[PMCHECK_VIA_PREFIX] = "prefix",
		[PMCHECK_VIA_BLOCK] = "block",
		[PMCHECK_VIA_LABEL] = "label",
		[PMCHECK_VIA_COLUMN] = "column",
		[PMCHECK_VIA_HEADING] = "heading",
		[PMCHECK_VIA_DOCUMENT] = "document",
	};
	return names[via];
}

const char *pmcheck_timeline_format_name(enum pmcheck_timeline_format format)
{
	static const char *const names[] = {
		[PMCHECK_TIMELINE_NONE] = "none",
		[PMCHECK_TIMELINE_BULLETS] = "bullets",
		[PMCHECK_TIMELINE_NUMBERED] = "numbered",
		[PMCHECK_TIMELINE_PARAGRAPHS] = "paragraphs",
		[PMCHECK_TIMELINE_TABLE] = "table",
		[PMCHECK_TIMELINE_HEADINGS] = "headings",
		[PMCHECK_TIMELINE_CODE] = "code",
		[PMCHECK_TIMELINE_MIXED] = "mixed",
	};
	return names[format];
}

const char *pmcheck_role_name(enum pmcheck_role role)
{
	static const char *const names[] = {
		[PMCHECK_ROLE_NONE] = NULL,
		[PMCHECK_ROLE_START] = "start",
		[PMCHECK_ROLE_DETECTED] = "detected",
		[PMCHECK_ROLE_ESCALATED] = "escalated",
		[PMCHECK_ROLE_DEAD_END] = "dead end",
		[PMCHECK_ROLE_MITIGATED] = "mitigated",
		[PMCHECK_ROLE_RESOLVED] = "resolved",
	};
	return names[role];
}

const char *pmcheck_clock_name(enum pmcheck_clock clock)
{
	static const char *const names[] = {
		[PMCHECK_CLOCK_UTC] = "utc",
		[PMCHECK_CLOCK_WRITTEN] = "written",
	};
	return names[clock];
}
