/* SPDX-License-Identifier: MIT */
#include "cli/style.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/settings.h"

enum {
	USUAL_WIDTH = 80,
	LEAST_WIDTH = 40,
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

static size_t width_of_terminal(bool terminal)
{
	struct winsize size;
	if (!terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
		return USUAL_WIDTH;
	return size.ws_col < LEAST_WIDTH ? LEAST_WIDTH : size.ws_col;
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
		.width = width_of_terminal(terminal),
	};
}
