/* SPDX-License-Identifier: MIT */
/* pmcheck timeline FILE */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <pmcheck.h>

#include "base/trouble.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/embed.h"
#include "cli/put_file.h"
#include "cli/settings.h"
#include "cli/source.h"
#include "cli/style.h"
#include "cli/world.h"
#include "picture/card.h"
#include "picture/gantt.h"
#include "picture/incident.h"
#include "picture/strip.h"

/* One document and what is drawn of it. */
struct drawing {
	const struct settings *settings;
	struct world *world;
	const char *path;
	struct str bytes;
	const struct pmcheck_facts *facts;
	struct incident incident;
	struct arena arena;
};

/* The card in memory; free its `ptr`. */
static struct str card_of(const struct incident *incident)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	if (!out)
		out_of_memory();
	card_print(out, incident);
	if (fclose(out) != 0)
		out_of_memory();
	return (struct str){ text, size };
}

static int put_card(const struct drawing *drawing, const char *path)
{
	struct str card = card_of(&drawing->incident);
	int status = put_file(path, card, NULL);
	free((char *)card.ptr);
	return status;
}

/* Whether a file is not there, or a card that may be drawn anew. */
static bool may_be_replaced(const char *path)
{
	struct stat info;
	struct str bytes;
	if (stat(path, &info) < 0 && errno == ENOENT)
		return true;
	if (source_read(path, sizeof CARD_MARK, &bytes) < 0)
		return false;
	bool ours = str_starts(bytes, STR(CARD_MARK));
	free((char *)bytes.ptr);
	if (!ours)
		trouble("%s is there already and was not drawn by pmcheck: move it out of the way",
			path);
	return ours;
}

/* Prints an argument as a shell reads it. */
static void print_argument(const char *path)
{
	bool plain = *path && *path != '-';
	for (const char *c = path; *c; c++)
		plain = plain && (is_alnum(*c) || strchr("-._/+,@", *c));
	if (plain) {
		printf(" %s", path);
		return;
	}
	fputs(*path == '-' ? " ./'" : " '", stdout);
	for (const char *c = path; *c; c++)
		if (*c == '\'')
			fputs("'\\''", stdout);
		else
			putchar(*c);
	putchar('\'');
}

/*
 * Reads the incident anew from the document with its image line, which moves the lines that figures
 * are read from. False when the line changed what is understood of the document otherwise.
 */
static bool read_again(struct drawing *drawing, struct str bytes)
{
	struct pmcheck_report *report =
		world_check(drawing->world, drawing->settings->config, drawing->path, bytes);
	const struct pmcheck_facts *now = pmcheck_facts(report), *before = drawing->facts;
	bool same = (now->title.line > 0) == (before->title.line > 0) &&
		    now->section_count == before->section_count &&
		    now->entry_count == before->entry_count && now->words == before->words &&
		    incident_read(&drawing->incident, &drawing->arena, now, drawing->path);
	pmcheck_report_free(report);
	return same;
}

static int embed(struct drawing *drawing)
{
	const char *path = drawing->path;
	if (strcmp(drawing->settings->operands[0], "-") == 0)
		return trouble("--embed needs a file: standard input cannot be written back");
	const char *picture = embed_picture_path(&drawing->arena, path);
	struct str text = embed_line(&drawing->arena, drawing->bytes, drawing->facts, path,
		arena_printf(&drawing->arena, "Timeline of the incident: %s",
			drawing->incident.description));
	if (!read_again(drawing, text))
		return trouble("%s: no place for the picture could be found under its title; "
			       "draw it with --svg=%s and put it in by hand",
			path, picture);
	if (!may_be_replaced(picture) || put_card(drawing, picture) < 0)
		return -1;
	if (!str_eq(text, drawing->bytes) && put_file(path, text, &drawing->bytes) < 0)
		return -1;
	fputs("git add", stdout);
	print_argument(path);
	print_argument(picture);
	putchar('\n');
	return 0;
}

static int draw(struct drawing *drawing)
{
	const struct settings *settings = drawing->settings;
	if (settings->embed)
		return embed(drawing);
	if (settings->mermaid)
		gantt_print(stdout, &drawing->incident);
	else if (settings->svg && strcmp(settings->svg, "-") != 0)
		return put_card(drawing, settings->svg);
	else if (settings->svg)
		card_print(stdout, &drawing->incident);
	else
		strip_print(stdout, &drawing->incident,
			&(struct strip){
				.width = style_columns(),
				.color = style_of(settings).color,
				.ascii = style_is_ascii(),
			});
	return 0;
}

struct visitor {
	const struct settings *settings;
	struct world world;
	int status;
};

static void draw_document(void *context, const char *path, struct str bytes, bool named)
{
	(void)named;
	struct visitor *visitor = context;
	struct pmcheck_report *report =
		world_check(&visitor->world, visitor->settings->config, path, bytes);
	struct drawing drawing = {
		.settings = visitor->settings,
		.world = &visitor->world,
		.path = path,
		.bytes = bytes,
		.facts = pmcheck_facts(report),
	};
	arena_init(&drawing.arena);
	visitor->status = 1;
	if (incident_read(&drawing.incident, &drawing.arena, drawing.facts, path))
		visitor->status = draw(&drawing);
	else
		/* a sentence like a trouble's, but the document was read and found wanting */
		(void)trouble("%s: nothing to draw: its Timeline and Issue Summary do not give two "
			      "dated or clock times",
			path);
	arena_release(&drawing.arena);
	pmcheck_report_free(report);
}

static int run(struct settings *settings)
{
	struct stat info;
	if (settings->operand_count != 1 ||
		(stat(settings->operands[0], &info) == 0 && S_ISDIR(info.st_mode)))
		return trouble("the timeline of one file: name it, or - for standard input");
	if ((settings->svg != NULL) + settings->mermaid + settings->embed > 1)
		return trouble("one of --svg, --mermaid and --embed at a time");
	struct visitor visitor = { .settings = settings };
	size_t troubles = documents_each(settings, draw_document, &visitor);
	world_release(&visitor.world);
	return troubles > 0 ? -1 : visitor.status;
}

static const struct option_row timeline_options[] = {
	{
		.name = "svg",
		.kind = OPTION_TEXT,
		.at = offsetof(struct settings, svg),
		.argument = "FILE",
		.without = "-",
		.help = "draw a card as SVG, into a file or to standard output",
	},
	{
		.name = "mermaid",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, mermaid),
		.help = "print a Mermaid gantt chart to put into Markdown",
	},
	{
		.name = "embed",
		.kind = OPTION_FLAG,
		.at = offsetof(struct settings, embed),
		.help = "write the card beside FILE and show it under the title",
	},
	{ .name = NULL },
};

static const struct option_row *const options[] = { timeline_options, color_options, input_options,
	NULL };

const struct command cmd_timeline = {
	.name = "timeline",
	.usage = "timeline [OPTION]... [--] FILE",
	.summary = "the incident drawn from its own Timeline",
	.about =
		"Draws the incident: when it began, was detected, mitigated and resolved, and every "
		"event\n"
		"of the Timeline. Everything is read from the text: the impact from the Issue "
		"Summary, the\n"
		"milestones from labels (**Detected**) or else from words, and each figure says which "
		"line\n"
		"it was read from. What the text does not tell is not drawn.\n"
		"\n"
		"--embed writes FILE's card to FILE.timeline.svg without the .md, adds the image to "
		"FILE,\n"
		"and prints what to git add; done again, it draws the card anew.\n"
		"\n"
		"Exit status: 0, 1 when the text does not give two times, or 2 for a trouble.",
	.options = options,
	.configured = true,
	.run = run,
};
