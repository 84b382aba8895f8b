/* SPDX-License-Identifier: MIT */
#include "cli/style.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/str.h"
#include "cli/settings.h"

enum {
	USUAL_WIDTH = 80,
	LEAST_WIDTH = 40,
	MOST_WIDTH = 10000,
};

/* An environment variable; one that is empty is as good as none. */
static const char *variable(const char *name)
{
	const char *value = getenv(name);
	return value ? value : "";
}

static bool is_forced(const char *name)
{
	return *variable(name) && strcmp(variable(name), "0") != 0;
}

static bool wants_color(int choice, bool terminal)
{
	if (choice != WHEN_AUTO)
		return choice == WHEN_ALWAYS;
	if (*variable("NO_COLOR"))
		return false;
	if (is_forced("FORCE_COLOR") || is_forced("CLICOLOR_FORCE"))
		return true;
	if (strcmp(variable("TERM"), "dumb") == 0)
		return false;
	return terminal;
}

size_t style_columns(void)
{
	struct winsize size;
	size_t columns = 0;
	for (const char *c = variable("COLUMNS"); is_digit(*c) && columns < MOST_WIDTH; c++)
		columns = columns * 10 + (size_t)(*c - '0');
	if (columns > 0)
		return columns < MOST_WIDTH ? columns : MOST_WIDTH;
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
		return USUAL_WIDTH;
	return size.ws_col;
}

bool style_is_ascii(void)
{
	locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
	if (locale == (locale_t)0)
		return true;
	bool ascii = strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") != 0;
	freelocale(locale);
	return ascii;
}

static size_t width_of_report(void)
{
	size_t columns = style_columns();
	return columns < LEAST_WIDTH ? LEAST_WIDTH : columns;
}

struct report_style style_of(const struct settings *settings)
{
	bool terminal = isatty(STDOUT_FILENO);
	bool snippets =
		settings->snippets == WHEN_ALWAYS || (settings->snippets == WHEN_AUTO && terminal);
	return (struct report_style){
		.color = wants_color(settings->color, terminal),
		.snippets = snippets,
		.quiet = settings->quiet,
		.verdict = terminal || snippets,
		.width = width_of_report(),
	};
}
