/* SPDX-License-Identifier: MIT */
/*
 * Reads .pmcheck, the subset of git-config's syntax that has no includes: sections, keys, quotes,
 * escapes, comments, lines continued by a backslash. Anything unknown is an error with its line.
 */
#include "base/suggest.h"
#include "base/utf8.h"
#include "config.h"

struct parser {
	struct pmcheck_config *config;
	const char *name; /* of the file */
	struct str text;
	size_t at;
	size_t line;
	const char *section, *inner; /* "rule" and "no-visual"; inner "" for none */
	const char *wrong;           /* what is wrong, NULL so far */
};

#define wrong_at(parser, ...)                                                                      \
	((parser)->wrong = arena_printf(&(parser)->config->arena, "%s:%zu: %s", (parser)->name,    \
		 (parser)->line, arena_printf(&(parser)->config->arena, __VA_ARGS__)))

static char peek(const struct parser *parser)
{
	return parser->at < parser->text.len ? parser->text.ptr[parser->at] : '\0';
}

static bool at_end(const struct parser *parser)
{
	return parser->at >= parser->text.len;
}

static void skip_blanks(struct parser *parser)
{
	while (is_blank(peek(parser)) || (peek(parser) == '\r' && parser->at + 1 < parser->text.len &&
						 parser->text.ptr[parser->at + 1] == '\n'))
		parser->at++;
}

static void skip_line(struct parser *parser)
{
	while (!at_end(parser) && peek(parser) != '\n')
		parser->at++;
	if (!at_end(parser))
		parser->at++;
	parser->line++;
}

static bool is_name_char(char c)
{
	return is_alnum(c) || c == '-';
}

/* A name in small letters; "" when there is none. */
static const char *read_name(struct parser *parser)
{
	size_t begin = parser->at;
	while (is_name_char(peek(parser)))
		parser->at++;
	char *name = arena_copy(
		&parser->config->arena, parser->text.ptr + begin, parser->at - begin);
	for (char *c = name; *c; c++)
		*c = to_lower(*c);
	return name;
}

/* The quoted part of [rule "id"]. */
static const char *read_inner(struct parser *parser)
{
	char *inner = arena_alloc(&parser->config->arena, parser->text.len - parser->at + 1);
	size_t length = 0;
	parser->at++;
	while (!at_end(parser) && peek(parser) != '"' && peek(parser) != '\n') {
		parser->at += peek(parser) == '\\' && parser->at + 1 < parser->text.len;
		inner[length++] = parser->text.ptr[parser->at++];
	}
	inner[length] = '\0';
	if (peek(parser) != '"')
		wrong_at(parser, "a quote is not closed");
	parser->at++;
	return inner;
}

static void check_section(struct parser *parser)
{
	static const char *const sections[] = { "pmcheck", "rule", "title" };
	struct suggestion suggestion = { .word = parser->section };
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		suggestion_offer(&suggestion, sections[i]);
		if (strcmp(parser->section, sections[i]) != 0)
			continue;
		if (i == 0 && *parser->inner)
			wrong_at(parser, "[pmcheck] has no parts: remove \"%s\"", parser->inner);
		else if (i > 0 && !*parser->inner)
			wrong_at(parser, "[%s] needs a name: [%s \"%s\"]", sections[i], sections[i],
				i == 1 ? "time-not-utc" : "timeline");
		return;
	}
	wrong_at(parser, "there is no section [%s]%s", parser->section,
		suggestion.best
			? arena_printf(&parser->config->arena, ": did you mean [%s]?", suggestion.best)
			: "");
}

/* "[pmcheck]", "[rule "id"]". */
static void read_section(struct parser *parser)
{
	parser->at++;
	skip_blanks(parser);
	parser->section = read_name(parser);
	parser->inner = "";
	skip_blanks(parser);
	if (peek(parser) == '"')
		parser->inner = read_inner(parser);
	skip_blanks(parser);
	if (parser->wrong)
		return;
	if (peek(parser) != ']')
		wrong_at(parser, "a section is written [pmcheck] or [rule \"id\"]");
	else
		check_section(parser);
	parser->at++;
}

/* The character that a backslash escapes in a value; '\0' when there is no such escape. */
static char escaped(char c)
{
	static const char from[] = "nt\"\\b", to[] = "\n\t\"\\\b";
	const char *found = c ? strchr(from, c) : NULL;
	return found ? to[found - from] : '\0';
}

/* Passes a backslash in a value; what it stands for is put at `*length`. */
static void read_escape(struct parser *parser, char *value, size_t *length)
{
	parser->at++;
	if (peek(parser) == '\r')
		parser->at++;
	char c = peek(parser);
	if (c == '\n') {
		parser->at++;
		parser->line++;
		return;
	}
	if (!escaped(c))
		wrong_at(parser, "'\\%c' is no escape: write '\\\\' for a backslash", c ? c : ' ');
	value[(*length)++] = escaped(c);
	parser->at++;
}

/* A value up to the end of its line; blanks around it, outside quotes, are not part of it. */
static const char *read_value(struct parser *parser)
{
	char *value = arena_alloc(&parser->config->arena, parser->text.len - parser->at + 1);
	size_t length = 0, kept = 0;
	bool quoted = false;
	skip_blanks(parser);
	while (!at_end(parser) && peek(parser) != '\n' && !parser->wrong) {
		char c = peek(parser);
		if (!quoted && (c == '#' || c == ';'))
			break;
		if (c == '\\') {
			read_escape(parser, value, &length);
			kept = length;
			continue;
		}
		parser->at++;
		if (c == '"')
			quoted = !quoted;
		else
			value[length++] = c;
		if (quoted || !is_space(c))
			kept = length;
	}
	if (quoted && !parser->wrong)
		wrong_at(parser, "a quote is not closed");
	value[kept] = '\0';
	return value;
}

/* Hands a value to the key that it belongs to. */
static void assign(struct parser *parser, size_t line, const char *key, const char *value)
{
	struct arena *arena = &parser->config->arena;
	struct origin origin = { arena_printf(arena, "%s:%zu", parser->name, line), false };
	const char *section = parser->section, *wrong;
	const char *only = strcmp(section, "rule") == 0 ? "severity" : "name";
	if (strcmp(section, "pmcheck") == 0)
		wrong = strcmp(key, "rule") == 0 || strcmp(key, "title") == 0
			? arena_printf(arena, "'%s' is a section: write [%s \"…\"]", key, key)
			: config_assign(parser->config, origin, key, value);
	else if (strcmp(key, only) != 0)
		wrong = arena_printf(arena, "[%s \"%s\"] has no key '%s': it has '%s'", section,
			parser->inner, key, only);
	else
		wrong = config_assign(parser->config, origin, section,
			arena_printf(arena, "%s=%s", parser->inner, value));
	if (wrong)
		parser->wrong = arena_printf(arena, "%s: %s", origin.text, wrong);
}

/* "key = value", or "key" alone for true. */
static void read_key(struct parser *parser)
{
	size_t line = parser->line;
	if (!is_alpha(peek(parser))) {
		wrong_at(parser, "a line is a [section], a key = value, or a # comment");
		return;
	}
	const char *key = read_name(parser), *value = "true";
	skip_blanks(parser);
	if (peek(parser) == '=') {
		parser->at++;
		value = read_value(parser);
	} else if (!at_end(parser) && peek(parser) != '\n' && !strchr("#;", peek(parser))) {
		wrong_at(parser, "'%s' is not followed by '='", key);
	}
	if (parser->wrong)
		return;
	if (!parser->section)
		wrong_at(parser, "'%s' stands before any section: write [pmcheck] above it", key);
	else
		assign(parser, line, key, value);
}

static void read_line(struct parser *parser)
{
	skip_blanks(parser);
	if (peek(parser) == '[') {
		read_section(parser);
		skip_blanks(parser);
	}
	if (!parser->wrong && !at_end(parser) && !strchr("\n#;", peek(parser)))
		read_key(parser);
	if (!parser->wrong)
		skip_line(parser);
}

const char *pmcheck_config_read(
	struct pmcheck_config *config, const char *name, const char *data, size_t size)
{
	static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };
	struct parser parser = {
		.config = config, .name = name, .text = { data, size }, .line = 1
	};
	if (size && memchr(data, '\0', size)) {
		wrong_at(&parser, "this is no text: it holds a zero byte");
		return parser.wrong;
	}
	if (utf8_invalid_at(parser.text) < size) {
		wrong_at(&parser, "this is not UTF-8");
		return parser.wrong;
	}
	if (str_starts(parser.text, byte_order_mark))
		parser.at = byte_order_mark.len;
	while (!at_end(&parser) && !parser.wrong)
		read_line(&parser);
	return parser.wrong;
}
