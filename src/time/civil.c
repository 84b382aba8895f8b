/* SPDX-License-Identifier: MIT */
#include "time/civil.h"

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int civil_month_length(int year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	if (month == 2 && (year == 0 || is_leap(year)))
		return 29;
	return lengths[month - 1];
}

bool civil_exists(struct civil_date date)
{
	return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
		date.day <= civil_month_length(date.year, date.month);
}

/* Howard Hinnant's algorithm: years begin in March, so that the leap day comes last. */
long civil_to_days(struct civil_date date)
{
	long year = date.year - (date.month <= 2);
	long era = (year >= 0 ? year : year - 399) / 400;
	long year_of_era = year - era * 400;
	long day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
	long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * 146097 + day_of_era - 719468;
}

struct civil_date civil_from_days(long days)
{
	days += 719468;
	long era = (days >= 0 ? days : days - 146096) / 146097;
	long day_of_era = days - era * 146097;
	long year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	long month = (5 * day_of_year + 2) / 153;
	struct civil_date date = {
		.month = (int)(month < 10 ? month + 3 : month - 9),
		.day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
	};
	date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
	return date;
}

int civil_weekday(long days)
{
	return (int)(((days % 7) + 11) % 7);
}
