/* SPDX-License-Identifier: MIT */
#include "time/zone_table.h"

/* The United States since 2007: second Sunday of March to first Sunday of November. */
#define US_DAYLIGHT ",M3.2.0,M11.1.0"
/* The European Union since 1996: the last Sundays of March and October, 01:00 UTC. */
#define EU_DAYLIGHT ",M3.5.0,M10.5.0/3"

/*
 * The abbreviations that tzdb 2025b uses for the present, and those that people write though tzdb has
 * dropped them (SGT, BRT, GST …). Where one has a dominant reading (PST, BST) it is that one; where
 * none has, all are listed. Sorted without case. Names that are English words in capitals (GET, ACT) are left out.
 */
static const struct zone_abbreviation abbreviations[] = {
	{ "ACDT", { { 630, "ACDT" } } },
	{ "ACST", { { 570, "ACST" } } },
	{ "ADT", { { -180, "ADT" } } },
	{ "AEDT", { { 660, "AEDT" } }, .any_case = true },
	{ "AEST", { { 600, "AEST" } }, .any_case = true },
	{ "AFT", { { 270, "AFT" } } },
	{ "AKDT", { { -480, "AKDT" } }, .any_case = true },
	{ "AKST", { { -540, "AKST" } }, .any_case = true },
	{ "ART", { { -180, "ART" } }, .wordlike = true },
	{ "AST", { { -240, "Atlantic" }, { 180, "Arabia" } }, .wordlike = true },
	{ "AWST", { { 480, "AWST" } }, .any_case = true },
	{ "AZT", { { 240, "AZT" } } },
	{ "BDT", { { 360, "Bangladesh" } } },
	{ "BOT", { { -240, "BOT" } }, .wordlike = true },
	{ "BRT", { { -180, "BRT" } } },
	{ "BST", { { 60, "BST" } }, .any_case = true },
	{ "CAT", { { 120, "CAT" } }, .wordlike = true, .verbal = true },
	{ "CDT", { { -300, "US Central" }, { -240, "Cuba" } }, .any_case = true },
	{ "CEST", { { 120, "CEST" } }, .any_case = true },
	{ "CET", { { 60, "CET" } }, .any_case = true },
	{ "ChST", { { 600, "ChST" } } },
	{ "CLST", { { -180, "CLST" } } },
	{ "CLT", { { -240, "CLT" } } },
	{ "COT", { { -300, "COT" } }, .wordlike = true },
	{ "CST", { { -360, "US Central" }, { 480, "China" }, { -300, "Cuba" } }, .any_case = true },
	{ "CT", { { -300, "CDT" }, { -360, "CST" } }, .wordlike = true,
		.rule = "CST6CDT" US_DAYLIGHT },
	{ "EAT", { { 180, "EAT" } }, .wordlike = true, .verbal = true },
	{ "ECT", { { -300, "ECT" } } },
	{ "EDT", { { -240, "EDT" } }, .any_case = true },
	{ "EEST", { { 180, "EEST" } }, .any_case = true },
	{ "EET", { { 120, "EET" } }, .any_case = true },
	{ "EST", { { -300, "EST" } }, .any_case = true },
	{ "ET", { { -240, "EDT" }, { -300, "EST" } }, .wordlike = true,
		.rule = "EST5EDT" US_DAYLIGHT },
	{ "GST", { { 240, "Gulf" } } },
	{ "HDT", { { -540, "HDT" } } },
	{ "HKT", { { 480, "HKT" } }, .any_case = true },
	{ "HST", { { -600, "HST" } }, .any_case = true },
	{ "ICT", { { 420, "ICT" } } },
	{ "IDT", { { 180, "IDT" } } },
	{ "IRST", { { 210, "IRST" } }, .any_case = true },
	{ "IST", { { 330, "India" }, { 60, "Ireland" }, { 120, "Israel" } }, .any_case = true },
	{ "JST", { { 540, "JST" } }, .any_case = true },
	{ "KST", { { 540, "KST" } }, .any_case = true },
	{ "MDT", { { -360, "MDT" } }, .any_case = true },
	{ "MEST", { { 120, "MEST" } } },
	{ "MET", { { 60, "MET" } }, .wordlike = true },
	{ "MMT", { { 390, "MMT" } } },
	{ "MSK", { { 180, "MSK" } }, .wordlike = true, .any_case = true },
	{ "MST", { { -420, "MST" } }, .any_case = true },
	{ "MT", { { -360, "MDT" }, { -420, "MST" } }, .wordlike = true,
		.rule = "MST7MDT" US_DAYLIGHT },
	{ "MYT", { { 480, "MYT" } } },
	{ "NDT", { { -150, "NDT" } } },
	{ "NPT", { { 345, "NPT" } } },
	{ "NST", { { -210, "NST" } } },
	{ "NZDT", { { 780, "NZDT" } }, .any_case = true },
	{ "NZST", { { 720, "NZST" } }, .any_case = true },
	{ "PDT", { { -420, "PDT" } }, .any_case = true },
	{ "PET", { { -300, "PET" } }, .wordlike = true },
	{ "PHT", { { 480, "PHT" } } },
	{ "PKT", { { 300, "PKT" } } },
	{ "PST", { { -480, "PST" } }, .any_case = true },
	{ "PT", { { -420, "PDT" }, { -480, "PST" } }, .wordlike = true,
		.rule = "PST8PDT" US_DAYLIGHT },
	{ "SAST", { { 120, "SAST" } }, .wordlike = true, .any_case = true },
	{ "SGT", { { 480, "SGT" } }, .any_case = true },
	{ "SST", { { -660, "Samoa" } } },
	{ "TRT", { { 180, "TRT" } } },
	{ "UYT", { { -180, "UYT" } } },
	{ "UZT", { { 300, "UZT" } } },
	{ "VET", { { -240, "VET" } }, .wordlike = true },
	{ "WAT", { { 60, "WAT" } }, .wordlike = true, .verbal = true, .any_case = true },
	{ "WEST", { { 60, "WEST" } }, .wordlike = true },
	{ "WET", { { 0, "WET" } }, .wordlike = true },
	{ "WIB", { { 420, "WIB" } } },
	{ "WIT", { { 540, "WIT" } }, .wordlike = true },
	{ "WITA", { { 480, "WITA" } } },
};

/* Whether a word has the length and the end of an abbreviation: mostly T, for time. */
static bool may_be_abbreviation(struct str word)
{
	enum { SHORTEST = 2, LONGEST = 4 };
	return word.len >= SHORTEST && word.len <= LONGEST &&
		is_any(to_lower(word.ptr[word.len - 1]), "tkba");
}

/* Compares without case. */
static int compare_names(struct str word, const char *name)
{
	for (size_t i = 0; i < word.len; i++) {
		int difference = to_lower(word.ptr[i]) - to_lower(name[i]);
		if (difference)
			return difference;
	}
	return name[word.len] ? -1 : 0;
}

const struct zone_abbreviation *zone_find_abbreviation(struct str word)
{
	size_t low = 0, high = may_be_abbreviation(word) ? sizeof abbreviations / sizeof *abbreviations : 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_names(word, abbreviations[middle].name);
		if (order == 0)
			return &abbreviations[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* Zones in words; offsets by tzdb 2025b. */
const struct zone_words zone_words[] = {
	{ "pacific", "PST", -480, -420, "PST8PDT" US_DAYLIGHT, true },
	{ "mountain", "MST", -420, -360, "MST7MDT" US_DAYLIGHT, true },
	{ "central", "CST", -360, -300, "CST6CDT" US_DAYLIGHT, true },
	{ "eastern", "EST", -300, -240, "EST5EDT" US_DAYLIGHT, true },
	{ "us pacific", "PST", -480, -420, "PST8PDT" US_DAYLIGHT, true },
	{ "us mountain", "MST", -420, -360, "MST7MDT" US_DAYLIGHT, true },
	{ "us central", "CST", -360, -300, "CST6CDT" US_DAYLIGHT, true },
	{ "us eastern", "EST", -300, -240, "EST5EDT" US_DAYLIGHT, true },
	{ "atlantic", "AST", -240, -180, "AST4ADT" US_DAYLIGHT },
	{ "newfoundland", "NST", -210, -150, "NST3:30NDT" US_DAYLIGHT },
	{ "alaska", "AKST", -540, -480, "AKST9AKDT" US_DAYLIGHT },
	{ "hawaii", "HST", -600, NO_DAYLIGHT },
	{ "hawaii-aleutian", "HST", -600, -540 },
	{ "central european", "CET", 60, 120, "CET-1CEST" EU_DAYLIGHT },
	{ "central europe", "CET", 60, 120, "CET-1CEST" EU_DAYLIGHT },
	{ "eastern european", "EET", 120, 180, "EET-2EEST" EU_DAYLIGHT },
	{ "western european", "WET", 0, 60, "WET0WEST,M3.5.0/1,M10.5.0" },
	{ "british", "GMT", 0, 60, "GMT0BST,M3.5.0/1,M10.5.0" },
	{ "uk", "GMT", 0, 60, "GMT0BST,M3.5.0/1,M10.5.0" },
	{ "irish", "GMT", 60, 60, "GMT0IST,M3.5.0/1,M10.5.0" },
	{ "west africa", "WAT", 60, NO_DAYLIGHT },
	{ "west african", "WAT", 60, NO_DAYLIGHT },
	{ "east africa", "EAT", 180, NO_DAYLIGHT },
	{ "east african", "EAT", 180, NO_DAYLIGHT },
	{ "central africa", "CAT", 120, NO_DAYLIGHT },
	{ "central african", "CAT", 120, NO_DAYLIGHT },
	{ "south africa", "SAST", 120, NO_DAYLIGHT },
	{ "south african", "SAST", 120, NO_DAYLIGHT },
	{ "moscow", "MSK", 180, NO_DAYLIGHT },
	{ "arabian", "AST", 180, NO_DAYLIGHT },
	{ "arabia", "AST", 180, NO_DAYLIGHT },
	{ "gulf", "GST", 240, NO_DAYLIGHT },
	{ "iran", "IRST", 210, NO_DAYLIGHT },
	{ "pakistan", "PKT", 300, NO_DAYLIGHT },
	{ "indian", "IST", 330, NO_DAYLIGHT },
	{ "india", "IST", 330, NO_DAYLIGHT },
	{ "nepal", "NPT", 345, NO_DAYLIGHT },
	{ "bangladesh", "BDT", 360, NO_DAYLIGHT },
	{ "indochina", "ICT", 420, NO_DAYLIGHT },
	{ "china", "CST", 480, NO_DAYLIGHT },
	{ "singapore", "SGT", 480, NO_DAYLIGHT },
	{ "malaysia", "MYT", 480, NO_DAYLIGHT },
	{ "philippine", "PHT", 480, NO_DAYLIGHT },
	{ "philippines", "PHT", 480, NO_DAYLIGHT },
	{ "hong kong", "HKT", 480, NO_DAYLIGHT },
	{ "japan", "JST", 540, NO_DAYLIGHT },
	{ "korea", "KST", 540, NO_DAYLIGHT },
	{ "korean", "KST", 540, NO_DAYLIGHT },
	{ "australian western", "AWST", 480, NO_DAYLIGHT },
	{ "australian central", "ACST", 570, 630 },
	{ "australian eastern", "AEST", 600, 660, "AEST-10AEDT,M10.1.0,M4.1.0/3" },
	{ "new zealand", "NZST", 720, 780, "NZST-12NZDT,M9.5.0,M4.1.0/3" },
	{ "israel", "IST", 120, 180, "IST-2IDT,M3.4.4/26,M10.5.0" },
	{ "turkey", "TRT", 180, NO_DAYLIGHT },
	{ "brasilia", "BRT", -180, NO_DAYLIGHT },
	{ "brazil", "BRT", -180, NO_DAYLIGHT },
	{ "argentina", "ART", -180, NO_DAYLIGHT },
	{ "colombia", "COT", -300, NO_DAYLIGHT },
	{ "peru", "PET", -300, NO_DAYLIGHT },
	{ "venezuela", "VET", -240, NO_DAYLIGHT },
	{ "bolivia", "BOT", -240, NO_DAYLIGHT },
	{ "nigeria", "WAT", 60, NO_DAYLIGHT },
	{ "nigerian", "WAT", 60, NO_DAYLIGHT },
	{ "kenya", "EAT", 180, NO_DAYLIGHT },
	{ "kenyan", "EAT", 180, NO_DAYLIGHT },
	{ "ethiopia", "EAT", 180, NO_DAYLIGHT },
	{ "ethiopian", "EAT", 180, NO_DAYLIGHT },
	{ "uganda", "EAT", 180, NO_DAYLIGHT },
	{ "ugandan", "EAT", 180, NO_DAYLIGHT },
	{ "tanzania", "EAT", 180, NO_DAYLIGHT },
	{ "tanzanian", "EAT", 180, NO_DAYLIGHT },
	{ "rwanda", "CAT", 120, NO_DAYLIGHT },
	{ "rwandan", "CAT", 120, NO_DAYLIGHT },
	{ "zambia", "CAT", 120, NO_DAYLIGHT },
	{ "zambian", "CAT", 120, NO_DAYLIGHT },
	{ "zimbabwe", "CAT", 120, NO_DAYLIGHT },
};

const size_t zone_words_count = sizeof zone_words / sizeof *zone_words;
